import Domain
import Glibc
import StoreSQLite

/// Looks at everything that the work stands on. Opens no credential, writes nothing, and asks networks only when told
/// to.
struct Doctor: Sendable {
  /// Above this size, comparing every index with its table takes too long to wait for.
  private static let thoroughLimit = 1 << 30

  let program: Program

  init(_ program: Program) { self.program = program }

  /// Everything that was found, in the order in which people should read it.
  func findings(asksNetworks: Bool) async throws(ProgramEnd) -> [Finding] {
    // Run as root, what the service may do is of interest, not what root may.
    try program.becomeOwner()
    let clocks = asksNetworks ? await ClockCheck(program).findings() : []
    let files = FileCheck(program)
    return [sqlite] + store + [space, files.zones] + clocks + files.calendars + files.outputs + [files.pictures]
      + files.programs + files.credentials + gates + [daemon]
  }

  private var sqlite: Finding {
    let version = ["version": SQLiteStore.libraryVersion]
    return SQLiteStore.hasWALResetBug
      ? Finding(.sqlite, .ok, .sqliteGuarded, version) : Finding(.sqlite, .ok, .sqlite, version)
  }

  private var daemon: Finding {
    guard let daemon = program.pidFile.running() else { return Finding(.daemon, .warning, .noDaemon) }
    return Finding(.daemon, .ok, .daemon, ["process": "\(daemon.process)"])
  }

  // MARK: The store

  private var store: [Finding] {
    do throws(ProgramEnd) {
      guard let store = try program.existingStore() else {
        return [Finding(.store, .ok, .noStore, ["path": program.settings.store])]
      }
      defer { store.close() }
      do throws(StoreFailure) {
        return try examine(store)
      } catch {
        return [Finding(.store, .error, error.reason)]
      }
    } catch {
      return error.reason.map { [Finding(.store, .error, $0)] } ?? []
    }
  }

  private func examine(_ store: SQLiteStore) throws(StoreFailure) -> [Finding] {
    let size = store.size
    let isThorough = size <= Self.thoroughLimit
    let problems = try store.integrityProblems(thoroughly: isThorough)
    guard problems.isEmpty else {
      return problems.map {
        Finding(.store, .error, Reason(StoreCode.damaged, ["path": store.path, "detail": $0]))
      }
    }
    let sound = Finding(
      .store, .ok, isThorough ? .storeSound : .storeReadable,
      [
        "path": store.path, "size": program.terminal.catalogue.size(size),
        "generation": "\(try store.generation())",
      ])
    return try store.wasPutBack() ? [sound, Finding(.store, .warning, .storePutBack)] : [sound]
  }

  private var gates: [Finding] {
    // A store that cannot be read has been told of already.
    let gates = (try? program.reading { store throws(StoreFailure) in try store.gates() }) ?? []
    let shut = gates.filter { $0.isShut(at: program.clock.now) }
    guard !shut.isEmpty else { return [Finding(.gates, .ok, .gatesOpen)] }
    return shut.map { Finding(.gates, .warning, .gateShut, ["channel": "\($0.channel)"]) }
  }

  // MARK: Room

  /// Too little for the log of a busy day.
  private static let lowSpace = 256 << 20
  /// Too little for one large picture.
  private static let noSpace = 16 << 20

  private var space: Finding {
    let folder = program.settings.dataFolder
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else {
      return Finding(
        .space, .error, .spaceUnknown, ["folder": folder, "detail": String(cString: strerror(errno))])
    }
    let free = Int(status.f_bavail) * Int(status.f_frsize)
    let (level, code): (Finding.Level, DoctorCode) =
      free < Self.noSpace ? (.error, .spaceOut) : free < Self.lowSpace ? (.warning, .spaceLow) : (.ok, .space)
    return Finding(
      .space, level, code, ["folder": folder, "free": program.terminal.catalogue.size(free)])
  }
}
