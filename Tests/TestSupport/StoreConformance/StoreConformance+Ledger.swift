import Domain

extension StoreConformance {
  static let ledgerFacts = [
    StoreFact("attempts come back whole and in order, each closed over its opening") { harness in
      let store = try harness.open()
      var delivery = try store.claim([Sample.delivery()])[0]
      var first = Attempt(number: 1, startedAt: Sample.start)
      first.endedAt = Sample.start + .seconds(2)
      first.ending = .deferred
      first.isVisible = true
      first.reason = Reason(code: "network.refused", arguments: ["host": "a.example"])
      delivery = delivery.changed { $0.state = .retrying }
      try store.replace(delivery, attempts: .close(first))
      var log = [first]
      for number in 2...11 {
        let attempt = Attempt(number: number, startedAt: Sample.start + .seconds(Int64(number)))
        delivery = delivery.changed { $0.attempts = number }
        try store.replace(delivery, attempts: .open(attempt))
        log.append(attempt)
      }
      try expect(harness.open().attempts(of: delivery.key), is: log)
      try expect(store.attempts(of: .sample("none")), is: [])
    },
    StoreFact("deliveries are listed by due time, then id, as the filter says") { harness in
      let store = try harness.open()
      var late = Sample.delivery("a", on: "x", dueIn: 9)
      late.state = .held(.late)
      var failed = Sample.delivery("b", on: "y", dueIn: 3)
      failed.state = .failed
      let first = Sample.delivery("z", on: "x", dueIn: 1)
      let second = Sample.delivery("b", on: "x", dueIn: 3)
      try store.insert([late, failed, first, second])
      let seconds = { (count: Int64) in Sample.start + .seconds(count) }
      let listings: [(DeliveryFilter, [Delivery])] = [
        (DeliveryFilter(), [first, second, failed, late]),
        (DeliveryFilter(states: ["held", "failed"]), [failed, late]),
        (DeliveryFilter(channels: ["x"]), [first, second, late]), (DeliveryFilter(channels: ["none"]), []),
        (DeliveryFilter(dueFrom: seconds(3)), [second, failed, late]),
        (DeliveryFilter(dueBefore: seconds(3)), [first]), (DeliveryFilter(limit: 2), [first, second]),
        (DeliveryFilter(limit: 0), []),
        (
          DeliveryFilter(
            states: ["scheduled"], channels: ["x", "y"], dueFrom: seconds(1), dueBefore: seconds(9), limit: 1),
          [first]
        ),
      ]
      for (filter, expected) in listings { try expect(store.deliveries(filter), is: expected, "\(filter)") }
    },
    StoreFact("states are counted with their details") { harness in
      let store = try harness.open()
      let states: [DeliveryState] = [.scheduled, .scheduled, .held(.doubt), .held(.late), .cancelled(by: .sync)]
      try store.insert(
        states.enumerated().map { index, state in
          var delivery = Sample.delivery(ItemID("n\(index)"))
          delivery.state = state
          return delivery
        })
      let expected: [DeliveryState: Int] = [
        .scheduled: 2, .held(.doubt): 1, .held(.late): 1, .cancelled(by: .sync): 1,
      ]
      try expect(store.counts(), is: expected)
    },
    StoreFact("a lookalike is another item's, on the same channel, out or perhaps out, and recent") { harness in
      for state in DeliveryState.all {
        let store = try harness.open()
        var twin = Sample.delivery(ItemID("twin-\(state)"), on: ChannelName("channel-\(state)"))
        twin.state = state
        try store.insert([twin])
        let isOut = ["delivered", "sending", "unconfirmed"].contains(state.name)
        let expected = isOut || state == .held(.doubt) || state == .held(.handOff) ? twin.key : nil
        let look = { (print: Digest, channel: ChannelName, item: ItemID, since: Timestamp) in
          try store.lookalike(of: print, on: channel, except: item, since: since)
        }
        let (print, channel, item) = (twin.fingerprint, twin.key.channel, twin.key.item)
        try expect(look(print, channel, "guide", Sample.start), is: expected, "\(state)")
        try expect(look(Sample.digest("autre"), channel, "guide", Sample.start), is: nil)
        try expect(look(print, "elsewhere", "guide", Sample.start), is: nil)
        try expect(look(print, channel, item, Sample.start), is: nil)
        try expect(look(print, channel, "guide", Sample.start + .microseconds(1)), is: nil)
      }
    },
    StoreFact("a lookalike is recent when it was due or changed lately, and the earliest due is named") { harness in
      let store = try harness.open()
      var changed = Sample.delivery("b", dueIn: -90)
      changed.state = .delivered
      changed.changedAt = Sample.start + .seconds(5)
      var future = Sample.delivery("a", dueIn: 5)
      future.state = .delivered
      try store.insert([changed, future])
      let since = Sample.start + .seconds(5)
      let found = try store.lookalike(of: future.fingerprint, on: "microblog", except: "c", since: since)
      try expect(found, is: changed.key)
      let other = try store.lookalike(of: future.fingerprint, on: "microblog", except: "b", since: since)
      try expect(other, is: future.key)
    },
    StoreFact("lookalikes are told for many at once, each its own, and nothing for those that have none") { harness in
      let store = try harness.open()
      let out = ["a", "b"].map { text in
        var delivery = Sample.delivery(ItemID("out-\(text)"), text: text)
        delivery.state = .delivered
        return delivery
      }
      try store.insert(out)
      let asked = ["a", "b", "c"].map { Sample.delivery(ItemID("asked-\($0)"), text: $0) }
      let found = try store.lookalikes(of: asked, since: Sample.start)
      try expect(found, is: [asked[0].key: out[0].key, asked[1].key: out[1].key])
      try expect(store.lookalikes(of: [], since: Sample.start), is: [:])
    },
  ]

  static let receiptFacts = [
    StoreFact("receipts tell their delivery, on their own channel") { harness in
      let store = try harness.open()
      var first = Sample.delivery("a")
      first.receipts = [Receipt(id: "1", url: "https://a.example/1"), Receipt(id: "2")]
      var elsewhere = Sample.delivery("b", on: "facebook")
      elsewhere.receipts = [Receipt(id: "1")]
      try store.insert([first, elsewhere])
      try expect(store.owners(ofReceipts: ["1", "2", "3"], on: "microblog"), is: ["1": first.key, "2": first.key])
      try expect(store.owners(ofReceipts: ["1"], on: "facebook"), is: ["1": elsewhere.key])
      try expect(store.owners(ofReceipts: [], on: "microblog"), is: [:])
    },
    StoreFact("of two deliveries with one receipt the one that was due first owns it; neither is refused") { harness in
      let store = try harness.open()
      var later = Sample.delivery("a", dueIn: 60)
      later.receipts = [Receipt(id: "1")]
      var earlier = Sample.delivery("b")
      earlier.receipts = [Receipt(id: "1"), Receipt(id: "1", url: "https://a.example/1")]
      try store.insert([later, earlier])
      try expect(store.owners(ofReceipts: ["1"], on: "microblog"), is: ["1": earlier.key])
      try expect(store.delivery(earlier.key), is: earlier)
    },
    StoreFact("what a look found is not written where another delivery owns one of the receipts") { harness in
      let store = try harness.open()
      let (first, second) = (Sample.delivery("a"), Sample.delivery("b"))
      let elsewhere = Sample.delivery("c", on: "facebook")
      try store.insert([first, second, elsewhere])
      let found = [first, second, elsewhere].map { delivery in
        DeliveryChange(
          delivery.changed { $0.receipts = [Receipt(id: "1"), Receipt(id: $0.id)] }, expecting: 1, isFound: true)
      }
      try expect(store.commit(found), is: [first.key, elsewhere.key])
      try expect(store.delivery(second.key), is: second)
      try expect(store.owners(ofReceipts: ["1"], on: "microblog"), is: ["1": first.key])
      let answered = second.changed { $0.receipts = [Receipt(id: "1")] }
      try expect(store.commit([DeliveryChange(answered, expecting: 1)]), is: [second.key])
      let again = first.changed {
        $0.receipts = [Receipt(id: "3")]; $0.version = 3
      }
      try expect(store.commit([DeliveryChange(again, expecting: 2, isFound: true)]), is: [first.key])
    },
    StoreFact("what a look found is not written while a delivery with the same text is being sent") { harness in
      let store = try harness.open()
      let (doubted, like) = (Sample.delivery("a"), Sample.delivery("b"))
      let (other, elsewhere) = (Sample.delivery("c", text: "Bonsoir"), Sample.delivery("d", on: "facebook"))
      let sent = [like, other, elsewhere].map { delivery in
        delivery.changed {
          $0.state = .sending(from: .scheduled)
          $0.lease = Lease(owner: store.owner, until: Sample.start)
        }
      }
      try store.insert([doubted, like, other, elsewhere])
      for row in sent { try store.replace(row) }
      let found = DeliveryChange(
        doubted.changed { $0.receipts = [Receipt(id: "1")] }, expecting: 1, isFound: true)
      try expect(store.commit([found]), is: [])
      try store.replace(sent[0].changed { $0.state = .unconfirmed })
      try expect(store.commit([found]), is: [doubted.key])
    },
    StoreFact("receipts are replaced with their delivery") { harness in
      let store = try harness.open()
      var delivery = Sample.delivery()
      delivery.receipts = [Receipt(id: "1"), Receipt(id: "2")]
      try store.insert([delivery])
      let changed = delivery.changed { $0.receipts = [Receipt(id: "2", url: "https://a.example/2")] }
      try store.replace(changed)
      try expect(store.delivery(delivery.key), is: changed)
      try expect(store.owners(ofReceipts: ["1", "2"], on: "microblog"), is: ["2": delivery.key])
    },
  ]
}
