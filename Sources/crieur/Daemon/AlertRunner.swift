import Domain

/// Runs the configured command for an alert: the alert as JSON on its standard input, bounded in time.
struct AlertRunner: Sendable {
  let command: [String]
  let limit: Duration
  let clock: any WallClock
  /// Told when the command cannot be run, fails or takes too long.
  let onFailure: @Sendable (String) -> Void

  /// Runs the command once; whether it says that the alert has reached somebody. When the task is cancelled, it is ended.
  func run(with alert: String) async -> Bool {
    guard let program = command.first else { return false }
    let child: ChildProcess
    do throws(ChildProcess.SystemMessage) {
      child = try ChildProcess(command)
    } catch {
      onFailure("\(program): \(error)")
      return false
    }
    child.feed("\(alert)\n")
    async let _: Void = kill(child, after: limit)
    let status = await withTaskCancellationHandler {
      await child.end()
    } onCancel: {
      child.kill()
    }
    if status != 0 { onFailure("\(program): \(status)") }
    return status == 0
  }

  /// Ends a program that takes too long, unless the task is cancelled before.
  private func kill(_ child: ChildProcess, after limit: Duration) async {
    await clock.wait(until: clock.now + limit)
    if !Task.isCancelled { child.kill() }
  }
}
