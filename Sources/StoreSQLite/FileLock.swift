import Domain
import Glibc

/// A lock of the kernel on a file: it belongs to one opening of the file and is gone with the process.
///
/// Locks of this kind exclude each other between processes and between openings in the same process.
final class FileLock: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Opens the file, creating it as far as `umask` lets owner and group share it. Holds nothing yet.
  init(path: String) throws(StoreFailure) {
    self.path = path
    descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw StoreFailure(errno: errno, at: path) }
  }

  deinit { Glibc.close(descriptor) }

  /// Takes the lock unless somebody else holds it.
  func tryLock() -> Bool { Self.apply(descriptor, LOCK_EX | LOCK_NB) }

  /// Takes the lock, waiting `limit` at most for others to release it; false when they did not. flock(2) waits without a
  /// limit or not at all, so it is asked again, less and less often.
  func lock(within limit: Duration) -> Bool {
    var waited: Int64 = 0
    var pause: Int64 = 200
    while !tryLock() {
      guard waited < limit.microseconds else { return false }
      usleep(UInt32(pause))
      waited += pause
      pause = min(pause * 2, 10_000)
    }
    return true
  }

  /// Whether the file that is open is still the one with its name, where others look for the lock.
  var isInPlace: Bool {
    var (ours, theirs) = (stat(), stat())
    guard fstat(descriptor, &ours) == 0, stat(path, &theirs) == 0 else { return false }
    return ours.st_ino == theirs.st_ino && ours.st_dev == theirs.st_dev
  }

  /// Releases the lock.
  func unlock() { _ = Self.apply(descriptor, LOCK_UN) }

  /// Takes a shared lock, until it is closed, on the file that is open as `descriptor`, unless it has an owner.
  ///
  /// Shared, because two who ask at the same moment must not take each other for the owner.
  static func tryShared(_ descriptor: Int32) -> Bool { apply(descriptor, LOCK_SH | LOCK_NB) }

  private static func apply(_ descriptor: Int32, _ operation: Int32) -> Bool {
    while flock(descriptor, operation) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }
}
