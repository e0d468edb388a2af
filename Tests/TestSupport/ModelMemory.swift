public import Domain
import Synchronization

/// What several `ModelStore`s share, as several processes share one database.
public final class ModelMemory: Sendable {
  private let contents = Mutex(ModelContents())

  /// Makes an empty memory.
  public init() {}

  /// Ends an owner's life, as a `kill -9` would: its claims are lost from now on.
  public func kill(_ owner: OwnerID) {
    contents.withLock { $0.lives[owner] = false }
  }

  func lives(_ owner: OwnerID) -> Bool { contents.withLock { $0.lives[owner] ?? false } }

  /// Makes every later call of every store fail like this; nil makes them work again.
  public func refuse(with failure: StoreFailure?) {
    contents.withLock { $0.refusal = failure }
  }

  /// Lets so many changes of the calendar through and refuses every later one, as a disk that fills up does; nil ends it.
  public func fill(after changes: Int?) {
    contents.withLock { $0.roomForChanges = changes }
  }

  /// Takes the planners' turn; false when somebody else has it. A model does not wait.
  func beginPlanning() -> Bool {
    contents.withLock { contents in
      defer { contents.isPlanning = true }
      return !contents.isPlanning
    }
  }

  func endPlanning() {
    contents.withLock { $0.isPlanning = false }
  }

  func admit(_ owner: OwnerID) {
    contents.withLock { $0.lives[owner] = true }
  }

  func access<Answer: Sendable>(
    _ body: (inout ModelContents) throws(StoreFailure) -> Answer
  ) throws(StoreFailure) -> Answer {
    try contents.withLock { contents throws(StoreFailure) in
      if let refusal = contents.refusal { throw refusal }
      return try body(&contents)
    }
  }
}

/// Everything a store keeps, as plain dictionaries.
struct ModelContents: Sendable {
  /// A channel has at most one gate of each kind.
  struct GateID: Hashable {
    var channel: ChannelName
    var kind: ChannelGate.Kind
  }

  var sources: [SourcePath: SourceRecord] = [:]
  var items: [ItemID: ArchivedItem] = [:]
  var facts: [String: String] = [:]
  var variants: [Digest: Variant] = [:]
  var deliveries: [DeliveryKey: Delivery] = [:]
  var attempts: [DeliveryKey: [Int: Attempt]] = [:]
  var progress: [DeliveryKey: [String: String]] = [:]
  var gates: [GateID: ChannelGate] = [:]
  var silences: [Int: Silence] = [:]
  var lastSilence = 0
  /// Whether an owner lives; nothing for one that was never seen here.
  var lives: [OwnerID: Bool] = [:]
  var journal: [JournalEntry] = []
  var sealed: [String: SealedEntry] = [:]
  var sealedLock: String?
  var refusal: StoreFailure?
  var roomForChanges: Int?
  var isPlanning = false

  /// Writes one change, and what the journal says of it; false when the version it expects does not stand there.
  mutating func write(_ change: DeliveryChange, by owner: OwnerID) -> Bool {
    let key = change.delivery.key
    let standing = deliveries[key]
    guard standing?.version == change.expecting, !mayBeOthers(change) else { return false }
    note(
      JournalNote(
        change, before: standing.map { JournalNote.Before(state: $0.state, resolution: $0.resolution) }), by: owner)
    deliveries[key] = change.delivery
    switch change.attempts {
    case .unchanged: break
    case .open(let attempt), .close(let attempt): attempts[key, default: [:]][attempt.number] = attempt
    }
    return true
  }

  /// Whether what a look found is, or may be, another delivery's.
  private func mayBeOthers(_ change: DeliveryChange) -> Bool {
    guard change.isFound else { return false }
    let (meant, ids) = (change.delivery, Set(change.delivery.receipts.map(\.id)))
    return deliveries.values.contains { other in
      guard other.key.channel == meant.key.channel, other.key != meant.key else { return false }
      return other.isBeingSent && other.fingerprint == meant.fingerprint
        || other.receipts.contains { ids.contains($0.id) }
    }
  }

  /// Whether a gate on publications keeps a delivery from being claimed.
  func isWithheld(_ delivery: Delivery, by withheld: [ChannelName: Set<CategoryName>]) -> Bool {
    guard delivery.isPublication, let categories = withheld[delivery.key.channel] else { return false }
    let category = items[delivery.key.item]?.entry.item.category
    return !(category.map { categories.contains($0) } ?? false)
  }

  /// Whether `owner` holds the claim on a delivery.
  func isClaimed(_ key: DeliveryKey, by owner: OwnerID) -> Bool {
    guard let delivery = deliveries[key], delivery.isBeingSent else { return false }
    return delivery.lease?.owner == owner
  }
}

extension Delivery {
  /// Whether an attempt of it is written down and not settled.
  var isBeingSent: Bool { state.name == "sending" }

  /// Whether it is something to be published that no look and no deadline alone concerns.
  var isPublication: Bool { key.kind == .publish && state.name != "unconfirmed" && state.name != "held" }
}

extension Sequence {
  /// Orders by an instant, then by the bytes of a text: the order of every store.
  func ordered(
    by instant: (Element) -> Timestamp, then text: (Element) -> String
  ) -> [Element] {
    sorted { left, right in
      let instants = (instant(left), instant(right))
      guard instants.0 == instants.1 else { return instants.0 < instants.1 }
      return text(left).utf8.lexicographicallyPrecedes(text(right).utf8)
    }
  }
}
