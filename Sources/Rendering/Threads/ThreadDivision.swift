/// Divides the pieces of a thread among as few posts as there can be, the longest of them as short as possible.
///
/// It adds up what the pieces measure by themselves; what the posts measure is up to who makes them.
struct ThreadDivision {
  /// What each piece measures, and what stands before it.
  let lengths: [Int]
  let separators: [Int]
  /// The most that a post may measure.
  let limit: Int
  /// What every post has besides: its number.
  let number: Int
  /// What the last post has besides: the hashtags.
  let end: Int
  /// The most posts; pieces beyond them are left out.
  let mostPosts: Int
  /// How many pieces count, from the first.
  var count: Int

  init(lengths: [Int], separators: [Int], limit: Int, number: Int, end: Int, mostPosts: Int) {
    (self.lengths, self.separators, self.limit) = (lengths, separators, limit)
    (self.number, self.end, self.mostPosts) = (number, end, mostPosts)
    count = lengths.count
  }

  /// The posts, as ranges of pieces; nil when a piece fits into none, and when there is no piece. Takes off `count` what
  /// the posts have no room for.
  var balanced: [Range<Int>]? {
    mutating get {
      guard var best = packed(under: limit) else { return nil }
      while best.count > mostPosts {
        count = best[mostPosts - 1].upperBound
        // The last of them has to hold the end, too: where it has no room, one more piece goes.
        guard let fewer = packed(under: limit) else { return nil }
        best = fewer
      }
      var (low, high) = (0, limit)
      while low + 1 < high {
        let middle = (low + high) / 2
        if let posts = packed(under: middle), posts.count <= best.count {
          (best, high) = (posts, middle)
        } else {
          low = middle
        }
      }
      return best
    }
  }

  /// The pieces in posts that measure no more than `most`, each as full as possible; nil when one piece measures more.
  private func packed(under most: Int) -> [Range<Int>]? {
    var posts: [Range<Int>] = []
    var start = 0
    var used = 0
    for index in 0..<count {
      let last = number + (index == count - 1 ? end : 0)
      guard lengths[index] + last <= most else { return nil }
      let longer = used + (index > start ? separators[index] : 0) + lengths[index]
      if longer + last <= most {
        used = longer
      } else {
        posts.append(start..<index)
        (start, used) = (index, lengths[index])
      }
    }
    return start < count ? posts + [start..<count] : nil
  }
}
