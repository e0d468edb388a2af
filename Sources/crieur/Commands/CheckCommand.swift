import ArgumentParser
import Domain
import Editorial
import Engine
import Rendering

/// `crieur check`
struct CheckCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("check", .check) }

  @OptionGroup var global: GlobalOptions
  @Flag(name: .long, help: .said(.json)) var json = false

  /// What the calendar says with its place, so that renderings need not say it once more.
  private static let saidByTheCalendar: Set = [RenderCode.altMissing.rawValue]

  var tellsProblemsAsJSON: Bool { json }

  func run(in program: Program) async throws(ProgramEnd) {
    let now = program.clock.now
    let reading = program.readCalendar(known: [:], at: now, patiently: false).reading
    var problems = reading.problems
    var channels: [Problem: [ChannelName]] = [:]
    for source in reading.sources {
      guard case .items(let entries, _) = source.content else { continue }
      for (channel, problem) in entries.flatMap({ rendering(of: $0, in: source.path, program, now) }) {
        if channels[problem] == nil { problems.append(problem) }
        channels[problem, default: []].append(channel)
      }
    }
    let page = ProblemPage(problems: program.warnings + problems.inReadingOrder(), channels: channels)
    program.terminal.show(page, asJSON: json)
    if page.errors > 0 { throw ProgramEnd(.badData) }
  }

  /// What keeps an item from being shown on one of its channels, and what an editor should look at there.
  private func rendering(
    of entry: ScheduledItem, in source: SourcePath, _ program: Program, _ now: Timestamp
  ) -> [(ChannelName, Problem)] {
    let previews = Previewing(program: program, now: now).entries(of: entry, at: nil, on: [])
    return previews.flatMap { preview -> [(ChannelName, Problem)] in
      let (reasons, severity): ([Reason], Problem.Severity) =
        switch preview.rendering {
        case .success(let variant): (variant.warnings, .warning)
        case .failure(let failure): (failure.reasons, .error)
        }
      return reasons.filter { !Self.saidByTheCalendar.contains($0.code) }.map {
        (
          preview.channel.name,
          Problem(file: program.shown(source), line: entry.line, severity: severity, reason: $0)
        )
      }
    }
  }
}
