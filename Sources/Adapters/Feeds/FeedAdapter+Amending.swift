import Domain

/// Changing items of the feed and taking them out of it. An item is known by its guid, which never changes; what readers
/// have fetched already is theirs.
extension FeedAdapter: PostAmender, PostRemover {
  func canAmend(_ old: Variant, to new: Variant) -> Bool { true }

  func amend(
    _ receipts: [Receipt], from old: Variant, to new: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try accept(new)
    let posts = StandingPosts(receipts, on: channel)
    var done: [Receipt] = []
    for post in posts.known {
      // Before the lock is taken; refuses to go on when the claim is somebody else's by now.
      try await progress.record("amended-\(post.id)", key.description)
      guard let item = try change({ (folder) throws(FeedFolder.Failure) in try folder.amend(post.id, to: new) }) else {
        throw .rejected(posts.reason(.postGone, [post]))
      }
      done.append(Self.receipt(item))
    }
    return posts.outcome(done, orByHand: .amendByHand)
  }

  func remove(
    _ receipts: [Receipt], of variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    let posts = StandingPosts(receipts, on: channel)
    for post in posts.known {
      try await progress.record("removed-\(post.id)", key.description)
      try change { (folder) throws(FeedFolder.Failure) in try folder.remove(post.id, by: key) }
    }
    return posts.outcome([], orByHand: .removeByHand)
  }

  /// What cannot be written is tried again: it may be done twice.
  private func change<Value>(
    _ work: (FeedFolder) throws(FeedFolder.Failure) -> Value
  ) throws(PublishFailure) -> Value {
    do {
      return try work(folder)
    } catch {
      throw failure(error, mayBeShown: false)
    }
  }
}
