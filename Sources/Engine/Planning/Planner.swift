public import Domain

/// Brings the store in line with the calendar. Costs what changed: sources whose stamp is known are not touched.
public struct Planner: Sendable {
  let context: PlanningContext
  let store: any Store
  let batch: Int

  /// Makes a planner.
  ///
  /// - Parameter batch: Items planned in one transaction at most, so that other processes get their turn.
  public init(_ context: PlanningContext, store: any Store, batch: Int = 500) {
    self.context = context
    self.store = store
    self.batch = batch
  }

  /// Plans what a reading of the calendar changed, what changed settings ask for, and recurrences up to the horizon.
  public func sync(_ reading: CalendarReading, now: Timestamp) throws(StoreFailure) -> SyncReport {
    var report = SyncReport()
    report.merge(try planChangedSettings(now: now))
    report.merge(try planSources(reading, now: now))
    report.merge(try extendRecurrences(now: now))
    return report
  }

  private var today: (Timestamp) -> CivilDate {
    { now in context.zone.civil(at: now).date }
  }

  private func horizon(_ now: Timestamp) -> CivilDate {
    today(now).adding(days: context.horizonDays)
  }

  // MARK: Sources

  private func planSources(_ reading: CalendarReading, now: Timestamp) throws(StoreFailure) -> SyncReport {
    let known = try store.sources()
    var read = ReadSources(reading, known: known)
    guard !read.changed.isEmpty || !read.gone.isEmpty else { return SyncReport() }
    let taken = try read.dropTaken(named: store.items(read.ownIDs))
    let archived = try affected(read)
    let matching = ItemMatcher.match(read.candidates, with: archived)
    var queue = try PlanQueue(planner: self, now: now)
    for (candidate, archivedItem) in zip(read.candidates, matching.known) {
      let wasBroken = known[candidate.source]?.isBroken ?? false
      queue.begin(candidate.source, isBroken: wasBroken)
      try queue.plan(candidate, known: archivedItem, horizon: horizon(now), evenIfEqual: wasBroken)
    }
    for item in matching.missing where item.isPresent {
      queue.begin(item.source, isBroken: known[item.source]?.isBroken ?? false)
      try queue.miss(item, isUnreadable: read.broken.contains(item.source))
    }
    queue.report.problems += taken
    queue.change.sources = read.records(with: queue.report.problems)
    queue.change.forgotten += read.gone
    try queue.finish(horizon: horizon(now))
    return queue.report
  }

  /// The known items that candidates could be: those of changed and removed sources, and any that are gone.
  private func affected(_ read: ReadSources) throws(StoreFailure) -> [ArchivedItem] {
    let inSources = try store.items(in: Set(read.changed).union(read.gone))
    let seen = Set(inSources.map(\.id))
    let alike = try store.items(withDigests: Set(read.candidates.map(\.digest)))
    let named = try store.items(read.ownIDs)
    var gone: [ItemID: ArchivedItem] = [:]
    for item in alike where !item.isPresent { gone[item.id] = item }
    for item in named { gone[item.id] = item }
    return inSources + gone.values.filter { !seen.contains($0.id) }.sorted { $0.id < $1.id }
  }

  // MARK: Settings and horizon

  private func planChangedSettings(now: Timestamp) throws(StoreFailure) -> SyncReport {
    var facts: [String: String] = [:]
    for channel in context.channels.values {
      let name = "settings.\(channel.name)"
      let digest = context.settingsDigest(of: channel).rawValue
      if try store.fact(name) != digest { facts[name] = digest }
    }
    // Every hour of the calendar is another instant in another zone.
    if try store.fact("calendar.zone") != context.zone.identifier { facts["calendar.zone"] = context.zone.identifier }
    let retired = try store.fact(Retirements.fact) ?? ""
    if try store.fact(Retirements.plannedFact) ?? "" != retired { facts[Retirements.plannedFact] = retired }
    // What stands at an address may be another picture than it was.
    if let edition = context.spool.edition, try store.fact("pictures.edition") != edition {
      facts["pictures.edition"] = edition
    }
    guard !facts.isEmpty else { return SyncReport() }
    let items = try store.items(in: nil).filter(\.isPresent)
    return try replan(items, now: now, facts: facts)
  }

  private func extendRecurrences(now: Timestamp) throws(StoreFailure) -> SyncReport {
    try replan(try store.items(plannedOnlyUntil: horizon(now)), now: now, facts: [:])
  }

  private func replan(
    _ items: [ArchivedItem], now: Timestamp, facts: [String: String]
  ) throws(StoreFailure) -> SyncReport {
    guard !items.isEmpty || !facts.isEmpty else { return SyncReport() }
    let broken = Set(try store.sources().values.filter(\.isBroken).map(\.path))
    var queue = try PlanQueue(planner: self, now: now)
    for item in items where !broken.contains(item.source) {
      try queue.plan(ItemMatcher.Candidate(item), known: item, horizon: horizon(now), evenIfEqual: true)
    }
    queue.change.facts = facts
    try queue.finish(horizon: horizon(now))
    return queue.report
  }
}

/// A reading, sorted by what has to be done.
private struct ReadSources {
  var candidates: [ItemMatcher.Candidate] = []
  var changed: [SourcePath] = []
  var records: [SourceRecord] = []
  var broken: Set<SourcePath> = []
  var gone: [SourcePath] = []

  init(_ reading: CalendarReading, known: [SourcePath: SourceRecord]) {
    var standing: Set<SourcePath> = []
    for source in reading.sources {
      standing.insert(source.path)
      guard case .items(let entries, let isBroken) = source.content else { continue }
      changed.append(source.path)
      records.append(SourceRecord(path: source.path, stamp: source.stamp, isBroken: isBroken))
      if isBroken { broken.insert(source.path) }
      candidates += entries.map {
        ItemMatcher.Candidate(entry: $0, source: source.path, digest: Drafting.digest(of: $0))
      }
    }
    gone = known.keys.filter { path in
      !standing.contains(path) && !reading.unreachable.contains { $0.holds(path) }
    }.sorted()
  }
}

extension ReadSources {
  /// The ids that authors gave.
  var ownIDs: Set<ItemID> { Set(candidates.filter(\.entry.item.hasOwnID).map(\.entry.item.id)) }

  /// What is to be remembered of the sources. One with an item that could not be planned counts as broken: what mends it
  /// may lie elsewhere (a picture, another source), so that it is read again although it has not changed.
  func records(with problems: [Problem]) -> [SourceRecord] {
    let files = Set(problems.map(\.file))
    return records.map { record in
      SourceRecord(
        path: record.path, stamp: record.stamp, isBroken: record.isBroken || files.contains(record.path.rawValue))
    }
  }

  /// Leaves out what has the id of an item that stands unchanged elsewhere, and says so: nobody can know which is meant.
  mutating func dropTaken(named known: [ArchivedItem]) -> [Problem] {
    let touched = Set(changed).union(gone)
    let taken = Dictionary(
      known.filter { $0.isPresent && !touched.contains($0.source) }.map { ($0.id, $0.source) }
    ) { first, _ in first }
    let isTaken = { (candidate: ItemMatcher.Candidate) in
      candidate.entry.item.hasOwnID && taken[candidate.entry.item.id] != nil
    }
    let problems = candidates.filter(isTaken).map { candidate in
      let id = candidate.entry.item.id
      return Problem(
        file: candidate.source.rawValue, line: candidate.entry.line,
        reason: Reason(EngineCode.duplicateID, ["id": "\(id)", "file": taken[id]?.rawValue ?? ""]))
    }
    candidates.removeAll(where: isTaken)
    return problems
  }
}

extension SourcePath {
  /// Whether `other` is this source or lies in this folder; the empty path is the folder of everything.
  fileprivate func holds(_ other: SourcePath) -> Bool {
    rawValue.isEmpty || self == other || other.rawValue.hasPrefix(rawValue + "/")
  }
}
