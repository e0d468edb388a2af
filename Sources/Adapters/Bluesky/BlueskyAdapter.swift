import Domain
import Transport

/// Publishes on Bluesky and every other server of the AT Protocol.
struct BlueskyAdapter: OutboundAdapter {
  static let network: Network = "bluesky"

  let profile: ChannelProfile
  let call: BlueskyCall
  let pictures: BlueskyPictures
  /// Where people read posts, without a slash at its end.
  let site: String

  func publish(
    _ variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try await BlueskyPosting(adapter: self, variant: variant, key: key, progress: progress).publish()
  }

  /// Every post has its key, so it is there or it is not; what stands there with other words is nobody knows what.
  func sightings(
    of variant: Variant, key: DeliveryKey, since: Timestamp
  ) async throws(PublishFailure) -> Sighting {
    var standing: [Receipt] = []
    var isBroken = false
    do throws(PublishFailure) {
      for index in variant.posts.indices {
        let rkey = TID(of: key, due: variant.due, post: index).text
        switch try await BlueskyStanding.look(rkey, over: call) {
        case .nothing: isBroken = true
        case .record(let reference, let value):
          guard !isBroken, BlueskyRecord.isPost(value, of: variant, post: index) else { return .cannotTell }
          standing.append(receipt(reference.uri))
        }
      }
    } catch {
      // A server that refuses the question cannot be asked; that says nothing about the post.
      guard case .rejected = error else { throw error }
      return .cannotTell
    }
    guard variant.posts.count > 1, !standing.isEmpty else { return .found(standing) }
    return .thread(standing, isWhole: standing.count == variant.posts.count)
  }

  /// A post's address on the web goes by the account's DID, which outlives its handle. No answer gives it.
  func receipt(_ uri: PostURI) -> Receipt {
    Receipt(id: uri.text, url: "\(site)/profile/\(uri.did)/post/\(uri.key)")
  }
}

/// Taking posts down. They are not amended: the server would take another record under the same key, but Bluesky's own
/// clients go on showing the first (decision 0023), so that a correction is a post of its own.
extension BlueskyAdapter: PostRemover {
  func remove(
    _ receipts: [Receipt], of variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    let posts = StandingPosts(receipts, on: call.channel)
    // The end of a thread first: nobody sees answers to nothing.
    for post in posts.known.reversed() {
      guard let uri = PostURI(post.id), uri.did == (try await call.sessions.session()).did else {
        throw .rejected(posts.reason(.postOfOthers, [post]))
      }
      try await progress.record("removed-\(post.id)", key.description)
      let said = try await call.send(
        "POST", "com.atproto.repo.deleteRecord", step: .repeatable, permit: progress.permit
      ) { session in
        JSON.object([
          "repo": .string(session.did), "collection": .string(PostURI.collection), "rkey": .string(uri.key),
        ]).body
      }
      try await confirm(said, uri)
    }
    return posts.outcome([], orByHand: .removeByHand)
  }
}

extension BlueskyAdapter {
  /// Whether a post is gone. The reference server answers 200 for what is gone already, others say so, and arroba 3.1 takes a
  /// record out and then refuses the request (seen 2026-11): a refusal is believed when the record still stands.
  private func confirm(_ said: BlueskyCall.Said, _ uri: PostURI) async throws(PublishFailure) {
    guard said.answer.errorName != "RecordNotFound" else { return }
    do throws(PublishFailure) {
      _ = try said.document(step: .repeatable)
    } catch {
      guard case .rejected = error, case .nothing = try await BlueskyStanding.look(uri.key, over: call) else {
        throw error
      }
    }
  }
}

extension BlueskyAdapter: AccountInspector {
  func inspect() async throws(PublishFailure) -> AccountReport {
    let said = try await call.send("GET", "com.atproto.server.getSession", step: .invisible)
    let account = try said.document(step: .invisible)
    guard let did = account["did"]?.text, let handle = account["handle"]?.text else {
      throw said.call.failure(said.answer, step: .invisible)
    }
    var warnings: [Reason] = []
    if account["active"] == .bool(false) {
      warnings.append(
        Reason(
          BlueskyCode.accountInactive,
          ["channel": call.channel.rawValue, "status": account["status"]?.text ?? "–"]))
    }
    if !(try call.sessions.login().hasAppPassword) {
      warnings.append(Reason(BlueskyCode.notAppPassword, ["channel": call.channel.rawValue]))
    }
    return AccountReport(
      account: "@\(handle)", url: "\(site)/profile/\(did)", textLimit: profile.text.limit,
      mediaLimit: profile.media.maxCount,
      remaining: said.answer.response.header("RateLimit-Remaining").flatMap { Int($0) }, warnings: warnings)
  }
}
