import Domain
import Rendering
import Testing

/// What becomes of a finding: it warns, refuses, is accepted, or nobody looks for it.
struct VerdictTests {
  private let start = CivilDateTime("2011-02-01T09:00")

  private func item(accept: [Acceptance]? = nil) throws -> NewsItem {
    House.item(event: Event(start: try #require(start)), accept: accept)
  }

  @Test func theConfigurationSaysWhatAFindingDoes() throws {
    #expect(try House.render(item()).codes == ["event-incomplete"])
    var rules = House.rules
    rules.levels = [.eventIncomplete: .off]
    #expect(try House.render(item(), rules: rules).codes == [])
    rules.levels = [.eventIncomplete: .refuse, .linkMissing: .refuse]
    var bare = try item()
    (bare.link, bare.summary) = (nil, "VENEZ VITE")
    do throws(RenderFailure) {
      _ = try House.render(bare, rules: rules)
      Issue.record("It was rendered.")
    } catch {
      #expect(error.reasons.map(\.code) == ["link-missing", "event-incomplete"])
      #expect(error.warnings.map(\.code) == ["shouting"], "what else there is to mend is told at once")
    }
  }

  @Test func anAcceptedFindingNeitherWarnsNorRefusesAndIsKeptWithItsReason() throws {
    let accept = [Acceptance(code: .eventIncomplete, reason: "en ligne"), Acceptance(code: .shouting, reason: "titre")]
    for level in [CheckLevel.warn, .refuse] {
      var rules = House.rules
      rules.levels = [.eventIncomplete: level]
      let variant = try House.render(item(accept: accept), rules: rules)
      #expect(variant.warnings.isEmpty)
      #expect(variant.accepted == [AcceptedFinding(Reason(CheckCode.eventIncomplete), because: "en ligne")])
    }
    let clean = try House.render(House.item(accept: accept))
    #expect(clean.accepted == nil, "what is not found needs no acceptance")
  }

  @Test func findingsStandBeforeWhatTheRendererSays() throws {
    var item = try item()
    item.hashtags = ["2011"]
    #expect(try House.render(item).codes == ["event-incomplete", "render.hashtagInvalid"])
  }

  @Test func whatIsRememberedOfOneItemIsNotSaidOfTheNext() throws {
    let renderer = EditorialRenderer()
    func codes(_ item: NewsItem, _ profile: ChannelProfile) throws -> [String] {
      var request = request(item, on: profile)
      request.channel.renderingSettings.house = House.rules
      return try renderer.render(request).codes
    }
    let (loud, calm) = (House.item("INSCRIVEZ-VOUS VITE"), House.item())
    for _ in 1...2 {
      for profile in [Profiles.microblog, Profiles.facebook] {
        #expect(try codes(loud, profile) == ["shouting"])
        #expect(try codes(calm, profile) == [])
        #expect(try codes(loud, profile) == ["shouting"])
      }
    }
  }

  @Test func theShippedCalendarRaisesNoFalseAlarm() throws {
    let forms = [Profiles.microblog, Profiles.facebook, Profiles.viadeo, Profiles.rss]
    for example in Examples.all {
      for (index, profile) in forms.enumerated() {
        let variant = try House.render(example.item, on: profile, at: example.occurrence) { request in
          request.siblings = forms[..<index].map {
            RenderRequest.Sibling(
              channel: RenderingTests.request(example.item, on: $0).channel, occurrence: request.occurrence)
          }
        }
        let found = variant.warnings.filter { CheckCode(rawValue: $0.code) != nil }
        #expect(found == [], "\(example.item.id) on \(profile.name)")
      }
    }
  }

  @Test func everyCheckIsInTheListOnce() {
    #expect(EditorialChecks.all.map(\.code.rawValue).sorted() == CheckCode.allCases.map(\.rawValue).sorted())
  }
}
