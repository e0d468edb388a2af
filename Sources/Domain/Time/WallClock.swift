/// The only source of time. Nothing else in the program may ask what time it is.
public protocol WallClock: Sendable {
  /// The present instant.
  var now: Timestamp { get }

  /// Returns once `deadline` has come, when the clock has been stepped, or when the task is cancelled.
  ///
  /// nil waits until a step or a cancellation. The caller looks at `now` again in every case.
  func wait(until deadline: Timestamp?) async
}
