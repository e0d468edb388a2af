import Digests
public import Domain

extension StoreConformance {
  static let journalFacts = [
    StoreFact("the journal of a new store is empty") { harness in
      let store = try harness.open()
      try expect(store.journalEnd(), is: .beginning)
      try expect(store.journal(after: 0, limit: 10), is: [])
      try expect(store.lateCount(since: Sample.start), is: 0)
      try expect(store.pruneJournal(before: Sample.start, at: Sample.start), is: nil)
    },
    StoreFact("a settled attempt is one entry with all that proves it; planning and claiming are none") { harness in
      let store = try harness.open()
      let claim = try store.claim([Sample.delivery()])[0]
      try expect(store.journalEnd(), is: .beginning)
      var attempt = Attempt(number: 1, startedAt: Sample.start)
      attempt.endedAt = Sample.start + .seconds(3)
      attempt.ending = .published
      attempt.isVisible = true
      let exchange = Exchange(sent: Sample.digest("request"), answer: Sample.digest("answer"))
      let out = claim.changed { delivery in
        delivery.state = .delivered
        delivery.receipts = [Receipt(id: "7", url: "https://a.example/7")]
      }
      let change = DeliveryChange(
        out, expecting: claim.version, attempts: .close(attempt), exchanges: [exchange])
      try expect(store.commit([change, change]), is: [claim.key])
      let notes = try store.notes()
      try expect(notes.count, is: 1)
      try expect(notes[0].act, is: .attempted)
      try expect(notes[0].at, is: Sample.start + .seconds(3))
      try expect(notes[0].key, is: claim.key)
      try expect(notes[0].reached, is: .delivered)
      try expect(notes[0].variant, is: claim.variant)
      try expect(notes[0].attempt, is: attempt)
      try expect(notes[0].exchanges, is: [exchange])
      try expect(notes[0].receipts, is: out.receipts)
      try expect(store.journal(after: 0, limit: 1)[0].record?.program, is: store.owner)
    },
    StoreFact("entries are chained, over calls, over stores and over what an apply writes") { harness in
      let (store, other) = (try harness.open(), try harness.open())
      var change = CalendarChange()
      change.deliveries = ["a", "b"].map { DeliveryChange(Sample.delivery($0).held(.late), expecting: nil) }
      try expect(store.apply(change), is: [])
      try expect(other.commit([DeliveryChange(Sample.delivery("c").held(.late), expecting: nil)]), is: [.sample("c")])
      let entries = try store.journal(after: 0, limit: 10)
      try expect(entries.map(\.sequence), is: [1, 2, 3])
      try expect(entries.map(\.item), is: ["a", "b", "c"])
      try expect(entries.allSatisfy(\.isWhole), is: true)
      var place = JournalPlace.beginning
      for entry in entries {
        try expect(entry.record?.previous, is: place.hash)
        place = entry.place
      }
      try expect(store.journalEnd(), is: place)
      try expect(Set(entries.map { $0.record?.node }).count, is: 1)
    },
    StoreFact("what is refused leaves no entry") { harness in
      let store = try harness.open()
      try store.insert([Sample.delivery()])
      let stale = DeliveryChange(Sample.delivery().held(.late), expecting: 7)
      try expect(store.commit([stale]), is: [])
      try expect(store.journalEnd(), is: .beginning)
    },
    StoreFact("a person's decision is told with the name, once") { harness in
      let store = try harness.open()
      let delivery = Sample.delivery().held(.late)
      try store.insert([delivery])
      let released = delivery.changed { delivery in
        delivery.state = .scheduled
        delivery.resolution = Resolution(by: "anne", at: Sample.start)
      }
      try store.replace(released)
      try store.replace(released.changed { $0.title = "Corrigé" })
      let notes = try store.notes()
      try expect(notes.map(\.act), is: [.held, .released])
      try expect(notes.map(\.person), is: [nil, "anne"])
    },
    StoreFact("a channel's pause and block are told when they begin and when they end; waits are not") { harness in
      let store = try harness.open()
      let gate = { (kind: ChannelGate.Kind) in
        ChannelGate(channel: "a", kind: kind, since: Sample.start, reason: Reason(code: "x", arguments: [:]))
      }
      try store.shut(gate(.paused), by: "anne")
      for _ in 1...2 { try store.shut(gate(.blocked)) }
      var wait = gate(.throttled)
      wait.until = Sample.start + .seconds(60)
      try store.shut(wait)
      let later = Sample.start + .seconds(9)
      try expect(store.openGates([.paused, .blocked, .throttled], on: "a", by: "luc", at: later), is: true)
      let notes = try store.notes()
      try expect(notes.map(\.act), is: [.shut, .shut, .opened, .opened])
      try expect(notes.map(\.person), is: ["anne", nil, "luc", "luc"])
      try expect(notes.map { $0.gate?.kind }, is: [.paused, .blocked, .blocked, .paused])
      try expect(notes.map(\.channel), is: ["a", "a", "a", "a"])
      try expect(notes[3].at, is: later)
    },
    StoreFact("entries are found by item, channel and time, the newest first to be kept by a limit") { harness in
      let store = try harness.open()
      for (index, item) in (["a", "b", "a"] as [ItemID]).enumerated() {
        var delivery = Sample.delivery(item, on: index == 2 ? "facebook" : "microblog").held(.late)
        delivery.changedAt = Sample.start + .seconds(Int64(index))
        try store.insert([delivery])
      }
      let found = { (filter: JournalFilter) in try store.journal(filter).map(\.sequence) }
      try expect(found(JournalFilter()), is: [1, 2, 3])
      try expect(found(JournalFilter(item: "a")), is: [1, 3])
      try expect(found(JournalFilter(channel: "microblog")), is: [1, 2])
      try expect(found(JournalFilter(since: Sample.start + .seconds(1))), is: [2, 3])
      try expect(found(JournalFilter(limit: 2)), is: [2, 3])
      try expect(found(JournalFilter(item: "a", channel: "facebook", limit: 0)), is: [])
      try expect(found(JournalFilter(after: 1)), is: [2, 3])
      try store.insert([Sample.delivery("d").changed { $0.state = .expired }.fresh])
      try expect(found(JournalFilter()), is: [1, 2, 3, 4])
      try expect(found(JournalFilter(after: 1, needsPerson: true)), is: [2, 3])
      try expect(store.journal(after: 1, limit: 1).map(\.sequence), is: [2])
    },
    StoreFact("what went out late is counted, and nothing else") { harness in
      let store = try harness.open()
      for (index, state) in [DeliveryState.delivered, .delivered, .failed].enumerated() {
        let claim = try store.claim([Sample.delivery(ItemID("n\(index)"))])[0]
        var attempt = Attempt(number: 1, startedAt: Sample.start)
        attempt.endedAt = Sample.start + .seconds(Int64(index))
        attempt.ending = .published
        let end = claim.changed { delivery in
          delivery.state = state
          delivery.isLate = index != 0
        }
        try store.replace(end, attempts: .close(attempt))
      }
      try expect(store.lateCount(since: Sample.start), is: 1)
      try expect(store.lateCount(since: Sample.start + .seconds(1)), is: 1)
      try expect(store.lateCount(since: Sample.start + .seconds(2)), is: 0)
    },
    StoreFact("a variant is kept as the text that its digest is of") { harness in
      let store = try harness.open()
      let variant = Sample.variant("Été « 2011 » / 1")
      let digest = CanonicalJSON.digest(of: variant)
      var change = CalendarChange()
      change.variants = [digest: variant]
      _ = try store.apply(change)
      try expect(store.variantText(digest).map { SHA256.digest(of: $0) }, is: digest)
      try expect(store.variantText(Sample.digest("none")), is: nil)
    },
    StoreFact("old entries are taken away from the beginning, and the entry that says so signs them off") { harness in
      let store = try harness.open()
      for index in 0...4 {
        var delivery = Sample.delivery(ItemID("n\(index)")).held(.late)
        delivery.changedAt = Sample.start + .seconds(Int64(index))
        try store.insert([delivery])
      }
      let before = try store.journal(after: 0, limit: 10)
      let now = Sample.start + .seconds(99)
      let pruning = JournalPruning(
        through: 2, hash: before[1].hash, from: Sample.start, until: Sample.start + .seconds(1), count: 2)
      try expect(store.pruneJournal(before: Sample.start + .seconds(2), at: now), is: pruning)
      let after = try store.journal(after: 0, limit: 10)
      try expect(Array(after.dropLast()), is: Array(before.dropFirst(2)))
      try expect(after.last?.record?.note.pruned, is: pruning)
      try expect(after.last?.record?.note.at, is: now)
      try expect(after.last?.record?.previous, is: before.last?.hash)
      try expect(store.pruneJournal(before: Sample.start + .seconds(2), at: now), is: nil)
      try expect(store.pruneJournal(before: now + .seconds(1), at: now)?.through, is: 5)
      try expect(store.journal(after: 0, limit: 10).map(\.sequence), is: [6, 7])
    },
  ]
}

extension Journal {
  /// What all entries say, in order.
  public func notes() throws -> [JournalNote] {
    try journal(after: 0, limit: 1_000_000).compactMap { $0.record?.note }
  }
}

extension Delivery {
  /// The delivery as a new row.
  fileprivate var fresh: Delivery {
    var fresh = self
    fresh.version = 1
    return fresh
  }

  /// The delivery, put aside for a person.
  fileprivate func held(_ reason: DeliveryState.HoldReason) -> Delivery {
    var held = self
    held.state = .held(reason)
    return held
  }
}
