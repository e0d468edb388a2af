public import Domain

/// What one item is on one channel for one occurrence: its deliveries of every kind, and what they left standing there.
public struct Publication: Hashable, Sendable {
  /// The deliveries that published it, by ordinal.
  public let publishing: [Delivery]
  /// The deliveries that corrected it, by ordinal.
  public let corrections: [Delivery]
  /// The deliveries that took it back, by ordinal.
  public let recalls: [Delivery]

  /// Picks what belongs to the publication of `key` from an item's deliveries.
  public init(of key: DeliveryKey, among deliveries: [Delivery]) {
    let mine = deliveries.filter { $0.key.isOfPublication(key) }.sorted { $0.key.ordinal < $1.key.ordinal }
    publishing = mine.filter { $0.key.kind == .publish }
    corrections = mine.filter { $0.key.kind == .correct }
    recalls = mine.filter { $0.key.kind == .recall }
  }

  /// The publications of an item, by channel, then by occurrence.
  public static func all(of deliveries: [Delivery]) -> [Publication] {
    let first = deliveries.filter { $0.key.kind == .publish && $0.key.ordinal == 1 }
    return first.map { Publication(of: $0.key, among: deliveries) }.sorted { one, other in
      guard let one = one.publishing.first?.key, let other = other.publishing.first?.key else { return false }
      return (one.channel, one.occurrence?.description ?? "")
        < (other.channel, other.occurrence?.description ?? "")
    }
  }

  /// The publications that a person means who names no occurrence: those of the one that is out. Nobody means years of
  /// posts, nor those to come; nil when several are out, so that the person must say which.
  public static func meant(among publications: [Publication]) -> [Publication]? {
    let out = Set(publications.filter(\.mayBeOut).compactMap(\.occurrence))
    guard out.count <= 1 else { return nil }
    return publications.filter { $0.occurrence.map(out.contains) ?? true }
  }

  /// The occurrence of a recurrence; nil for a single publication.
  public var occurrence: CivilDateTime? { publishing.first?.key.occurrence }

  /// Whether the public sees some of it, or may, and nobody has taken it back.
  public var mayBeOut: Bool { (publishing + corrections).contains(where: \.mayBeOut) && !isRecalled }

  /// Whether somebody takes it back, or has.
  public var isRecalled: Bool { recalls.contains { !$0.hasComeToNothing } }

  /// The basis of the last correction that a person wanted; nil when there is none.
  var wanted: Digest? { corrections.last { !$0.hasComeToNothing }?.basis }

  /// The delivery whose variant the posts show now, as far as is known: the last that changed them.
  public var shown: Delivery? {
    corrections.last { $0.state == .delivered } ?? publishing.last(where: \.mayBeOut)
  }

  /// The delivery that was tried or laid ready for a person's hand and is not out, as far as its state says, so that it is
  /// the one that would go out; nil where something is out, may be, or was taken back.
  public var unpublished: Delivery? {
    guard !isRecalled, let last = publishing.last, [.retrying, .held(.handOff)].contains(last.state),
      publishing.dropLast().allSatisfy(\.hasComeToNothing),
      corrections.allSatisfy({ $0.isUnsent || $0.hasComeToNothing })
    else { return nil }
    return last
  }

  /// The receipts of what `kind` acts on, each once: a recall takes errata down too, a correction changes the news alone.
  public func receipts(for kind: DeliveryKey.Kind) -> [Receipt] {
    var seen: Set<String> = []
    return (kind == .recall ? publishing + corrections : publishing).filter { $0.state == .delivered }
      .flatMap(\.receipts).filter { seen.insert($0.id).inserted }
  }
}

extension Publication {
  /// Whether a delivery can be carried out.
  enum Readiness: Hashable, Sendable {
    /// It can.
    case ready
    /// Not before it is known what becomes of this delivery.
    case waits(Delivery)
    /// There is nothing to do, for this reason.
    case pointless(Reason)
  }

  /// What stands in the way of `delivery`: everything before it must have come to an end that is known.
  func readiness(for delivery: Delivery) -> Readiness {
    switch delivery.key.kind {
    case .publish: return isRecalled ? .pointless(Reason(EngineCode.takenBack)) : .ready
    case .correct where isRecalled: return .pointless(Reason(EngineCode.superseded))
    case .correct, .recall: break
    }
    let earlier = publishing + predecessors(of: delivery)
    if let open = earlier.first(where: \.isUndecided) { return .waits(open) }
    guard publishing.contains(where: \.mayBeOut) else { return .pointless(Reason(EngineCode.nothingOut)) }
    return .ready
  }

  private func predecessors(of delivery: Delivery) -> [Delivery] {
    switch delivery.key.kind {
    case .publish: []
    case .correct: corrections.filter { $0.key.ordinal < delivery.key.ordinal }
    case .recall: corrections + recalls.filter { $0.key.ordinal < delivery.key.ordinal }
    }
  }
}

extension DeliveryKey {
  /// Whether both are about the same item on the same channel for the same occurrence.
  func isOfPublication(_ other: DeliveryKey) -> Bool {
    item == other.item && channel == other.channel && occurrence == other.occurrence
  }
}

extension Delivery {
  /// Whether it may still go out, or may have, and nobody knows.
  fileprivate var isUndecided: Bool {
    switch state {
    case .scheduled, .sending, .retrying, .unconfirmed, .held(.doubt): true
    case .held(.approval), .held(.handOff), .held(.late), .held(.calendarProblem), .held(.looksAlreadySent),
      .delivered, .failed, .expired, .cancelled:
      false
    }
  }

  /// Whether it ended without having done anything.
  var hasComeToNothing: Bool {
    switch state {
    case .failed, .expired, .cancelled: true
    case .scheduled, .sending, .retrying, .unconfirmed, .held, .delivered: false
    }
  }

  /// Whether it has not gone out, and a person's word keeps it from doing so.
  var isUnsent: Bool {
    switch state {
    case .scheduled, .retrying, .held(.approval), .held(.handOff), .held(.late), .held(.calendarProblem),
      .held(.looksAlreadySent):
      true
    case .sending, .unconfirmed, .held(.doubt), .delivered, .failed, .expired, .cancelled: false
    }
  }
}
