import Domain
import Transport

/// Taking posts down. X lets nobody change a post through the API who does not pay for Premium, and then only for an hour
/// (`edit_options`, docs.x.com/openapi.json, 2026-08): a correction is an erratum, a post of its own.
extension XAdapter: PostRemover {
  func remove(
    _ receipts: [Receipt], of variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    let call = try await door.call()
    let posts = StandingPosts(receipts, on: call.channel)
    do throws(PublishFailure) {
      // The end of a thread first: nobody sees answers to nothing.
      for post in posts.known.reversed() {
        try await progress.record("removed-\(post.id)", key.description)
        try await remove(post, posts, progress, over: call)
      }
    } catch {
      throw try door.judged(error, of: call)
    }
    return posts.outcome([], orByHand: .removeByHand)
  }

  /// What X answers when there is no such post is not documented: unless it says `deleted`, the post is asked for.
  private func remove(
    _ post: Receipt, _ posts: StandingPosts, _ progress: any Progress, over call: NetworkCall
  ) async throws(PublishFailure) {
    let path = "/2/tweets/\(Percent.encoding(post.id))"
    let answer = try await call.send("DELETE", path, step: .repeatable, permit: progress.permit)
    let isSuccess = (200...299).contains(answer.status)
    if isSuccess, answer.json?["data"]?["deleted"] == .bool(true) { return }
    let failure = call.failure(answer, step: .repeatable)
    guard isSuccess && answer.shape == .json || failure.isRefusal else { throw failure }
    if try await stands(path, over: call) { throw .rejected(posts.reason(.postOfOthers, [post])) }
  }

  /// Whether the post can be seen. A missing one is answered with 200 and an error, or with 404.
  private func stands(_ path: String, over call: NetworkCall) async throws(PublishFailure) -> Bool {
    let answer = try await call.send("GET", path, step: .invisible)
    let isMissing = XProblem(answer.json).types.contains("resource-not-found")
    if isMissing, answer.json?["data"] == nil, answer.status == 404 || answer.status == 200 { return false }
    return try call.document(of: answer, step: .invisible)["data"] != nil
  }
}

extension PublishFailure {
  /// Whether the network refused this request, and not the account.
  fileprivate var isRefusal: Bool {
    if case .rejected = self { return true }
    return false
  }
}
