import Adapters
import Domain
import Editorial
import Engine
import Sandbox
import StoreSQLite
import Transport

/// The calendar in accelerated time against the sandbox: the same engine, store, transport and adapters as the real
/// thing, with everything that they touch replaced inside the report's folder.
struct Rehearsal {
  /// What is rehearsed.
  struct Plan: Sendable {
    /// The days whose publications are rehearsed; nil for all that the calendar holds.
    var days: ClosedRange<CivilDate>?
    /// How the sandbox misbehaves.
    var faults = FaultPlan.none
    /// What faults and waits are drawn with.
    var seed: UInt64 = 1
    /// Whether the sandbox honours idempotency keys.
    var honoursIdempotencyKeys = true
  }

  /// How long after the last due time deliveries may still be tried.
  private static let patience: Duration = .seconds(8 * 86_400)
  /// How long before the first due time the rehearsal begins.
  private static let lead: Duration = .seconds(60)

  let program: Program
  let plan: Plan
  let folder: String

  /// Rehearses and returns what it came to; `progress` hears how many deliveries have ended.
  func run(progress: @escaping @Sendable (Int) -> Void) async throws(ProgramEnd) -> RehearsalOutcome {
    let reading = program.readCalendar(known: [:], at: program.clock.now, patiently: false).reading
    guard let span = RehearsalSpan(reading, days: plan.days, program: program) else {
      throw ProgramEnd(.noInput, Reason(ProgramCode.nothingToRehearse))
    }
    let clock = RehearsalClock(start: span.first - Self.lead, end: span.last + Self.patience)
    var options = SandboxOptions()
    options.publicBase = Stage.site
    options.faults = plan.faults
    options.seed = plan.seed
    options.honoursIdempotencyKeys = plan.honoursIdempotencyKeys
    options.cutsAtOnce = true
    let sandbox = Sandbox(options, clock: clock)
    let port: Int
    do throws(SandboxFailure) {
      port = try await sandbox.start()
    } catch {
      throw ProgramEnd(.unavailable, error.reason)
    }
    let result = await outcome(of: reading, span, clock, sandbox, port: port, progress)
    await sandbox.stop()
    return try result.get()
  }

  private func outcome(
    of reading: CalendarReading, _ span: RehearsalSpan, _ clock: RehearsalClock, _ sandbox: Sandbox,
    port: Int,
    _ progress: @escaping @Sendable (Int) -> Void
  ) async -> Result<RehearsalOutcome, ProgramEnd> {
    do throws(ProgramEnd) {
      let stage = try Stage(program: program, folder: folder, sandbox: sandbox, port: port, clock: clock)
      defer { stage.clear() }
      return .success(try await play(reading, span, on: stage, clock, progress))
    } catch {
      return .failure(error)
    }
  }

  private func play(
    _ reading: CalendarReading, _ span: RehearsalSpan, on stage: Stage, _ clock: RehearsalClock,
    _ progress: @escaping @Sendable (Int) -> Void
  ) async throws(ProgramEnd) -> RehearsalOutcome {
    let store = try stage.program.openStore()
    defer { store.close() }
    let transport = stage.program.transport(ignoringProxies: true)
    do throws(StoreFailure) {
      var context = stage.program.context(spool: stage.program.spool)
      context.horizonDays = span.horizonDays
      let report = try Planner(context, store: store).sync(span.kept(reading), now: clock.now)
      let kits = stage.program.workingKits(transport: transport, log: stage.program.logger(quiet: true))
      let dispatcher = Dispatcher(
        store: store, channels: stage.program.channels, adapters: kits.mapValues(\.publisher), clock: clock,
        settings: settings(stage.program), observer: RehearsalCounter(progress), executor: WorkerPool.shared)
      clock.atEnd { dispatcher.stop() }
      try await dispatcher.run()
      await transport.shutdown()
      return try gather(store, reading.problems + report.problems, span, stage, feeds: stage.feeds(of: kits))
    } catch {
      throw ProgramEnd(error)
    }
  }

  /// One request at a time, in order; waits drawn from the seed alone.
  private func settings(_ program: Program) -> DispatchSettings {
    var settings = program.dispatchSettings(once: false)
    settings.slots = 1
    settings.seed = plan.seed
    settings.holdsTimeWhileBusy = true
    return settings
  }

  private func gather(
    _ store: SQLiteStore, _ problems: [Problem], _ span: RehearsalSpan, _ stage: Stage,
    feeds: [RehearsalReport.Feed]
  ) throws(StoreFailure) -> RehearsalOutcome {
    var entries: [RehearsalReport.Entry] = []
    var pictures: [(media: SpooledMedia, bytes: [UInt8])] = []
    for delivery in try store.deliveries(DeliveryFilter(dueFrom: span.first, dueBefore: span.last + .seconds(1))) {
      guard let channel = program.channels[delivery.key.channel] else { continue }
      let variant = try store.variant(delivery.variant)
      entries.append(
        RehearsalReport.Entry(
          delivery, on: channel, variant: variant, attempts: try store.attempts(of: delivery.key)))
      for media in variant?.media ?? [] {
        // A picture that cannot be read any more is described in the report instead.
        if let bytes = try? stage.program.spool.bytes(of: media) { pictures.append((media, bytes)) }
      }
    }
    return RehearsalOutcome(entries: entries, problems: problems, pictures: pictures, feeds: feeds)
  }
}

/// What a rehearsal came to, before it is written as a report.
struct RehearsalOutcome: Sendable {
  var entries: [RehearsalReport.Entry]
  var problems: [Problem]
  var pictures: [(media: SpooledMedia, bytes: [UInt8])]
  var feeds: [RehearsalReport.Feed]
}

/// Counts what has ended.
private final class RehearsalCounter: DispatchObserver {
  private let progress: @Sendable (Int) -> Void

  init(_ progress: @escaping @Sendable (Int) -> Void) { self.progress = progress }

  func notice(_ notice: Notice) {
    switch notice {
    case .settled(let delivery, _), .changed(let delivery):
      if delivery.state.isEnded || delivery.needsPerson { progress(1) }
    case .shut, .reached: return
    }
  }

  func storeFailed(_ failure: StoreFailure) {}
  func answered() {}
}
