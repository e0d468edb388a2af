public import Domain
import NIOCore
import Synchronization

/// The rehearsal server: speaks the wire formats of the networks, keeps their limits, shows what was accepted on a page, and
/// misbehaves when told. It reads the time from its clock alone and draws nothing at random.
public final class Sandbox: Sendable {
  private let options: SandboxOptions
  private let clock: any WallClock
  private let state: Mutex<SandboxState>
  private let serving = Mutex<Task<Void, Never>?>(nil)
  /// Where it listened last; what the options say, before.
  private let port: Mutex<Int>

  /// Makes a sandbox that does not listen yet.
  public init(_ options: SandboxOptions = SandboxOptions(), clock: any WallClock) {
    self.options = options
    self.clock = clock
    state = Mutex(SandboxState(options))
    port = Mutex(options.port)
  }

  /// Listens, and returns the port; `stop` ends it. Started again, it is the same server at the same port, with all that
  /// stood there.
  public func start() async throws(SandboxFailure) -> Int {
    let (outcomes, outcome) = AsyncStream<Result<Int, SandboxFailure>>.makeStream()
    let wanted = port.withLock { $0 }
    let door = Door(host: options.host, port: wanted, cutsAtOnce: options.cutsAtOnce) { self.reply(to: $0) }
    let task = Task {
      let failure = await door.serve { port in
        self.port.withLock { $0 = port }
        self.state.withLock { $0.open(at: "http://\(self.options.host):\(port)") }
        outcome.yield(.success(port))
      }
      // Nobody listens any more when this is the end that `stop` brought about.
      let why = failure.map { String(describing: $0) } ?? "stopped"
      outcome.yield(.failure(.cannotListen(host: self.options.host, port: wanted, why: why)))
      outcome.finish()
    }
    serving.withLock { $0 = task }
    for await result in outcomes { return try result.get() }
    throw .cannotListen(host: options.host, port: wanted, why: "stopped")
  }

  /// Closes every connection and returns when nothing runs any more. What was accepted can still be read.
  public func stop() async {
    let task = serving.withLock { task in
      defer { task = nil }
      return task
    }
    task?.cancel()
    await task?.value
  }

  /// The posts that stand, oldest first.
  public func posts() -> [SandboxPost] {
    state.withLock { $0.shelves.posts.all }
  }

  /// The newest requests, oldest first.
  public func requestLog() -> [SandboxRequest] {
    state.withLock { $0.log.entries }
  }

  /// Plays a program that publishes, in a mode (`publish`, `sighting`, `amend`, `recall`, `check`): what it reads, and the
  /// pictures that it is given. No program is run.
  public func standIn(_ mode: String, reading input: [UInt8], files: [[UInt8]] = []) -> StandInEnd {
    let now = clock.now
    return state.withLock { $0.run(mode, input, files, at: now) }
  }

  private func reply(to request: WireRequest) -> (reply: Reply, now: Timestamp) {
    let now = clock.now
    return (state.withLock { $0.reply(to: request, at: now) }, now)
  }
}
