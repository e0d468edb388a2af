import Domain
import Synchronization

/// Where events wait for the dispatcher. Any task may put some in; the dispatcher alone takes them out, all at once.
final class Inbox: Sendable {
  private let events = Mutex<[DispatchEvent]>([])
  private let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation

  init() {
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  func put(_ event: DispatchEvent) {
    events.withLock { $0.append(event) }
    signal.yield()
  }

  /// The events that came since the last call; waits for one when there are none.
  func take() async -> [DispatchEvent] {
    for await _ in signals {
      let taken = events.withLock { waiting in
        defer { waiting = [] }
        return waiting
      }
      if !taken.isEmpty { return taken }
    }
    return []
  }
}
