import ArgumentParser
import Domain
import Editorial
import Engine

/// `crieur plan`
struct PlanCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("plan", .plan) }

  @OptionGroup var global: GlobalOptions
  @Option(name: .long, help: .said(.from)) var from: DayArgument?
  @Option(name: .long, help: .said(.to)) var to: DayArgument?
  @Flag(name: .long, help: .said(.json)) var json = false

  func run(in program: Program) async throws(ProgramEnd) {
    let now = program.clock.now
    let first = from?.date ?? program.zone.civil(at: now).date
    let days = first...max(first, to?.date ?? first.adding(days: 6))
    let reading = program.readCalendar(known: [:], at: now, patiently: false).reading
    let outlook = try Outlook(program: program, reading: reading, days: days, now: now)
    let page = PlanPage(outlook.entries, drafts: outlook.drafts, days: days, directory: program.directory)
    let catalogue = program.terminal.catalogue
    program.terminal.print(
      json ? page.json(in: catalogue).page : page.text(in: catalogue, layout: program.terminal.layout))
    let errors = reading.problems.filter { $0.severity == .error }.count
    if errors > 0 {
      program.terminal.tell(
        program.terminal.catalogue.phrase(ProgramCode.planWithProblems, ["count": "\(errors)"]))
    }
  }
}
