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
    let unmade = await unmade(in: program)
    let page = ProblemPage(
      problems: program.warnings + unmade + checked.problems.inReadingOrder(), notes: checked.notes
    )
    program.terminal.show(page, asJSON: json)
    guard unmade.isEmpty else { throw ProgramEnd(.badConfiguration) }
    if page.errors > 0 { throw ProgramEnd(.badData) }
  }

  /// What is wrong with channels beyond the form of their settings; nobody is asked.
  private func unmade(in program: Program) async -> [Problem] {
    let transport = program.transport()
    let kits = program.kits(transport: transport, spool: program.expectedSpool)
    await transport.shutdown()
    return program.directory.channels.compactMap { channel in
      guard case .failure(let reason)? = kits[channel.name] else { return nil }
      return Problem(file: program.settings.file, reason: reason)
    }
  }
}
