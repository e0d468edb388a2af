import Domain

/// Who says nearly the same as whom, while items are planned.
///
/// An item that changed may be repeated by later ones that did not: those are planned once more. All of it costs what
/// changed: the store looks only at items that share marks with it and go out in the same weeks.
struct Neighbourhood {
  let rules: HouseRules
  /// Items that are planned, but not written yet.
  private var pending = LikenessIndex()
  /// Later items whose earlier neighbour came, changed or went.
  private var disturbed: Set<ItemID> = []
  /// The last look at the store, which two questions about one item share.
  private var lastLook: (likeness: Likeness, found: [ScheduledItem])?

  init(rules: HouseRules) {
    self.rules = rules
  }

  /// What an item is found by; nil when nobody looks.
  func likeness(of entry: ScheduledItem) -> Likeness? {
    rules.seeksRepetitions ? Likeness(of: entry) : nil
  }

  /// The item that this one repeats.
  mutating func repeated(by item: ArchivedItem, in store: any Store) throws(StoreFailure) -> EarlierItem? {
    guard let likeness = item.likeness else { return nil }
    return EarlierItem.repeated(by: item.entry, among: try candidates(for: likeness, in: store), rules: rules)
  }

  /// Puts an item in the place of what was known of it, and notes whom that concerns.
  mutating func replace(_ known: ArchivedItem?, with item: ArchivedItem?, in store: any Store) throws(StoreFailure) {
    for version in [known, item].compactMap(\.self) {
      guard let likeness = version.likeness else { continue }
      for candidate in try candidates(for: likeness, in: store) where version.entry.precedes(candidate) {
        disturbed.insert(candidate.item.id)
      }
    }
    if let item { pending.insert(item.entry, item.likeness) }
    lastLook = nil
  }

  /// What was pending stands in the store.
  mutating func wasWritten() {
    pending = LikenessIndex()
    lastLook = nil
  }

  /// The items that must be planned once more; nobody is told twice.
  mutating func takeDisturbed() -> Set<ItemID> {
    defer { disturbed = [] }
    return disturbed
  }

  private mutating func candidates(
    for likeness: Likeness, in store: any Store
  ) throws(StoreFailure) -> [ScheduledItem] {
    if let lastLook, lastLook.likeness == likeness { return lastLook.found }
    let waiting = pending.candidates(for: likeness, within: rules.repetitionDays)
    let newer = Set(waiting.map(\.item.id))
    let written = try store.items(like: likeness, within: rules.repetitionDays).map(\.entry)
    let found = waiting + written.filter { !newer.contains($0.item.id) }
    lastLook = (likeness, found)
    return found
  }
}
