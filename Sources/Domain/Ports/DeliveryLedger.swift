/// What was done and what it came to.
public protocol DeliveryLedger: Sendable {
  /// One delivery.
  func delivery(_ key: DeliveryKey) throws(StoreFailure) -> Delivery?

  /// Deliveries by due time, then id.
  func deliveries(_ filter: DeliveryFilter) throws(StoreFailure) -> [Delivery]

  /// How many deliveries stand in each state.
  func counts() throws(StoreFailure) -> [DeliveryState: Int]

  /// Variants by their digests; those that are not there are left out.
  func variants(_ digests: Set<Digest>) throws(StoreFailure) -> [Digest: Variant]

  /// Every attempt of a delivery, in order.
  func attempts(of key: DeliveryKey) throws(StoreFailure) -> [Attempt]

  /// What earlier attempts of a delivery recorded, by step.
  func progress(of key: DeliveryKey) throws(StoreFailure) -> [String: String]

  /// Records a step of the running attempt; false (and nothing written) when this owner does not hold the claim.
  func record(_ step: String, _ value: String, for key: DeliveryKey) throws(StoreFailure) -> Bool

  /// Marks the running attempts of these deliveries as visible, all in one transaction, and returns the keys of those
  /// whose claim this owner holds; nothing is written for the others.
  func markVisible(_ keys: Set<DeliveryKey>) throws(StoreFailure) -> Set<DeliveryKey>

  /// Which delivery owns each of these receipts on a channel.
  func owners(ofReceipts ids: Set<String>, on channel: ChannelName) throws(StoreFailure) -> [String: DeliveryKey]

  /// For each of these that has one: the first delivery of another item on the same channel with the same fingerprint,
  /// that went out or may have (delivered, sending, unconfirmed, held for doubt or hand-off) and was due or changed at
  /// `since` or later.
  func lookalikes(of deliveries: [Delivery], since: Timestamp) throws(StoreFailure) -> [DeliveryKey: DeliveryKey]
}

extension DeliveryLedger {
  /// A variant by its digest.
  public func variant(_ digest: Digest) throws(StoreFailure) -> Variant? { try variants([digest])[digest] }
}

/// Which deliveries are meant; what is empty or nil does not restrict.
public struct DeliveryFilter: Hashable, Sendable {
  /// State names.
  public var states: Set<String>
  /// Channels.
  public var channels: Set<ChannelName>
  /// Due at this instant or later.
  public var dueFrom: Timestamp?
  /// Due before this instant.
  public var dueBefore: Timestamp?
  /// At most so many.
  public var limit: Int?

  /// Makes a filter.
  public init(
    states: Set<String> = [], channels: Set<ChannelName> = [], dueFrom: Timestamp? = nil,
    dueBefore: Timestamp? = nil, limit: Int? = nil
  ) {
    self.states = states
    self.channels = channels
    self.dueFrom = dueFrom
    self.dueBefore = dueBefore
    self.limit = limit
  }
}
