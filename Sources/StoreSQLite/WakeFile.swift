import Domain
import Glibc

/// A file that is written after every commit, for those who watch it: a database cannot be watched by itself.
final class WakeFile: Sendable {
  private let descriptor: Int32

  init(path: String) throws(StoreFailure) {
    descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw StoreFailure(errno: errno, at: path) }
  }

  deinit { Glibc.close(descriptor) }

  /// Wakes whoever watches. A failure is of no account: what was committed is in the database.
  func touch() {
    var mark = UInt8(ascii: "!")
    _ = pwrite(descriptor, &mark, 1, 0)
  }
}
