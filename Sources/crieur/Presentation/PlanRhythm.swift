import Domain

/// Where a plan leaves readers without news, and where it gives them too much at once.
struct PlanRhythm: Sendable {
  /// Working days, Monday to Friday, in a row on which nothing goes out on any channel.
  struct Gap: Hashable, Sendable {
    /// The first day.
    let first: CivilDate
    /// The last day, included.
    let last: CivilDate
  }

  /// Posts on one channel, each less than an hour after the one before it.
  struct PileUp: Hashable, Sendable {
    /// The channel.
    let channel: ChannelName
    /// The due time of the first.
    let start: Timestamp
    /// The due time of the last.
    let end: Timestamp
    /// How many.
    let count: Int
  }

  /// Posts closer together than this pile up.
  static let breath = Duration.seconds(3600)
  /// In a range longer than this, only whole working weeks without anything are told.
  static let longRange = 31

  /// The gaps, in order.
  let gaps: [Gap]
  /// The pile-ups, in order.
  let pileUps: [PileUp]

  /// Looks at a plan for `days`, read in the calendar's zone; nothing piles up on `feeds`.
  init(_ entries: [PlanEntry], days: ClosedRange<CivilDate>, zone: any ZoneRules, feeds: Set<ChannelName> = []) {
    let counted = entries.filter(\.counts)
    gaps = Self.gaps(in: days, busy: Set(counted.map { zone.civil(at: $0.due).date }))
    pileUps = Self.pileUps(of: counted.filter { !feeds.contains($0.key.channel) })
  }

  private static func gaps(in days: ClosedRange<CivilDate>, busy: Set<CivilDate>) -> [Gap] {
    let numbers = days.lowerBound.daysSinceEpoch...days.upperBound.daysSinceEpoch
    let least = numbers.count > longRange ? 5 : 1
    var gaps: [Gap] = []
    var run: [CivilDate] = []
    for date in numbers.map(CivilDate.init(daysSinceEpoch:)) {
      if busy.contains(date) {
        if let first = run.first, let last = run.last, run.count >= least { gaps.append(Gap(first: first, last: last)) }
        run = []
      } else if date.weekday <= 5 {
        run.append(date)
      }
    }
    if let first = run.first, let last = run.last, run.count >= least { gaps.append(Gap(first: first, last: last)) }
    return gaps
  }

  private static func pileUps(of entries: [PlanEntry]) -> [PileUp] {
    Dictionary(grouping: entries, by: \.key.channel).flatMap { channel, posts in
      runs(of: posts.map(\.due).sorted()).compactMap { run in
        guard let first = run.first, let last = run.last, run.count > 1 else { return nil }
        return PileUp(channel: channel, start: first, end: last, count: run.count)
      }
    }.sorted { ($0.start, $0.channel) < ($1.start, $1.channel) }
  }

  private static func runs(of times: [Timestamp]) -> [[Timestamp]] {
    times.reduce(into: []) { runs, time in
      if let last = runs.last?.last, time - last < breath {
        runs[runs.count - 1].append(time)
      } else {
        runs.append([time])
      }
    }
  }
}
