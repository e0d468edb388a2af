import Domain

extension StoreConformance {
  static let writingFacts = [
    StoreFact("a new store is empty") { harness in
      let store = try harness.open()
      try expect(store.sources(), is: [:])
      try expect(store.items(in: nil), is: [])
      try expect(store.deliveries(DeliveryFilter()), is: [])
      try expect(store.counts(), is: [:])
      try expect(store.gates(), is: [])
      try expect(store.nextWake(on: ["microblog"]), is: nil)
      try expect(store.nextLeaseEnd(), is: nil)
      try expect(store.fact("settings"), is: nil)
    },
    StoreFact("an empty change changes nothing") { harness in
      let store = try harness.open()
      try expect(store.apply(CalendarChange()), is: [])
      try expect(store.commit([]), is: [])
      try expect(store.deliveries(DeliveryFilter()), is: [])
    },
    StoreFact("every field of a delivery comes back") { harness in
      let store = try harness.open()
      for delivery in Sample.variedDeliveries {
        try store.insert([delivery])
        try expect(store.delivery(delivery.key), is: delivery)
      }
      let other = try harness.open()
      try expect(Set(other.deliveries(DeliveryFilter())), is: Set(Sample.variedDeliveries))
    },
    StoreFact("an insertion needs that no such key stands there") { harness in
      let store = try harness.open()
      let first = Sample.delivery()
      try store.insert([first])
      let second = Sample.delivery(text: "Bonsoir")
      try expect(store.commit([DeliveryChange(second, expecting: nil)]), is: [])
      var change = CalendarChange()
      change.deliveries = [DeliveryChange(second, expecting: nil)]
      try expect(store.apply(change), is: [second.key])
      try expect(store.delivery(first.key), is: first)
    },
    StoreFact("keys that differ in one part are different deliveries") { harness in
      let store = try harness.open()
      let base = DeliveryKey(item: "guide", channel: "microblog")
      var keys = [base]
      let parts: [(inout DeliveryKey) -> Void] = [
        { $0.item = "autre" }, { $0.channel = "facebook" }, { $0.occurrence = Sample.occurrence },
        { $0.kind = .correct }, { $0.kind = .recall }, { $0.ordinal = 2 },
      ]
      for change in parts {
        var key = base
        change(&key)
        keys.append(key)
      }
      for key in keys {
        var delivery = Sample.delivery()
        delivery.key = key
        try store.insert([delivery])
      }
      for key in keys { try expect(store.delivery(key)?.key, is: key) }
      try expect(store.deliveries(DeliveryFilter()).count, is: keys.count)
    },
    StoreFact("a change keeps the newer row, and says so") { harness in
      let store = try harness.open()
      let other = try harness.open()
      let first = Sample.delivery()
      try store.insert([first])
      let newer = first.changed { $0.state = .held(.approval) }
      try other.replace(newer)
      let older = first.changed { $0.title = "Trop tard" }
      try expect(store.commit([DeliveryChange(older, expecting: 1)]), is: [])
      var change = CalendarChange()
      change.deliveries = [DeliveryChange(older, expecting: 1)]
      try expect(store.apply(change), is: [first.key])
      try expect(store.delivery(first.key), is: newer)
    },
    StoreFact("a change of what is not there writes nothing") { harness in
      let store = try harness.open()
      let delivery = Sample.delivery().changed { $0.title = "Personne" }
      try expect(store.commit([DeliveryChange(delivery, expecting: 1)]), is: [])
      try expect(store.delivery(delivery.key), is: nil)
    },
    StoreFact("one refused change stops no other of the same call") { harness in
      let store = try harness.open()
      let standing = Sample.delivery("un")
      try store.insert([standing])
      let fresh = Sample.delivery("deux")
      var change = CalendarChange()
      change.deliveries = [DeliveryChange(standing, expecting: nil), DeliveryChange(fresh, expecting: nil)]
      change.facts = ["settings": "1"]
      try expect(store.apply(change), is: [standing.key])
      try expect(store.delivery(fresh.key), is: fresh)
      try expect(store.fact("settings"), is: "1")
    },
    StoreFact("a refused change leaves the attempts alone") { harness in
      let store = try harness.open()
      let claim = try store.claim([Sample.delivery()])[0]
      let settled = claim.changed { $0.state = .failed }
      var attempt = Attempt(number: 1, startedAt: Sample.start)
      attempt.endedAt = Sample.start
      attempt.ending = .rejected
      let change = DeliveryChange(settled, expecting: 1, attempts: .close(attempt))
      try expect(store.commit([change]), is: [])
      try expect(store.attempts(of: claim.key), is: [Attempt(number: 1, startedAt: Sample.start)])
    },
  ]
}

extension Sample {
  /// A planned time of a recurrence.
  static let occurrence = CivilDateTime(secondsSinceEpoch: start.seconds)

  /// One delivery in every state, with every optional field present in one and absent in another.
  static let variedDeliveries = DeliveryState.all.enumerated().map { index, state in
    var delivery = delivery(ItemID("agenda/état-\(index)"), occurrence: index.isMultiple(of: 2) ? occurrence : nil)
    delivery.state = state
    delivery.attempts = index + 3
    delivery.charged = index + 2
    delivery.looks = index + 1
    delivery.version = 7
    guard index.isMultiple(of: 3) else { return delivery }
    delivery.key.kind = .recall
    delivery.key.ordinal = 4
    delivery.notAfter = start + .seconds(60)
    delivery.late = LatePolicy(within: .seconds(90), then: .publish)
    delivery.wakeAt = nil
    delivery.firstTriedAt = Timestamp(microseconds: 1)
    delivery.isLate = true
    delivery.reason = Reason(code: "network.refused", arguments: ["host": "a.example", "détail": "« 5\u{A0}s »"])
    delivery.lease = Lease(owner: "somebody", until: start + .seconds(30))
    delivery.receipts = [Receipt(id: "z"), Receipt(id: "a", url: "https://a.example/1")]
    delivery.resolution = Resolution(by: "Anne", at: start)
    return delivery
  }
}
