import ArgumentParser
import Domain
import Editorial

/// `crieur check`
struct CheckCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("check", .check) }

  @OptionGroup var global: GlobalOptions
  @Flag(name: .long, help: .said(.json)) var json = false

  var tellsProblemsAsJSON: Bool { json }

  func run(in program: Program) async throws(ProgramEnd) {
    let now = program.clock.now
    let reading = program.readCalendar(known: [:], at: now, patiently: false).reading
    let checked = CheckedCalendar(reading, program: program, now: now)
    let page = ProblemPage(
      problems: program.warnings + checked.problems.inReadingOrder(), notes: checked.notes)
    program.terminal.show(page, asJSON: json)
    if page.errors > 0 { throw ProgramEnd(.badData) }
  }
}
