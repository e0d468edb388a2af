import Domain

/// What an attempt does on the wire: publishes, amends or removes, as the kind of its delivery says.
struct Errand: Sendable {
  /// What a correction or a recall works on.
  struct Target: Sendable {
    /// The publication.
    var publication: Publication
    /// What its posts show now; nil when the store has lost it.
    var shown: Variant?
  }

  /// What is on its way.
  let delivery: Delivery
  let variant: Variant
  /// nil for a publication.
  let target: Target?
  let publisher: any OutboundAdapter
  let amender: (any PostAmender)?
  let remover: (any PostRemover)?

  /// Whether doing it once more changes nothing: then nobody needs to ask what became of it.
  static func isRepeatable(_ delivery: Delivery, _ variant: Variant) -> Bool {
    switch delivery.key.kind {
    case .publish: false
    case .correct: variant.role == nil
    case .recall: true
    }
  }

  /// Tries once.
  func run(_ progress: any Progress) async throws(PublishFailure) -> Outcome {
    switch delivery.key.kind {
    case .publish: try await publisher.publish(variant, key: delivery.key, progress: progress)
    case .correct where variant.role == .erratum:
      try await publisher.publish(variant, key: delivery.key, progress: progress)
    case .correct: try await amend(progress)
    case .recall: try await remove(progress)
    }
  }

  private func amend(_ progress: any Progress) async throws(PublishFailure) -> Outcome {
    guard let amender, let shown = target?.shown, amender.canAmend(shown, to: variant) else {
      return .handedOff(byHand(.amendByHand))
    }
    return try await amender.amend(receipts, from: shown, to: variant, key: delivery.key, progress: progress)
  }

  private func remove(_ progress: any Progress) async throws(PublishFailure) -> Outcome {
    guard let remover else { return .handedOff(byHand(.removeByHand)) }
    return try await remover.remove(receipts, of: variant, key: delivery.key, progress: progress)
  }

  private var receipts: [Receipt] { target?.publication.receipts(for: delivery.key.kind) ?? [] }

  private func byHand(_ code: EngineCode) -> Reason {
    let addresses = receipts.map { $0.url ?? $0.id }
    return Reason(
      code,
      [
        "channel": delivery.key.channel.rawValue,
        "address": addresses.isEmpty ? "–" : addresses.joined(separator: " "),
      ])
  }
}

extension Errand.Target {
  /// What `delivery` works on, as it stands in `store`; nil for a publication.
  init?(of delivery: Delivery, in store: any Store) throws(StoreFailure) {
    guard delivery.key.kind != .publish else { return nil }
    publication = Publication(of: delivery.key, among: try store.deliveries(of: [delivery.key.item]))
    shown = try publication.shown.flatMap { (shown) throws(StoreFailure) in try store.variant(shown.variant) }
  }
}
