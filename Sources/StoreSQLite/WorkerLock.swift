import Domain
import Synchronization

/// The lock on a worker file, held until it is released or forgotten.
final class WorkerLock: Sendable {
  private let lock: Mutex<FileLock?>

  init(_ lock: FileLock) { self.lock = Mutex(lock) }

  /// What others can see of the owner's life: two calls of the system.
  var life: Workers.Life {
    lock.withLock { lock in
      guard let lock else { return .dead }
      return lock.isInPlace ? .living : .unseen
    }
  }

  /// Ends the owner's life, for good.
  func release() { lock.withLock { $0 = nil } }
}

extension OwnerID {
  /// An owner like no other: 128 bits from the system's generator.
  static func random() -> OwnerID {
    OwnerID(String((0..<32).map { _ in "0123456789abcdef".randomElement() ?? "0" }))
  }
}
