import Domain
import Engine
import StoreSQLite

/// What it takes to start, and to stay.
enum StartUp {
  struct Answer: Codable {
    /// From nothing to a dispatcher that has seen the store once, in milliseconds.
    var start: Double
    /// After that.
    var memory: Memory
    /// Processor time while nothing is due, in milliseconds for each second; nil when it was not measured.
    var idle: Double?
  }

  static func run(idleSeconds: Int64, in folder: Folder) async throws -> Answer {
    let begun = Cost.now
    let store = try SQLiteStore.open(at: folder.database)
    try await dispatcher(store) { $0.runsOnce = true }.run()
    let started = Cost.now
    let memory = Memory.now
    let idle = idleSeconds > 0 ? try await rest(store, idleSeconds) : nil
    store.close()
    return Answer(start: (started.wall - begun.wall) * 1000, memory: memory, idle: idle)
  }

  private static func rest(_ store: SQLiteStore, _ seconds: Int64) async throws -> Double {
    let waiting = dispatcher(store) { _ in }
    let running = Task { try await waiting.run() }
    let clock = SystemClock()
    await clock.wait(until: clock.now + .seconds(1))
    let before = Cost.now
    await clock.wait(until: clock.now + .seconds(seconds))
    let idle = Cost.now - before
    waiting.stop()
    try await running.value
    return idle.cpu / idle.wall * 1000
  }

  private static func dispatcher(_ store: SQLiteStore, _ set: (inout DispatchSettings) -> Void) -> Dispatcher {
    var settings = DispatchSettings()
    set(&settings)
    let silent = SilentAdapter()
    return Dispatcher(
      store: store, channels: Material.channels, adapters: Material.channels.mapValues { _ in silent },
      clock: SystemClock(), settings: settings, observer: Watcher(expecting: .max))
  }
}

/// For channels on which nothing is due.
private struct SilentAdapter: OutboundAdapter {
  static let network: Network = "bench"

  var profile: ChannelProfile { Material.profile }

  func publish(_ variant: Variant, key: DeliveryKey, progress: any Progress) async throws(PublishFailure) -> Outcome {
    throw .rejected(Reason(code: "bench.nothingIsDue", arguments: [:]))
  }

  func sightings(of variant: Variant, key: DeliveryKey, since: Timestamp) async throws(PublishFailure) -> Sighting {
    .cannotTell
  }
}
