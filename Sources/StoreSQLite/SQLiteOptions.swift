/// How a database is opened.
public struct SQLiteOptions: Hashable, Sendable {
  /// How long a call waits for others to release the database before it fails as busy.
  public var busyTimeout: Duration
  /// Whether only what reads may be called: nothing is created, brought up to date or claimed.
  public var readOnly: Bool
  /// From which size on the write-ahead log is moved into the database after a commit, in bytes.
  public var checkpointBytes: Int

  /// Makes options.
  public init(
    busyTimeout: Duration = .seconds(10), readOnly: Bool = false, checkpointBytes: Int = 4 * 1024 * 1024
  ) {
    self.busyTimeout = busyTimeout
    self.readOnly = readOnly
    self.checkpointBytes = checkpointBytes
  }
}
