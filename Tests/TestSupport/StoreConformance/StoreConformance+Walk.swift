import Domain

extension StoreConformance {
  static let walkFacts = (1...4).map { (round: Int) in
    StoreFact("a random walk shows what the model shows (\(round))") { harness in
      let seed = UInt64.random(in: 0...UInt64.max)
      do {
        var walk = try StoreWalk(seed: seed, harness: harness)
        for _ in 1...300 { try walk.step() }
      } catch let failure as Nonconformance {
        throw Nonconformance(description: "seed \(seed): \(failure.description)")
      }
    }
  }
}

/// Does the same random things to a store and to the model, and compares every answer.
private struct StoreWalk {
  /// One process: its store and its model have the same owner.
  struct Pair {
    var store: any Store
    var model: ModelStore
  }

  let harness: any StoreHarness
  let memory = ModelMemory()
  var pairs: [Pair] = []
  var random: SeededGenerator

  init(seed: UInt64, harness: any StoreHarness) throws {
    random = SeededGenerator(seed: seed)
    self.harness = harness
    for _ in 1...2 { try openPair() }
  }

  mutating func step() throws {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<4: try commit()
    case 4..<7: try apply()
    case 7..<9: try record()
    case 9: try extendLeases()
    case 10: try gate()
    case 11:
      try replacePair()
      let instant = instant()
      if random.chance(20) {
        try same(random.pick(pairs)) { try $0.pruneJournal(before: instant, at: instant)?.through }
      }
    case 12..<14: try readQueue()
    case 14..<16: try readArchive()
    default: try readLedger()
    }
  }

  private mutating func openPair() throws {
    let store = try harness.open()
    pairs.append(Pair(store: store, model: ModelStore(memory: memory, owner: store.owner)))
  }

  private mutating func replacePair() throws {
    guard random.chance(20) else { return }
    let owner = pairs.removeFirst().store.owner
    harness.kill(owner)
    memory.kill(owner)
    try openPair()
  }

  private func same<Answer: Equatable>(
    _ pair: Pair, line: Int = #line, _ question: (any Store) throws -> Answer
  ) throws {
    try expect(question(pair.store), is: question(pair.model), "the store", line: line)
  }
}

extension StoreWalk {
  private mutating func commit() throws {
    let changes = try (0...2).map { _ in try change() }
    try same(random.pick(pairs)) { try $0.commit(changes) }
  }

  private mutating func apply() throws {
    var change = CalendarChange()
    let path = path()
    if random.chance(50) {
      change.sources = [SourceRecord(path: path, stamp: "\(random.next())", isBroken: random.chance(50))]
    } else {
      change.forgotten = [path]
    }
    change.items = (0...1).map { _ in item() }
    let text = "texte \(Int.random(in: 0...9, using: &random))"
    change.variants = [Sample.digest(text): Sample.variant(text)]
    change.facts = ["fact \(Int.random(in: 0...2, using: &random))": "\(random.next())"]
    change.deliveries = try (0...2).map { _ in try self.change() }
    try same(random.pick(pairs)) { [change] in try $0.apply(change) }
  }

  private mutating func record() throws {
    let (key, step, value) = (key(), "step \(random.chance(50))", "\(random.next())")
    try same(random.pick(pairs)) { try $0.record(step, value, for: key) }
    try same(random.pick(pairs)) { try $0.markVisible([key]) }
  }

  private mutating func extendLeases() throws {
    let keys = Set((0...9).map { _ in key() })
    let until = instant()
    try same(random.pick(pairs)) { store in
      try store.extendLeases(of: keys, until: until)
      return true
    }
  }

  private mutating func gate() throws {
    let kind = random.pick(ChannelGate.Kind.allCases)
    let gate = ChannelGate(channel: channel(), kind: kind, since: instant(), until: instant(), reason: reason())
    let (person, now) = (random.pick([nil, "anne"]), instant())
    let isShut = random.chance(60)
    try same(random.pick(pairs)) { store in
      guard !isShut else {
        try store.shut(gate, by: person)
        return true
      }
      return try store.openGates([kind, .paused], on: gate.channel, by: person, at: now)
    }
    try same(random.pick(pairs)) { try $0.gates() }
  }

  private mutating func readQueue() throws {
    let now = instant()
    let limits = Dictionary((0...1).map { _ in (channel(), Int.random(in: 0...4, using: &random)) }) { $1 }
    let total = Int.random(in: 0...5, using: &random)
    for pair in pairs {
      try same(pair) { try $0.due(by: now, atMost: limits, inAll: total, withheld: [:]) }
      try same(pair) { try $0.nextWake(on: Set(limits.keys)) }
      let withheld = Dictionary(limits.keys.prefix(1).map { ($0, Set<CategoryName>(["a"])) }) { $1 }
      try same(pair) { try $0.due(by: now, atMost: limits, inAll: total, withheld: withheld) }
      try same(pair) { try $0.due(by: now, atMost: limits, withheld: withheld.mapValues { _ in [] }) }
      try same(pair) { try $0.nextWake(on: Set(limits.keys), withheld: withheld) }
      try same(pair) { try $0.keptBack(on: Set(limits.keys), by: now) }
      try same(pair) { try $0.publications(on: Set(limits.keys), since: now) }
      try same(pair) { try $0.silences() }
      try same(pair) { try $0.lostClaims(at: now) }
      try same(pair) { try $0.nextLeaseEnd() }
    }
  }

  private mutating func readArchive() throws {
    let pair = random.pick(pairs)
    let (path, key, day) = (path(), key(), day())
    try same(pair) { try $0.sources() }
    try same(pair) { try $0.items(in: [path, "none"]) }
    try same(pair) { try $0.items(in: nil) }
    try same(pair) { try $0.items([key.item]) }
    try same(pair) { try $0.items(plannedOnlyUntil: day) }
    let digests = Set(try pair.store.items(in: [path]).map(\.digest))
    try same(pair) { try $0.items(withDigests: digests) }
    try same(pair) { try $0.deliveries(of: [key.item]) }
    for number in 0...2 { try same(pair) { try $0.fact("fact \(number)") } }
    for number in 0...9 { try same(pair) { try $0.variant(Sample.digest("texte \(number)")) } }
  }

  private mutating func readLedger() throws {
    let pair = random.pick(pairs)
    let (key, since, print) = (key(), instant(), fingerprint())
    let filter = DeliveryFilter(
      states: random.chance(50) ? [] : [state().name, state().name],
      channels: random.chance(50) ? [] : [channel()], dueFrom: random.chance(50) ? nil : instant(),
      dueBefore: random.chance(50) ? nil : instant(), limit: random.chance(50) ? nil : 5)
    try same(pair) { try $0.deliveries(filter) }
    try same(pair) { try $0.delivery(key) }
    try same(pair) { try $0.counts() }
    // Hashes tell chains apart: each has a name of its own.
    try same(pair) { store in
      try store.notes().map { note in
        var note = note
        note.pruned?.hash = ""
        return note
      }
    }
    try same(pair) { try $0.journalEnd().sequence }
    try same(pair) { try $0.lateCount(since: since) }
    let journalFilter = JournalFilter(
      item: random.chance(50) ? nil : key.item, channel: random.chance(50) ? nil : key.channel,
      since: random.chance(50) ? nil : since, after: random.chance(50) ? nil : 5, needsPerson: random.chance(50),
      limit: random.chance(50) ? nil : 3)
    try same(pair) { try $0.journal(journalFilter).map(\.sequence) }
    try same(pair) { try $0.attempts(of: key) }
    try same(pair) { try $0.progress(of: key) }
    try same(pair) { try $0.owners(ofReceipts: ["0", "1", "2"], on: key.channel) }
    try same(pair) { try $0.lookalike(of: print, on: key.channel, except: key.item, since: since) }
  }
}

extension StoreWalk {
  /// A change of a delivery that may stand there, now and then with a version that does not.
  private mutating func change() throws -> DeliveryChange {
    let key = key()
    let standing = try pairs[0].model.delivery(key)
    let expecting = random.chance(85) ? standing?.version : random.pick([nil, 1, 2])
    var delivery = Sample.delivery(key.item, on: key.channel)
    delivery.key = key
    delivery.version = (expecting ?? 0) + 1
    delivery.state = state()
    delivery.isLate = random.chance(50)
    if random.chance(20) { delivery.resolution = Resolution(by: "anne", at: instant()) }
    delivery.due = instant()
    delivery.wakeAt = random.chance(60) ? instant() : nil
    delivery.fingerprint = fingerprint()
    delivery.changedAt = instant()
    delivery.reason = random.chance(50) ? reason() : nil
    if random.chance(70) {
      delivery.lease = Lease(owner: random.pick(pairs.map(\.store.owner) + ["unseen"]), until: instant())
    }
    delivery.receipts = (0..<Int.random(in: 0...2, using: &random)).map { _ in
      Receipt(id: "\(Int.random(in: 0...2, using: &random))", url: random.chance(50) ? "https://a.example/" : nil)
    }
    var attempt = Attempt(number: Int.random(in: 1...3, using: &random), startedAt: instant())
    guard random.chance(50) else {
      return DeliveryChange(
        delivery, expecting: expecting, attempts: random.chance(50) ? .open(attempt) : .unchanged,
        isFound: random.chance(30))
    }
    attempt.endedAt = instant()
    attempt.ending = random.pick(Attempt.Ending.allCases)
    return DeliveryChange(delivery, expecting: expecting, attempts: .close(attempt))
  }

  private mutating func key() -> DeliveryKey {
    DeliveryKey(
      item: random.pick(["a", "b/c", "é"]), channel: channel(), occurrence: random.pick([nil, Sample.occurrence]),
      kind: random.pick([.publish, .publish, .correct]), ordinal: 1)
  }

  private mutating func item() -> ArchivedItem {
    Sample.item(
      random.pick(["a", "b/c", "é"]), in: path(), isPresent: random.chance(70),
      plannedUntil: random.chance(50) ? day() : nil)
  }

  private mutating func channel() -> ChannelName { random.pick(["microblog", "facebook", "rss"]) }
  private mutating func path() -> SourcePath { random.pick(["a.md", "b/c.yaml", "é.md"]) }
  private mutating func state() -> DeliveryState { random.pick(DeliveryState.all) }
  private mutating func fingerprint() -> Digest { Sample.digest(random.pick(["un", "deux"])) }
  private mutating func day() -> CivilDate {
    CivilDate(daysSinceEpoch: Int.random(in: 15_000...15_009, using: &random))
  }

  private mutating func instant() -> Timestamp {
    Sample.start + .seconds(Int64.random(in: 0...9, using: &random))
  }

  private mutating func reason() -> Reason {
    Reason(code: "network.refused", arguments: ["host": random.pick(["a.example", "b.example"])])
  }
}
