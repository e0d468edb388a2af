import ArgumentParser
import Domain
import Glibc
import StoreSQLite

/// `crieur restore FILE`: puts a copy into the place of the store; what may have gone out since is looked up first.
struct RestoreCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("restore", .restore) }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .said(.restoreFile, value: .file)) var file: String

  func run(in program: Program) async throws(ProgramEnd) {
    guard access(file, F_OK) == 0 else {
      throw ProgramEnd(
        .noInput, Reason(ProgramCode.unreadable, ["file": file, "detail": String(cString: strerror(errno))]))
    }
    let back = try program.putBack(file)
    let catalogue = program.terminal.catalogue
    if let aside = back.setAside { program.terminal.tell(catalogue.phrase(ProgramCode.setAside, ["file": aside])) }
    let time = catalogue.moment(back.since ?? program.clock.now, in: program.zone)
    program.terminal.tell(catalogue.phrase(ProgramCode.putBack, ["file": file, "time": time]))
  }
}
