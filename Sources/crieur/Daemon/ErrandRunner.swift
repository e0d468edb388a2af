import Adapters
import Domain

/// Runs the errands of all channels beside their deliveries: at the start, when the store has changed, and when an errand
/// asked to be run again. They run side by side; a round lasts as long as its slowest errand, which bounds itself.
actor ErrandRunner {
  private let errands: [ChannelName: any ChannelErrands]
  private let clock: any WallClock
  private let onTrouble: @Sendable (ChannelName, Reason) -> Void
  private let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation
  private var timer: Task<Void, Never>?

  /// `onTrouble` hears of what people should know.
  init(
    _ errands: [ChannelName: any ChannelErrands], clock: any WallClock,
    onTrouble: @escaping @Sendable (ChannelName, Reason) -> Void
  ) {
    self.errands = errands
    self.clock = clock
    self.onTrouble = onTrouble
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Tells that a delivery may have left something to do.
  nonisolated func wake() { signal.yield() }

  /// Ends `run`. What is owed is done after the next start.
  nonisolated func finish() { signal.finish() }

  /// Runs what there is to run until `finish`, or until the task is cancelled.
  func run() async {
    guard !errands.isEmpty else { return }
    wake()
    for await _ in signals {
      guard !Task.isCancelled else { break }
      rest(until: await runOnce())
    }
    timer?.cancel()
    await timer?.value
  }

  /// Runs what is due on every channel; returns when the next is.
  @discardableResult
  func runOnce() async -> Timestamp? {
    await withTaskGroup(of: Timestamp?.self) { group in
      for (channel, errand) in errands {
        group.addTask { [onTrouble] in
          let report = await errand.run()
          if let trouble = report.trouble { onTrouble(channel, trouble) }
          return report.next
        }
      }
      var next: Timestamp?
      for await time in group {
        if let time { next = min(next ?? time, time) }
      }
      return next
    }
  }

  private func rest(until next: Timestamp?) {
    timer?.cancel()
    guard let next else { return }
    timer = Task(executorPreference: WorkerPool.shared) { [clock, signal] in
      while clock.now < next, !Task.isCancelled { await clock.wait(until: next) }
      if !Task.isCancelled { signal.yield() }
    }
  }
}
