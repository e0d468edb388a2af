import ArgumentParser
import Domain
import Sandbox
import Synchronization

/// `crieur rehearse`
struct RehearseCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("rehearse", .rehearse) }

  @OptionGroup var global: GlobalOptions
  @Option(name: .long, help: .said(.from, value: .day)) var from: DayArgument?
  @Option(name: .long, help: .said(.to, value: .day)) var to: DayArgument?
  @Option(name: .long, help: .said(.report, value: .folder)) var report: String?
  @OptionGroup var faults: FaultOptions

  func run(in program: Program) async throws(ProgramEnd) {
    let folder = FolderPath(Program.workingFolder).path(of: report ?? "\(program.settings.dataFolder)/repetition")
    let plan = Rehearsal.Plan(
      days: try days(), faults: try faults.plan(), seed: faults.seed,
      honoursIdempotencyKeys: !faults.noIdempotency)
    let ended = Mutex(0)
    let terminal = program.terminal
    let outcome = try await Rehearsal(program: program, plan: plan, folder: folder).run { count in
      let sum = ended.withLock { ended in
        ended += count
        return ended
      }
      terminal.progress(terminal.catalogue.phrase(ProgramCode.rehearsing, ["count": "\(sum)"]))
    }
    terminal.endProgress()
    let report = RehearsalReport(
      outcome.entries, directory: program.directory, problems: outcome.problems, feeds: outcome.feeds,
      faults: plan.faults == .none ? nil : plan.faults.description,
      stamp: RehearsalReport.Stamp(at: program.clock.now, version: Crieur.version))
    let page = RehearsalPage(report, pictures: outcome.pictures, in: terminal.catalogue)
    try OutputFile.write(page.markup, to: "\(folder)/index.html")
    terminal.print(RehearsalSummary(report).text(in: terminal.catalogue, layout: terminal.layout))
    terminal.print("")
    terminal.print(terminal.catalogue.phrase(ProgramCode.reportAt, ["file": "\(folder)/index.html"]))
    terminal.print(terminal.catalogue.phrase(ProgramCode.feedsAt, ["folder": "\(folder)/outputs"]))
    if outcome.problems.contains(where: { $0.severity == .error }) { throw ProgramEnd(.badData) }
    if report.total.failed > 0 || report.total.others > 0 { throw ProgramEnd(.workRemains) }
  }

  private func days() throws(ProgramEnd) -> ClosedRange<CivilDate>? {
    guard from != nil || to != nil else { return nil }
    let first = from?.date ?? CivilDate(daysSinceEpoch: 0)
    let last = to?.date ?? first.adding(days: 366)
    guard first <= last else { throw ProgramEnd(.usage, Reason(ProgramCode.emptyRange)) }
    return first...last
  }
}

/// How the sandbox misbehaves, as the command line says it.
struct FaultOptions: ParsableArguments {
  @Option(name: .long, help: .said(.fault, value: .faults)) var fault: String?
  @Option(name: .long, help: .said(.seed, value: .number)) var seed: UInt64 = 1
  @Flag(name: .customLong("no-idempotency"), help: .said(.noIdempotency)) var noIdempotency = false

  func plan() throws(ProgramEnd) -> FaultPlan {
    guard let fault else { return .none }
    do throws(SandboxFailure) {
      return try FaultPlan(parsing: fault)
    } catch {
      throw ProgramEnd(.usage, error.reason)
    }
  }
}
