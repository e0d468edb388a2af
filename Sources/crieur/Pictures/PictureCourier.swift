import Domain
import Engine
import Logging
import Synchronization
import Transport

/// Fetches the pictures that items name by their address, beside the planning that waits for them.
actor PictureCourier {
  /// As many as are asked for at a time.
  private static let hands = 4
  /// What is asked for: what the networks take and the workshop reads.
  private static let types: Set<String> = ["image/jpeg", "image/png", "image/gif", "image/webp"]

  /// After a round whose notes could not be written, nothing is asked for this long: it would be asked in vain.
  private static let pause: Duration = .seconds(60)

  /// When the calendar was looked at.
  private struct Rounds {
    var begun: Timestamp?
    /// When the last one began that is over.
    var last: Timestamp?
  }

  private let pictures: FetchedPictures
  private let fetch: GuardedFetch
  private let clock: any WallClock
  private let tell: @Sendable (Reason) -> Void
  private let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation
  private var timer: Task<Void, Never>?
  private let rounds = Mutex(Rounds())
  /// Until when nothing is asked, because it could not be noted.
  private var pausedUntil: Timestamp?

  init(
    pictures: FetchedPictures, fetch: GuardedFetch, clock: any WallClock, tell: @escaping @Sendable (Reason) -> Void
  ) {
    self.pictures = pictures
    self.fetch = fetch
    self.clock = clock
    self.tell = tell
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Says that the calendar is about to be looked at: what is wanted from now on is wanted still.
  nonisolated func calendarIsRead(at now: Timestamp) { rounds.withLock { $0.begun = now } }

  /// Says that the calendar was looked at, and that something may be wanted.
  nonisolated func wake() {
    rounds.withLock { $0.last = $0.begun }
    signal.yield()
  }

  /// Ends `run`.
  nonisolated func stop() { signal.finish() }

  /// Fetches until it is stopped; `whenNew` hears of it when something came.
  func run(whenNew: @Sendable () -> Void) async {
    signal.yield()
    for await _ in signals {
      guard !Task.isCancelled else { break }
      if await fetchDue() { whenNew() }
      sleepUntilNext()
    }
    timer?.cancel()
    await timer?.value
    await fetch.shutdown()
  }

  /// Why what is wanted could not be fetched, by its address.
  nonisolated var refusals: [String: Reason] {
    Dictionary(pictures.wanted().compactMap { entry in entry.reason.map { (entry.url, $0) } }) { first, _ in first }
  }

  /// Fetches once and closes what it opened; whether something came.
  func runOnce() async -> Bool {
    let isNew = await fetchDue()
    await fetch.shutdown()
    return isNew
  }

  /// Asks for everything that is wanted and may be asked for now; whether something came. That nothing can be written is
  /// told once.
  func fetchDue() async -> Bool {
    let now = clock.now
    // A pause that is longer than a pause comes from a clock that was set back.
    if let pausedUntil, now < pausedUntil, pausedUntil - now <= Self.pause { return false }
    pausedUntil = nil
    var errands: [Errand] = []
    do throws(MediaFailure) {
      try pictures.forget(at: now)
      errands = await bringDue(at: now)
    } catch {
      errands = [.failure(error)]
    }
    var isNew = false
    var trouble: MediaFailure?
    for errand in errands {
      switch errand {
      case .success(let came): isNew = isNew || came
      case .failure(let failure): trouble = trouble ?? failure
      }
    }
    if let trouble {
      tell(trouble.reason)
      pausedUntil = clock.now + Self.pause
    }
    return isNew
  }

  /// Whether something new came, or why that could not be noted.
  private typealias Errand = Result<Bool, MediaFailure>

  private func bringDue(at now: Timestamp) async -> [Errand] {
    let rules = self.fetch.rules.digest
    let due = wanted(at: now).filter { $0.isDue(under: rules, at: now) }
    let (pictures, fetch, clock, tell) = (pictures, fetch, clock, tell)
    return await withTaskGroup(of: Errand.self) { group in
      var errands: [Errand] = []
      for (index, entry) in due.enumerated() {
        if index >= Self.hands, let errand = await group.next() { errands.append(errand) }
        group.addTask { await Self.bring(entry, pictures, fetch, clock, tell) }
      }
      for await errand in group { errands.append(errand) }
      return errands
    }
  }

  private func wanted(at now: Timestamp) -> [FetchedPictures.Entry] {
    pictures.wanted(since: rounds.withLock { $0.last }, at: now)
  }

  /// Whether what stands at an address is here now and was not before.
  private static func bring(
    _ entry: FetchedPictures.Entry, _ pictures: FetchedPictures, _ fetch: GuardedFetch, _ clock: any WallClock,
    _ tell: @Sendable (Reason) -> Void
  ) async -> Errand {
    let now = clock.now
    do throws(MediaFailure) {
      if pictures.isFresh(entry, at: now) {
        try pictures.keep(entry, at: now)
        return .success(false)
      }
      switch await answer(entry, isHere: pictures.holds(entry.url), fetch) {
      case .success(let content?):
        let isNew = try pictures.take(
          content.bytes, entityTag: content.validators.entityTag, lastModified: content.validators.lastModified,
          for: entry, at: now)
        return .success(isNew)
      case .success(nil): try pictures.keep(entry, at: now)
      case .failure(let failure):
        tell(failure.reason)
        try pictures.fail(entry, failure.reason, under: failure.isByRule ? fetch.rules.digest : nil, at: now)
      }
      return .success(false)
    } catch {
      return .failure(error)
    }
  }

  /// What stands at an address; nil when it is what is here.
  private static func answer(
    _ entry: FetchedPictures.Entry, isHere: Bool, _ fetch: GuardedFetch
  ) async -> Result<FetchedContent?, FetchFailure> {
    let known = FetchedContent.Validators(
      entityTag: isHere ? entry.entityTag : nil, lastModified: isHere ? entry.lastModified : nil)
    do throws(FetchFailure) {
      let content = try await fetch.content(of: entry.url, types: types, known: known)
      // "Still the same" to a question that was not asked.
      if content == nil, !isHere { return .failure(FetchFailure(FetchedPictures.notYet(entry.url))) }
      return .success(content)
    } catch {
      return .failure(error)
    }
  }

  private func sleepUntilNext() {
    timer?.cancel()
    // What was never noted is due when the pause is over.
    let due = wanted(at: clock.now).compactMap { $0.nextTry ?? pausedUntil }.min()
    guard let next = [due, pausedUntil].compactMap({ $0 }).max() else { return }
    timer = Task(executorPreference: WorkerPool.shared) { [clock, signal] in
      await clock.wait(until: next)
      if !Task.isCancelled { signal.yield() }
    }
  }
}
