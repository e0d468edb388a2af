import Digests
import Domain
import Engine
import Glibc

/// Tells people what needs them, from the journal: what happened while nobody told, too. What comes within a short while for
/// one cause is told at once, and each thing once: a cursor in the store says up to where. Where the command fails, the
/// rest is told later.
actor Alerter {
  /// What comes within this time is told together.
  static let gathering: Duration = .seconds(2)
  private static let firstPause: Duration = .seconds(60)
  private static let longestPause: Duration = .seconds(3600)

  private let store: any Store
  private let runner: AlertRunner
  private let directory: ChannelDirectory
  private let catalogue: Catalogue
  private let clock: any WallClock
  /// Held by the process that tells: the others leave it to that one.
  private let lock: PIDFile
  private let onFailure: @Sendable (Reason) -> Void
  private let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation
  private var timer: Task<Void, Never>?
  private var pause = Alerter.firstPause
  /// After the command has failed: not before then.
  private var notBefore: Timestamp?

  init(
    store: any Store, runner: AlertRunner, directory: ChannelDirectory, catalogue: Catalogue, clock: any WallClock,
    lock: PIDFile, onFailure: @escaping @Sendable (Reason) -> Void
  ) {
    self.store = store
    self.runner = runner
    self.directory = directory
    self.catalogue = catalogue
    self.clock = clock
    self.lock = lock
    self.onFailure = onFailure
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Tells that the store may have changed.
  nonisolated func wake() { signal.yield() }

  /// Ends `run`. What was not told yet is told after the next start.
  nonisolated func finish() { signal.finish() }

  /// Tells what there is to tell until `finish`; when the task is cancelled, the command that runs is ended.
  func run() async {
    wake()
    for await _ in signals {
      guard !Task.isCancelled else { break }
      if let notBefore, clock.now < notBefore { continue }
      guard !untold().isEmpty || hasUntoldEdits else { continue }
      await clock.wait(until: clock.now + Self.gathering)
      guard !Task.isCancelled else { break }
      rest(after: await tell())
    }
    timer?.cancel()
    await timer?.value
  }

  /// Tells everything that was not told yet; false when something could not be.
  @discardableResult
  func tell() async -> Bool {
    // A lock that cannot be had is somebody's who tells; one that cannot be made is told of by the rest of the program.
    guard let held = try? lock.acquire() else { return true }
    defer { lock.release(held) }
    var isTold = true
    do throws(StoreFailure) {
      let entries = untold()
      let alerts = try Alert.grouping(entries, in: store)
      let all = entries.map(\.sequence)
      let moot = Set(all).subtracting(alerts.flatMap(\.entries))
      try mark(moot, of: all)
      for alert in alerts where !Task.isCancelled {
        if await runner.run(with: alert.json(directory, catalogue)) {
          try mark(Set(alert.entries), of: all)
        } else {
          isTold = false
        }
      }
      for edit in try untoldEdits() where !Task.isCancelled {
        if await runner.run(with: Alert(subject: .edit(edit), entries: []).json(directory, catalogue)) {
          try remember(edit.keys)
        } else {
          isTold = false
        }
      }
    } catch {
      onFailure(error.reason)
      isTold = false
    }
    return isTold
  }

  // MARK: Edits of what is out

  /// The name of the fact that holds the edits that people were told of.
  private static let editsFact = "alerts.edits"

  /// Edits that wait for a decision and that nobody was told of.
  private func untoldEdits() throws(StoreFailure) -> [EditedItem] {
    let told = OpenEdits(text: try store.fact(Self.editsFact) ?? "")
    return try EditedItem.all(in: OpenEdits(try store.openEdits().keys.subtracting(told.keys)), of: store)
  }

  private var hasUntoldEdits: Bool {
    do throws(StoreFailure) {
      return try !untoldEdits().isEmpty
    } catch {
      onFailure(error.reason)
      return false
    }
  }

  /// Takes down that people were told of these; what somebody has decided about is forgotten, so that the next edit is told.
  private func remember(_ keys: Set<DeliveryKey>) throws(StoreFailure) {
    let told = OpenEdits(text: try store.fact(Self.editsFact) ?? "")
    var change = CalendarChange()
    change.facts[Self.editsFact] = OpenEdits(try store.openEdits().keys.intersection(told.keys.union(keys))).text
    _ = try store.apply(change)
  }

  private func rest(after isTold: Bool) {
    timer?.cancel()
    guard !isTold else {
      (notBefore, pause) = (nil, Self.firstPause)
      return
    }
    let next = clock.now + pause
    (notBefore, pause) = (next, min(pause * 2, Self.longestPause))
    timer = Task(executorPreference: WorkerPool.shared) { [clock, signal] in
      while clock.now < next, !Task.isCancelled { await clock.wait(until: next) }
      if !Task.isCancelled { signal.yield() }
    }
  }

  /// What the journal says that nobody was told; nothing while the store cannot be read, of which others tell.
  private func untold() -> [(sequence: Int, note: JournalNote)] {
    do throws(StoreFailure) {
      let cursor = try cursor()
      let entries = try store.journal(JournalFilter(after: cursor.through, needsPerson: true))
      return entries.filter { !cursor.covers($0.sequence) }.compactMap { entry in
        entry.record.map { (entry.sequence, $0.note) }
      }
    } catch {
      onFailure(error.reason)
      return []
    }
  }

  private func cursor() throws(StoreFailure) -> AlertCursor {
    try store.fact(AlertCursor.fact).flatMap { AlertCursor($0) } ?? AlertCursor()
  }

  private func mark(_ told: Set<Int>, of all: [Int]) throws(StoreFailure) {
    guard !told.isEmpty else { return }
    var cursor = try cursor()
    cursor.mark(told, of: all)
    var change = CalendarChange()
    change.facts[AlertCursor.fact] = cursor.description
    _ = try store.apply(change)
  }
}
