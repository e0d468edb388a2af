/// The candidate that someone most likely meant by `word`; nil when none is close.
///
/// Accents and capitals count for nothing; a letter left out, added, changed or swapped with its neighbour counts for
/// one, and a third of the word may be wrong.
public func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  let wanted = word.foldedForComparison
  guard !wanted.isEmpty else { return nil }
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let distance = editDistance(Array(wanted), Array(candidate.foldedForComparison))
    if let known = best, (known.distance, known.candidate) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  guard let best, best.distance <= max(1, wanted.count / 3) else { return nil }
  return best.candidate
}

/// The optimal string alignment distance.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let change = last[column] + (left[row] == right[column] ? 0 : 1)
      var least = min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
