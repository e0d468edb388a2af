import Domain

/// Compares what the calendar wants of one item with what is planned, and writes down the difference.
struct ItemPlan {
  let context: PlanningContext
  let now: Timestamp
  let entry: ScheduledItem
  let digest: Digest
  let source: SourcePath
  /// The item's publications as they stand. Corrections and recalls are a person's: the calendar neither changes nor
  /// cancels them.
  let existing: [Delivery]
  /// The time that the store does not remember.
  let lostTime: LostTime?
  /// Channels that were given up.
  let retirements: Retirements
  /// The item that this one repeats.
  let earlier: EarlierItem?
  /// Where a person corrected what was out, what it was corrected to.
  private let corrected: [DeliveryKey: Digest]
  /// What a person took back.
  private let recalled: Set<DeliveryKey>

  private(set) var change = CalendarChange()
  private(set) var report = SyncReport()
  /// What the calendar asks for now.
  private var wanted: Set<DeliveryKey> = []

  init(
    context: PlanningContext, now: Timestamp, entry: ScheduledItem, digest: Digest, source: SourcePath,
    existing: [Delivery], lostTime: LostTime?, retirements: Retirements, earlier: EarlierItem? = nil
  ) {
    self.context = context
    self.now = now
    self.entry = entry
    self.digest = digest
    self.source = source
    self.existing = existing.filter { $0.key.kind == .publish }
    self.lostTime = lostTime
    self.retirements = retirements
    self.earlier = earlier
    let publications = Publication.all(of: existing)
    corrected = Dictionary(
      publications.flatMap { publication in
        publication.publishing.compactMap { delivery in publication.wanted.map { (delivery.key, $0) } }
      }
    ) { first, _ in first }
    recalled = Set(publications.filter(\.isRecalled).flatMap(\.publishing).map(\.key))
  }

  /// Plans every slot of the item up to `horizon`.
  mutating func plan(until horizon: CivilDate) {
    let drafting = Drafting(context, earlier: earlier)
    let expansion = ScheduleExpansion(zone: context.zone, recurrences: context.recurrences)
    let slots = retirements.apply(to: expansion.slots(of: entry, in: firstDay...max(firstDay, horizon)))
    let byKey = Dictionary(existing.map { ($0.key, $0) }) { first, _ in first }
    wanted = Set(slots.map(key))
    let replaced = existing.filter { delivery in
      wasForgotten(delivery) && !wanted.contains(delivery.key) && slots.contains { delivery.isOfDay(of: $0) }
    }
    var pictures: [ChannelName: Result<[SpooledMedia], MediaFailure>] = [:]
    for slot in slots {
      guard let channel = context.channels[slot.channel] else { continue }
      let delivery = byKey[key(of: slot)]
      let shown = pictures[slot.channel] ?? Self.pictures(of: entry.item, on: channel, drafting)
      pictures[slot.channel] = shown
      switch (shown, delivery) {
      case (.success(let media), let delivery?): revise(delivery, for: slot, media: media, drafting: drafting)
      case (.success(let media), nil): add(slot, media: media, drafting: drafting)
      case (.failure(let failure), _): fail([failure.reason], among: delivery.map { [$0] } ?? [])
      }
    }
    for delivery in existing where delivery.key.kind == .publish && !wanted.contains(delivery.key) {
      if replaced.contains(delivery) { leaveToPerson(delivery) } else { withdraw(delivery) }
    }
  }

  /// The pictures as one channel shows them: what is wrong with them there keeps no other channel waiting.
  private static func pictures(
    of item: NewsItem, on channel: Channel, _ drafting: Drafting
  ) -> Result<[SpooledMedia], MediaFailure> {
    Result { () throws(MediaFailure) in try drafting.media(of: item, on: channel) }
  }

  private func key(of slot: PlannedSlot) -> DeliveryKey {
    DeliveryKey(item: entry.item.id, channel: slot.channel, occurrence: slot.occurrence)
  }

  /// Cancels whatever of the item has not gone out: it is not in the calendar any more.
  mutating func withdrawAll() {
    for delivery in existing { withdraw(delivery) }
  }

  /// Puts aside whatever of the item has not gone out: its source cannot be read.
  mutating func holdAll(_ reason: Reason) {
    for delivery in existing { hold(delivery, .calendarProblem, reason) }
  }

  /// The first day whose occurrences count: old enough for everything that is planned and may still change.
  private var firstDay: CivilDate {
    let today = context.zone.civil(at: now).date
    let lateness = entry.schedule.late?.withinSeconds ?? 0
    let grace = max(lateness, context.channels.values.map(\.late.withinSeconds).max() ?? 0)
    let forgiven = context.zone.civil(at: now - .seconds(min(grace, 30 * 86_400))).date
    let open = existing.filter { !$0.state.isEnded }.compactMap { $0.key.occurrence?.date }.min()
    return min(today, forgiven, open ?? today)
  }

  private mutating func add(_ slot: PlannedSlot, media: [SpooledMedia], drafting: Drafting) {
    guard let channel = context.channels[slot.channel] else { return }
    let late = entry.schedule.late ?? channel.late
    // Not even where late news is published: a rule that is new, or new on a channel, is not news of the past.
    let isPast = now - slot.due > late.within || slot.notAfter.map { $0 <= now } ?? false
    if slot.occurrence != nil, isPast { return }
    let isOut = { (delivery: Delivery) in
      !wanted.contains(delivery.key) && delivery.isOfDay(of: slot) && (delivery.mayBeOut || wasForgotten(delivery))
    }
    if let sent = existing.first(where: isOut) {
      report.editedAfterSending.append(sent.key)
      return
    }
    do throws(DraftFailure) {
      let draft = try drafting.draft(entry, digest: digest, media: media, slot: slot, now: now)
      var delivery = draft.delivery
      settleFirstSight(&delivery)
      change.variants[delivery.variant] = draft.variant
      change.deliveries.append(DeliveryChange(delivery, expecting: nil))
      report.added += 1
    } catch {
      complain(error.reasons)
    }
  }

  /// An item seen for the first time when its hour has passed is never sent by surprise.
  private mutating func settleFirstSight(_ delivery: inout Delivery) {
    if let notAfter = delivery.notAfter, notAfter <= now {
      delivery.state = .expired
      delivery.wakeAt = nil
      delivery.reason = DeliveryRules.outOfDate(notAfter)
    } else if lostTime?.covers(delivery.due) ?? false {
      doubt(&delivery)
    } else if let judged = DeliveryRules.lateness(of: delivery, on: context.channels[delivery.key.channel], at: now) {
      delivery = judged
      delivery.version = 1
      report.held.append(delivery.key)
    } else if lostTime?.mayCover(delivery.due) ?? false {
      doubt(&delivery)
    }
  }

  /// The store may not remember that it had this item, and sent it.
  private mutating func doubt(_ delivery: inout Delivery) {
    guard var doubted = Doubting(context).doubted(delivery, at: now) else { return }
    doubted.version = 1
    delivery = doubted
    report.doubted += 1
  }

  private mutating func revise(
    _ delivery: Delivery, for slot: PlannedSlot, media: [SpooledMedia], drafting: Drafting
  ) {
    guard let channel = context.channels[slot.channel] else { return }
    let late = entry.schedule.late ?? channel.late
    let basis = drafting.basis(of: entry, digest: digest, media: media, slot: slot, channel: channel, late: late)
    let isBack = delivery.state == .cancelled(by: .sync)
    let isMended = delivery.state == .held(.calendarProblem)
    guard basis != corrected[delivery.key] ?? delivery.basis || isBack || isMended else { return }
    guard delivery.state.takesNewText || isBack else {
      let isGivenUp = delivery.state == .cancelled(by: .person) || recalled.contains(delivery.key)
      if !isGivenUp { report.editedAfterSending.append(delivery.key) }
      return
    }
    do throws(DraftFailure) {
      let draft = try drafting.draft(entry, digest: digest, media: media, slot: slot, now: now)
      guard var changed = DeliveryRules.applying(isBack ? .restored : .edited, to: delivery, at: now) else { return }
      if changed.state != .scheduled { changed.reason = delivery.reason }
      // A text that came back, or a new one, has its own tries.
      if changed.state == .scheduled { (changed.charged, changed.firstTriedAt) = (0, nil) }
      changed.take(draft.delivery)
      if let doubted = doubted(delivery, changed) {
        changed = doubted
        report.doubted += 1
        if doubted.state == .held(.doubt) { report.held.append(delivery.key) }
      } else if let judged = DeliveryRules.lateness(of: changed, on: context.channels[changed.key.channel], at: now) {
        changed = judged
        changed.version = delivery.version + 1
        if delivery.state != changed.state { report.held.append(delivery.key) }
      }
      change.variants[changed.variant] = draft.variant
      change.deliveries.append(DeliveryChange(changed, expecting: delivery.version))
      report.updated += 1
    } catch {
      fail(error.reasons, among: [delivery])
    }
  }

  /// What may have gone out in the lost time, as it was or as it is now; nil for what has not, or what a person decided.
  private func doubted(_ delivery: Delivery, _ changed: Delivery) -> Delivery? {
    guard let lostTime, changed.state == .scheduled, delivery.resolution == nil else { return nil }
    if lostTime.isDoubted {
      // What was late and is edited afterwards waits for a person anyway.
      guard lostTime.mayCover(changed.due),
        DeliveryRules.lateness(of: changed, on: context.channels[changed.key.channel], at: now) == nil
      else { return nil }
    } else {
      guard lostTime.mayCover(changed.due) || lostTime.mayCover(delivery.due) else { return nil }
    }
    let isSame = changed.variant == delivery.variant && changed.due == delivery.due
    var doubted =
      isSame ? Doubting(context).doubted(changed, at: now) : Doubting(context).undecidable(changed, at: now)
    doubted?.version = delivery.version + 1
    return doubted
  }

  /// Whether it was due in the lost time, and may have gone out though the store takes it for unsent.
  private func wasForgotten(_ delivery: Delivery) -> Bool {
    guard let lostTime, !lostTime.isDoubted, delivery.resolution == nil else { return false }
    return delivery.state == .scheduled && lostTime.mayCover(delivery.due)
  }

  /// Its hour was changed in the lost time: whether it went out at the old one, only somebody who looks can say.
  private mutating func leaveToPerson(_ delivery: Delivery) {
    guard let changed = Doubting(context).undecidable(delivery, at: now) else { return }
    change.deliveries.append(DeliveryChange(changed, expecting: delivery.version))
    report.doubted += 1
    report.held.append(delivery.key)
  }

  private mutating func withdraw(_ delivery: Delivery) {
    guard var changed = DeliveryRules.applying(.cancelled(by: .sync), to: delivery, at: now) else { return }
    changed.reason = Reason(EngineCode.removed)
    change.deliveries.append(DeliveryChange(changed, expecting: delivery.version))
    report.cancelled += 1
  }

  private mutating func hold(_ delivery: Delivery, _ hold: DeliveryState.HoldReason, _ reason: Reason) {
    guard delivery.state != .held(hold),
      var changed = DeliveryRules.applying(.held(hold), to: delivery, at: now)
    else { return }
    changed.reason = reason
    change.deliveries.append(DeliveryChange(changed, expecting: delivery.version))
    report.held.append(delivery.key)
  }

  /// What cannot be rendered any more waits for a person, and the person is told.
  private mutating func fail(_ reasons: [Reason], among deliveries: [Delivery]) {
    for delivery in deliveries where delivery.state.acceptsEdits {
      hold(delivery, .calendarProblem, reasons.first ?? Reason(EngineCode.unrenderable))
    }
    complain(reasons)
  }

  private mutating func complain(_ reasons: [Reason]) {
    for reason in reasons {
      // What is on its way is no fault.
      let severity: Problem.Severity = reason.code == EngineCode.mediaNotFetched.rawValue ? .warning : .error
      let problem = Problem(file: source.rawValue, line: entry.line, severity: severity, reason: reason)
      if !report.problems.contains(problem) { report.problems.append(problem) }
    }
  }
}
