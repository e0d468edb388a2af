import Digests
public import Domain

/// What is done about one delivery when a person recalls or corrects.
public enum CorrectionStep: Hashable, Sendable {
  /// A new delivery is queued.
  case queue(Delivery)
  /// A delivery that has not gone out is cancelled.
  case cancel(Delivery)
  /// A recall of this publication is there already.
  case stands(Delivery)

  /// The delivery that it is about, as it was or will be.
  public var delivery: Delivery {
    switch self {
    case .queue(let delivery), .cancel(let delivery), .stands(let delivery): delivery
    }
  }
}

/// Queues corrections and recalls on the store itself, whether a daemon runs or not.
public struct CorrectionDesk: Sendable {
  private let store: any Store
  private let clock: any WallClock

  /// Makes a desk.
  public init(store: any Store, clock: any WallClock) {
    self.store = store
    self.clock = clock
  }

  /// The item's publications, those on other channels and of other occurrences left out; no channels mean all.
  public func publications(
    of item: ItemID, on channels: Set<ChannelName>, occurrence: CivilDateTime?
  ) throws(StoreFailure) -> [Publication] {
    Publication.all(of: try store.deliveries(of: [item])).filter { publication in
      guard let key = publication.publishing.first?.key else { return false }
      return (channels.isEmpty || channels.contains(key.channel)) && (occurrence == nil || occurrence == key.occurrence)
    }
  }

  /// Takes back what is out of these publications, cancels what is not, and returns the deliveries as they stand then.
  /// What was decided about them is no open edit any more.
  public func recall(_ publications: [Publication], by person: String) throws(StoreFailure) -> [Delivery] {
    try carryOut(publications) { CorrectionRules.recall($0, by: person, at: $1) }
  }

  /// Queues these corrections and returns the deliveries as they stand then. A publication without a draft shows what it
  /// should: corrections of it that have not gone out are cancelled.
  public func correct(
    _ drafts: [CorrectionDraft], of publications: [Publication], by person: String
  ) throws(StoreFailure) -> [Delivery] {
    let byKey = Dictionary(drafts.map { ($0.key, $0) }) { first, _ in first }
    let variants = Dictionary(drafts.map { ($0.delivery.variant, $0.new) }) { first, _ in first }
    return try carryOut(publications, variants: variants) { publication, now in
      guard let draft = publication.publishing.lazy.compactMap({ byKey[$0.key] }).first else {
        return CorrectionRules.withdraw(publication, by: person, at: now)
      }
      return CorrectionRules.correct(publication, draft, by: person, at: now)
    }
  }

  /// Leaves these publications as they are: nobody is asked about their edits any more.
  public func leave(_ publications: [Publication]) throws(StoreFailure) {
    _ = try carryOut(publications) { _, _ in [] }
  }

  /// Decides and writes; decides once more about what somebody else changed meanwhile.
  private func carryOut(
    _ publications: [Publication], variants: [Digest: Variant] = [:],
    _ decide: (Publication, Timestamp) -> [CorrectionStep]
  ) throws(StoreFailure) -> [Delivery] {
    let keys = publications.compactMap { $0.publishing.first?.key }
    let done = try store.planAlone { () throws(StoreFailure) -> Set<DeliveryKey> in
      var edits = try store.openEdits()
      edits.settle { key in keys.contains { $0.isOfPublication(key) } }
      var touched: Set<DeliveryKey> = []
      while true {
        let deliveries = try store.deliveries(of: Set(keys.map(\.item)))
        let now = clock.now
        var change = CalendarChange()
        change.variants = variants
        change.facts[OpenEdits.fact] = edits.text
        for step in keys.flatMap({ decide(Publication(of: $0, among: deliveries), now) }) {
          touched.insert(step.delivery.key)
          change.deliveries += CorrectionRules.change(step, among: deliveries).map { [$0] } ?? []
        }
        if try store.apply(change).isEmpty { return touched }
      }
    }
    let standing = try store.deliveries(of: Set(keys.map(\.item)))
    return standing.filter { done.contains($0.key) }.sorted { $0.id < $1.id }
  }
}
