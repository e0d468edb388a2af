import Domain
import Testing

@testable import crieur

struct PreviewComparisonTests {
  private let key = DeliveryKey(item: "guide", channel: "microblog")

  private func comparison(_ old: Variant, _ new: Variant, _ form: TextProfile.Form = .microblog) -> PreviewComparison {
    .since(
      Precedent(kind: .sent, key: key, at: Samples.due, variant: old), VariantDifference(from: old, to: new, form: form)
    )
  }

  private func text(_ comparison: PreviewComparison) -> String {
    comparison.lines(Samples.english, TextLayout(width: 100), zone: Samples.zone).joined(separator: "\n")
  }

  @Test func changesAreMarkedWordByWord() {
    var old = Samples.variant("Le guide est paru https://a.fr")
    old.link = "https://a.fr"
    var new = old
    new.posts = [Post(text: "Le guide corrigé est paru https://a.fr")]
    new.media = [Samples.picture]
    #expect(
      text(comparison(old, new)) == """
          ± What has changed since the publication of Tuesday 28 June 2011, 10:00 (guide/microblog):
            Text: Le guide {+corrigé +}est paru https://a.fr
            Photos: {+affiche.png (cdcdcdcd)\u{A0}: Deux dirigeantes devant une carte+}
        """)
  }

  @Test func nothingBeforeAndNothingChangedAreSaidPlainly() {
    #expect(
      text(.nothingBefore)
        == "  = Nothing was published or approved here before: there is nothing to compare with.")
    let variant = Samples.variant("a")
    #expect(text(comparison(variant, variant)).hasPrefix("  = Nothing has changed since the publication of Tuesday"))
  }

  @Test func aLaterHourAndNewWarningsAreNoChangeForReaders() {
    let old = Samples.variant("a")
    var new = old
    new.due = old.due + .seconds(60)
    new.warnings = [Reason(code: "moon.full", arguments: [:])]
    new.title = "Un autre titre, que ce canal ne montre pas"
    #expect(VariantDifference(from: old, to: new, form: .microblog).changes.isEmpty)
    #expect(VariantDifference(from: old, to: new, form: .titledPost).changes.map(\.part) == [.title])
  }

  @Test func postsOfAThreadAreComparedOneByOne() {
    var old = Samples.variant("un")
    old.posts.append(Post(text: "deux"))
    var new = old
    new.posts = [Post(text: "un"), Post(text: "deux et demi"), Post(text: "trois")]
    #expect(text(comparison(old, new)).hasSuffix("    Post 2: deux{+ et demi+}\n    Post 3: {+trois+}"))
  }

  @Test func scriptsGetEveryWord() {
    var entry = PreviewEntry(
      item: "guide", channel: Samples.microblog, due: Samples.due, rendering: .success(Samples.variant("un deux")))
    entry.comparison = comparison(Samples.variant("un"), Samples.variant("un deux"))
    let line = PreviewPage(entries: [entry]).json(in: Samples.english).line
    #expect(
      line.hasSuffix(
        """
        "changed": {"differs": true, "since": {"kind": "sent", "delivery": "guide/microblog", \
        "at": "2011-06-28T10:00:00+02:00"}, "parts": [{"part": "text", "post": 1, "old": "un", "new": "un deux", \
        "words": [{"mark": "same", "text": "un"}, {"mark": "added", "text": " deux"}]}]}}]
        """), "\(line)")
    entry.comparison = .nothingBefore
    #expect(
      PreviewPage(entries: [entry]).json(in: Samples.english).line.hasSuffix(
        "\"changed\": {\"differs\": null, \"since\": null, \"parts\": []}}]"))
  }
}
