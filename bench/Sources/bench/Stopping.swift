import Domain
import Engine
import StoreSQLite
import Synchronization
import Transport

/// What it takes to stop in the middle of a burst.
enum Stopping {
  struct Answer: Codable {
    /// From the stop to the end of the dispatcher, in seconds.
    var stop: Double
  }

  /// Sends some of what is due in the database, then stops.
  static func run(after count: Int, in folder: Folder, sink: Sink) async throws -> Answer {
    let store = try SQLiteStore.open(at: folder.database)
    let transport = CurlTransport(TransportSettings(proxy: ""))
    let adapter = PostingAdapter(transport: transport, url: sink.base + "/api/v1/statuses")
    let watcher = Watcher(expecting: count)
    let dispatcher = Dispatcher(
      store: store, channels: Material.channels, adapters: Material.channels.mapValues { _ in adapter },
      clock: SystemClock(), settings: DispatchSettings(), observer: watcher)
    let stoppedAt = Mutex<Double?>(nil)
    watcher.whenDone {
      stoppedAt.withLock { $0 = Cost.now.wall }
      dispatcher.stop()
    }
    try await dispatcher.run()
    let end = Cost.now.wall
    let left = try store.deliveries(DeliveryFilter(states: ["sending"], limit: 1))
    guard left.isEmpty, let start = stoppedAt.withLock({ $0 }) else {
      throw BenchFailure("something is still being sent after the end")
    }
    await transport.shutdown()
    store.close()
    return Answer(stop: end - start)
  }
}
