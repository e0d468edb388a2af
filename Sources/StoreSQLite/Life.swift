import Synchronization

/// The lock on a worker file, held until it is ended or forgotten.
final class Life: Sendable {
  private let lock: Mutex<FileLock?>

  init(lock: FileLock) { self.lock = Mutex(lock) }

  /// Releases the lock, for good.
  func end() { lock.withLock { $0 = nil } }
}

extension String {
  /// So many random hexadecimal digits, from the system's generator.
  init(randomDigits count: Int) {
    self = String((0..<count).map { _ in "0123456789abcdef".randomElement() ?? "0" })
  }
}
