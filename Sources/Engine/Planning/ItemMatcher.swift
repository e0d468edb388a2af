import Domain

/// Tells which items of a reading are the ones that were known before, however they were renamed, moved or retyped.
///
/// An item keeps the id it was first planned under, so that nothing already sent is taken for something new.
struct ItemMatcher {
  /// An item as read now, with its digest.
  struct Candidate {
    var entry: ScheduledItem
    var source: SourcePath
    var digest: Digest

    init(entry: ScheduledItem, source: SourcePath, digest: Digest) {
      self.entry = entry
      self.source = source
      self.digest = digest
    }

    /// A known item, as its source gives it: a renamed item would else forget the name it has there.
    init(_ item: ArchivedItem) {
      self.init(entry: item.entry, source: item.source, digest: item.digest)
      entry.item.id = item.sourceID
    }
  }

  /// What became of the known items.
  struct Matching {
    /// For every candidate, in order, the known item that it is; nil for a new one.
    var known: [ArchivedItem?]
    /// Known items that no candidate is.
    var missing: [ArchivedItem]
  }

  /// Pairs candidates with known items, the surest evidence first, and each item once.
  static func match(_ candidates: [Candidate], with archived: [ArchivedItem]) -> Matching {
    var matcher = ItemMatcher(candidates: candidates, archived: archived)
    matcher.pair { $0.entry.item.hasOwnID && $0.entry.item.id == $1.id }
    matcher.pair { $0.entry.item.id == $1.sourceID && $0.source == $1.source && $0.digest == $1.digest }
    matcher.pair { $0.digest == $1.digest }
    matcher.pair {
      $0.entry.item.id == $1.sourceID && $0.source == $1.source && resemblance($0.entry, $1.entry) > 0
    }
    matcher.pairResembling()
    // The place alone comes last: in a list it is the title, which may belong to another row by now. A name used again for
    // something else, after its item was removed, is a new item.
    matcher.pair { $0.entry.item.id == $1.sourceID && $0.source == $1.source && $1.isPresent }
    return Matching(
      known: matcher.pairs.map { $0.map { archived[$0] } },
      missing: archived.indices.filter { matcher.free.contains($0) }.map { archived[$0] })
  }

  private let candidates: [Candidate]
  private let archived: [ArchivedItem]
  private var pairs: [Int?]
  private var free: Set<Int>
  private let byID: [ItemID: [Int]]
  private let byDigest: [Digest: [Int]]

  private init(candidates: [Candidate], archived: [ArchivedItem]) {
    self.candidates = candidates
    self.archived = archived
    pairs = Array(repeating: nil, count: candidates.count)
    free = Set(archived.indices)
    byID = Dictionary(
      grouping: archived.indices.flatMap { index in
        Set([archived[index].id, archived[index].sourceID]).map { ($0, index) }
      }, by: \.0
    ).mapValues { $0.map(\.1) }
    byDigest = Dictionary(grouping: archived.indices) { archived[$0].digest }
  }

  private mutating func pair(_ isSame: (Candidate, ArchivedItem) -> Bool) {
    for (position, candidate) in candidates.enumerated() where pairs[position] == nil {
      let likely = (byID[candidate.entry.item.id] ?? []) + (byDigest[candidate.digest] ?? [])
      let found = likely.filter { free.contains($0) && isSame(candidate, archived[$0]) }
      guard let index = found.min(by: { archived[$0].isPresent && !archived[$1].isPresent }) else { continue }
      pairs[position] = index
      free.remove(index)
    }
  }

  /// A retyped title changes the id that a list gives: the row is still the same when its link and the rest say so.
  private mutating func pairResembling() {
    let open = candidates.indices.filter { pairs[$0] == nil && !candidates[$0].entry.item.hasOwnID }
    guard !open.isEmpty else { return }
    let unmatched = free.filter { archived[$0].isPresent && !archived[$0].entry.item.hasOwnID }
    var scored: [(score: Double, candidate: Int, known: Int)] = []
    for position in open {
      for index in unmatched {
        let score = Self.resemblance(candidates[position].entry, archived[index].entry)
        if score > 0 { scored.append((score, position, index)) }
      }
    }
    scored.sort { ($1.score, $0.candidate, $0.known) < ($0.score, $1.candidate, $1.known) }
    for pair in scored where pairs[pair.candidate] == nil && free.contains(pair.known) {
      pairs[pair.candidate] = pair.known
      free.remove(pair.known)
    }
  }

  /// How surely two entries are one item retyped; 0 when the evidence does not suffice.
  static func resemblance(_ one: ScheduledItem, _ other: ScheduledItem) -> Double {
    let words = wordOverlap(one.item.title, other.item.title)
    let sameTiming = one.schedule.timing == other.schedule.timing
    let sameLink = one.item.link != nil && one.item.link == other.item.link
    let sameTexts = one.item.summary == other.item.summary && one.item.body == other.item.body
    let hasTexts = !one.item.summary.isEmpty || !one.item.body.isEmpty
    let sameWords = words >= 0.5 || (sameTexts && hasTexts)
    // The same page at the same hour is the same news; one of the two needs the words to agree as well.
    guard sameLink && sameTiming || (sameLink || (sameTiming && one.item.link == other.item.link)) && sameWords else {
      return 0
    }
    return words + (sameLink ? 1 : 0) + (sameTiming ? 1 : 0) + (sameTexts ? 1 : 0)
  }

  private static func wordOverlap(_ one: String, _ other: String) -> Double {
    let first = Set(words(of: one))
    let second = Set(words(of: other))
    let union = first.union(second).count
    return union == 0 ? 0 : Double(first.intersection(second).count) / Double(union)
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
