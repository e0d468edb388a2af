import Adapters
import Domain
import Testing

@testable import crieur

/// What `channels check` says of a channel.
struct CheckedChannelTests {
  private func checked(_ report: AccountReport) -> CheckedChannel {
    let channel = Samples.channel("ferme", "command", .pagePost)
    return CheckedChannel(channel: channel, result: .success(report), now: Samples.due)
  }

  @Test func whereNobodySaysWhoWeAreNoAccountIsClaimed() {
    let nobody = checked(AccountReport(account: nil, url: "https://reseau.exemple.fr/crieur"))
    #expect(
      nobody.text(in: Samples.english) == "✓ ferme · in place; nobody was asked https://reseau.exemple.fr/crieur")
    #expect(nobody.json(in: Samples.english).line.filter { $0 != " " }.contains(#""account":null"#))
    #expect(checked(AccountReport(account: "@cci")).text(in: Samples.english) == "✓ ferme · account @cci")
  }

  @Test func whatAPersonMustMendIsNotHiddenByWhatPassesByItself() {
    func checked(_ failure: PublishFailure?) -> CheckedChannel {
      CheckedChannel(
        channel: Samples.rss, result: failure.map { .failure($0) } ?? .success(nil), now: Samples.due)
    }
    let reason = Reason(code: "moon.full", arguments: [:])
    let away = checked(.deferred(reason, retryAfter: nil, scope: .channel))
    #expect(CheckedChannel.status(of: [away, checked(.blocked(reason)), checked(nil)]) == .badConfiguration)
    #expect(CheckedChannel.status(of: [checked(nil), away]) == .unavailable)
    #expect(CheckedChannel.status(of: [checked(nil)]) == nil)
  }
}
