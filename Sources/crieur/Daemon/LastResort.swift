import Dispatch
import Domain
import Glibc
import Synchronization

/// Ends the process when a stop was asked for and the work comes to no end: because it reads a calendar of a hundred
/// thousand items, or from a disk that does not answer. Safe at any moment, as `kill -9` is.
final class LastResort: Sendable {
  // Dispatch sources may be used from any thread (dispatch_source_create(3)); the import only does not say so.
  private nonisolated(unsafe) let sources: [any DispatchSourceSignal]
  private let patience = Mutex<Duration>(.zero)

  /// Listens beside whoever stops the work in an orderly way; `end` does not return. Until `wait(for:)`, while nothing
  /// can be on the wire, a signal ends the process at once.
  init(_ signals: Int32..., end: @escaping @Sendable () -> Void) {
    sources = signals.map { DispatchSource.makeSignalSource(signal: $0, queue: WorkerPool.events) }
    for source in sources {
      source.setEventHandler { @Sendable [weak self] in
        guard let patience = self?.patience.withLock({ $0 }) else { return }
        WorkerPool.events.asyncAfter(deadline: .now() + .microseconds(Int(patience.microseconds)), execute: end)
      }
      source.activate()
    }
  }

  deinit { for source in sources { source.cancel() } }

  /// From now on the work gets so long to come to its end.
  func wait(for limit: Duration) { patience.withLock { $0 = limit } }
}
