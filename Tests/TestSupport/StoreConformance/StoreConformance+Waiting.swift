import Domain

extension StoreConformance {
  static let waitingFacts = [
    StoreFact("what is due comes oldest first, then by id, and only what is due") { harness in
      let store = try harness.open()
      let first = Sample.delivery("c", dueIn: -20)
      let second = Sample.delivery("a", on: "facebook", dueIn: -10)
      let third = Sample.delivery("b", dueIn: 0)
      let fourth = Sample.delivery("é", dueIn: 0)
      let later = Sample.delivery("d", dueIn: 1)
      try store.insert([later, fourth, third, second, first])
      let limits: [ChannelName: Int] = ["microblog": 9, "facebook": 9]
      try expect(store.due(by: Sample.start, atMost: limits), is: [first, second, third, fourth])
      try expect(store.due(by: first.due - .microseconds(1), atMost: limits), is: [])
    },
    StoreFact("each channel has its own limit, and channels that are not named are left out") { harness in
      let store = try harness.open()
      let all = ["a", "b", "c"].flatMap { (channel: ChannelName) in
        (1...3).map { Sample.delivery(ItemID("n\($0)"), on: channel, dueIn: Int64($0) - 9) }
      }
      try store.insert(all)
      let limits: [ChannelName: Int] = ["a": 1, "b": 2, "d": 5]
      let expected: [DeliveryKey] = [.sample("n1", on: "a"), .sample("n1", on: "b"), .sample("n2", on: "b")]
      try expect(store.due(by: Sample.start, atMost: limits).map(\.key), is: expected)
      try expect(store.due(by: Sample.start, atMost: ["a": 0]), is: [])
      try expect(store.due(by: Sample.start, atMost: [:]), is: [])
    },
    StoreFact("of all that is due the oldest are given, however many channels they are on") { harness in
      let store = try harness.open()
      let all = ["a", "b", "c", "d"].enumerated().flatMap { place, channel in
        (0..<2).map { Sample.delivery(ItemID("n\($0)"), on: ChannelName(channel), dueIn: Int64($0 * 9 - place) - 20) }
      }
      try store.insert(all)
      let limits: [ChannelName: Int] = ["a": 2, "b": 2, "c": 2, "d": 1]
      let due = { (total: Int) in
        try store.due(by: Sample.start - .seconds(11), atMost: limits, inAll: total, withheld: [:]).map(\.key)
      }
      let oldest = ["d", "c", "b", "a"].map { DeliveryKey.sample("n0", on: ChannelName($0)) }
      try expect(due(0), is: [])
      try expect(due(1), is: Array(oldest.prefix(1)))
      try expect(due(3), is: Array(oldest.prefix(3)))
      try expect(due(5), is: oldest + [.sample("n1", on: "c")])
      try expect(due(99), is: oldest + [.sample("n1", on: "c"), .sample("n1", on: "b"), .sample("n1", on: "a")])
    },
    StoreFact("a delivery wakes at its own time, not at the due time, whatever its state") { harness in
      let store = try harness.open()
      var waiting = Sample.delivery("a", dueIn: -60)
      waiting.state = .retrying
      waiting.wakeAt = Sample.start + .seconds(30)
      var asleep = Sample.delivery("b", dueIn: -60)
      asleep.state = .delivered
      asleep.wakeAt = nil
      try store.insert([waiting, asleep])
      try expect(store.due(by: Sample.start, atMost: ["microblog": 9]), is: [])
      try expect(store.due(by: Sample.start + .seconds(30), atMost: ["microblog": 9]), is: [waiting])
    },
    StoreFact("the next wake is the earliest on the channels that are asked for") { harness in
      let store = try harness.open()
      try store.insert([
        Sample.delivery("a", on: "x", dueIn: 5), Sample.delivery("b", on: "y", dueIn: 3),
        Sample.delivery("c", on: "z", dueIn: 1),
      ])
      try expect(store.nextWake(on: ["x", "y"]), is: Sample.start + .seconds(3))
      try expect(store.nextWake(on: ["none"]), is: nil)
      try expect(store.nextWake(on: []), is: nil)
    },
    StoreFact("what was claimed is due no more") { harness in
      let store = try harness.open()
      try store.claim([Sample.delivery()])
      try expect(store.due(by: Sample.start, atMost: ["microblog": 1]), is: [])
      try expect(store.nextWake(on: ["microblog"]), is: nil)
    },
  ]

  static let gateFacts = [
    StoreFact("a gate stands until it is opened, and shutting it again renews it") { harness in
      let store = try harness.open()
      let reason = Reason(code: "network.wait", arguments: ["seconds": "5"])
      var gate = ChannelGate(channel: "b", kind: .throttled, since: Sample.start, until: Sample.start, reason: reason)
      try store.shut(gate)
      gate.until = Sample.start + .seconds(5)
      try store.shut(gate)
      let pause = ChannelGate(channel: "b", kind: .paused, since: Sample.start, reason: reason)
      let other = ChannelGate(channel: "a", kind: .blocked, since: Sample.start, reason: reason)
      try store.shut(pause)
      try store.shut(other)
      try expect(harness.open().gates(), is: [other, pause, gate])
      try expect(store.openGates([.throttled, .blocked], on: "b", by: nil, at: Sample.start), is: true)
      try expect(store.gates(), is: [other, pause])
      try expect(store.openGates([.throttled, .blocked], on: "b", by: nil, at: Sample.start), is: false)
      try expect(store.openGates([], on: "a", by: nil, at: Sample.start), is: false)
      try expect(store.gates(), is: [other, pause])
    },
    StoreFact("of two waits that a network asked for the longer one stands, of anything else the newer one") {
      harness in
      let (store, other) = (try harness.open(), try harness.open())
      let gate = { (kind: ChannelGate.Kind, seconds: Int64?) in
        ChannelGate(
          channel: "b", kind: kind, since: Sample.start, until: seconds.map { Sample.start + .seconds($0) },
          reason: Reason(code: "network.wait", arguments: [:]))
      }
      try store.shut(gate(.throttled, 1608))
      try other.shut(gate(.throttled, 60))
      try expect(store.gates(), is: [gate(.throttled, 1608)])
      try other.shut(gate(.throttled, 2000))
      try expect(store.gates(), is: [gate(.throttled, 2000)])
      for seconds in [1608, 60, nil] as [Int64?] {
        try store.shut(gate(.unreachable, seconds))
        try expect(store.gates(), is: [gate(.throttled, 2000), gate(.unreachable, seconds)])
      }
    },
    StoreFact("a silence stands until it is lifted, and its id is never given again") { harness in
      let store = try harness.open()
      var silence = Silence(
        from: Sample.start, until: nil, reason: "Deuil", by: "alice", declaredAt: Sample.start,
        exceptChannels: ["rss"], exceptCategories: ["urgence"])
      silence.id = try store.declare(silence)
      try expect(harness.open().silences(), is: [silence])
      try expect(store.lift(silence: silence.id, by: "alice", at: Sample.start), is: true)
      try expect(store.lift(silence: silence.id, by: "alice", at: Sample.start), is: false)
      let next = try store.declare(silence)
      try expect(next == silence.id, is: false)
      try expect(store.silences().map(\.id), is: [next])
    },
    StoreFact("what is withheld is left out, but for looks, deadlines, corrections and categories") { harness in
      let store = try harness.open()
      var looked = Sample.delivery("looked")
      looked.state = .unconfirmed
      var recalled = Sample.delivery("recalled")
      recalled.key.kind = .recall
      let news = Sample.delivery("news")
      try store.insert([news, looked, recalled])
      let limits: [ChannelName: Int] = [news.key.channel: 9]
      let later = Sample.start + .seconds(3600)
      let all = try store.due(by: later, atMost: limits).map(\.key.item).sorted()
      try expect(all, is: ["looked", "news", "recalled"])
      let withheld: [ChannelName: Set<CategoryName>] = [news.key.channel: []]
      try expect(
        store.due(by: later, atMost: limits, withheld: withheld).map(\.key.item).sorted(), is: ["looked", "recalled"])
      try expect(store.nextWake(on: [news.key.channel], withheld: withheld), is: news.wakeAt)
      var change = CalendarChange()
      var item = Sample.item("news")
      item.entry.item.category = "urgence"
      change.items = [item]
      _ = try store.apply(change)
      let excepted: [ChannelName: Set<CategoryName>] = [news.key.channel: ["urgence"]]
      try expect(
        store.due(by: later, atMost: limits, withheld: excepted).map(\.key.item).sorted(),
        is: ["looked", "news", "recalled"])
      try expect(
        store.due(by: later, atMost: limits, withheld: [news.key.channel: ["autre"]]).map(\.key.item).sorted(),
        is: ["looked", "recalled"])
      try expect(store.keptBack(on: [news.key.channel, "other"], by: later), is: [news.key.channel: 1])
    },
    StoreFact("attempts that went out or may have are counted, others not") { harness in
      let store = try harness.open()
      let claimed = try store.claim([Sample.delivery("a"), Sample.delivery("b")])
      let channel = Sample.delivery("a").key.channel
      let starts = try store.publications(on: [channel], since: Sample.start)[channel] ?? []
      try expect(starts.count, is: claimed.count)
      try expect(store.publications(on: ["other"], since: Sample.start), is: [:])
      try expect(store.publications(on: [channel], since: Sample.start + .seconds(86_400)), is: [:])
    },
  ]
}
