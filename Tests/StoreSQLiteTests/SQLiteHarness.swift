import Domain
import GRDB
import Synchronization
import TestSupport

@testable import StoreSQLite

/// Stores on one database file of a test's own.
final class SQLiteHarness: StoreHarness {
  let folder: TemporaryFolder
  private let opened = Mutex<[OwnerID: SQLiteStore]>([:])

  init() throws { folder = try TemporaryFolder() }

  deinit {
    for store in opened.withLock({ $0.values.map { $0 } }) { store.close() }
  }

  var path: String { folder.file("crieur.db") }

  func open() throws -> any Store { try open(SQLiteOptions()) }

  func open(_ options: SQLiteOptions) throws -> SQLiteStore {
    let store = try SQLiteStore.open(at: path, options: options)
    opened.withLock { $0[store.owner] = store }
    return store
  }

  func kill(_ owner: OwnerID) {
    opened.withLock { $0[owner] }?.abandon()
  }

  /// Works on the file beside the store, as another program would.
  func tamper(_ sql: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
  }
}

/// A delivery inserted, for tests that only need something to have been written.
extension DeliveryQueue {
  func insert(_ items: ItemID...) throws {
    _ = try commit(items.map { DeliveryChange(Sample.delivery($0), expecting: nil) })
  }
}
