import Domain
import Transport

/// Threads: every post answers the one before it, and has an idempotency key of its own.
extension MastodonAdapter {
  func thread(_ variant: Variant, key: DeliveryKey, progress: any Progress) -> ThreadWalk {
    ThreadWalk(
      variant: variant, channel: call.channel, clock: call.clock, progress: progress,
      interrupted: MastodonCode.threadInterrupted, brokenOff: MastodonCode.threadBrokenOff,
      look: { since, known throws(PublishFailure) in
        try await MastodonTimeline(call: call).recent(since: since).flatMap {
          Self.thread(of: variant, in: $0).posts(behind: known)
        }
      },
      prepare: { () throws(PublishFailure) in try await pictures.ids(for: variant.media, progress: progress) },
      post: { index, media, previous throws(PublishFailure) in
        try await post(index, of: variant, key: key, media: media, behind: previous, permit: progress.permit)
      })
  }

  /// The visible request.
  func post(
    _ index: Int = 0, of variant: Variant, key: DeliveryKey, media: [String], behind previous: Receipt? = nil,
    permit: LeavePermit
  ) async throws(PublishFailure) -> Receipt {
    var form = form(of: variant.posts[index].text, in: variant, media: media)
    if let previous { form.append(HTTPRequest.Field("in_reply_to_id", previous.id)) }
    let answer = try await call.send(
      "POST", "/api/v1/statuses",
      headers: [HTTPRequest.Field("Idempotency-Key", Self.idempotencyKey(key, post: index))],
      body: .form(form), step: .visible, permit: permit)
    // The post before it was taken down meanwhile (`PostStatusService`, github.com/mastodon/mastodon, v4.4).
    if previous != nil, answer.status == 404, answer.shape == .json {
      throw .rejected(Reason(MastodonCode.rejected, ["detail": answer.message]))
    }
    let status = try call.document(of: answer, step: .visible)
    guard let receipt = MastodonStatus.receipt(status) else { throw call.failure(answer, step: .visible) }
    return receipt
  }

  /// The variant's posts among those of the account.
  static func thread(of variant: Variant, in shown: ShownPosts) -> ShownThread {
    let wanted = variant.posts.enumerated().map { index, post in
      PostFingerprint(text: post.text, links: index == 0 ? variant.link.map { [$0] } ?? [] : [])
    }
    return ShownThread(of: wanted, among: shown)
  }
}
