import Domain
import Engine
import Glibc
import Logging
import StoreSQLite
import Synchronization
import UnixSignals

/// The program at work: calendar, dispatcher and service manager, until a signal ends it.
struct Daemon: Sendable {
  let dispatcher: Dispatcher
  let keeper: CalendarKeeper
  let courier: PictureCourier?
  let accounts: AccountKeeper
  let alerts: Alerter?
  let errands: ErrandRunner
  let store: SQLiteStore
  let clock: any WallClock
  let notifier: ServiceNotifier
  let log: Logger
  /// The signals that end the work; trapped since before the calendar was read.
  let signals: UnixSignalsSequence
  /// How long the work may take to come to its end.
  let stopLimit: Duration
  /// Warns in the log.
  let tell: @Sendable (ProgramCode) -> Void

  /// Works until SIGTERM or SIGINT; throws when the store can never be used again.
  func run() async throws(StoreFailure) {
    // Before the dispatcher looks: what is written after its look must be heard of.
    let watch = watchOfStore()
    let end = await withTaskGroup(of: Result<Void, StoreFailure>?.self) { group in
      group.addTask { await Self.outcome { () async throws(StoreFailure) in try await dispatcher.run() } }
      group.addTask {
        await keeper.run()
        return nil
      }
      group.addTask {
        await courier?.run { keeper.wake() }
        return nil
      }
      group.addTask {
        await accounts.run()
        return nil
      }
      group.addTask { await heed() }
      group.addTask {
        if watch == nil { await watchStore() }
        return nil
      }
      group.addTask {
        await beat()
        return nil
      }
      group.addTask {
        await alerts?.run()
        return nil
      }
      group.addTask {
        await errands.run()
        return nil
      }
      notifier.send("READY=1")
      var end: Result<Void, StoreFailure> = .success(())
      while let finished = await group.next() {
        guard let finished else { continue }
        end = finished
        notifier.send("STOPPING=1")
        keeper.stop()
        courier?.stop()
        alerts?.finish()
        errands.finish()
        group.cancelAll()
      }
      return end
    }
    withExtendedLifetime(watch) {}
    try end.get()
  }

  /// How some work ended.
  static func outcome(
    _ work: () async throws(StoreFailure) -> Void
  ) async -> Result<Void, StoreFailure> {
    do throws(StoreFailure) {
      return .success(try await work())
    } catch {
      return .failure(error)
    }
  }

  /// Ends the work on the first signal. Where it comes to no end, because a full disk keeps outcomes from being written
  /// down, it is given up: what was on the wire is looked up at the next start.
  private func heed() async -> Result<Void, StoreFailure>? {
    for await signal in signals {
      log.info("\(signal)")
      dispatcher.stop()
      // A little before the last resort.
      await clock.wait(until: clock.now + stopLimit * 9 / 10)
      if !Task.isCancelled { return .success(()) }
    }
    return nil
  }

  /// Wakes who works on the store from time to time, where it cannot be heard that a command changed something.
  private func watchStore() async {
    tell(.storeUnwatched)
    while !Task.isCancelled {
      await clock.wait(until: clock.now + FileWatch.lookInstead)
      dispatcher.wake()
      alerts?.wake()
      errands.wake()
    }
  }

  private func watchOfStore() -> FileWatch? {
    let watch = FileWatch { [dispatcher, alerts, errands, store] in
      if store.takeNews() { dispatcher.wake() }
      alerts?.wake()
      errands.wake()
    }
    return watch?.watch(store.wakeFile) == true ? watch : nil
  }

  /// Asks the dispatcher for a sign of life, so that the watchdog sees the engine's progress and not a timer's.
  private func beat() async {
    guard let interval = notifier.watchdogInterval else { return }
    while !Task.isCancelled {
      dispatcher.ping()
      await clock.wait(until: clock.now + interval / 2)
    }
  }
}
