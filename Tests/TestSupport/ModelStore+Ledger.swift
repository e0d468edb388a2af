public import Domain

extension ModelStore {
  /// See `DeliveryLedger`.
  public func delivery(_ key: DeliveryKey) throws(StoreFailure) -> Delivery? {
    try memory.access { $0.deliveries[key] }
  }

  /// See `DeliveryLedger`.
  public func deliveries(_ filter: DeliveryFilter) throws(StoreFailure) -> [Delivery] {
    try memory.access { contents in
      let meant = contents.deliveries.values.filter(filter.admits).ordered(by: \.due, then: \.id)
      return filter.limit.map { Array(meant.prefix(max(0, $0))) } ?? meant
    }
  }

  /// See `DeliveryLedger`.
  public func counts() throws(StoreFailure) -> [DeliveryState: Int] {
    try memory.access { contents in
      contents.deliveries.values.reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
    }
  }

  /// See `DeliveryLedger`.
  public func variants(_ digests: Set<Digest>) throws(StoreFailure) -> [Digest: Variant] {
    try memory.access { contents in contents.variants.filter { digests.contains($0.key) } }
  }

  /// See `DeliveryLedger`.
  public func attempts(of key: DeliveryKey) throws(StoreFailure) -> [Attempt] {
    try memory.access { contents in
      (contents.attempts[key] ?? [:]).values.sorted { $0.number < $1.number }
    }
  }

  /// See `DeliveryLedger`.
  public func progress(of key: DeliveryKey) throws(StoreFailure) -> [String: String] {
    try memory.access { $0.progress[key] ?? [:] }
  }

  /// See `DeliveryLedger`.
  public func record(_ step: String, _ value: String, for key: DeliveryKey) throws(StoreFailure) -> Bool {
    try memory.access { contents in
      guard contents.isClaimed(key, by: owner) else { return false }
      contents.progress[key, default: [:]][step] = value
      return true
    }
  }

  /// See `DeliveryLedger`.
  public func markVisible(_ keys: Set<DeliveryKey>) throws(StoreFailure) -> Set<DeliveryKey> {
    try memory.access { contents in
      keys.filter { key in
        let running = (contents.attempts[key] ?? [:]).values.filter { $0.endedAt == nil }.map(\.number)
        guard contents.isClaimed(key, by: owner), !running.isEmpty else { return false }
        for number in running { contents.attempts[key]?[number]?.isVisible = true }
        return true
      }
    }
  }

  /// See `DeliveryLedger`.
  public func owners(
    ofReceipts ids: Set<String>, on channel: ChannelName
  ) throws(StoreFailure) -> [String: DeliveryKey] {
    try memory.access { contents in
      let holders = contents.deliveries.values.filter { $0.key.channel == channel }.ordered(by: \.due, then: \.id)
      var owners: [String: DeliveryKey] = [:]
      for holder in holders {
        for receipt in holder.receipts where ids.contains(receipt.id) && owners[receipt.id] == nil {
          owners[receipt.id] = holder.key
        }
      }
      return owners
    }
  }

  /// See `DeliveryLedger`.
  public func lookalikes(
    of deliveries: [Delivery], since: Timestamp
  ) throws(StoreFailure) -> [DeliveryKey: DeliveryKey] {
    try memory.access { contents in
      var found: [DeliveryKey: DeliveryKey] = [:]
      for asked in deliveries {
        found[asked.key] =
          contents.deliveries.values
          .filter { other in
            other.key.channel == asked.key.channel && other.key.item != asked.key.item
              && other.fingerprint == asked.fingerprint && other.state.mayBeOut
              && max(other.due, other.changedAt) >= since
          }
          .ordered(by: \.due, then: \.id).first?.key
      }
      return found
    }
  }
}

extension DeliveryFilter {
  fileprivate func admits(_ delivery: Delivery) -> Bool {
    (states.isEmpty || states.contains(delivery.state.name))
      && (channels.isEmpty || channels.contains(delivery.key.channel))
      && (dueFrom.map { delivery.due >= $0 } ?? true) && (dueBefore.map { delivery.due < $0 } ?? true)
  }
}

extension DeliveryState {
  /// Whether the public has it or may have it.
  fileprivate var mayBeOut: Bool {
    switch self {
    case .delivered, .sending, .unconfirmed, .held(.doubt), .held(.handOff): true
    case .scheduled, .retrying, .failed, .expired, .cancelled, .held(.approval), .held(.late),
      .held(.calendarProblem), .held(.looksAlreadySent):
      false
    }
  }
}
