/// By what an item is found when others are compared with it.
public struct Likeness: Hashable, Sendable, Codable {
  /// How many days share one shelf of an index, so that a look at some weeks is a look at few shelves.
  static let shelfDays = 32

  /// What stands for its text.
  public var marks: [Int64]
  /// The day on which it first goes out.
  public var day: CivilDate

  /// Makes a likeness.
  public init(marks: [Int64], day: CivilDate) {
    self.marks = marks
    self.day = day
  }

  /// What an item is found by; nil for what is compared with nothing: a series, a draft, and what says too little.
  public init?(of entry: ScheduledItem) {
    guard let start = entry.firstTime, let sketch = TextSketch(of: entry.item) else { return nil }
    self.init(marks: sketch.marks, day: start.date)
  }

  /// The shelf that it stands on.
  public var shelf: Int { Self.shelf(of: day) }

  /// The shelves on which everything stands that goes out at most `days` before or after it.
  public func shelves(within days: Int) -> ClosedRange<Int> {
    Self.shelf(of: day.adding(days: -days))...Self.shelf(of: day.adding(days: days))
  }

  private static func shelf(of day: CivilDate) -> Int {
    let days = day.daysSinceEpoch
    return days >= 0 ? days / shelfDays : (days - shelfDays + 1) / shelfDays
  }
}

/// An item that went out, or goes out, before another that resembles it.
public struct EarlierItem: Hashable, Sendable {
  /// Its id.
  public var id: ItemID
  /// Its title.
  public var title: String
  /// When it first goes out.
  public var start: CivilDateTime
  /// What it says.
  public var sketch: TextSketch

  /// Describes an item; nil for what is compared with nothing.
  public init?(_ entry: ScheduledItem) {
    guard let start = entry.firstTime, let sketch = TextSketch(of: entry.item) else { return nil }
    id = entry.item.id
    title = entry.item.title
    self.start = start
    self.sketch = sketch
  }

  /// The item that `entry` repeats: the last before it, within `rules`, that says nearly the same; nil when there is none.
  public static func repeated(
    by entry: ScheduledItem, among others: some Sequence<ScheduledItem>, rules: HouseRules
  ) -> EarlierItem? {
    guard rules.seeksRepetitions, let later = EarlierItem(entry) else { return nil }
    let earlier = others.filter { $0.item.id != entry.item.id && $0.precedes(entry, within: rules.repetitionDays) }
      .compactMap { EarlierItem($0) }
    return earlier.filter { $0.sketch.likeness(to: later.sketch) >= rules.repetitionLikeness }
      .max { ($0.start, $0.id) < ($1.start, $1.id) }
  }
}

extension ScheduledItem {
  /// When it first goes out; nil for a series and for a draft.
  public var firstTime: CivilDateTime? {
    guard item.status == .ready, case .once(let times) = schedule.timing else { return nil }
    return times.values.min()
  }

  /// Whether it goes out before `other`, at most `days` days; of two at the same hour, the lesser id goes first.
  public func precedes(_ other: ScheduledItem, within days: Int = .max) -> Bool {
    guard let mine = firstTime, let theirs = other.firstTime else { return false }
    guard (mine, item.id) < (theirs, other.item.id) else { return false }
    return theirs.date.daysSinceEpoch - mine.date.daysSinceEpoch <= days
  }
}
