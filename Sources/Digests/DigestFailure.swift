public import Domain
internal import Glibc

/// Why there is no digest.
public enum DigestFailure: Error, Hashable, Sendable {
  /// The system gave no bytes of the file at `path`, for the reason it numbers `errno`.
  case unreadable(path: String, errno: Int32)

  /// Why, for people.
  public var reason: Reason {
    switch self {
    case .unreadable(let path, let errno):
      Reason(DigestCode.unreadable, ["path": path, "detail": String(cString: strerror(errno))])
    }
  }
}

/// What this module has to say to people.
public enum DigestCode: String, MessageCode {
  /// A file cannot be read: `path`, `detail`.
  case unreadable = "digest.unreadable"
}
