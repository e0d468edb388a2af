import CReference
import Domain
import Engine
import Foundation
import StoreSQLite
import Transport

/// The nine o'clock burst: everything is due at once.
enum Burst {
  /// Sends `count` deliveries that are all due, through dispatcher, store, transport and adapter.
  static func run(count: Int, to base: String) async throws -> Cost {
    let folder = try Folder()
    defer { folder.remove() }
    let store = try SQLiteStore.open(at: folder.database)
    let due = SystemClock().now
    for first in stride(from: 0, to: count, by: 500) {
      _ = try store.apply(Material.change(first..<min(first + 500, count)) { _ in due })
    }
    // What was written must not be paid for in the run.
    _ = try store.checkpoint()
    let transport = CurlTransport(TransportSettings(proxy: ""))
    let adapter = PostingAdapter(transport: transport, url: base + "/api/v1/statuses")
    let watcher = Watcher(expecting: count)
    let dispatcher = Dispatcher(
      store: store, channels: Material.channels, adapters: Material.channels.mapValues { _ in adapter },
      clock: SystemClock(), settings: DispatchSettings(), observer: watcher)
    watcher.whenDone { dispatcher.stop() }
    let start = Cost.now
    try await dispatcher.run()
    let cost = Cost.now - start
    try watcher.requireAll(count)
    guard try store.counts() == [.delivered: count] else { throw BenchFailure("not everything is delivered") }
    await transport.shutdown()
    store.close()
    return cost
  }

  /// Posts the same bodies with nothing but libcurl, 64 at once: the limit.
  static func limit(count: Int, to base: String) throws -> Cost {
    let bodies = (0..<count).map { index in
      PostingAdapter.form(Material.text(index)).map { "\($0.name)=\(encoded($0.value))" }.joined(separator: "&")
    }
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
