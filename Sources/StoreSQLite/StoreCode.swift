public import Domain

/// The names of this store's messages.
public enum StoreCode: String, MessageCode {
  /// Somebody else kept it locked: `path`.
  case busy = "store.busy"
  /// The disk is full: `path`.
  case full = "store.full"
  /// Its folder does not exist: `path`, `folder`.
  case noFolder = "store.noFolder"
  /// There is no database to read: `path`.
  case missing = "store.missing"
  /// It cannot be opened: `path`, `detail`.
  case cannotOpen = "store.cannotOpen"
  /// It was closed before: `path`.
  case closed = "store.closed"
  /// It was opened for reading alone: `path`.
  case readOnly = "store.readOnly"
  /// The system failed to read or write it: `path`, `detail`.
  case failed = "store.failed"
  /// The database does not promise to keep what it accepts: `path`.
  case notDurable = "store.notDurable"
  /// It was written by a later version: `path`.
  case newerVersion = "store.newerVersion"
  /// It was written by an earlier version, and may not be brought up to date by one who only reads: `path`.
  case olderVersion = "store.olderVersion"
  /// It is some other file: `path`.
  case notADatabase = "store.notADatabase"
  /// Another file was put in its place while it was open: `path`.
  case replaced = "store.replaced"
  /// A process works with it: `path`.
  case inUse = "store.inUse"
  /// A copy would overwrite what it is a copy of: `path`.
  case backupOntoItself = "store.backupOntoItself"
  /// Its content makes no sense: `path`, `detail`.
  case damaged = "store.damaged"
}
