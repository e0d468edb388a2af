import AdapterTesting
import Adapters
import Domain
import Testing

@Suite("The trial of adapters")
struct TrialTests {
  @Test("finds every way in which an adapter is broken on purpose", arguments: BrokenAdapter.Fault.allCases)
  func findsFaults(fault: BrokenAdapter.Fault) async throws {
    var subject = try #require(try Subjects.all.first { $0.network.network == "mastodon" })
    let secret = try #require(subject.secrets.first)
    let make = subject.network.make
    subject.network.make = { configuration, environment in
      make(configuration, environment).map { kit in
        ChannelKit(publisher: BrokenAdapter(inner: kit.publisher, fault: fault, secret: secret))
      }
    }
    let check = try #require(AdapterConformance.checks.first { $0.name.hasPrefix(fault.rawValue) })
    #expect(try await !check.breaches(of: subject).isEmpty)
  }

  @Test("says every fact in a sentence of its own")
  func names() {
    let names = AdapterConformance.checks.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
