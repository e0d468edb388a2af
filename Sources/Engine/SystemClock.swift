import CLinux
import Dispatch
public import Domain
import Glibc

/// The machine's clock. Waiting costs nothing until the deadline: one `timerfd` on the real-time clock, which also
/// fires when somebody sets that clock (timerfd_create(2), TFD_TIMER_CANCEL_ON_SET).
public struct SystemClock: WallClock {
  /// Makes the clock.
  public init() {}

  /// See `WallClock`.
  public var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }

  /// See `WallClock`.
  public func wait(until deadline: Timestamp?) async {
    let descriptor = timerfd_create(CLOCK_REALTIME, crieur_timerfd_flags)
    precondition(descriptor >= 0, "timerfd_create failed: the process is out of descriptors")
    defer { close(descriptor) }
    arm(descriptor, at: deadline)
    let waiter = TimerWaiter(descriptor)
    await withTaskCancellationHandler {
      await waiter.wait()
    } onCancel: {
      waiter.finish()
    }
  }

  private func arm(_ descriptor: Int32, at deadline: Timestamp?) {
    // Zero would disarm it; a deadline long past fires at once all the same. Without a deadline: in some centuries.
    let microseconds = max(1, min(deadline?.microseconds ?? .max, 10_000_000_000 * 1_000_000))
    var setting = itimerspec()
    setting.it_value.tv_sec = Int(microseconds / 1_000_000)
    setting.it_value.tv_nsec = Int(microseconds % 1_000_000) * 1000
    timerfd_settime(descriptor, crieur_timer_flags, &setting, nil)
  }
}

/// Resumes one waiting task when its descriptor becomes readable, or when it is told to.
private final class TimerWaiter: Sendable {
  // Dispatch sources may be used from any thread (dispatch_source_create(3)); the import only does not say so.
  private nonisolated(unsafe) let source: any DispatchSourceRead
  // Not a global queue: once one is used, the dispatch library wakes once a second to look after its threads.
  private static let queue = DispatchQueue(label: "crieur.clock")

  init(_ descriptor: Int32) {
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: Self.queue)
  }

  func wait() async {
    source.setEventHandler { @Sendable [weak self] in self?.finish() }
    // The descriptor may be closed only after the source has let go of it.
    await withCheckedContinuation { (released: CheckedContinuation<Void, Never>) in
      source.setCancelHandler { @Sendable in released.resume() }
      source.activate()
    }
  }

  func finish() {
    source.cancel()
  }
}
