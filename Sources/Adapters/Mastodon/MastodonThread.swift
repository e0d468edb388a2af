import Digests
import Domain
import Transport

/// Publishes a thread: one delivery, one visible step for each post.
///
/// What stands is recorded after every post, so that whoever goes on begins behind the last. A post may stand that was not
/// recorded, so an attempt that is not the first looks at the account before it sends anything. Once a post stands, a
/// failure that proves nothing about the rest is `unknown`: then the account is asked, and nothing is rendered anew.
struct MastodonThread: Sendable {
  let adapter: MastodonAdapter
  let variant: Variant
  let key: DeliveryKey
  let progress: any Progress

  private var call: NetworkCall { adapter.call }

  /// Goes on where earlier attempts came to.
  func publish() async throws(PublishFailure) -> Outcome {
    var standing = await recorded()
    if let begun = await progress.value(of: "thread") {
      guard begun.hasSuffix(" \(texts)") else { return .handedOff(brokenOff(standing, "")) }
      standing = try await found(behind: standing, since: begun)
    } else {
      try await progress.record("thread", "\(call.clock.now.microseconds) \(texts)")
    }
    let media =
      standing.isEmpty ? try await adapter.pictures.ids(for: variant.media, progress: progress) : []
    for index in standing.count..<variant.posts.count {
      do throws(PublishFailure) {
        standing.append(try await post(index, media: index == 0 ? media : [], behind: standing.last))
      } catch {
        return try end(error, standing)
      }
    }
    return .published(standing)
  }

  private func post(
    _ index: Int, media: [String], behind previous: Receipt?
  ) async throws(PublishFailure) -> Receipt {
    try await progress.willBeVisible()
    var form = adapter.form(of: variant.posts[index].text, in: variant, media: media)
    if let previous { form.append(HTTPRequest.Field("in_reply_to_id", previous.id)) }
    let answer = try await call.send(
      "POST", "/api/v1/statuses",
      headers: [HTTPRequest.Field("Idempotency-Key", MastodonAdapter.idempotencyKey(key, post: index))],
      body: .form(form), step: .visible, permit: progress.permit)
    // The post before it was taken down meanwhile (`PostStatusService`, github.com/mastodon/mastodon, v4.4).
    if previous != nil, answer.status == 404, answer.shape == .json {
      throw .rejected(Reason(MastodonCode.rejected, ["detail": answer.message]))
    }
    let status = try call.document(of: answer, step: .visible)
    guard let receipt = MastodonStatus.receipt(status) else { throw call.failure(answer, step: .visible) }
    do {
      try await progress.record(Self.step(index), "\(receipt.id) \(receipt.url ?? "")")
    } catch {
      // It stands, and nobody will know: the account must be asked.
      throw .unknown(error.reason)
    }
    return receipt
  }

  /// What a failure means once a post stands. A wait that the network asks for, and a shut account, are what they are.
  private func end(_ failure: PublishFailure, _ standing: [Receipt]) throws(PublishFailure) -> Outcome {
    guard !standing.isEmpty else { throw failure }
    switch failure {
    case .rejected(let reason): return .handedOff(brokenOff(standing, reason.arguments["detail"] ?? ""))
    case .deferred(_, nil, .delivery): throw .unknown(interrupted(standing))
    case .deferred, .blocked, .unknown: throw failure
    }
  }

  // MARK: What stands

  /// The posts that earlier attempts recorded, from the first.
  private func recorded() async -> [Receipt] {
    var standing: [Receipt] = []
    for index in variant.posts.indices {
      guard let value = await progress.value(of: Self.step(index)) else { break }
      let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
      guard let id = parts.first else { break }
      standing.append(Receipt(id: id, url: parts.count > 1 ? parts[1] : nil))
    }
    return standing
  }

  /// The posts that stand, those too whose answers were lost.
  private func found(behind standing: [Receipt], since begun: String) async throws(PublishFailure) -> [Receipt] {
    guard let begun = begun.split(separator: " ").first.flatMap({ Int64($0) }) else { return standing }
    let timeline = MastodonTimeline(call: call)
    guard let recent = try await timeline.recent(since: Timestamp(microseconds: begun)),
      let posts = MastodonChain(of: variant, among: recent).posts(behind: standing)
    else { throw .unknown(interrupted(standing)) }
    for index in standing.count..<posts.count {
      try await progress.record(Self.step(index), "\(posts[index].id) \(posts[index].url ?? "")")
    }
    return posts
  }

  private static func step(_ index: Int) -> String { "post-\(index)" }

  /// What the posts say: another thread does not go on where this one came to.
  private var texts: String {
    SHA256.digest(of: Array(variant.posts.map(\.text).joined(separator: "\n\n\n").utf8)).rawValue
  }

  private func interrupted(_ standing: [Receipt]) -> Reason {
    Reason(MastodonCode.threadInterrupted, arguments(standing))
  }

  private func brokenOff(_ standing: [Receipt], _ detail: String) -> Reason {
    var arguments = arguments(standing)
    arguments["detail"] = detail.isEmpty ? "–" : detail
    return Reason(MastodonCode.threadBrokenOff, arguments)
  }

  private func arguments(_ standing: [Receipt]) -> [String: String] {
    [
      "channel": call.channel.rawValue, "done": "\(standing.count)", "count": "\(variant.posts.count)",
      "address": standing.first.map { $0.url ?? $0.id } ?? "–",
    ]
  }
}
