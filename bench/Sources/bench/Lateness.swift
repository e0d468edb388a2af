import Domain
import Engine
import StoreSQLite
import Transport

/// How long after its due time a delivery's first byte reaches the sink.
enum Lateness {
  /// What one size of the store gave, in milliseconds.
  struct Answer: Codable {
    var p50: Double
    var p99: Double
    /// Finding what is due on all channels.
    var finding: Double
    /// Claiming 64 deliveries and writing it to the disk.
    var claiming: Double
  }

  /// Sends `count` deliveries, one every 25 ms, beside all that waits in the database.
  static func run(count: Int, in folder: Folder, sink: Sink) async throws -> Answer {
    let store = try SQLiteStore.open(at: folder.database)
    let start = SystemClock().now + .seconds(1)
    // Other deliveries than those of an earlier turn.
    let first = 1_000_000_000 + Int(start.microseconds / 1_000_000 % 1_000_000) * 2_000
    // Not on a beat of the system's own.
    _ = try store.apply(
      Material.change(first..<first + count) { start + .microseconds(Int64($0 - first) * 25_013) })
    let transport = CurlTransport(TransportSettings(proxy: ""))
    let adapter = PostingAdapter(transport: transport, url: sink.base + "/api/v1/statuses")
    let watcher = Watcher(expecting: count)
    let dispatcher = Dispatcher(
      store: store, channels: Material.channels, adapters: Material.channels.mapValues { _ in adapter },
      clock: SystemClock(), settings: DispatchSettings(), observer: watcher)
    watcher.whenDone { dispatcher.stop() }
    try await dispatcher.run()
    try watcher.requireAll(count)
    let lateness = try await sink.report().lateness.map { Double($0) / 1000 }
    guard lateness.count == count else { throw BenchFailure("\(lateness.count) of \(count) came") }
    await transport.shutdown()
    let (finding, claiming) = try claimCost(store, first + count)
    store.close()
    return Answer(
      p50: lateness.quantile(0.5), p99: lateness.quantile(0.99), finding: finding, claiming: claiming)
  }

  /// What a look for due deliveries and a claim of 64 of them cost, the median of 20 of each.
  private static func claimCost(_ store: SQLiteStore, _ first: Int) throws -> (finding: Double, claiming: Double) {
    let now = SystemClock().now
    _ = try store.apply(Material.change(first..<first + 20 * 64) { _ in now })
    let limits = Material.channels.mapValues { _ in 1 }
    var (finding, claiming): ([Double], [Double]) = ([], [])
    for _ in 0..<20 {
      let begun = Cost.now.wall
      let due = try store.due(by: now, atMost: limits, inAll: 128, withheld: [:])
      let found = Cost.now.wall
      let claims = due.prefix(64).map { delivery -> DeliveryChange in
        var claimed = delivery
        claimed.state = .sending(from: .scheduled)
        claimed.wakeAt = nil
        claimed.version += 1
        claimed.attempts += 1
        claimed.lease = Lease(owner: store.owner, until: now + .seconds(120))
        return DeliveryChange(
          claimed, expecting: delivery.version, attempts: .open(Attempt(number: claimed.attempts, startedAt: now)))
      }
      guard try store.commit(claims).count == 64 else { throw BenchFailure("a claim was refused") }
      finding.append((found - begun) * 1000)
      claiming.append((Cost.now.wall - found) * 1000)
      try settle(claims.map(\.delivery), store)
    }
    return (finding.quantile(0.5), claiming.quantile(0.5))
  }

  /// Nothing is left for the next turn to recover.
  private static func settle(_ claims: [Delivery], _ store: SQLiteStore) throws {
    let changes = claims.map { claim -> DeliveryChange in
      var settled = claim
      settled.state = .delivered
      settled.lease = nil
      settled.version += 1
      return DeliveryChange(settled, expecting: claim.version)
    }
    guard try store.commit(changes).count == claims.count else { throw BenchFailure("an outcome was refused") }
  }
}
