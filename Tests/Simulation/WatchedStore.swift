import Domain
import Synchronization

/// One row as it was and as it is now.
struct RowChange: Sendable {
  enum Cause: Sendable {
    case calendar
    case dispatch
  }

  var before: Delivery?
  var after: Delivery
  var attempts: DeliveryChange.Attempts
  var cause: Cause
}

/// A pause in the middle of planning, in which other processes take steps.
struct Interruption: Sendable {
  /// Called on the one thread on which a simulation runs: nothing of it is ever shared with another.
  /// False when the planning process was killed meanwhile.
  nonisolated(unsafe) let happen: () -> Bool
}

/// A real store that fails when it is told to, remembers every row that changes, and carries the sabotage that
/// concerns stores.
final class WatchedStore: Store {
  let inner: any Store
  private let trouble: StoreTrouble
  private let sabotage: Sabotage?
  private let interruption: Interruption?
  private let changes = Mutex<[RowChange]>([])

  init(_ inner: any Store, trouble: StoreTrouble, sabotage: Sabotage?, interruption: Interruption? = nil) {
    self.inner = inner
    self.trouble = trouble
    self.sabotage = sabotage
    self.interruption = interruption
  }

  var owner: OwnerID { inner.owner }

  /// The changes since the last call.
  func takeChanges() -> [RowChange] {
    changes.withLock { changes in
      defer { changes = [] }
      return changes
    }
  }

  private func rows(_ changes: [DeliveryChange]) throws(StoreFailure) -> [DeliveryKey: Delivery] {
    var rows: [DeliveryKey: Delivery] = [:]
    for change in changes { rows[change.delivery.key] = try inner.delivery(change.delivery.key) }
    return rows
  }

  /// A call may hold several changes of one row, of which only those count that found the version they expected.
  private func remember(
    _ changes: [DeliveryChange], written: Set<DeliveryKey>, before: [DeliveryKey: Delivery], cause: RowChange.Cause
  ) {
    var rows = before
    var seen: [RowChange] = []
    for change in changes where written.contains(change.delivery.key) {
      let key = change.delivery.key
      guard rows[key]?.version == change.expecting else { continue }
      seen.append(RowChange(before: rows[key], after: change.delivery, attempts: change.attempts, cause: cause))
      rows[key] = change.delivery
    }
    self.changes.withLock { $0 += seen }
  }

  func commit(_ changes: [DeliveryChange]) throws(StoreFailure) -> Set<DeliveryKey> {
    try trouble.strike(writing: true)
    let before = try rows(changes)
    let meant = changes.map { sabotaged($0, over: before) }
    let written = try inner.commit(meant)
    remember(meant, written: written, before: before, cause: .dispatch)
    return written
  }

  private func sabotaged(_ change: DeliveryChange, over rows: [DeliveryKey: Delivery]) -> DeliveryChange {
    switch sabotage {
    case .writesWithoutCompare: return blindly(change, over: rows)
    case .takesForeignReceipts:
      var change = change
      change.isFound = false
      return change
    case .resendsBlindly, .sendsBeforeTheClaim, .recoversTheLiving, .trustsFreshLists, .ignoresGates, .ignoresPace,
      .ignoresSilence, .forgetsTheDead, .renewsTheDoubtful, nil:
      return change
    }
  }

  private func blindly(_ change: DeliveryChange, over rows: [DeliveryKey: Delivery]) -> DeliveryChange {
    var change = change
    guard let row = rows[change.delivery.key] else { return change }
    change.expecting = row.version
    change.delivery.version = row.version + 1
    return change
  }

  func apply(_ change: CalendarChange) throws(StoreFailure) -> [DeliveryKey] {
    guard interruption?.happen() ?? true else {
      throw StoreFailure(.unavailable, Reason(code: "simulation.killed", arguments: [:]))
    }
    try trouble.strike(writing: true)
    let before = try rows(change.deliveries)
    let refused = try inner.apply(change)
    let written = Set(change.deliveries.map(\.delivery.key)).subtracting(refused)
    remember(change.deliveries, written: written, before: before, cause: .calendar)
    return refused
  }

  func lostClaims(at now: Timestamp) throws(StoreFailure) -> [Delivery] {
    try trouble.strike(writing: false)
    if sabotage == .forgetsTheDead { return [] }
    guard sabotage == .recoversTheLiving else { return try inner.lostClaims(at: now) }
    return try inner.deliveries(DeliveryFilter(states: ["sending"])).filter { $0.lease?.owner != owner }
  }

  func gates() throws(StoreFailure) -> [ChannelGate] {
    try trouble.strike(writing: false)
    return sabotage == .ignoresGates ? [] : try inner.gates()
  }

  func owners(
    ofReceipts ids: Set<String>, on channel: ChannelName
  ) throws(StoreFailure) -> [String: DeliveryKey] {
    try trouble.strike(writing: false)
    return sabotage == .takesForeignReceipts ? [:] : try inner.owners(ofReceipts: ids, on: channel)
  }

  // MARK: Passed on

  private func read<Value>(_ call: () throws(StoreFailure) -> Value) throws(StoreFailure) -> Value {
    try trouble.strike(writing: false)
    return try call()
  }

  private func write<Value>(_ call: () throws(StoreFailure) -> Value) throws(StoreFailure) -> Value {
    try trouble.strike(writing: true)
    return try call()
  }

  func planAlone<Value>(_ work: () throws(StoreFailure) -> Value) throws(StoreFailure) -> Value {
    try inner.planAlone(work)
  }

  func sources() throws(StoreFailure) -> [SourcePath: SourceRecord] {
    try read { () throws(StoreFailure) in try inner.sources() }
  }

  func items(in sources: Set<SourcePath>?) throws(StoreFailure) -> [ArchivedItem] {
    try read { () throws(StoreFailure) in try inner.items(in: sources) }
  }

  func items(_ ids: Set<ItemID>) throws(StoreFailure) -> [ArchivedItem] {
    try read { () throws(StoreFailure) in try inner.items(ids) }
  }

  func items(withDigests digests: Set<Digest>) throws(StoreFailure) -> [ArchivedItem] {
    try read { () throws(StoreFailure) in try inner.items(withDigests: digests) }
  }

  func items(plannedOnlyUntil day: CivilDate) throws(StoreFailure) -> [ArchivedItem] {
    try read { () throws(StoreFailure) in try inner.items(plannedOnlyUntil: day) }
  }

  func deliveries(of items: Set<ItemID>) throws(StoreFailure) -> [Delivery] {
    try read { () throws(StoreFailure) in try inner.deliveries(of: items) }
  }

  func items(like likeness: Likeness, within days: Int) throws(StoreFailure) -> [ArchivedItem] {
    try read { () throws(StoreFailure) in try inner.items(like: likeness, within: days) }
  }

  func fact(_ name: String) throws(StoreFailure) -> String? {
    try read { () throws(StoreFailure) in try inner.fact(name) }
  }

  func due(
    by now: Timestamp, atMost limits: [ChannelName: Int], inAll total: Int, withheld: [ChannelName: Set<CategoryName>]
  ) throws(StoreFailure) -> [Delivery] {
    let withheld = sabotage == .ignoresGates ? [:] : withheld
    return try read { () throws(StoreFailure) in
      try inner.due(by: now, atMost: limits, inAll: total, withheld: withheld)
    }
  }

  func nextWake(
    on channels: Set<ChannelName>, withheld: [ChannelName: Set<CategoryName>]
  ) throws(StoreFailure) -> Timestamp? {
    try read { () throws(StoreFailure) in try inner.nextWake(on: channels, withheld: withheld) }
  }

  func keptBack(on channels: Set<ChannelName>, by now: Timestamp) throws(StoreFailure) -> [ChannelName: Int] {
    try read { () throws(StoreFailure) in try inner.keptBack(on: channels, by: now) }
  }

  func publications(
    on channels: Set<ChannelName>, since: Timestamp
  ) throws(StoreFailure) -> [ChannelName: [Timestamp]] {
    let found = try read { () throws(StoreFailure) in try inner.publications(on: channels, since: since) }
    return sabotage == .ignoresPace ? [:] : found
  }

  func silences() throws(StoreFailure) -> [Silence] {
    let found = try read { () throws(StoreFailure) in try inner.silences() }
    return sabotage == .ignoresSilence ? [] : found
  }

  func declare(_ silence: Silence) throws(StoreFailure) -> Int {
    try write { () throws(StoreFailure) in try inner.declare(silence) }
  }

  func lift(silence id: Int, by person: String, at now: Timestamp) throws(StoreFailure) -> Bool {
    try write { () throws(StoreFailure) in try inner.lift(silence: id, by: person, at: now) }
  }

  func nextLeaseEnd() throws(StoreFailure) -> Timestamp? {
    try read { () throws(StoreFailure) in try inner.nextLeaseEnd() }
  }

  func holds(_ lease: Lease, at now: Timestamp) -> Bool { inner.holds(lease, at: now) }

  func extendLeases(of keys: Set<DeliveryKey>, until: Timestamp) throws(StoreFailure) {
    try write { () throws(StoreFailure) in try inner.extendLeases(of: keys, until: until) }
  }

  func shut(_ gate: ChannelGate, by person: String?) throws(StoreFailure) {
    try write { () throws(StoreFailure) in try inner.shut(gate, by: person) }
  }

  func openGates(
    _ kinds: Set<ChannelGate.Kind>, on channel: ChannelName, by person: String?, at now: Timestamp
  ) throws(StoreFailure) -> Bool {
    try write { () throws(StoreFailure) in try inner.openGates(kinds, on: channel, by: person, at: now) }
  }

  func journal(after sequence: Int, limit: Int) throws(StoreFailure) -> [JournalEntry] {
    try read { () throws(StoreFailure) in try inner.journal(after: sequence, limit: limit) }
  }

  func journal(_ filter: JournalFilter) throws(StoreFailure) -> [JournalEntry] {
    try read { () throws(StoreFailure) in try inner.journal(filter) }
  }

  func journalEnd() throws(StoreFailure) -> JournalPlace {
    try read { () throws(StoreFailure) in try inner.journalEnd() }
  }

  func variantText(_ digest: Digest) throws(StoreFailure) -> String? {
    try read { () throws(StoreFailure) in try inner.variantText(digest) }
  }

  func lateCount(since: Timestamp) throws(StoreFailure) -> Int {
    try read { () throws(StoreFailure) in try inner.lateCount(since: since) }
  }

  func pruneJournal(before instant: Timestamp, at now: Timestamp) throws(StoreFailure) -> JournalPruning? {
    try write { () throws(StoreFailure) in try inner.pruneJournal(before: instant, at: now) }
  }

  func sealed(_ names: Set<String>?) throws(StoreFailure) -> SealedContents {
    try read { () throws(StoreFailure) in try inner.sealed(names) }
  }

  func reseal(_ change: SealedChange) throws(StoreFailure) -> Bool {
    try write { () throws(StoreFailure) in try inner.reseal(change) }
  }

  func delivery(_ key: DeliveryKey) throws(StoreFailure) -> Delivery? {
    try read { () throws(StoreFailure) in try inner.delivery(key) }
  }

  func deliveries(_ filter: DeliveryFilter) throws(StoreFailure) -> [Delivery] {
    try read { () throws(StoreFailure) in try inner.deliveries(filter) }
  }

  func counts() throws(StoreFailure) -> [DeliveryState: Int] {
    try read { () throws(StoreFailure) in try inner.counts() }
  }

  func variants(_ digests: Set<Digest>) throws(StoreFailure) -> [Digest: Variant] {
    try read { () throws(StoreFailure) in try inner.variants(digests) }
  }

  func attempts(of key: DeliveryKey) throws(StoreFailure) -> [Attempt] {
    let found = try read { () throws(StoreFailure) in try inner.attempts(of: key) }
    return sabotage == .renewsTheDoubtful ? found.filter { $0.ending != .unknown } : found
  }

  func progress(of key: DeliveryKey) throws(StoreFailure) -> [String: String] {
    try read { () throws(StoreFailure) in try inner.progress(of: key) }
  }

  func record(_ step: String, _ value: String, for key: DeliveryKey) throws(StoreFailure) -> Bool {
    try write { () throws(StoreFailure) in try inner.record(step, value, for: key) }
  }

  func markVisible(_ keys: Set<DeliveryKey>) throws(StoreFailure) -> Set<DeliveryKey> {
    try write { () throws(StoreFailure) in try inner.markVisible(keys) }
  }

  func lookalikes(
    of deliveries: [Delivery], since: Timestamp
  ) throws(StoreFailure) -> [DeliveryKey: DeliveryKey] {
    try read { () throws(StoreFailure) in try inner.lookalikes(of: deliveries, since: since) }
  }
}
