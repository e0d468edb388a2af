import Digests
public import Domain

/// What is done about one delivery when a person recalls or corrects.
public enum CorrectionStep: Hashable, Sendable {
  /// A new delivery is queued.
  case queue(Delivery)
  /// A delivery that has not gone out is cancelled.
  case cancel(Delivery)
  /// A delivery that is not out takes the new text.
  case renew(Delivery)
  /// A recall of this publication is there already.
  case stands(Delivery)

  /// The delivery that it is about, as it was or will be.
  public var delivery: Delivery {
    switch self {
    case .queue(let delivery), .cancel(let delivery), .renew(let delivery), .stands(let delivery): delivery
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
  /// should: corrections of it that have not gone out are cancelled. What was to take the new text itself and has changed
  /// meanwhile is left as it is, and its edit stays open.
  public func correct(
    _ drafts: [CorrectionDraft], of publications: [Publication], by person: String
  ) throws(StoreFailure) -> [Delivery] {
    let byKey = Dictionary(drafts.map { ($0.key, $0) }) { first, _ in first }
    let variants = Dictionary(drafts.map { ($0.delivery.variant, $0.new) }) { first, _ in first }
    return try carryOut(publications, variants: variants) { publication, now in
      guard let draft = publication.publishing.lazy.compactMap({ byKey[$0.key] }).first else {
        return CorrectionRules.withdraw(publication, by: person, at: now)
      }
      return draft.way == .renewal
        ? CorrectionRules.renew(publication, draft, by: person, at: now)
        : CorrectionRules.correct(publication, draft, by: person, at: now)
    }
  }

  /// The delivery of `publication` that is proven not to be out, so that it can take a new text: nothing that was tried
  /// had an effect, and nothing that was prepared stands on the network, where it would be made public as it is.
  public func renewable(in publication: Publication) throws(StoreFailure) -> Delivery? {
    guard let delivery = publication.unpublished, try store.progress(of: delivery.key).isEmpty else { return nil }
    return try store.attempts(of: delivery.key).allSatisfy(\.isWithoutEffect) ? delivery : nil
  }

  /// Leaves these publications as they are: nobody is asked about their edits any more.
  public func leave(_ publications: [Publication]) throws(StoreFailure) {
    _ = try carryOut(publications) { _, _ in [] }
  }

  /// Decides and writes; decides once more about what somebody else changed meanwhile. Nil decides nothing.
  private func carryOut(
    _ publications: [Publication], variants: [Digest: Variant] = [:],
    _ decide: (Publication, Timestamp) -> [CorrectionStep]?
  ) throws(StoreFailure) -> [Delivery] {
    let keys = publications.compactMap { $0.publishing.first?.key }
    let done = try store.planAlone { () throws(StoreFailure) -> Set<DeliveryKey> in
      let open = try store.openEdits()
      var touched: Set<DeliveryKey> = []
      while true {
        let deliveries = try store.deliveries(of: Set(keys.map(\.item)))
        let now = clock.now
        var change = CalendarChange()
        change.variants = variants
        var edits = open
        for key in keys {
          guard let steps = decide(Publication(of: key, among: deliveries), now) else { continue }
          edits.settle { $0.isOfPublication(key) }
          touched.formUnion(steps.map(\.delivery.key))
          change.deliveries += steps.compactMap { CorrectionRules.change($0, among: deliveries) }
        }
        change.facts[OpenEdits.fact] = edits.text
        if try store.apply(change).isEmpty { return touched }
      }
    }
    let standing = try store.deliveries(of: Set(keys.map(\.item)))
    return standing.filter { done.contains($0.key) }.sorted { $0.id < $1.id }
  }
}

extension Attempt {
  /// Whether it ended, and the public sees nothing of it: of a thread that broke off, it sees a part.
  var isWithoutEffect: Bool {
    switch ending {
    case .deferred, .blocked, .released: true
    case .ownerLost, .handedOff: !isVisible
    case .published, .rejected, .unknown, nil: false
    }
  }
}
