import Domain
import Transport

/// Changing posts and taking them down; both may be repeated.
///
/// developer.wordpress.org/rest-api/reference/posts, "Update a Post" and "Delete a Post" (2025-06). WordPress keeps what a
/// post showed before among its revisions, and a post that was taken down in the trash, for thirty days.
extension WordPressAdapter: PostAmender, PostRemover {
  func canAmend(_ old: Variant, to new: Variant) -> Bool { old.posts.count == new.posts.count }

  func amend(
    _ receipts: [Receipt], from old: Variant, to new: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try new.requireSinglePost()
    let site = try await memory.site(over: call)
    let posts = WordPressPosts(call: call, site: site)
    let known = StandingPosts(receipts, on: call.channel)
    var done: [Receipt] = []
    for receipt in known.known {
      guard let post = try await posts.post(id: receipt.id) else { throw .rejected(known.reason(.postGone, [receipt])) }
      // An editor's words in WordPress are not to be lost; ours of a lost attempt may stand there already.
      guard shows(post, old) || shows(post, new) else { return .handedOff(reason(.changedThere, post, site)) }
      let changes = try await changes(from: old, to: new, key: key, site: site, progress: progress)
      // Refuses to go on when the claim is somebody else's by now, who may have a later text.
      try await progress.record("amended-\(receipt.id)", key.description)
      let amended = try await posts.write(changes, to: receipt.id, step: .repeatable, permit: progress.permit)
      done.append(amended.receipt)
    }
    return known.outcome(done, orByHand: .amendByHand)
  }

  func remove(
    _ receipts: [Receipt], of variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    let posts = WordPressPosts(call: call, site: try await memory.site(over: call))
    let known = StandingPosts(receipts, on: call.channel)
    for receipt in known.known {
      try await progress.record("removed-\(receipt.id)", key.description)
      _ = try await posts.delete(receipt.id, force: settings.deletesForGood, permit: progress.permit)
    }
    return known.outcome([], orByHand: .removeByHand)
  }

  /// Whether a post shows a variant, but for its further pictures, whose addresses are the site's.
  private func shows(_ post: WordPressPost, _ variant: Variant) -> Bool {
    post.fingerprint.matches(WordPressContent(variant).fingerprint)
  }

  /// What is new. The pictures are those of the publication, by their names, so that none lies in the library twice.
  private func changes(
    from old: Variant, to new: Variant, key: DeliveryKey, site: WordPressSite, progress: any Progress
  ) async throws(PublishFailure) -> WordPressPosts.Fields {
    var publication = key
    (publication.kind, publication.ordinal) = (.publish, 1)
    var fields = try await fields(
      new, beside: old, slug: Self.slug(publication), site: site, progress: progress)
    if old.media == new.media { fields.featured_media = nil }
    if !old.media.isEmpty, new.media.isEmpty { fields.featured_media = 0 }
    return fields
  }
}
