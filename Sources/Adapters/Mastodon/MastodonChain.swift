import Domain

/// The posts of a thread among those of an account: each an answer to the one before it.
struct MastodonChain: Sendable {
  /// For every post of the thread, those that look like it.
  private let candidates: [[JSON]]
  private let isComplete: Bool

  init(of variant: Variant, among recent: MastodonTimeline.Recent) {
    let statuses = recent.statuses
    isComplete = recent.isComplete
    candidates = variant.posts.enumerated().map { index, post in
      let links = index == 0 ? variant.link.map { [$0] } ?? [] : []
      let fingerprint = PostFingerprint(text: post.text, links: links)
      return statuses.filter { fingerprint.matches(html: $0["content"]?.text ?? "") }
    }
  }

  /// The posts that stand, from the first; nil when that cannot be told: two could be the same one, one stands apart, or
  /// there are more posts than were read.
  ///
  /// `known` are posts that are known to be the first.
  func posts(behind known: [Receipt] = []) -> [Receipt]? {
    guard isComplete else { return nil }
    var posts = known
    for (index, all) in candidates.enumerated().dropFirst(known.count) {
      let next = all.filter { index == 0 || $0["in_reply_to_id"]?.identifier == posts.last?.id }
      guard next.count == all.count, next.count < 2 else { return nil }
      guard let post = next.first.flatMap(MastodonStatus.receipt) else {
        return candidates.dropFirst(index + 1).allSatisfy(\.isEmpty) ? posts : nil
      }
      posts.append(post)
    }
    return posts
  }

  /// What an account shows of the thread.
  var sighting: Sighting {
    guard let posts = posts() else { return .cannotTell }
    return posts.isEmpty ? .found([]) : .thread(posts, isWhole: posts.count == candidates.count)
  }
}
