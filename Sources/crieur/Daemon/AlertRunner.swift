import Domain
import Foundation
import Synchronization

/// Runs the configured command for every alert, one at a time: the alert as JSON on its standard input, bounded in time.
///
/// A burst larger than the queue drops the newest alerts and says so in the log; `crieur queue list` shows them all.
final class AlertRunner: Sendable {
  private static let queueLimit = 1000

  private let command: [String]
  private let limit: Duration
  private let clock: any WallClock
  private let alerts: AsyncStream<String>
  private let queue: AsyncStream<String>.Continuation
  private let onFailure: @Sendable (String) -> Void

  /// Makes a runner; `onFailure` is told when the command cannot be run, fails or takes too long.
  init(
    command: [String], limit: Duration, clock: any WallClock, onFailure: @escaping @Sendable (String) -> Void
  ) {
    self.command = command
    self.limit = limit
    self.clock = clock
    self.onFailure = onFailure
    (alerts, queue) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(Self.queueLimit))
  }

  /// Queues one alert.
  func send(_ json: String) {
    if case .dropped = queue.yield(json) { onFailure("too many alerts wait; this one was dropped") }
  }

  /// No more alerts come: `run` ends after those that wait.
  func finish() { queue.finish() }

  /// Runs the command for each alert until `finish`.
  func run() async {
    for await alert in alerts { await run(with: alert) }
  }

  private func run(with alert: String) async {
    guard let program = command.first else { return }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = Array(command.dropFirst())
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    let ended = AsyncStream<Int32>.makeStream()
    process.terminationHandler = { process in
      ended.continuation.yield(process.terminationStatus)
      ended.continuation.finish()
    }
    do {
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data("\(alert)\n".utf8))
      try input.fileHandleForWriting.close()
    } catch {
      onFailure("\(program): \(error.localizedDescription)")
      if !process.isRunning { return }
    }
    await outwait(process.processIdentifier, ended.stream, program: program)
  }

  private func outwait(_ process: pid_t, _ ended: AsyncStream<Int32>, program: String) async {
    let status = await withTaskGroup(of: Int32?.self) { [clock, limit] group in
      group.addTask { await ended.first { _ in true } }
      group.addTask {
        await clock.wait(until: clock.now + limit)
        return nil
      }
      let first = await group.next() ?? nil
      if first == nil { kill(process, SIGKILL) }
      group.cancelAll()
      return first
    }
    switch status {
    case .some(0): return
    case .some(let code): onFailure("\(program): exit status \(code)")
    case nil: onFailure("\(program): took longer than \(limit.components.seconds) s and was killed")
    }
  }
}
