import Domain

/// Plans item after item and writes them in batches.
struct PlanQueue {
  /// How often what is overtaken again and again is planned.
  private static let patience = 5

  let planner: Planner
  let now: Timestamp
  let lostTime: LostTime?
  let retirements: Retirements
  var change = CalendarChange()
  var report = SyncReport()
  private var pending = 0
  /// Publications that were out when their item was edited; nil until the store was asked.
  private var edits: OpenEdits?
  /// Items with a delivery that somebody else changed while it was being planned.
  private var overtaken: Set<ItemID> = []
  /// Items whose source cannot be read.
  private var unreadable: Set<ItemID> = []
  /// Sources of which something was planned.
  private var begun: Set<SourcePath> = []
  /// Who says nearly the same as whom.
  private var neighbourhood: Neighbourhood

  init(planner: Planner, now: Timestamp) throws(StoreFailure) {
    self.planner = planner
    self.now = now
    lostTime = try planner.store.lostTime()
    retirements = try Retirements(in: planner.store)
    neighbourhood = Neighbourhood(rules: planner.context.house)
  }

  /// Notes that items of a source are being written, in more than one transaction perhaps: until the last one, its
  /// stamp is that of no source. Who is stopped before reads it again, and knows whose items they are if it is gone.
  mutating func begin(_ source: SourcePath, isBroken: Bool) {
    guard begun.insert(source).inserted else { return }
    change.sources.append(SourceRecord(path: source, stamp: "", isBroken: isBroken))
  }

  mutating func plan(
    _ candidate: ItemMatcher.Candidate, known: ArchivedItem?, horizon: CivilDate, evenIfEqual: Bool = false,
    again: Bool = false
  ) throws(StoreFailure) {
    var archived = try archive(candidate, known: known)
    archived.likeness = neighbourhood.likeness(of: archived.entry)
    let deliveries = if let known { try planner.store.deliveries(of: [known.id]) } else { [Delivery]() }
    let wasHeld = deliveries.contains { $0.state == .held(.calendarProblem) }
    if let known, known.digest == candidate.digest, known.isPresent, !evenIfEqual, !wasHeld {
      if known != archived {
        archived.plannedUntil = known.plannedUntil
        change.items.append(archived)
        try step()
      }
      return
    }
    var plan = ItemPlan(
      context: planner.context, now: now, entry: archived.entry, digest: candidate.digest, source: candidate.source,
      existing: deliveries, lostTime: lostTime, retirements: retirements,
      earlier: try neighbourhood.repeated(by: archived, in: planner.store))
    plan.plan(until: horizon)
    if case .recurring = archived.entry.schedule.timing { archived.plannedUntil = horizon }
    let isEdit = again || known?.digest != candidate.digest
    take(plan, isEdit: isEdit)
    if isEdit, known != nil { try remember(plan.report.editedAfterSending, of: archived.id) }
    if known?.entry != archived.entry || known?.isPresent == false {
      try neighbourhood.replace(known, with: archived, in: planner.store)
    }
    change.notes += notes(of: archived.entry.item, before: known?.entry.item)
    change.items.append(archived)
    try step()
  }

  mutating func miss(_ item: ArchivedItem, isUnreadable: Bool) throws(StoreFailure) {
    var plan = ItemPlan(
      context: planner.context, now: now, entry: item.entry, digest: item.digest, source: item.source,
      existing: try planner.store.deliveries(of: [item.id]), lostTime: lostTime, retirements: retirements)
    if isUnreadable {
      unreadable.insert(item.id)
      plan.holdAll(Reason(EngineCode.sourceBroken, ["file": item.source.rawValue]))
    } else {
      plan.withdrawAll()
      var gone = item
      gone.isPresent = false
      gone.likeness = nil
      try neighbourhood.replace(item, with: nil, in: planner.store)
      change.items.append(gone)
    }
    take(plan, isEdit: false)
    try step()
  }

  /// Writes what is left, plans once more what repeats an item that changed, and what somebody else changed meanwhile: what was claimed is being sent as it
  /// was previewed, but no edit of anything else may be lost.
  mutating func finish(horizon: CivilDate) throws(StoreFailure) {
    try flush()
    var disturbed = neighbourhood.takeDisturbed()
    for _ in 0..<Self.patience where !overtaken.isEmpty || !disturbed.isEmpty {
      let items = try planner.store.items(overtaken.union(disturbed))
      let edited = overtaken
      (overtaken, disturbed) = ([], [])
      for item in items {
        if item.isPresent, !unreadable.contains(item.id) {
          try plan(
            ItemMatcher.Candidate(item), known: item, horizon: horizon, evenIfEqual: true,
            again: edited.contains(item.id))
        } else {
          try miss(item, isUnreadable: item.isPresent)
        }
      }
      try flush()
    }
  }

  private mutating func flush() throws(StoreFailure) {
    pending = 0
    guard !change.isEmpty else { return }
    overtaken.formUnion(try planner.store.apply(change).map(\.item))
    change = CalendarChange()
    neighbourhood.wasWritten()
  }

  /// What the journal is to say of findings that were accepted since the item was planned last.
  private func notes(of item: NewsItem, before: NewsItem?) -> [JournalNote] {
    let known = Set(before?.accept ?? [])
    return (item.accept ?? []).filter { !known.contains($0) }.map { acceptance in
      var note = JournalNote(.accepted, at: now, person: item.author)
      note.item = item.id
      note.reason = Reason(
        EngineCode.findingAccepted, ["code": acceptance.code.rawValue, "reason": acceptance.reason])
      return note
    }
  }

  private mutating func step() throws(StoreFailure) {
    pending += 1
    if pending >= planner.batch { try flush() }
  }

  /// An edit of what is out waits for a person to correct, recall or leave it; one that was taken back does not any more.
  private mutating func remember(_ edited: [DeliveryKey], of item: ItemID) throws(StoreFailure) {
    let before = if let edits { edits } else { try planner.store.openEdits() }
    var after = before
    after.replace(of: item, with: edited)
    edits = after
    if after != before { change.facts[OpenEdits.fact] = after.text }
  }

  /// What went out otherwise than it would now is news only when its author changed it.
  private mutating func take(_ plan: ItemPlan, isEdit: Bool) {
    change.variants.merge(plan.change.variants) { first, _ in first }
    change.deliveries += plan.change.deliveries
    var told = plan.report
    if !isEdit { told.editedAfterSending = [] }
    report.merge(told)
  }

  /// The item as it will be kept: under its durable id, which for a new item must not be anybody else's.
  private func archive(
    _ candidate: ItemMatcher.Candidate, known: ArchivedItem?
  ) throws(StoreFailure) -> ArchivedItem {
    var entry = candidate.entry
    if let known { entry.item.id = known.id } else { entry.item.id = try freeID(like: candidate.entry.item.id) }
    return ArchivedItem(
      entry: entry, sourceID: candidate.entry.item.id, source: candidate.source, digest: candidate.digest,
      isPresent: true, plannedUntil: known?.plannedUntil)
  }

  private func freeID(like id: ItemID) throws(StoreFailure) -> ItemID {
    var number = 1
    while true {
      let tried = number == 1 ? id : ItemID("\(id)-\(number)")
      if !change.items.contains(where: { $0.id == tried }), try planner.store.items([tried]).isEmpty { return tried }
      number += 1
    }
  }
}
