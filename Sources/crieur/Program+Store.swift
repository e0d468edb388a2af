import Domain
import Editorial
import Engine
import Glibc
import StoreSQLite

extension Program {
  /// Opens the store for work, making it when there is none.
  func openStore() throws(ProgramEnd) -> SQLiteStore {
    try becomeOwner()
    mkdir(settings.dataFolder, 0o770)
    shareWithGroup()
    do throws(StoreFailure) {
      return try SQLiteStore.open(at: settings.store, options: SQLiteOptions())
    } catch {
      throw ProgramEnd(error)
    }
  }

  /// The store to read from; nil when there is none yet.
  func existingStore() throws(ProgramEnd) -> SQLiteStore? {
    guard access(settings.store, F_OK) == 0 else { return nil }
    try becomeOwner()
    do throws(StoreFailure) {
      return try SQLiteStore.open(at: settings.store, options: SQLiteOptions(readOnly: true))
    } catch {
      throw ProgramEnd(error)
    }
  }

  /// Puts a copy into the place of the store, while nothing works with it; returns what became of the old one.
  func putBack(_ copy: String) throws(ProgramEnd) -> StoreCopy.Return {
    try becomeOwner()
    mkdir(settings.dataFolder, 0o770)
    shareWithGroup()
    guard let lock = try pidFile.acquire() else {
      throw ProgramEnd(.notAllowed, Reason(ProgramCode.stopFirst, ["file": pidFile.path]))
    }
    defer { pidFile.release(lock) }
    do throws(StoreFailure) {
      return try StoreCopy.putBack(copy, at: settings.store, now: clock.now)
    } catch {
      throw ProgramEnd(error)
    }
  }

  /// Reads from the store; nil when there is none yet.
  func reading<Value>(_ body: (SQLiteStore) throws(StoreFailure) -> Value) throws(ProgramEnd) -> Value? {
    guard let store = try existingStore() else { return nil }
    defer { store.close() }
    do throws(StoreFailure) {
      return try body(store)
    } catch {
      throw ProgramEnd(error)
    }
  }

  /// Does something with a store; a failure ends the program.
  static func stored<Value>(_ work: () throws(StoreFailure) -> Value) throws(ProgramEnd) -> Value {
    do throws(StoreFailure) {
      return try work()
    } catch {
      throw ProgramEnd(error)
    }
  }

  /// Brings the store in line with the calendar at once, so that what a command does next is in the store.
  func sync(_ store: SQLiteStore) throws(StoreFailure) -> SyncReport {
    let now = clock.now
    try store.recogniseReturn(at: now)
    return try store.planAlone { () throws(StoreFailure) in
      let look = readCalendar(known: try store.sources(), at: now, patiently: false)
      return try Planner(context(spool: spool), store: store).sync(look.reading, now: now)
    }
  }

  /// Where the data folder belongs to a group, so does what is written there, whatever the caller's own habits are:
  /// the service must be able to read what a person's command wrote.
  private func shareWithGroup() {
    var status = stat()
    if stat(settings.dataFolder, &status) == 0, status.st_mode & 0o2020 == 0o2020 { umask(0o007) }
  }

  /// Run as root, the program first becomes the store's owner: what it writes must stay readable for the service.
  func becomeOwner() throws(ProgramEnd) { try settings.becomeOwner() }
}

extension Settings {
  /// Becomes the owner of the store, for a program that is run as root.
  func becomeOwner() throws(ProgramEnd) {
    guard geteuid() == 0 else { return }
    var status = stat()
    guard stat(store, &status) == 0 || stat(dataFolder, &status) == 0, status.st_uid != 0 else {
      return
    }
    guard setgroups(0, nil) == 0, setgid(status.st_gid) == 0, setuid(status.st_uid) == 0 else {
      throw ProgramEnd(
        .notAllowed, Reason(ProgramCode.cannotBecomeOwner, ["detail": String(cString: strerror(errno))]))
    }
  }
}
