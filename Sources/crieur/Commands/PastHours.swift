import Domain
import Engine
import StoreSQLite

/// Says of news whose hour has passed what will become of it: by nobody's word, it is published, held or dropped as the
/// channel's rule for late news has it.
struct PastHours {
  private let program: Program
  private let now: Timestamp
  /// What the store knows as it stands in the calendar, by the names that its sources give it: that was decided about.
  private var settled: Set<ItemID> = []
  /// What the store calls items.
  private var durable: [ItemID: ItemID] = [:]
  /// Deliveries of items that changed since, that were sent, held or given up.
  private var decided: Set<DeliveryKey> = []

  /// For news that no store can know yet.
  init(program: Program, now: Timestamp) {
    self.program = program
    self.now = now
  }

  /// For a calendar; nil where there is a store that cannot be read, so that nobody can say what was sent.
  init?(of reading: CalendarReading, program: Program, now: Timestamp) {
    self.init(program: program, now: now)
    // What ails the store is for `doctor` to say.
    guard let known = try? Self.known(reading, program) else { return nil }
    (settled, durable, decided) = known
  }

  private typealias Known = (settled: Set<ItemID>, durable: [ItemID: ItemID], decided: Set<DeliveryKey>)

  private static func known(_ reading: CalendarReading, _ program: Program) throws(ProgramEnd) -> Known {
    let known = try program.reading { store throws(StoreFailure) -> Known in
      let archived = try store.items(in: Set(reading.sources.map(\.path))).filter(\.isPresent)
      let items = Dictionary(archived.map { ($0.sourceID, $0) }) { first, _ in first }
      let changed = reading.entries.compactMap { entry in
        items[entry.item.id].flatMap { $0.digest == Drafting.digest(of: entry) ? nil : $0.id }
      }
      let deliveries = try store.deliveries(of: Set(changed))
      return (
        Set(items.filter { !changed.contains($0.value.id) }.keys), items.mapValues(\.id),
        Set(deliveries.filter { $0.state != .scheduled }.map(\.key))
      )
    }
    return known ?? ([], [:], [])  // Where there is no store, nothing was sent.
  }

  /// What will become of the item's publications whose hour has passed, by channel.
  func warnings(of entry: ScheduledItem) -> [(channel: ChannelName, reason: Reason)] {
    guard case .once = entry.schedule.timing, !settled.contains(entry.item.id) else { return [] }
    let today = program.zone.civil(at: now).date
    return ScheduleExpansion(zone: program.zone, recurrences: program.recurrences)
      .slots(of: entry, in: today...today)
      .filter { slot in
        let item = durable[entry.item.id] ?? entry.item.id
        return !decided.contains(DeliveryKey(item: item, channel: slot.channel, occurrence: slot.occurrence))
      }
      .compactMap { slot in
        // Whoever wrote into the item that it goes out all the same knows.
        let isWanted = entry.schedule.late?.then == .publish
        guard let late = entry.schedule.late ?? program.channels[slot.channel]?.late else { return nil }
        guard let reason = Self.warning(slot, late, in: program.zone, now: now) else { return nil }
        return isWanted && reason.code == PlanCode.pastPublishes.rawValue ? nil : (slot.channel, reason)
      }
  }

  /// What will become of a publication, when its hour or its deadline has passed; nil when it goes out as it should.
  static func warning(_ slot: PlannedSlot, _ late: LatePolicy, in zone: any ZoneRules, now: Timestamp) -> Reason? {
    func reason(_ code: PlanCode, _ instant: Timestamp) -> Reason {
      let civil = zone.civil(at: instant)
      return Reason(code, ["time": "\(civil.date) \(civil.time)"])
    }
    if let deadline = slot.notAfter, deadline <= now { return reason(.pastDeadline, deadline) }
    guard now - slot.due > late.within else { return nil }
    switch late.then {
    case .publish: return reason(.pastPublishes, slot.due)
    case .hold: return reason(.pastHolds, slot.due)
    case .drop: return reason(.pastDrops, slot.due)
    }
  }
}
