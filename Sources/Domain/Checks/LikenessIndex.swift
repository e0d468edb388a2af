/// Items by what is found of their texts, in memory.
public struct LikenessIndex: Sendable {
  /// No more candidates are compared than these, the likeliest first: whatever is this common is a boilerplate.
  public static let mostCandidates = 32

  private var entries: [ScheduledItem] = []
  private var positions: [ItemID: Int] = [:]
  /// Where the items of a shelf stand in `entries`, by mark.
  private var shelves: [Place: [Int]] = [:]

  private struct Place: Hashable {
    let shelf: Int
    let mark: Int64
  }

  /// Makes an index of items; those that are compared with nothing are left out.
  public init(_ entries: some Sequence<ScheduledItem> = []) {
    for entry in entries { insert(entry, Likeness(of: entry)) }
  }

  /// Adds an item, or puts it in the place of what it was; nothing when it has no likeness.
  public mutating func insert(_ entry: ScheduledItem, _ likeness: Likeness?) {
    guard let likeness else { return }
    let position = positions[entry.item.id] ?? entries.count
    if position == entries.count { entries.append(entry) } else { entries[position] = entry }
    positions[entry.item.id] = position
    for mark in likeness.marks { shelves[Place(shelf: likeness.shelf, mark: mark), default: []].append(position) }
  }

  /// The items that may be like it, the likeliest first: those that share marks with it and go out within some days.
  public func candidates(for likeness: Likeness, within days: Int) -> [ScheduledItem] {
    var shared: [Int: Int] = [:]
    for shelf in likeness.shelves(within: days) {
      for mark in likeness.marks {
        for position in shelves[Place(shelf: shelf, mark: mark)] ?? [] { shared[position, default: 0] += 1 }
      }
    }
    return shared.filter { $0.value >= TextSketch.sharedMarks }
      .sorted { ($1.value, entries[$0.key].item.id) < ($0.value, entries[$1.key].item.id) }
      .prefix(Self.mostCandidates).map { entries[$0.key] }
  }

  /// The item that `entry` repeats.
  public func repeated(by entry: ScheduledItem, rules: HouseRules) -> EarlierItem? {
    guard rules.seeksRepetitions, let likeness = Likeness(of: entry) else { return nil }
    return EarlierItem.repeated(
      by: entry, among: candidates(for: likeness, within: rules.repetitionDays), rules: rules)
  }
}
