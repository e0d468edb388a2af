import Domain

extension StoreConformance {
  static let claimFacts = [
    StoreFact("two stores have two owners") { harness in
      try expect(harness.open().owner == harness.open().owner, is: false)
    },
    StoreFact("of two claims on the same delivery one wins") { harness in
      let first = try harness.open()
      let second = try harness.open()
      let delivery = Sample.delivery()
      try first.insert([delivery])
      let claim = delivery.claimed(by: first.owner)
      try first.replace(claim)
      try expect(second.commit([DeliveryChange(delivery.claimed(by: second.owner), expecting: 1)]), is: [])
      try expect(second.delivery(delivery.key)?.lease?.owner, is: first.owner)
    },
    StoreFact("claims are lost when their owner dies, however long the lease, and not before, however short") {
      harness in
      let victim = try harness.open()
      let survivor = try harness.open()
      let claim = try victim.claim([Sample.delivery()], until: Sample.start)[0]
      let longAfter = Sample.start + .seconds(86_400)
      try expect(survivor.lostClaims(at: longAfter), is: [])
      harness.kill(victim.owner)
      try expect(survivor.lostClaims(at: Sample.start - .seconds(60)), is: [claim])
      try expect(harness.open().lostClaims(at: Sample.start), is: [claim])
    },
    StoreFact("a store's own claims are never lost to it") { harness in
      let store = try harness.open()
      try store.claim([Sample.delivery()], until: Sample.start - .seconds(60))
      try expect(store.lostClaims(at: Sample.start), is: [])
    },
    StoreFact("an owner holds its own claims while it lives, however long ago their lease ended, and no others") {
      harness in
      let store = try harness.open()
      let other = try harness.open()
      let lease = Lease(owner: store.owner, until: Sample.start)
      let longAfter = Sample.start + .seconds(86_400)
      try expect(store.holds(lease, at: longAfter), is: true)
      try expect(other.holds(lease, at: Sample.start - .seconds(60)), is: false)
      harness.kill(store.owner)
      try expect(store.holds(lease, at: Sample.start - .seconds(60)), is: false)
    },
    StoreFact("only what is being sent can be lost, in order of due time") { harness in
      let victim = try harness.open()
      let survivor = try harness.open()
      let claims = try victim.claim([
        Sample.delivery("c", dueIn: 0), Sample.delivery("a", dueIn: 1), Sample.delivery("b", dueIn: 2),
      ])
      try victim.replace(claims[1].changed { $0.state = .delivered })
      harness.kill(victim.owner)
      try expect(survivor.lostClaims(at: Sample.start), is: [claims[0], claims[2]])
    },
    StoreFact("where an owner's life cannot be seen, its lease counts") { harness in
      let store = try harness.open()
      let delivery = Sample.delivery()
      try store.insert([delivery])
      let claim = delivery.claimed(by: "another-host", until: Sample.start + .seconds(60))
      try store.replace(claim)
      try expect(store.lostClaims(at: Sample.start + .seconds(59)), is: [])
      try expect(store.lostClaims(at: Sample.start + .seconds(60)), is: [claim])
    },
    StoreFact("the next end of a lease is the earliest that others hold") { harness in
      let store = try harness.open()
      let other = try harness.open()
      try store.claim([Sample.delivery("a")], until: Sample.start + .seconds(1))
      try other.claim([Sample.delivery("b")], until: Sample.start + .seconds(9))
      try other.claim([Sample.delivery("c")], until: Sample.start + .seconds(5))
      try expect(store.nextLeaseEnd(), is: Sample.start + .seconds(5))
      try expect(other.nextLeaseEnd(), is: Sample.start + .seconds(1))
    },
    StoreFact("an owner prolongs its own claims alone, without a new version") { harness in
      let store = try harness.open()
      let other = try harness.open()
      let mine = try store.claim([Sample.delivery("a")])[0]
      let theirs = try other.claim([Sample.delivery("b")])[0]
      let done = try store.claim([Sample.delivery("c")])[0].changed { $0.state = .unconfirmed }
      try store.replace(done)
      let end = Sample.start + .seconds(600)
      try store.extendLeases(of: [mine.key, theirs.key, done.key, .sample("none")], until: end)
      var prolonged = mine
      prolonged.lease?.until = end
      try expect(store.delivery(mine.key), is: prolonged)
      try expect(store.delivery(theirs.key), is: theirs)
      try expect(store.delivery(done.key), is: done)
    },
    StoreFact("steps are recorded by the holder of the claim alone, and stay for the next attempt") { harness in
      let store = try harness.open()
      let other = try harness.open()
      let delivery = Sample.delivery()
      try store.insert([delivery])
      try expect(store.record("media", "1", for: delivery.key), is: false)
      let claim = delivery.claimed(by: store.owner)
      try store.replace(claim, attempts: .open(Attempt(number: 1, startedAt: Sample.start)))
      try expect(store.record("media", "1", for: delivery.key), is: true)
      try expect(store.record("media", "été", for: delivery.key), is: true)
      try expect(store.record("post", "7", for: delivery.key), is: true)
      try expect(other.record("media", "2", for: delivery.key), is: false)
      try store.replace(claim.changed { $0.state = .retrying })
      try expect(store.record("media", "3", for: delivery.key), is: false)
      try expect(other.progress(of: delivery.key), is: ["media": "été", "post": "7"])
      try expect(other.progress(of: .sample("none")), is: [:])
    },
    StoreFact("the running attempt is marked visible by the holder of the claim alone") { harness in
      let store = try harness.open()
      let other = try harness.open()
      let delivery = Sample.delivery()
      try expect(store.markVisible([delivery.key]), is: [])
      let claim = try store.claim([delivery])[0]
      try expect(other.markVisible([delivery.key]), is: [])
      try expect(store.attempts(of: delivery.key).map(\.isVisible), is: [false])
      try expect(store.markVisible([delivery.key]), is: [delivery.key])
      try expect(store.attempts(of: delivery.key).map(\.isVisible), is: [true])
      try store.replace(claim.changed { $0.state = .unconfirmed })
      try expect(store.markVisible([delivery.key]), is: [])
    },
    StoreFact("of attempts marked together, those whose claims are held are marked and named, and no others") {
      harness in
      let store = try harness.open()
      let other = try harness.open()
      let mine = try store.claim([Sample.delivery("a"), Sample.delivery("b")]).map(\.key)
      let theirs = try other.claim([Sample.delivery("c")])[0].key
      let unmarked = try store.claim([Sample.delivery("d")])[0].key
      try expect(store.markVisible([]), is: [])
      try expect(store.markVisible([mine[0], mine[1], theirs, .sample("none")]), is: Set(mine))
      for key in mine { try expect(other.attempts(of: key).map(\.isVisible), is: [true]) }
      for key in [theirs, unmarked] { try expect(store.attempts(of: key).map(\.isVisible), is: [false]) }
    },
    StoreFact("an ended attempt is not marked visible any more") { harness in
      let store = try harness.open()
      let claim = try store.claim([Sample.delivery()])[0]
      var ended = Attempt(number: 1, startedAt: Sample.start)
      ended.endedAt = Sample.start
      ended.ending = .released
      try store.replace(claim.changed { $0.looks = 1 }, attempts: .close(ended))
      try expect(store.markVisible([claim.key]), is: [])
      try expect(store.attempts(of: claim.key), is: [ended])
    },
  ]
}
