import ArgumentParser
import Domain
import Glibc
import StoreSQLite

/// `crieur backup FILE`: copies the store as it stands, whether a daemon runs or not.
struct BackupCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("backup", .backup) }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .said(.backupFile, value: .file)) var file: String
  @Flag(name: .long, help: .said(.backupForce)) var force = false

  func run(in program: Program) async throws(ProgramEnd) {
    guard let store = try program.existingStore() else {
      throw ProgramEnd(.noInput, Reason(StoreCode.missing, ["path": program.settings.store]))
    }
    defer { store.close() }
    guard force || access(file, F_OK) != 0 else {
      throw ProgramEnd(.cannotCreate, Reason(ProgramCode.fileExists, ["file": file]))
    }
    do throws(StoreFailure) {
      let backup = try store.backUp(to: file, at: program.clock.now)
      let catalogue = program.terminal.catalogue
      program.terminal.tell(
        catalogue.phrase(
          ProgramCode.backedUp,
          ["file": file, "size": catalogue.size(backup.bytes), "generation": "\(backup.generation)"]))
    } catch {
      let isTarget = error.kind == .unavailable && error.reason.arguments["path"] == file
      throw isTarget ? ProgramEnd(.cannotCreate, error.reason) : ProgramEnd(error)
    }
  }
}
