import Domain
import Glibc

/// Why a file could not be read or written.
struct FileFailure: Error, Hashable, Sendable {
  /// The file or folder.
  var path: String
  /// The system's number for it.
  var number: Int32

  /// The failure that the last system call left.
  static func last(_ path: String) -> FileFailure {
    FileFailure(path: path, number: errno)
  }

  /// The sentence for people.
  var reason: Reason {
    switch number {
    case ENOSPC, EDQUOT: Reason(AdapterCode.diskFull, ["path": path])
    case EACCES, EPERM, EROFS: Reason(AdapterCode.writeNotAllowed, ["path": path])
    default: Reason(AdapterCode.fileFailed, ["path": path, "error": String(cString: strerror(number))])
    }
  }

  /// A failure before anything could be seen: tried again later.
  var deferred: PublishFailure {
    .deferred(reason, retryAfter: nil, scope: .delivery)
  }
}
