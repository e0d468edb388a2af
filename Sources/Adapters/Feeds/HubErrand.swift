import Domain
import Transport

/// Tells a hub that a feed has changed, so that readers need not come and look (WebSub).
///
/// The Recommendation (w3.org/TR/websub, 2018-01-23, section 6) leaves it to publisher and hub how. Public hubs take what
/// PubSubHubbub 0.3 said in section 7.1: a form with `hub.mode=publish` and one `hub.url` for each feed, any 2xx for success
/// (pubsubhubbub.appspot.com, read 2026-11). Once more changes nothing: a hub fetches the feed and compares.
struct HubErrand: ChannelErrands {
  /// After so many tries in vain, some thirteen hours of them, the hub is left alone until the next change.
  private static let mostTries = 20
  private static let firstPause = Duration.seconds(30)
  private static let longestPause = Duration.seconds(3600)
  /// A hub that asks for more is left alone for a day.
  private static let longestWait = Duration.seconds(86_400)

  let channel: ChannelName
  let hub: String
  let folder: FeedFolder
  let transport: any HTTPTransport
  let clock: any WallClock

  func run() async -> ErrandReport {
    guard let owed = owed(), let next = owed.next else { return ErrandReport() }
    guard next <= clock.now else { return ErrandReport(next: next) }
    let verdict = await tell(owed.topics)
    guard !Task.isCancelled else { return ErrandReport(next: next) }
    let left = left(of: owed, after: verdict)
    let isSettled = settle(owed, as: left)
    // What was owed meanwhile is told at once; what cannot be written down is told again a little later.
    guard isSettled else { return ErrandReport(next: clock.now + Self.firstPause) }
    let isNews = left?.tries == 1 || left?.next == nil
    return ErrandReport(next: self.owed()?.next, trouble: isNews ? left?.trouble : nil)
  }

  /// What an answer says of the hub.
  private enum Verdict {
    case heard
    case again(Reason, after: Duration?)
    case refused(Reason)
  }

  private func tell(_ topics: [String]) async -> Verdict {
    let fields = [HTTPRequest.Field("hub.mode", "publish")] + topics.map { HTTPRequest.Field("hub.url", $0) }
    let limits = TransferLimits(connect: .seconds(10), total: .seconds(20), answerBytes: 65_536)
    do {
      return verdict(Answer(try await transport.perform(HTTPRequest("POST", hub, body: .form(fields), limits: limits))))
    } catch {
      return .again(reason(.hubUnreachable, "–"), after: nil)
    }
  }

  /// A page that says 200 is a proxy's; a refusal is believed only where it is none of those that pass.
  private func verdict(_ answer: Answer) -> Verdict {
    let message = answer.message.isEmpty ? "" : " \(answer.detail(hiding: nil))"
    let detail = "HTTP \(answer.status)\(message)"
    let wait = answer.response.header("Retry-After").flatMap { WireTime.wait($0, now: clock.now) }
    switch answer.status {
    case 200...299 where answer.shape != .page: return .heard
    case 408, 425, 429: return .again(reason(.hubFailed, detail), after: wait)
    case 400...499 where answer.shape != .page && answer.status != 407: return .refused(reason(.hubRefused, detail))
    default: return .again(reason(.hubFailed, detail), after: wait)
    }
  }

  private func left(of owed: HubDebt.Entry, after verdict: Verdict) -> HubDebt.Entry? {
    var left = owed
    left.tries += 1
    switch verdict {
    case .heard: return nil
    case .refused(let reason): (left.trouble, left.next) = (reason, nil)
    case .again(let reason, let asked):
      let pause = min(Self.firstPause * (1 << min(owed.tries, 10)), Self.longestPause)
      left.next = clock.now + max(pause, min(asked ?? .zero, Self.longestWait))
      left.trouble = reason
      if left.tries >= Self.mostTries {
        left.next = nil
        left.trouble = Reason(code: FeedCode.hubGivenUp.rawValue, arguments: reason.arguments)
      }
    }
    return left
  }

  private func reason(_ code: FeedCode, _ detail: String) -> Reason {
    Reason(code, ["channel": channel.rawValue, "hub": CanonicalLink.host(of: hub) ?? hub, "detail": detail])
  }

  /// What cannot be read is not told: publishing fails then too, and says so.
  private func owed() -> HubDebt.Entry? { try? folder.debt.entry() }

  private func settle(_ owed: HubDebt.Entry, as left: HubDebt.Entry?) -> Bool {
    do throws(FeedFolder.Failure) {
      try folder.locked { () throws(FeedFolder.Failure) in
        try FeedFolder.files { () throws(FileFailure) in try folder.debt.settle(owed, as: left) }
      }
      return true
    } catch {
      return false
    }
  }
}

/// Says what the hub has not heard.
extension HubErrand: AccountInspector {
  func inspect() async throws(PublishFailure) -> AccountReport {
    AccountReport(
      account: folder.settings.title, url: folder.settings.selfLink,
      warnings: [owed()?.trouble].compactMap(\.self))
  }
}
