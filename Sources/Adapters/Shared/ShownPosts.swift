import Domain

/// A post as its network shows it.
struct ShownPost: Sendable {
  /// Its id and page.
  var receipt: Receipt
  /// The id of the post that it answers; nil for a post of its own.
  var repliesTo: String?
  /// What is left of it when what networks change is taken away, in every way that it can be read.
  var readings: [PostFingerprint]

  /// Whether it is the post that is looked for.
  func isLike(_ wanted: PostFingerprint) -> Bool { readings.contains { wanted.matches($0) } }
}

/// What an account shows since an instant.
struct ShownPosts: Sendable {
  /// The posts, newest first.
  var posts: [ShownPost] = []
  /// Whether these are all of them.
  var isComplete = true

  /// The posts that look like `wanted`.
  func sighting(of wanted: PostFingerprint) -> Sighting {
    let found = posts.filter { $0.isLike(wanted) }.map(\.receipt)
    return found.isEmpty && !isComplete ? .cannotTell : .found(found)
  }
}

/// The posts of a thread among those of an account: each an answer to the one before it.
struct ShownThread: Sendable {
  /// For every post of the thread, those that look like it.
  private let candidates: [[ShownPost]]
  private let isComplete: Bool

  init(of wanted: [PostFingerprint], among shown: ShownPosts) {
    isComplete = shown.isComplete
    candidates = wanted.map { post in shown.posts.filter { $0.isLike(post) } }
  }

  /// The posts that stand, from the first; nil when that cannot be told: two could be the same one, one stands apart, or
  /// there are more posts than were read.
  ///
  /// `known` are posts that are known to be the first.
  func posts(behind known: [Receipt] = []) -> [Receipt]? {
    guard isComplete else { return nil }
    var posts = known
    for (index, all) in candidates.enumerated().dropFirst(known.count) {
      let next = all.filter { index == 0 || $0.repliesTo == posts.last?.id }
      guard next.count == all.count, next.count < 2 else { return nil }
      guard let post = next.first else {
        return candidates.dropFirst(index + 1).allSatisfy(\.isEmpty) ? posts : nil
      }
      posts.append(post.receipt)
    }
    return posts
  }

  /// What an account shows of the thread.
  var sighting: Sighting {
    guard let posts = posts() else { return .cannotTell }
    return posts.isEmpty ? .found([]) : .thread(posts, isWhole: posts.count == candidates.count)
  }
}
