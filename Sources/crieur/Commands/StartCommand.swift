import ArgumentParser
import Domain
import Engine
import Glibc

/// `crieur init DIR`
struct StartCommand: BareCommand {
  static var configuration: CommandConfiguration { .said("init", .start) }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .said(.startFolder, value: .folder)) var folder: String

  func run(on terminal: Terminal) async throws(ProgramEnd) {
    let base = FolderPath(Program.workingFolder).path(of: folder)
    guard access("\(base)/crieur.yaml", F_OK) != 0 else {
      throw ProgramEnd(.cannotCreate, Reason(ProgramCode.notEmpty, ["folder": folder]))
    }
    let today = UTCRules().civil(at: SystemClock().now).date
    let monday = today.adding(days: 8 - today.weekday)
    for file in StarterFiles(language: terminal.catalogue.language, monday: monday).files {
      try OutputFile.write(file.text, to: "\(base)/\(file.name)")
      terminal.print("\(folder)/\(file.name)")
    }
    terminal.tell(
      terminal.catalogue.phrase(ProgramCode.started, ["folder": folder, "end": "\(monday.adding(days: 6))"]))
  }
}
