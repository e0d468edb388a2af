import Domain
import GRDB
import Glibc

extension StoreFailure {
  /// Names a failure of this store; every code has `path` among its arguments.
  init(_ kind: Kind, _ code: StoreCode, at path: String, _ arguments: [String: String] = [:]) {
    self.init(kind, Reason(code, arguments.merging(["path": path]) { named, _ in named }))
  }

  /// Classifies what came up while working on the database at `path`.
  init(_ error: any Error, at path: String) {
    switch error {
    case let failure as StoreFailure: self = failure
    case let error as DatabaseError: self.init(error, at: path)
    case let error as UnreadableValue: self.init(.corrupt, .damaged, at: path, ["detail": error.detail])
    default: self.init(.unavailable, .failed, at: path, ["detail": "\(error)"])
    }
  }

  /// Says why the system refused something, by `errno`.
  init(errno number: Int32, at path: String) {
    let detail = String(cString: strerror(number))
    switch number {
    case ENOSPC, EDQUOT: self.init(.full, .full, at: path)
    default: self.init(.unavailable, .cannotOpen, at: path, ["detail": detail])
    }
  }

  private init(_ error: DatabaseError, at path: String) {
    let detail = error.message ?? "\(error.resultCode)"
    // The log's index could not grow, and SQLite does not tell why: there is no other usual reason.
    guard error.extendedResultCode != .SQLITE_IOERR_SHMSIZE else {
      self.init(.full, .full, at: path)
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.busy, .busy, at: path)
    case .SQLITE_FULL: self.init(.full, .full, at: path)
    case .SQLITE_NOTADB: self.init(.corrupt, .notADatabase, at: path)
    case .SQLITE_CORRUPT: self.init(.corrupt, .damaged, at: path, ["detail": detail])
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY:
      self.init(.unavailable, .cannotOpen, at: path, ["detail": detail])
    default: self.init(.unavailable, .failed, at: path, ["detail": detail])
    }
  }
}
