public import Domain

/// The simplest store that keeps every promise of the ports: dictionaries behind a lock.
///
/// Tests of the engine run on it, and every real store must behave as it does. One value is one process; give several
/// of them the same memory to have several processes.
public final class ModelStore: Store {
  /// Who this store claims for.
  public let owner: OwnerID
  let memory: ModelMemory

  /// Opens a memory for an owner, who lives from now on until `memory.kill(owner)`.
  public init(memory: ModelMemory = ModelMemory(), owner: OwnerID = "model") {
    self.memory = memory
    self.owner = owner
    memory.admit(owner)
  }
}

extension ModelStore {
  /// See `ItemArchive`.
  public func sources() throws(StoreFailure) -> [SourcePath: SourceRecord] {
    try memory.access { $0.sources }
  }

  /// See `ItemArchive`.
  public func items(in sources: Set<SourcePath>?) throws(StoreFailure) -> [ArchivedItem] {
    try items { item in sources.map { $0.contains(item.source) } ?? true }
  }

  /// See `ItemArchive`.
  public func items(_ ids: Set<ItemID>) throws(StoreFailure) -> [ArchivedItem] {
    try items { ids.contains($0.id) }
  }

  /// See `ItemArchive`.
  public func items(withDigests digests: Set<Digest>) throws(StoreFailure) -> [ArchivedItem] {
    try items { digests.contains($0.digest) }
  }

  /// See `ItemArchive`.
  public func items(plannedOnlyUntil day: CivilDate) throws(StoreFailure) -> [ArchivedItem] {
    try items { item in item.isPresent && item.plannedUntil.map { $0 < day } ?? false }
  }

  private func items(where isMeant: (ArchivedItem) -> Bool) throws(StoreFailure) -> [ArchivedItem] {
    try memory.access { contents in
      contents.items.values.filter(isMeant)
        .sorted { $0.id.rawValue.utf8.lexicographicallyPrecedes($1.id.rawValue.utf8) }
    }
  }

  /// See `ItemArchive`.
  public func deliveries(of items: Set<ItemID>) throws(StoreFailure) -> [Delivery] {
    try memory.access { contents in
      contents.deliveries.values.filter { items.contains($0.key.item) }.ordered(by: \.due, then: \.id)
    }
  }

  /// See `ItemArchive`.
  public func apply(_ change: CalendarChange) throws(StoreFailure) -> [DeliveryKey] {
    try memory.access { contents throws(StoreFailure) in
      guard contents.roomForChanges != 0 else { throw StoreFailure(.full, Reason(code: "model.full", arguments: [:])) }
      contents.roomForChanges? -= 1
      for source in change.sources { contents.sources[source.path] = source }
      for path in change.forgotten { contents.sources[path] = nil }
      for item in change.items { contents.items[item.id] = item }
      contents.variants.merge(change.variants) { kept, _ in kept }
      contents.facts.merge(change.facts) { _, new in new }
      for note in change.notes { contents.note(note, by: owner) }
      return change.deliveries.filter { !contents.write($0, by: owner) }.map(\.delivery.key)
    }
  }

  /// See `ItemArchive`.
  public func planAlone<Value>(_ work: () throws(StoreFailure) -> Value) throws(StoreFailure) -> Value {
    guard memory.beginPlanning() else {
      throw StoreFailure(.busy, Reason(code: "model.busy", arguments: [:]))
    }
    defer { memory.endPlanning() }
    return try work()
  }

  /// See `ItemArchive`.
  public func items(like likeness: Likeness, within days: Int) throws(StoreFailure) -> [ArchivedItem] {
    let shared = { (item: ArchivedItem) in
      guard let other = item.likeness, likeness.shelves(within: days).contains(other.shelf) else { return 0 }
      return Set(likeness.marks).intersection(other.marks).count
    }
    let alike = try items { shared($0) >= TextSketch.sharedMarks }.map { (item: $0, shared: shared($0)) }
    return alike.sorted { ($1.shared, $0.item.id) < ($0.shared, $1.item.id) }.prefix(LikenessIndex.mostCandidates).map(
      \.item)
  }

  /// See `ItemArchive`.
  public func fact(_ name: String) throws(StoreFailure) -> String? {
    try memory.access { $0.facts[name] }
  }
}
