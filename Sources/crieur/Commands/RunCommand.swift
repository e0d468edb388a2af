import Adapters
import ArgumentParser
import Domain
import Editorial
import Engine
import Glibc
import Logging
import StoreSQLite
import Transport
import UnixSignals

/// `crieur run [--once]`
struct RunCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("run", .run) }

  @OptionGroup var global: GlobalOptions
  @Flag(name: .long, help: .said(.once)) var once = false

  func run(in program: Program) async throws(ProgramEnd) {
    // First: it makes the folder that both lie in.
    let store = try program.openStore()
    let lock = once ? nil : try lockDaemon(program)
    defer { if let lock { program.pidFile.release(lock) } }
    let transport = program.transport()
    let work = Work(program: program, store: store, transport: transport, once: once)
    do throws(StoreFailure) {
      try await work.run()
    } catch {
      await transport.shutdown()
      throw ProgramEnd(error)
    }
    await transport.shutdown()
    let remains = once ? try workRemains(store, program) : false
    store.close()
    if remains { throw ProgramEnd(.workRemains) }
  }

  private func lockDaemon(_ program: Program) throws(ProgramEnd) -> Int32 {
    guard let lock = try program.pidFile.acquire() else {
      throw ProgramEnd(.notAllowed, Reason(ProgramCode.alreadyRunning, ["file": program.pidFile.path]))
    }
    return lock
  }

  /// Whether something that was due still has to go out by itself.
  private func workRemains(_ store: SQLiteStore, _ program: Program) throws(ProgramEnd) -> Bool {
    do throws(StoreFailure) {
      let now = program.clock.now
      // What is scheduled may be a million rows: the next of them is known by an index.
      if let next = try store.nextWake(on: Set(program.channels.keys)), next <= now { return true }
      let tried = DeliveryFilter(states: ["sending", "retrying", "unconfirmed"], dueBefore: now, limit: 1)
      return try !store.deliveries(tried).isEmpty
    } catch {
      throw ProgramEnd(error)
    }
  }
}

/// The engine and what it works with, put together for one run.
private struct Work {
  let program: Program
  let store: SQLiteStore
  let log: Logger
  let kits: [ChannelName: ChannelKit]
  let once: Bool

  init(program: Program, store: SQLiteStore, transport: WaysOut, once: Bool) {
    self.program = program
    self.store = store
    self.once = once
    log = program.logger()
    kits = program.workingKits(transport: transport, log: log)
  }

  func run() async throws(StoreFailure) {
    let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
    let lastResort = lastResort()
    let notifier = ServiceNotifier(environment: Environment.process)
    let alerts = alerter()
    let errands = errandRunner()
    let observer = DispatchLog(
      log: log, catalogue: program.terminal.catalogue, onAnswer: { notifier.send("WATCHDOG=1") },
      onTrouble: { lastResort.remember($0) })
    let dispatcher = Dispatcher(
      store: store, channels: program.channels, adapters: kits.mapValues(\.publisher),
      amenders: kits.compactMapValues(\.amender), removers: kits.compactMapValues(\.remover), clock: program.clock,
      settings: program.dispatchSettings(once: once), observer: observer, executor: WorkerPool.shared)
    let courier = courier()
    let keeper = keeper(observer, courier)
    if try store.start(at: program.clock.now).wasPutBack { tell(ProgramCode.wasPutBack) }
    // What was edited or taken away while nothing ran must be known before anything is sent.
    try await keeper.settle()
    if once, let courier {
      let refusals = courier.refusals
      // Planned again, what waits for a picture says why.
      if await courier.runOnce() || courier.refusals != refusals { try await keeper.settle() }
    }
    let restoration = Restoration(program.context(spool: program.spool), store: store)
    if let count = try restoration.doubtWhatWasDue(now: program.clock.now), count > 0 {
      tell(ProgramCode.doubted, ["count": "\(count)"])
    }
    lastResort.wait(for: program.settings.timing.stop)
    defer { withExtendedLifetime(lastResort) {} }
    if once {
      try await runOnce(dispatcher, alerts, errands, signals)
    } else {
      try await Daemon(
        dispatcher: dispatcher, keeper: keeper, courier: courier, accounts: accounts(), alerts: alerts,
        errands: errands, store: store, clock: program.clock, notifier: notifier,
        log: log, signals: signals, stopLimit: program.settings.timing.stop, tell: { tell($0) }
      ).run()
    }
  }

  private func lastResort() -> LastResort {
    let (log, catalogue) = (log, program.terminal.catalogue)
    let status: ExitStatus = once ? .workRemains : .ok
    return LastResort(SIGTERM, SIGINT) { trouble in
      log.warning("\(catalogue.phrase(ProgramCode.cutShort))")
      _exit((trouble.map { ProgramEnd($0).status } ?? status).rawValue)
    }
  }

  /// Who tells people; nil when no command is configured.
  private func alerter() -> Alerter? {
    program.settings.alert.map { alert in
      let (log, catalogue) = (log, program.terminal.catalogue)
      let fail = { @Sendable (detail: String) in
        log.error("\(catalogue.phrase(ProgramCode.alertFailed, ["detail": detail]))")
      }
      return Alerter(
        store: store,
        runner: AlertRunner(
          command: alert.command, limit: alert.timeout, environment: program.environmentWithoutSecrets,
          folder: Program.workingFolder, onFailure: fail),
        directory: program.directory, catalogue: catalogue, clock: program.clock,
        lock: PIDFile(path: "\(program.settings.store).alerts")
      ) { fail(catalogue.phrase($0)) }
    }
  }

  /// Who does what channels owe others once their deliveries are out.
  private func errandRunner() -> ErrandRunner {
    let (log, catalogue) = (log, program.terminal.catalogue)
    return ErrandRunner(kits.compactMapValues(\.errands), clock: program.clock) { channel, trouble in
      log.warning("\(channel): \(catalogue.advice(trouble))")
    }
  }

  private func tell(_ code: ProgramCode, _ arguments: [String: String] = [:]) {
    log.warning("\(program.terminal.catalogue.phrase(code, arguments))")
  }

  private func runOnce(
    _ dispatcher: Dispatcher, _ alerts: Alerter?, _ errands: ErrandRunner, _ signals: UnixSignalsSequence
  ) async throws(StoreFailure) {
    let end = await withTaskGroup(of: Result<Void, StoreFailure>?.self) { group in
      group.addTask { await Daemon.outcome { () async throws(StoreFailure) in try await dispatcher.run() } }
      group.addTask { [clock = program.clock, limit = program.settings.timing.stop] in
        for await _ in signals {
          dispatcher.stop()
          // A full disk may keep the work from coming to its end.
          await clock.wait(until: clock.now + limit * 9 / 10)
          break
        }
        return nil
      }
      var end: Result<Void, StoreFailure> = .success(())
      while let finished = await group.next() {
        if let finished { end = finished }
        group.cancelAll()
      }
      return end
    }
    await errands.runOnce()
    await alerts?.tell()
    try end.get()
  }

  /// Who looks at the accounts every day.
  private func accounts() -> AccountKeeper {
    let (log, catalogue) = (log, program.terminal.catalogue)
    return AccountKeeper(
      channels: program.directory.channels, inspectors: kits.compactMapValues(\.inspector), store: store,
      clock: program.clock
    ) { notice in
      let sentence = "\(notice.channel): \(catalogue.advice(notice.reason))"
      switch notice.kind {
      case .news: log.error("\(sentence)")
      case .failure: log.info("\(sentence)")
      }
    }
  }

  /// Who fetches pictures; what cannot be fetched is in the log, and in the reason of what waits for it.
  private func courier() -> PictureCourier? {
    let (log, catalogue) = (log, program.terminal.catalogue)
    return program.courier { reason in
      log.warning("\(catalogue.advice(reason))")
    }
  }

  private func keeper(_ observer: DispatchLog, _ courier: PictureCourier?) -> CalendarKeeper {
    let program = program
    let (log, store) = (log, store)
    let retention = JournalRetention(
      keep: program.settings.journal.keep, journal: store, clock: program.clock, catalogue: program.terminal.catalogue,
      log: log)
    return CalendarKeeper(
      roots: program.settings.calendars.map(\.path), rules: program.calendarRules,
      read: { known, now in
        courier?.calendarIsRead(at: now)
        return program.readCalendar(known: known, at: now, patiently: true)
      }, store: store,
      planner: Planner(program.context(spool: program.spool), store: store), zone: program.zone, clock: program.clock
    ) { report, problems in
      SyncLog(log: log, catalogue: program.terminal.catalogue).tell(report, problems)
      retention.apply()
      courier?.wake()
      observer.editedAfterSending(report.editedAfterSending, in: store)
    }
  }
}
