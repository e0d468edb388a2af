import Domain
import Glibc
import Synchronization

/// A file that is written after every commit, for those who watch it: a database cannot be watched by itself.
///
/// It holds the number of commits, so that a dispatcher can tell the commits of others from its own, of which it needs no
/// news: it would look at the store again after each of them.
final class WakeFile: Sendable {
  private struct Past {
    /// How many commits were the dispatcher's own.
    var own: UInt64 = 0
    /// How many were not, as far as it was told.
    var known: UInt64
  }

  private let descriptor: Int32
  private let past: Mutex<Past>

  init(path: String) throws(StoreFailure) {
    descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw StoreFailure(errno: errno, at: path) }
    past = Mutex(Past(known: Self.number(in: descriptor)))
  }

  deinit { Glibc.close(descriptor) }

  /// Wakes whoever watches; under the lock that every commit holds. A failure is of no account: what was committed is in the
  /// database.
  func touch(isOwn: Bool) {
    // Counted first: whoever is woken finds it counted.
    if isOwn { past.withLock { $0.own &+= 1 } }
    var number = Self.number(in: descriptor) &+ 1
    _ = pwrite(descriptor, &number, MemoryLayout<UInt64>.size, 0)
  }

  /// Whether anything was committed since the last call that was not the dispatcher's own. Never no when there was; at
  /// worst yes when there was not.
  func takeNews() -> Bool {
    past.withLock { past in
      let others = Self.number(in: descriptor) &- past.own
      defer { past.known = others }
      return others != past.known
    }
  }

  private static func number(in descriptor: Int32) -> UInt64 {
    var number: UInt64 = 0
    return pread(descriptor, &number, MemoryLayout<UInt64>.size, 0) == MemoryLayout<UInt64>.size ? number : 0
  }
}
