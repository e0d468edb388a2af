import Domain

/// What is true of every store. Run each fact against a fresh harness; anything true for one store and not for another
/// is a fact that is missing here.
public enum StoreConformance {
  /// Every fact.
  public static let facts: [StoreFact] =
    writingFacts + archiveFacts + waitingFacts + claimFacts + gateFacts + ledgerFacts + receiptFacts + journalFacts
    + sealedFacts + walkFacts
}

extension DeliveryQueue {
  /// Inserts deliveries that are not there yet.
  func insert(_ deliveries: [Delivery]) throws {
    try expect(commit(deliveries.map { DeliveryChange($0, expecting: nil) }), is: Set(deliveries.map(\.key)))
  }

  /// Writes the next version of a delivery.
  func replace(_ delivery: Delivery, attempts: DeliveryChange.Attempts = .unchanged) throws {
    let change = DeliveryChange(delivery, expecting: delivery.version - 1, attempts: attempts)
    try expect(commit([change]), is: [delivery.key])
  }

  /// What is due, however much it is.
  func due(
    by now: Timestamp, atMost limits: [ChannelName: Int], withheld: [ChannelName: Set<CategoryName>]
  ) throws(StoreFailure) -> [Delivery] {
    try due(by: now, atMost: limits, inAll: .max, withheld: withheld)
  }

  /// Inserts deliveries and claims them for this store's owner, each with its first attempt.
  @discardableResult
  func claim(_ deliveries: [Delivery], until end: Timestamp = Sample.start + .seconds(120)) throws -> [Delivery] {
    try insert(deliveries)
    let claims = deliveries.map { $0.claimed(by: owner, until: end) }
    for claim in claims {
      try replace(claim, attempts: .open(Attempt(number: claim.attempts, startedAt: Sample.start)))
    }
    return claims
  }
}

extension DeliveryLedger {
  /// What looks like a delivery of this item.
  func lookalike(
    of fingerprint: Digest, on channel: ChannelName, except item: ItemID, since: Timestamp
  ) throws(StoreFailure) -> DeliveryKey? {
    var asked = Sample.delivery(item, on: channel)
    asked.fingerprint = fingerprint
    return try lookalikes(of: [asked], since: since)[asked.key]
  }
}
