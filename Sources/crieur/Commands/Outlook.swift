import Domain
import Editorial
import Engine
import StoreSQLite

/// What goes out within some days: what the store knows, and what the calendar says beyond it. Stores nothing.
struct Outlook {
  private(set) var entries: [PlanEntry] = []
  private(set) var drafts: [String] = []

  init(
    program: Program, reading: CalendarReading, days: ClosedRange<CivilDate>, now: Timestamp
  ) throws(ProgramEnd) {
    var stored = try Self.stored(program, days)
    let ids = try Self.durableIDs(program, reading)
    let spool = program.expectedSpool
    let context = program.context(spool: spool)
    let others = context.house.seeksRepetitions ? LikenessIndex(reading.entries) : LikenessIndex()
    let pastHours = PastHours(of: reading, program: program, now: now)
    let expansion = ScheduleExpansion(zone: program.zone, recurrences: program.recurrences)
    for source in reading.sources {
      guard case .items(let items, _) = source.content else { continue }
      for item in items {
        if item.item.status == .draft { drafts.append(item.item.title) }
        var entry = item
        entry.item.id = ids[item.item.id] ?? item.item.id
        let drafting = Drafting(context, earlier: others.repeated(by: item, rules: context.house))
        for slot in expansion.slots(of: entry, in: days) where days.contains(slot.civil.date) {
          let key = DeliveryKey(item: entry.item.id, channel: slot.channel, occurrence: slot.occurrence)
          let known = stored.removeValue(forKey: key)
          if let known, !known.state.acceptsEdits {
            entries.append(Self.entry(known, program))
          } else {
            var shown = Self.computed(entry, slot, key, known: known, drafting, program: program, now: now)
            shown.warnings +=
              program.channels[slot.channel].flatMap { spool.fetched?.missing(of: entry.item, on: $0) } ?? []
            shown.warnings += (pastHours?.warnings(of: item) ?? []).filter { $0.channel == slot.channel }.map(\.reason)
            entries.append(shown)
          }
        }
      }
    }
    entries += stored.values.map { Self.entry($0, program) }
  }

  private static func stored(
    _ program: Program, _ days: ClosedRange<CivilDate>
  ) throws(ProgramEnd) -> [DeliveryKey: Delivery] {
    guard let store = try program.existingStore() else { return [:] }
    let from = program.zone.resolve(CivilDateTime(days.lowerBound, .midnight)).instant
    let before = program.zone.resolve(CivilDateTime(days.upperBound.adding(days: 1), .midnight)).instant
    do throws(StoreFailure) {
      let found = try store.deliveries(DeliveryFilter(dueFrom: from, dueBefore: before))
      return Dictionary(found.map { ($0.key, $0) }) { first, _ in first }
    } catch {
      throw ProgramEnd(error)
    }
  }

  /// The ids that items are known under in the store, by the ids that their sources give them now.
  private static func durableIDs(_ program: Program, _ reading: CalendarReading) throws(ProgramEnd) -> [ItemID: ItemID]
  {
    guard let store = try program.existingStore() else { return [:] }
    do throws(StoreFailure) {
      let known = try store.items(in: Set(reading.sources.map(\.path)))
      return Dictionary(known.filter(\.isPresent).map { ($0.sourceID, $0.id) }) { first, _ in first }
    } catch {
      throw ProgramEnd(error)
    }
  }

  /// What the clocks do at that hour, when it does not come exactly once.
  private static func clockWarnings(_ slot: PlannedSlot, _ program: Program) -> [Reason] {
    let time = "\(slot.civil.date) \(slot.civil.time)"
    switch program.zone.resolve(slot.civil).kind {
    case .exact: return []
    case .gap(let moved):
      return [Reason(CalendarCode.gapMoved, ["time": time, "moved": "\(moved.date) \(moved.time)"])]
    case .repeated: return [Reason(CalendarCode.repeatedHour, ["time": time])]
    }
  }

  private static func entry(_ delivery: Delivery, _ program: Program) -> PlanEntry {
    PlanEntry(
      key: delivery.key, due: delivery.due, notAfter: delivery.notAfter, title: delivery.title, state: delivery.state,
      warnings: [], reason: delivery.reason)
  }

  private static func computed(
    _ entry: ScheduledItem, _ slot: PlannedSlot, _ key: DeliveryKey, known: Delivery?, _ drafting: Drafting,
    program: Program, now: Timestamp
  ) -> PlanEntry {
    var shown = PlanEntry(
      key: key, due: slot.due, notAfter: slot.notAfter, title: entry.item.title, state: known?.state ?? .scheduled,
      reason: known?.reason)
    // Decoded they are by `check` and `run` alone: an outlook sees whether they are there and are pictures.
    var media: [SpooledMedia] = []
    do throws(MediaFailure) {
      if let channel = program.channels[slot.channel] { media = try drafting.media(of: entry.item, on: channel) }
    } catch {
      shown.state = .held(.calendarProblem)
      shown.reason = error.reason
      return shown
    }
    do throws(DraftFailure) {
      let draft = try drafting.draft(entry, digest: Drafting.digest(of: entry), media: media, slot: slot, now: now)
      shown.title = draft.variant.title
      shown.warnings = draft.variant.warnings
    } catch {
      shown.state = .held(.calendarProblem)
      shown.reason = error.reasons.first
    }
    shown.warnings += clockWarnings(slot, program)
    return shown
  }
}
