import Domain
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

  /// Runs the command for each alert until `finish`; when the task is cancelled, the one that runs is ended.
  func run() async {
    for await alert in alerts { await run(with: alert) }
  }

  private func run(with alert: String) async {
    guard let program = command.first else { return }
    let child: ChildProcess
    do throws(ChildProcess.SystemMessage) {
      child = try ChildProcess(command)
    } catch {
      onFailure("\(program): \(error)")
      return
    }
    child.feed("\(alert)\n")
    async let _: Void = kill(child, after: limit)
    let status = await withTaskCancellationHandler {
      await child.end()
    } onCancel: {
      child.kill()
    }
    if status != 0 { onFailure("\(program): \(status)") }
  }

  /// Ends a program that takes too long, unless the task is cancelled before.
  private func kill(_ child: ChildProcess, after limit: Duration) async {
    await clock.wait(until: clock.now + limit)
    if !Task.isCancelled { child.kill() }
  }
}
