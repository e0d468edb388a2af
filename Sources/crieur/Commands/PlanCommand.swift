import ArgumentParser
import Domain
import Editorial
import Engine
import StoreSQLite

/// `crieur plan`
struct PlanCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("plan", .plan) }

  @OptionGroup var global: GlobalOptions
  @Option(name: .long, help: .said(.from, value: .day)) var from: DayArgument?
  @Option(name: .long, help: .said(.to, value: .day)) var to: DayArgument?
  @Flag(name: .long, help: .said(.json)) var json = false

  func run(in program: Program) async throws(ProgramEnd) {
    let now = program.clock.now
    let first = from?.date ?? program.zone.civil(at: now).date
    let last = to?.date ?? first.adding(days: 6)
    guard first <= last else { throw ProgramEnd(.usage, Reason(ProgramCode.emptyRange)) }
    let days = first...last
    let reading = program.readCalendar(known: [:], at: now, patiently: false).reading
    let outlook = try Outlook(program: program, reading: reading, days: days, now: now)
    let gates =
      try program.reading { store throws(StoreFailure) in
        try GateSurvey.shut(on: program.channels, in: store, now: now)
      } ?? []
    let edits =
      try program.reading { store throws(StoreFailure) in
        try EditedItem.all(in: try store.openEdits(), of: store)
      } ?? []
    let page = PlanPage(
      outlook.entries, drafts: outlook.drafts, days: days, directory: program.directory,
      gates: gates.filter { $0.isShut(at: now) && program.channels[$0.channel] != nil }, edits: edits)
    program.terminal.show(page, asJSON: json)
    let errors = reading.problems.filter { $0.severity == .error }.count
    if errors > 0 {
      throw ProgramEnd(.badData, Reason(ProgramCode.planWithProblems, ["count": "\(errors)"]))
    }
  }
}
