import Domain
import Testing

@testable import Rendering

/// What stands beside a text that a person wrote, and what such a text says already.
struct OwnTextTests {
  private static let link = "https://www.cci-exemple.fr/guides/medias-sociaux-et-entreprises"
  private let bluesky = Profiles.profile("bluesky", TextProfile.Listing.bluesky.profile, pictures: 4)

  private func item(_ text: String? = nil, link: String = Self.link, images: [Media] = []) -> NewsItem {
    var item = NewsItem(id: "a", title: "Le guide est paru", link: link, images: images)
    if let text { item.variants = ["bluesky": VariantOverride(text: text), "microblog": VariantOverride(text: text)] }
    return item
  }

  @Test func theShownBeginningOfALinkIsNotShownAgain() throws {
    let picture = Media(file: "/m/affiche.png", alt: "Une affiche")
    let proposed = try render(item(images: [picture]), on: bluesky)
    #expect(proposed.text == "Le guide est paru \(LinkShown.text(of: Self.link))")
    let taken = try render(item(proposed.text, images: [picture]), on: bluesky)
    #expect(taken.text == proposed.text && taken.link == Self.link)
    // Where the network marks nothing the beginning leads nowhere.
    let elsewhere = try render(item(proposed.text, images: [picture]), on: Profiles.microblog)
    #expect(elsewhere.text == "\(proposed.text) \(Self.link)")
  }

  @Test func aLongerAddressIsNotTheLink() throws {
    let home = "https://www.cci-exemple.fr"
    for written in ["\(home)/agenda", "\(home):8443", "\(home).museum", "\(home)?a=1"] {
      let text = try render(item("Voir \(written)", link: home), on: Profiles.microblog).text
      #expect(text == "Voir \(written) \(home)")
    }
    for written in [home, "\(home)/", "(\(home)).", "\(home)…", "«\u{A0}\(home)\u{A0}»"] {
      let text = try render(item("Voir \(written)", link: home), on: Profiles.microblog).text
      #expect(text == "Voir \(written)")
    }
  }

  @Test func furtherPagesThatATextLeadsToAreNotAddedToIt() throws {
    let pages = (1...3).map { NewsLink(label: "Page \($0)", link: "https://www.cci-exemple.fr/p\($0)") }
    var item = item("Voir https://www.cci-exemple.fr/p1.")
    item.links = pages
    let text = try render(item, on: Profiles.microblog).text
    #expect(text == "Voir https://www.cci-exemple.fr/p1. \(Self.link)\nPage 2\u{A0}: https://www.cci-exemple.fr/p2")
  }

  /// A skin tone and a keycap's marks are one character with a space that stands before them.
  @Test(arguments: ["🗞️", "🏻", "1️⃣"]) func aSourceWithoutALetterIsNamedOnce(_ source: String) throws {
    var item = item("Lu ailleurs via \(source) ☀️ demain")
    item.source = source
    #expect(try render(item, on: Profiles.microblog).text == "Lu ailleurs via \(source) ☀️ demain \(Self.link)")
  }

  // MARK: What follows the title in a summary that begins with it

  private func lead(_ title: String, _ summary: String) throws -> String {
    try Manuscript(request(NewsItem(id: "a", title: title, summary: summary), on: Profiles.microblog))
      .summaryBeyondTitle
  }

  @Test func whatFollowsTheTitleBeginsWithACapital() throws {
    #expect(try lead("Le guide est paru", "Le guide est paru : un bilan.") == "Un bilan.")
  }

  @Test func anAddressBehindTheTitleStaysAsItIsWritten() throws {
    let (link, site) = ("https://exemple.fr/a", "exemple.fr")
    #expect(try lead("Le guide est paru", "Le guide est paru : \(link) et plus.") == "\(link) et plus.")
    #expect(try lead("Le guide est paru", "Le guide est paru : \(site) le montre.") == "\(site) le montre.")
  }

  @Test func aTitleThatTurnsTheDirectionOfWritingStaysWithWhatTurnsItBack() throws {
    let summary = "Le guide \u{2067}est paru : un bilan\u{2069}."
    #expect(
      try lead("Le guide \u{2067}est paru\u{2069}", summary) == "Le guide \u{2067}est paru\u{A0}: un bilan\u{2069}.")
  }
}
