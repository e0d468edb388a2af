public import Domain
import Synchronization

/// A clock that moves only when the trial moves it; whoever waits for an instant makes it come.
public final class TrialClock: WallClock {
  private let instant: Mutex<Timestamp>

  /// Stops a clock at 2026-12-03T08:00:00Z, or at another instant.
  public init(now: Timestamp = Timestamp(seconds: 1_796_284_800)) {
    instant = Mutex(now)
  }

  /// The instant it shows.
  public var now: Timestamp { instant.withLock { $0 } }

  /// Lets time pass.
  public func advance(by duration: Duration) {
    instant.withLock { $0 = $0 + duration }
  }

  /// See `WallClock`: an adapter does not sleep, so that nothing is gained by waiting here.
  public func wait(until deadline: Timestamp?) async {
    guard let deadline else { return }
    instant.withLock { $0 = max($0, deadline) }
  }
}
