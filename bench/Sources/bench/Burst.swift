import CReference
import Domain
import Engine
import Foundation
import StoreSQLite
import Transport

/// The nine o'clock burst: everything is due at once.
enum Burst {
  /// What it took.
  struct Answer: Codable {
    var count: Int
    var cost: Cost
    var memory = Memory()

    var rate: Double { Double(count) / cost.wall }
    var cpuPerThousand: Double { cost.cpu / Double(count) * 1000 }
  }

  /// Sends `count` deliveries that are all due, through dispatcher, store, transport and adapter.
  static func run(count: Int, to base: String) async throws -> Answer {
    let folder = try Folder()
    defer { folder.remove() }
    let store = try filled(folder, count)
    let transport = CurlTransport(TransportSettings(proxy: ""))
    let adapter = PostingAdapter(transport: transport, url: base + "/api/v1/statuses")
    let watcher = Watcher(expecting: count)
    let dispatcher = Dispatcher(
      store: store, channels: Material.channels, adapters: Material.channels.mapValues { _ in adapter },
      clock: SystemClock(), settings: DispatchSettings(), observer: watcher)
    watcher.whenDone { dispatcher.stop() }
    let start = Cost.now
    try await dispatcher.run()
    let (cost, memory) = (Cost.now - start, Memory.now)
    try watcher.requireAll(count)
    guard try store.counts() == [.delivered: count] else { throw BenchFailure("not everything is delivered") }
    await transport.shutdown()
    store.close()
    return Answer(count: count, cost: cost, memory: memory)
  }

  /// Posts the same bodies with nothing but libcurl, 64 at once: the limit.
  static func limit(count: Int, to base: String) throws -> Cost {
    let bodies = bodies(count)
    let headers = PostingAdapter.headers + ["Idempotency-Key: crieur", "X-Bench-Due: 0", "Expect:"]
    var cost = bench_cost()
    let answered = withCStrings(headers) { headers in
      withCStrings(bodies) { bodies in
        bench_curl_loop(base + "/api/v1/statuses", headers, bodies, count, 64, &cost)
      }
    }
    guard answered == count else { throw BenchFailure("the loop got \(answered) answers of \(count)") }
    return Cost(cost)
  }

  /// A store in which so many are due.
  private static func filled(_ folder: Folder, _ count: Int) throws -> SQLiteStore {
    let store = try SQLiteStore.open(at: folder.database)
    let due = SystemClock().now
    for first in stride(from: 0, to: count, by: 500) {
      _ = try store.apply(Material.change(first..<min(first + 500, count)) { _ in due })
    }
    // What was written must not be paid for in the run.
    _ = try store.checkpoint()
    return store
  }

  /// Writes the same rows with nothing but SQLite, and sends nothing.
  static func bareRows(count: Int) throws -> Answer {
    let folder = try Folder()
    defer { folder.remove() }
    try filled(folder, count).close()
    var cost = bench_cost()
    guard bench_bare_claims(folder.database, count, Int32(DispatchSettings().slots), &cost) == count else {
      throw BenchFailure("bare SQLite could not write the rows of a burst")
    }
    return Answer(count: count, cost: Cost(cost))
  }

  /// The forms that are posted, one for each delivery.
  static func bodies(_ count: Int) -> [String] {
    (0..<count).map { index in
      PostingAdapter.form(Material.text(index)).map { "\($0.name)=\(encoded($0.value))" }.joined(separator: "&")
    }
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(
      withAllowedCharacters: .alphanumerics.intersection(CharacterSet(charactersIn: "!"..."~")))
      ?? ""
  }

  private static func withCStrings<Answer>(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Answer
  ) -> Answer {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return (copies.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("never empty: it ends with nil") }
      return body(base)
    }
  }
}
