import ArgumentParser
import Domain
import Editorial
import Engine

/// `crieur check`
struct CheckCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("check", .check) }

  @OptionGroup var global: GlobalOptions
  @Flag(name: .long, help: .said(.json)) var json = false

  func run(in program: Program) async throws(ProgramEnd) {
    let now = program.clock.now
    let reading = program.readCalendar(known: [:], at: now, patiently: false).reading
    var problems = program.warnings + reading.problems
    for source in reading.sources {
      guard case .items(let entries, _) = source.content else { continue }
      for entry in entries { problems += unrenderable(entry, in: source.path, program, now) }
    }
    let page = ProblemPage(problems: problems)
    if json {
      program.terminal.print(page.json(in: program.terminal.catalogue).page)
    } else {
      program.terminal.print(page.text(in: program.terminal.catalogue, layout: program.terminal.layout))
    }
    if page.errors > 0 { throw ProgramEnd(.badData) }
  }

  /// What keeps an item from being shown on one of its channels.
  private func unrenderable(
    _ entry: ScheduledItem, in source: SourcePath, _ program: Program, _ now: Timestamp
  ) -> [Problem] {
    let previews = Previewing(program: program, now: now).entries(of: entry, at: nil, on: [])
    var seen: Set<Reason> = []
    return previews.flatMap { preview -> [Problem] in
      let (reasons, severity): ([Reason], Problem.Severity) =
        switch preview.rendering {
        case .success(let variant): (variant.warnings, .warning)
        case .failure(let failure): (failure.reasons, .error)
        }
      return reasons.filter { seen.insert($0).inserted }.map {
        Problem(file: program.shown(source), line: entry.line, severity: severity, reason: $0)
      }
    }
  }
}
