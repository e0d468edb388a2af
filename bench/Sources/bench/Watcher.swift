import Domain
import Engine
import Synchronization

/// Counts what the dispatcher settles, and stops it once everything is settled.
final class Watcher: DispatchObserver {
  private struct Seen {
    var left: Int
    var published = 0
    var other: [String] = []
    var atEnd: (@Sendable () -> Void)?
  }

  private let seen: Mutex<Seen>

  /// Waits for so many.
  init(expecting count: Int) { seen = Mutex(Seen(left: count)) }

  func whenDone(_ action: @escaping @Sendable () -> Void) { seen.withLock { $0.atEnd = action } }

  func notice(_ notice: Notice) {
    let action = seen.withLock { seen -> (@Sendable () -> Void)? in
      if case .settled(_, let attempt) = notice, attempt.ending == .published {
        seen.published += 1
      } else {
        seen.other.append("\(notice)")
      }
      seen.left -= 1
      return seen.left == 0 ? seen.atEnd : nil
    }
    action?()
  }

  func storeFailed(_ failure: StoreFailure) { seen.withLock { $0.other.append("\(failure)") } }
  func answered() {}

  /// Throws unless everything was published.
  func requireAll(_ count: Int) throws {
    let (published, other) = seen.withLock { ($0.published, $0.other) }
    guard published == count, other.isEmpty else {
      throw BenchFailure("\(published) of \(count) published; \(other.first ?? "")")
    }
  }
}
