import Domain
import Transport

/// Changing posts and taking them down.
///
/// developers.facebook.com/documentation/pages-api/posts, "Update a post" and "Delete a post" (read 2026-11): `POST` and
/// `DELETE` of the post's id answer `{"success": true}`; an app changes only what it published itself. Both may be
/// repeated.
extension FacebookPageAdapter: PostAmender, PostRemover {
  /// Nothing but the message can be changed: neither pictures nor the card of a link.
  func canAmend(_ old: Variant, to new: Variant) -> Bool {
    old.media == new.media && card(of: old) == card(of: new)
  }

  private func card(of variant: Variant) -> String? { variant.linkIsCard ? variant.link : nil }

  func amend(
    _ receipts: [Receipt], from old: Variant, to new: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try new.requireSinglePost()
    try meter.slowDown()
    let posts = StandingPosts(receipts, on: call.channel)
    for post in posts.known {
      // Refuses to go on when the claim is somebody else's by now, who may have a later text.
      try await progress.record("amended-\(post.id)", key.description)
      let body = HTTPRequest.Body.form([HTTPRequest.Field("message", new.text)])
      let answer = try await call.send("POST", path(post), body: body, step: .repeatable, permit: progress.permit)
      if answer.isNoObject, try await isPageReadable() { throw .rejected(posts.reason(.postGone, [post])) }
      try confirm(answer)
    }
    return posts.outcome(posts.known, orByHand: .amendByHand)
  }

  func remove(
    _ receipts: [Receipt], of variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    let posts = StandingPosts(receipts, on: call.channel)
    for post in posts.known {
      try await progress.record("removed-\(post.id)", key.description)
      let answer = try await call.send("DELETE", path(post), step: .repeatable, permit: progress.permit)
      // The same is said of what the token cannot see: a token that sees the Page sees the Page's posts.
      if answer.isNoObject, try await isPageReadable() { continue }
      try confirm(answer)
    }
    return posts.outcome([], orByHand: .removeByHand)
  }

  private func path(_ post: Receipt) -> String { "/\(version)/\(Percent.encoding(post.id))" }

  private func confirm(_ answer: Answer) throws(PublishFailure) {
    let document = try call.document(of: answer, step: .repeatable)
    guard document["success"] == .bool(true) else { throw call.failure(answer, step: .repeatable) }
  }
}
