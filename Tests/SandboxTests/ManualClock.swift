import Domain
import Synchronization

/// A clock that stands still until it is moved.
final class ManualClock: WallClock {
  private let instant: Mutex<Timestamp>

  /// Stands at 2011-01-10T08:15:00Z unless told.
  init(_ start: Timestamp = Timestamp(seconds: 1_294_647_300)) {
    instant = Mutex(start)
  }

  var now: Timestamp { instant.withLock { $0 } }

  func advance(by duration: Duration) {
    instant.withLock { $0 = $0 + duration }
  }

  func wait(until deadline: Timestamp?) async {}
}
