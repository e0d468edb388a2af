import Domain
import Transport

/// Publishes on X through its API v2.
///
/// There is no key by which X would know a request again. What helps is that it refuses the same text twice: that answer is
/// taken for what it may be, the trace of an attempt whose answer was lost, and the account is looked at.
struct XAdapter: OutboundAdapter {
  static let network: Network = "x"

  let profile: ChannelProfile
  let door: XDoor
  let spool: any MediaSpool
  let memory = XAccountMemory()

  func publish(
    _ variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    let call = try await door.call()
    do throws(PublishFailure) {
      guard variant.posts.count == 1 else { return try await thread(variant, progress, over: call).publish() }
      let media = try await XPictures(call: call, spool: spool).ids(for: variant.media, progress: progress)
      try await progress.willBeVisible()
      let body = XPostBody(variant.text, media: media, replyingTo: nil)
      return .published([try await post(body, progress, over: call)])
    } catch {
      throw try door.judged(error, of: call)
    }
  }

  private func thread(_ variant: Variant, _ progress: any Progress, over call: NetworkCall) -> ThreadWalk {
    ThreadWalk(
      variant: variant, channel: call.channel, clock: call.clock, progress: progress,
      interrupted: XCode.threadInterrupted, brokenOff: XCode.threadBrokenOff,
      look: { since, known throws(PublishFailure) in
        try await recent(since, over: call).flatMap { Self.thread(of: variant, in: $0).posts(behind: known) }
      },
      prepare: { () throws(PublishFailure) in
        try await XPictures(call: call, spool: spool).ids(for: variant.media, progress: progress)
      },
      post: { index, media, previous throws(PublishFailure) in
        let body = XPostBody(variant.posts[index].text, media: media, replyingTo: previous?.id)
        return try await post(body, progress, over: call)
      })
  }

  /// The visible request. An answer may have `errors` beside `data`: what has an id stands, whatever else was not to be had.
  private func post(
    _ body: XPostBody, _ progress: any Progress, over call: NetworkCall
  ) async throws(PublishFailure) -> Receipt {
    let answer = try await call.send("POST", "/2/tweets", body: body.body, step: .visible, permit: progress.permit)
    let document = try call.document(of: answer, step: .visible)
    guard let id = document["data"]?["id"]?.identifier else { throw call.failure(answer, step: .visible) }
    return Receipt(id: id, url: await page(of: id, over: call))
  }

  /// The post is out: whatever goes wrong here, the address without a name is good enough.
  private func page(of id: String, over call: NetworkCall) async -> String {
    let account = try? await memory.account(over: call)
    return XAccount.page(of: id, by: account)
  }

  // MARK: Looking

  func sightings(
    of variant: Variant, key: DeliveryKey, since: Timestamp
  ) async throws(PublishFailure) -> Sighting {
    let call = try await door.call()
    do throws(PublishFailure) {
      guard let shown = try await recent(since, over: call) else { return .cannotTell }
      guard variant.posts.count == 1 else { return Self.thread(of: variant, in: shown).sighting }
      return shown.sighting(of: XText.fingerprint(of: variant.posts[0], link: variant.link))
    } catch {
      // A network that refuses the question cannot be asked; that says nothing about the post.
      guard case .rejected = error else { throw try door.judged(error, of: call) }
      return .cannotTell
    }
  }

  private func recent(_ since: Timestamp, over call: NetworkCall) async throws(PublishFailure) -> ShownPosts? {
    try await XTimeline(call: call, account: memory.account(over: call)).recent(since: since)
  }

  private static func thread(of variant: Variant, in shown: ShownPosts) -> ShownThread {
    let wanted = variant.posts.enumerated().map { index, post in
      XText.fingerprint(of: post, link: index == 0 ? variant.link : nil)
    }
    return ShownThread(of: wanted, among: shown)
  }
}

extension XAdapter: AccountInspector {
  func inspect() async throws(PublishFailure) -> AccountReport {
    let call = try await door.call()
    do throws(PublishFailure) {
      return try await report(over: call)
    } catch {
      throw try door.judged(error, of: call)
    }
  }

  /// Who it is, and what the answer's headers say of quota. What an application may do stands in `x-access-level`
  /// (`read`, `read-write`, …), which X sends with OAuth 1.0a (seen in github.com/tryethernal/ethernal/issues/1290, 2026-05). It is
  /// documented nowhere, so that it warns and shuts nothing.
  func report(over call: NetworkCall) async throws(PublishFailure) -> AccountReport {
    let (account, answer) = try await memory.ask(over: call)
    let limits = XLimits(answer)
    var report = AccountReport(
      account: "@" + account.username, url: "https://x.com/\(Percent.encoding(account.username))",
      textLimit: profile.text.limit, mediaLimit: profile.media.maxCount,
      remaining: limits.day?.remaining ?? limits.quarter.remaining)
    if answer.response.header("x-access-level") == "read", OAuth1Keys(SecretFields(try call.secret())) != nil {
      report.warnings.append(
        Reason(XCode.readOnly, ["channel": call.channel.rawValue, "detail": "x-access-level: read"]))
    }
    if let day = limits.day, let left = day.remaining, let limit = day.limit, left * 10 < limit {
      report.warnings.append(
        Reason(
          XCode.quotaLow, ["channel": call.channel.rawValue, "remaining": "\(left)", "limit": "\(limit)"]))
    }
    return report
  }
}
