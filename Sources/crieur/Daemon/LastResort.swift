import Dispatch
import Domain
import Glibc
import Synchronization

/// Ends the process when a stop was asked for and the work comes to no end: because it reads a calendar of a hundred
/// thousand items, or from a disk that does not answer. Safe at any moment, as `kill -9` is.
final class LastResort: Sendable {
  // Dispatch sources may be used from any thread (dispatch_source_create(3)); the import only does not say so.
  private nonisolated(unsafe) let sources: [any DispatchSourceSignal]
  private let state = Mutex(State())

  private struct State {
    var patience: Duration = .zero
    /// Why the store could not be written when it was tried last.
    var trouble: StoreFailure?
  }

  /// Listens beside whoever stops the work in an orderly way; `end`, which is told what is wrong with the store, does not
  /// return. Until `wait(for:)`, while nothing
  /// can be on the wire, a signal ends the process at once.
  init(_ signals: Int32..., end: @escaping @Sendable (StoreFailure?) -> Void) {
    sources = signals.map { DispatchSource.makeSignalSource(signal: $0, queue: WorkerPool.events) }
    for source in sources {
      source.setEventHandler { @Sendable [weak self] in
        guard let patience = self?.state.withLock({ $0.patience }) else { return }
        WorkerPool.events.asyncAfter(deadline: .now() + .microseconds(Int(patience.microseconds))) { [weak self] in
          end(self?.state.withLock { $0.trouble })
        }
      }
      source.activate()
    }
  }

  deinit { for source in sources { source.cancel() } }

  /// From now on the work gets so long to come to its end.
  func wait(for limit: Duration) { state.withLock { $0.patience = limit } }

  /// Remembers what keeps outcomes from being written; nil once one was.
  func remember(_ trouble: StoreFailure?) { state.withLock { $0.trouble = trouble } }
}
