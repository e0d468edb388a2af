import Domain
import Foundation
import Testing

@testable import crieur

/// Pages of previews as files to be looked at in a browser.
///
/// With `CRIEUR_WRITE_GOLDEN=1` in the environment the files are written instead of compared.
struct PreviewSheetTests {
  private static func entry(
    _ channel: Channel, _ variant: Variant, item: ItemID = "guide", title: String = "Le guide des CCI est paru"
  ) -> PreviewEntry {
    PreviewEntry(
      item: item, title: title, channel: channel, due: Samples.due, rendering: .success(variant),
      digest: Samples.digest)
  }

  /// Every kind of post, with everything that can be said about one.
  private static var entries: [PreviewEntry] {
    var microblog = entry(Samples.microblog, Samples.shortVariant)
    microblog.omissions = [
      Omission(part: .summary, text: "plus de 35 collaborateurs ont écrit un guide.", after: "retours d’expérience"),
      Omission(part: .article, text: nil),
    ]
    var old = Samples.shortVariant
    old.posts[0].text = old.text.replacing("panorama, règles", with: "un panorama, des conseils")
    let precedent = Precedent(
      kind: .sent, key: DeliveryKey(item: "guide", channel: "microblog"), at: Samples.due, variant: old)
    microblog.comparison = .since(
      precedent, VariantDifference(from: old, to: Samples.shortVariant, form: .microblog))

    var photo = Samples.variant(
      "Le guide est paru.\n\nPanorama des services.\n\n\(Samples.link)\n\nPhoto : CCI Exemple", used: 96, limit: 5000)
    photo.media = [Samples.picture]
    var page = entry(Samples.facebook, photo)
    page.comparison = .nothingBefore

    var card = Samples.variant("Le guide est paru.", used: 18, limit: 5000)
    (card.linkIsCard, card.summary) = (true, "Panorama des services, règles à respecter.")
    card.warnings = [Reason(code: "link-missing", arguments: [:])]

    var hub = Samples.variant("Panorama des services.\n\n\(Samples.link)", used: 72, limit: 2000)
    hub.title = "Guide d’initiation à la pratique des médias sociaux : vos retours ?"

    var feed = Samples.variant("Panorama des services, règles à respecter.", used: 42)
    feed.html = "<h2>Pour qui&nbsp;?</h2><p>Pour <em>toutes</em> les chambres.</p><ul><li>un</li><li>deux</li></ul>"
    (feed.author, feed.category) = ("Économie numérique", "numerique")

    var thread = Samples.variant("Première partie, un peu longue. https://a.fr 1/2", used: 56, limit: 140)
    thread.link = "https://a.fr"
    thread.posts = [
      Post(text: thread.text, entities: [Entity(kind: .url, start: 32, end: 44)]),
      Post(text: "Seconde partie. #export 2/2", entities: [Entity(kind: .hashtag, start: 16, end: 23)]),
    ]
    var arabic = Samples.variant("غرفة التجارة تدعوكم إلى Dijon يوم 14.\nEn français : venez !", used: 60, limit: 140)
    arabic.link = nil
    let refusal = RenderFailure([Reason(code: "render.noRoom", arguments: ["used": "180", "limit": "140"])])
    let other = (item: ItemID("fil"), title: "Un fil <et> plus")
    return [
      microblog, page, entry(Samples.facebook, card), entry(Samples.viadeo, hub), entry(Samples.rss, feed),
      entry(Samples.microblog, thread, item: other.item, title: other.title),
      entry(Samples.microblog, arabic, item: other.item, title: other.title),
      PreviewEntry(
        item: other.item, title: other.title, channel: Samples.microblog, due: nil, rendering: .failure(refusal)),
    ]
  }

  /// A sun over hills, 240 by 126.
  private static let picture: [UInt8] = {
    let lines = [
      "iVBORw0KGgoAAAANSUhEUgAAAPAAAAB+AgMAAABngXSpAAAACVBMVEULVWPwyGhHpamdZHGNAAAA10lEQVR42u2XQQrD",
      "IBREFeoRep8ewYXep0fpMvxTFpOa2O7+DCRYZnZPeJCvJE5CUBRFmSU3XI211ozKteWBuWmVCybfV7nCE1d06vSRC/HU",
      "2HN3F9nvuMsZHxkaeh8ZGZqSD9e/Y3GQ86lyGuQyjzyclP+sJJ8pj677zdBuTyNP+iW57tNL3RgXXnTU/Uw1A6qTcG2I",
      "6mFUA6S6J9d6qb7NNX3qH0NRZostOAYze6HYeFxx4cZmTwQ79xUXHmzmxpHbigu/2RYX/si+SJYsWbJkyZL/TH4DddSt",
      "7JUzF5oAAAAASUVORK5CYII=",
    ]
    return Array(Data(base64Encoded: lines.joined()) ?? Data())
  }()

  private static func markup(_ language: Language) -> String {
    PreviewSheet(entries, pictures: [(Samples.picture, picture)], in: Catalogue(language)).markup
  }

  @Test(arguments: Language.allCases) func thePageIsAsItWasSigned(language: Language) throws {
    let page = Self.markup(language)
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Golden/preview.\(language.rawValue).html")
    if ProcessInfo.processInfo.environment["CRIEUR_WRITE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(page.utf8).write(to: file)
    }
    #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == page)
  }

  @Test(arguments: Language.allCases) func itsOutlineCanBeFollowedWithoutSeeingIt(language: Language) {
    let page = Self.markup(language)
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    for landmark in ["<header>", "<nav aria-label=", "<main>"] {
      #expect(page.ranges(of: landmark).count == 1, "\(landmark)")
    }
    let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
    #expect(levels.first == 1)
    #expect(levels.filter { $0 == 1 }.count == 1)
    for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
    for target in page.matches(of: /(?:href="#|aria-labelledby=")([^"]+)"/).map({ String($0.1) }) {
      #expect(ids.contains(target), "\(target)")
    }
    #expect(page.ranges(of: "<img ").count == page.ranges(of: "\" alt=\"").count)
    #expect(page.ranges(of: "<article").count == Self.entries.count)
  }

  @Test func itNeedsNothingAndRunsNothing() {
    let page = Self.markup(.fr)
    for trace in ["<script", "src=\"http", "<link", "@import", "url(", "<iframe", " on"] {
      let places = page.ranges(of: trace).filter { trace != " on" || page[$0.upperBound...].prefix(12).contains("=\"") }
      #expect(places.isEmpty, "\(trace)")
    }
    #expect(page.contains("Content-Security-Policy"))
    #expect(page.contains("Un fil &lt;et&gt; plus"))
  }

  @Test func whatChangedIsStruckOutAndUnderlined() {
    let page = Self.markup(.fr).replacing(/<span class="hidden"[^>]*>[^<]*<\/span>/, with: "")
    #expect(page.contains("<del>un </del>panorama,<del> des conseils</del><ins> règles</ins>"))
    #expect(Self.markup(.en).contains("<del><span class=\"hidden\" lang=\"en\">removed: </span>un </del>"))
    #expect(page.contains("Rien n’a encore été publié ni approuvé ici"))
  }

  @Test func anAuthorsWordsAreInTheirOwnLanguageOnAPageOfAnother() {
    #expect(
      Self.markup(.en).contains(
        "<li>Shortened after “<span lang=\"fr\">retours d’expérience</span>”; left out: <span lang=\"fr\">plus de 35"))
  }
}
