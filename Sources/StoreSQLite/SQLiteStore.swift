public import Domain
import GRDB

/// The embedded store: one SQLite file, shared by any number of processes of one host.
///
/// Beside the database lie its log (`-wal`, `-shm`), the lock of writers and checkpoints (`.checkpoint`) and of planners (`.planning`), the file that
/// commits wake others by (`.wake`), the number of the last start (`.generation`) and one file for each living process
/// (`.workers/`).
public final class SQLiteStore: Store {
  /// Who this store claims for: this opening of the database, until it is closed or its process dies.
  public let owner: OwnerID
  /// The database's path, without symbolic links.
  public let path: String
  let connection: Connection
  let workers: Workers
  /// Nothing on a store that only reads: it claims nothing.
  let worker: WorkerLock?

  /// Opens the database at `path`, creating it or bringing it up to date unless the options say to read only.
  public static func open(
    at path: String, options: SQLiteOptions = SQLiteOptions()
  ) throws(StoreFailure) -> SQLiteStore {
    let connection = try Connection.open(at: path, options: options)
    let workers = Workers(folder: "\(connection.path).workers")
    let owner = OwnerID.random()
    guard !options.readOnly else {
      return SQLiteStore(owner: owner, connection: connection, workers: workers, worker: nil)
    }
    let worker = WorkerLock(try workers.admit(owner))
    let store = SQLiteStore(owner: owner, connection: connection, workers: workers, worker: worker)
    workers.sweep(keeping: try store.claimants())
    return store
  }

  private init(owner: OwnerID, connection: Connection, workers: Workers, worker: WorkerLock?) {
    self.owner = owner
    self.path = connection.path
    self.connection = connection
    self.workers = workers
    self.worker = worker
  }

  /// The file that every commit of every process touches; watch it to learn of changes.
  public var wakeFile: String { "\(path).wake" }

  /// Whether anything was committed since the last call, or since the opening, besides claims and outcomes of this store:
  /// asked by whoever watches `wakeFile` for the sake of the one dispatcher that uses this store.
  public func takeNews() -> Bool { connection.writing?.wake.takeNews() ?? true }

  /// The folder of the worker files.
  public var workersFolder: String { workers.folder }

  /// Moves the write-ahead log into the database, unless somebody writes or reads at this moment: then false.
  ///
  /// Commits do it by themselves once the log is large; ask for it before a copy is made or a long rest begins.
  public func checkpoint() throws(StoreFailure) -> Bool { try connection.checkpoint() }

  /// Closes the database. Claims that are still held are lost to the others from now on.
  public func close() {
    // When it cannot be known, the file stays: it is swept away once nothing is claimed in its name.
    let claimants = try? claimants()
    if worker != nil, let claimants, !claimants.contains(owner) { workers.forget(owner) }
    // A connection that does not close is closed by the end of the process, which loses nothing.
    try? connection.queue.close()
    worker?.release()
  }

  /// Ends the owner's life and leaves everything else as it stands, as the death of the process would.
  func abandon() { worker?.release() }

  /// Everyone in whose name something is being sent.
  private func claimants() throws(StoreFailure) -> Set<OwnerID> {
    try connection.read { database in
      let sql = "SELECT DISTINCT lease_owner FROM deliveries WHERE state = 'sending' AND lease_owner IS NOT NULL"
      return Set(try database.all(sql) { try $0.name() })
    }
  }
}
