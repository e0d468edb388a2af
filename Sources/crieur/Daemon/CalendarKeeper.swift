import Domain
import Editorial
import Engine
import Logging

/// Keeps the store in line with the calendar: at once when a file changes, once a day for the horizon, and every minute
/// while a folder cannot be reached or watched.
actor CalendarKeeper {
  /// How long files that are being written are waited for at the start.
  private static let patience: Duration = .seconds(10)
  /// Files that were written one after the other become quiet one after the other: they are read together.
  private static let gathering: Duration = .milliseconds(200)
  private static let unreachableRetry: Duration = .seconds(60)

  private static let rulesFact = "calendar.rules"

  private let roots: [String]
  private let rules: Digest
  private let read: @Sendable ([SourcePath: SourceRecord], Timestamp) -> CalendarLook
  private let store: any Store
  private let planner: Planner
  private let zone: any ZoneRules
  private let clock: any WallClock
  private let report: @Sendable (SyncReport, [Problem]) -> Void
  private let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation
  private var watch: FileWatch?
  private var isWatched = true
  private var timer: Task<Void, Never>?

  init(
    roots: [String], rules: Digest, read: @escaping @Sendable ([SourcePath: SourceRecord], Timestamp) -> CalendarLook,
    store: any Store, planner: Planner, zone: any ZoneRules, clock: any WallClock,
    report: @escaping @Sendable (SyncReport, [Problem]) -> Void
  ) {
    self.roots = roots
    self.rules = rules
    self.read = read
    self.store = store
    self.planner = planner
    self.zone = zone
    self.clock = clock
    self.report = report
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Reads and plans; files that are being written just now are waited for, but not for ever.
  func settle() async throws(StoreFailure) {
    let end = clock.now + Self.patience
    while let quiet = try look().nextLook, quiet < end {
      await clock.wait(until: quiet + Self.gathering)
    }
  }

  private func look() throws(StoreFailure) -> CalendarLook {
    let now = clock.now
    let (look, done) = try store.planAlone { () throws(StoreFailure) in
      let isNew = try store.fact(Self.rulesFact) != rules.rawValue
      let look = read(isNew ? unread(try store.sources()) : try store.sources(), now)
      let done = try planner.sync(look.reading, now: now)
      // What could not be read yet must be read under the new rules too.
      if isNew, look.nextLook == nil, look.reading.unreachable.isEmpty { try remember() }
      return (look, done)
    }
    report(done, look.reading.problems)
    return look
  }

  /// The sources as if they had changed: they are read again, and one that cannot be read now is still known, so that
  /// nothing of it is taken for removed.
  private func unread(_ sources: [SourcePath: SourceRecord]) -> [SourcePath: SourceRecord] {
    sources.mapValues { SourceRecord(path: $0.path, stamp: "", isBroken: $0.isBroken) }
  }

  private func remember() throws(StoreFailure) {
    var change = CalendarChange()
    change.facts[Self.rulesFact] = rules.rawValue
    _ = try store.apply(change)
  }

  /// Reads and plans once; returns when to look again without being told to.
  private func sync() throws(StoreFailure) -> Timestamp {
    let now = clock.now
    let look = try look()
    var next = [zone.endOfDay(after: now)]
    if let quiet = look.nextLook { next.append(quiet + Self.gathering) }
    if !look.reading.unreachable.isEmpty { next.append(now + Self.unreachableRetry) }
    return next.min() ?? now + Self.unreachableRetry
  }

  /// Watches until the task is cancelled. A store that cannot be written for now is tried again.
  func run() async {
    signal.yield()
    for await _ in signals {
      guard !Task.isCancelled else { break }
      // Before reading: what comes into a new folder after it was read must be heard of.
      watchFolders()
      var next = clock.now + Self.unreachableRetry
      do throws(StoreFailure) {
        next = try sync()
      } catch {
        var failed = SyncReport()
        failed.problems = [Problem(file: "", reason: error.reason)]
        report(failed, [])
      }
      if !isWatched { next = min(next, clock.now + FileWatch.lookInstead) }
      wake(at: next)
    }
    timer?.cancel()
    await timer?.value
    watch = nil
  }

  /// Has it look again: what kept items from being planned may be there now.
  nonisolated func wake() { signal.yield() }

  /// Ends `run`.
  nonisolated func stop() { signal.finish() }

  private func watchFolders() {
    watch = watch ?? FileWatch { [signal] in signal.yield() }
    let wasWatched = isWatched
    isWatched = watch.map { watch in roots.reduce(true) { watch.watch(tree: $1) && $0 } } ?? false
    guard wasWatched, !isWatched else { return }
    report(SyncReport(), [Problem(file: "", severity: .warning, reason: Reason(ProgramCode.calendarUnwatched))])
  }

  private func wake(at deadline: Timestamp) {
    timer?.cancel()
    timer = Task(executorPreference: WorkerPool.shared) { [clock, signal] in
      await clock.wait(until: deadline)
      if !Task.isCancelled { signal.yield() }
    }
  }
}
