import Domain

/// When the store is looked at, and what is known of the time until the next look.
struct Lookout: Sendable {
  /// What the look under way, or the last one, asked for.
  private(set) var asked = BacklogRequest(limits: [:], total: 0, open: [], withheld: [:], paced: [])
  /// Whether a look is under way.
  private(set) var isLooking = false
  private var isWanted = false
  /// When the last look began.
  private var lookedAt: Timestamp?
  /// When the next delivery is due, a lease ends or a gate opens, as far as the last look could see.
  private var nextWake: Timestamp?

  /// There may be something new in the store.
  mutating func want() { isWanted = true }

  /// A look begins.
  mutating func begin(_ request: BacklogRequest, at now: Timestamp) {
    (asked, isLooking, isWanted, lookedAt) = (request, true, false, now)
  }

  /// The look under way has ended; nothing more is to be expected before `nextWake`.
  mutating func end(nextWake: Timestamp?) {
    isLooking = false
    self.nextWake = nextWake
  }

  /// Whether it is time for a look: something may be new, or has come due since the last look, which took its time and
  /// cannot have found it.
  func isDue(at now: Timestamp) -> Bool {
    if isWanted { return true }
    guard let nextWake, let lookedAt else { return false }
    return lookedAt < nextWake && nextWake <= now
  }

  /// When to look again. When something is due that could not go out just now because of what is under way, its end is
  /// waited for instead.
  func wakeTime(whileBusy isBusy: Bool, now: Timestamp) -> Timestamp? {
    guard let nextWake, nextWake <= now else { return nextWake }
    return isBusy ? nil : now + .seconds(1)
  }
}
