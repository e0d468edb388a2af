public import Domain

extension ModelStore {
  /// See `DeliveryQueue`.
  public func due(
    by now: Timestamp, atMost limits: [ChannelName: Int], inAll total: Int, withheld: [ChannelName: Set<CategoryName>]
  ) throws(StoreFailure) -> [Delivery] {
    try memory.access { contents in
      let waiting = contents.deliveries.values
        .filter { delivery in
          (delivery.wakeAt.map { $0 <= now } ?? false) && !contents.isWithheld(delivery, by: withheld)
        }
        .ordered(by: { $0.wakeAt ?? now }, then: \.id)
      var room = limits
      let admitted = waiting.filter { delivery in
        guard let left = room[delivery.key.channel], left > 0 else { return false }
        room[delivery.key.channel] = left - 1
        return true
      }
      return Array(admitted.prefix(total))
    }
  }

  /// See `DeliveryQueue`.
  public func nextWake(
    on channels: Set<ChannelName>, withheld: [ChannelName: Set<CategoryName>]
  ) throws(StoreFailure) -> Timestamp? {
    try memory.access { contents in
      contents.deliveries.values
        .filter { channels.contains($0.key.channel) && !contents.isWithheld($0, by: withheld) }
        .compactMap(\.wakeAt).min()
    }
  }

  /// See `DeliveryQueue`.
  public func keptBack(
    on channels: Set<ChannelName>, by now: Timestamp
  ) throws(StoreFailure) -> [ChannelName: Int] {
    try memory.access { contents in
      let waiting = contents.deliveries.values.filter { delivery in
        channels.contains(delivery.key.channel) && delivery.isPublication
          && (delivery.wakeAt.map { $0 <= now } ?? false)
      }
      return Dictionary(grouping: waiting, by: \.key.channel).mapValues(\.count)
    }
  }

  /// See `DeliveryQueue`.
  public func publications(
    on channels: Set<ChannelName>, since: Timestamp
  ) throws(StoreFailure) -> [ChannelName: [Timestamp]] {
    try memory.access { contents in
      var found: [ChannelName: [Timestamp]] = [:]
      for (key, attempts) in contents.attempts where channels.contains(key.channel) && key.kind == .publish {
        let mayBeOut = attempts.values.filter {
          $0.startedAt >= since && ($0.isVisible || $0.ending == nil || $0.ending == .published)
        }
        found[key.channel, default: []] += mayBeOut.map(\.startedAt)
      }
      return found.filter { !$0.value.isEmpty }.mapValues { $0.sorted() }
    }
  }

  /// See `DeliveryQueue`.
  public func commit(_ changes: [DeliveryChange]) throws(StoreFailure) -> Set<DeliveryKey> {
    try memory.access { contents in
      Set(changes.filter { contents.write($0, by: owner) }.map(\.delivery.key))
    }
  }

  /// See `DeliveryQueue`.
  public func lostClaims(at now: Timestamp) throws(StoreFailure) -> [Delivery] {
    try memory.access { contents in
      contents.deliveries.values
        .filter { delivery in
          guard delivery.isBeingSent else { return false }
          guard let lease = delivery.lease else { return true }
          guard lease.owner != owner else { return false }
          return contents.lives[lease.owner].map { !$0 } ?? (lease.until <= now)
        }
        .ordered(by: \.due, then: \.id)
    }
  }

  /// See `DeliveryQueue`.
  public func holds(_ lease: Lease, at now: Timestamp) -> Bool {
    lease.owner == owner && memory.lives(owner)
  }

  /// See `DeliveryQueue`.
  public func nextLeaseEnd() throws(StoreFailure) -> Timestamp? {
    try memory.access { contents in
      contents.deliveries.values.filter(\.isBeingSent).compactMap(\.lease)
        .filter { $0.owner != owner }.map(\.until).min()
    }
  }

  /// See `DeliveryQueue`.
  public func extendLeases(of keys: Set<DeliveryKey>, until: Timestamp) throws(StoreFailure) {
    try memory.access { contents in
      for key in keys where contents.isClaimed(key, by: owner) {
        contents.deliveries[key]?.lease?.until = until
      }
    }
  }

  /// See `DeliveryQueue`.
  public func gates() throws(StoreFailure) -> [ChannelGate] {
    try memory.access { contents in
      contents.gates.values.sorted { ($0.channel, $0.kind.rawValue) < ($1.channel, $1.kind.rawValue) }
    }
  }

  /// See `DeliveryQueue`.
  public func shut(_ gate: ChannelGate, by person: String?) throws(StoreFailure) {
    try memory.access { contents in
      let id = ModelContents.GateID(channel: gate.channel, kind: gate.kind)
      guard gate.replaces(contents.gates[id]) else { return }
      contents.note(JournalNote(shutting: gate, standing: contents.gates[id], person: person), by: owner)
      contents.gates[id] = gate
    }
  }

  /// See `DeliveryQueue`.
  public func openGates(
    _ kinds: Set<ChannelGate.Kind>, on channel: ChannelName, by person: String?, at now: Timestamp
  ) throws(StoreFailure) -> Bool {
    try memory.access { contents in
      let shut = kinds.sorted { $0.rawValue < $1.rawValue }.compactMap { kind in
        contents.gates.removeValue(forKey: ModelContents.GateID(channel: channel, kind: kind))
      }
      for gate in shut { contents.note(JournalNote(opening: gate, person: person, at: now), by: owner) }
      return !shut.isEmpty
    }
  }
}

extension ModelStore {
  /// See `DeliveryQueue`.
  public func silences() throws(StoreFailure) -> [Silence] {
    try memory.access { contents in
      contents.silences.values.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
    }
  }

  /// See `DeliveryQueue`.
  public func declare(_ silence: Silence) throws(StoreFailure) -> Int {
    try memory.access { contents in
      contents.lastSilence += 1
      var kept = silence
      kept.id = contents.lastSilence
      contents.silences[kept.id] = kept
      contents.note(JournalNote(declaring: kept), by: owner)
      return kept.id
    }
  }

  /// See `DeliveryQueue`.
  public func lift(silence id: Int, by person: String, at now: Timestamp) throws(StoreFailure) -> Bool {
    try memory.access { contents in
      guard let silence = contents.silences.removeValue(forKey: id) else { return false }
      contents.note(JournalNote(lifting: silence, person: person, at: now), by: owner)
      return true
    }
  }
}
