import Domain
import Testing

@testable import Rendering

struct FitterTests {
  /// The best worth over every combination, found without any cleverness.
  private func bruteForce(_ parts: [Part], _ draft: Draft, in layout: Layout, _ profile: TextProfile) -> Int? {
    guard let part = parts.first else {
      return TextMeasure.measure(layout.compose(draft), by: profile).fits ? draft.worth : nil
    }
    return part.choices(draft).compactMap {
      bruteForce(Array(parts.dropFirst()), draft.adding($0, as: part.kind), in: layout, profile)
    }.max()
  }

  @Test func noCombinationIsWorthMore() throws {
    var random = Seeded()
    for _ in 0..<100 {
      let item = NewsItem(
        id: "a", title: random.prose(upTo: 6), summary: random.prose(upTo: 10), link: "https://www.cci-exemple.fr/a",
        hashtags: (0..<random.below(4)).map { _ in random.pick(Seeded.words) },
        event: CivilDateTime("2011-02-01T09:30").map { Event(start: $0, place: "Dijon") })
      let profile = Profiles.microblog(limit: 40 + random.below(80))
      guard let manuscript = try? Manuscript(request(item, on: profile)) else { continue }
      let parts =
        manuscript.linkPart + manuscript.opening(showsTitle: true) + manuscript.eventFiller + manuscript.hashtagPart
      let best = Fitter(layout: .oneLine, profile: profile.text).best(of: parts)
      let expected = bruteForce(parts, Draft(), in: .oneLine, profile.text)
      #expect(best?.worth == expected, "seed \(random.seed)")
    }
  }

  @Test func aCeilingIsNeverBelowAChoice() throws {
    for example in Examples.all {
      let manuscript = try Manuscript(request(example.item, on: Profiles.microblog, at: example.occurrence))
      var draft = Draft()
      for part in manuscript.opening(showsTitle: true) + manuscript.eventFiller + manuscript.eventPart
        + manuscript.hashtagPart
      {
        let choices = part.choices(draft)
        #expect(choices.allSatisfy { $0.worth <= part.ceiling })
        if let first = choices.first { draft = draft.adding(first, as: part.kind) }
      }
    }
  }
}
