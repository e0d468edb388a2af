import Domain
import Engine
import Rendering

/// Every item of a reading, looked at as it would go out.
struct CheckedCalendar {
  /// The problems, each once, and where.
  private(set) var problems: [Problem] = []
  /// What is known of a problem besides its sentence.
  private(set) var notes: [Problem: ProblemNote] = [:]

  private let program: Program
  private let previewing: Previewing
  private let pastHours: PastHours?

  init(_ reading: CalendarReading, program: Program, now: Timestamp) {
    self.program = program
    previewing = Previewing(program: program, now: now, beside: reading)
    pastHours = PastHours(of: reading, program: program, now: now)
    problems = reading.problems
    for source in reading.sources {
      guard case .items(let entries, _) = source.content else { continue }
      for entry in entries { look(at: entry, in: source.path) }
    }
  }

  private mutating func look(at entry: ScheduledItem, in source: SourcePath) {
    for preview in previewing.entries(of: entry, at: nil, on: []) {
      let place = (file: program.shown(source), line: entry.line, item: entry.item.id, channel: preview.channel.name)
      switch preview.rendering {
      case .success(let variant):
        for warning in variant.warnings { note(warning, .warning, nil, place) }
        for accepted in variant.accepted ?? [] { note(accepted.finding, .warning, accepted.because, place) }
      case .failure(let failure):
        for reason in failure.reasons { note(reason, .error, nil, place) }
        for warning in failure.warnings { note(warning, .warning, nil, place) }
      }
    }
    for past in pastHours?.warnings(of: entry) ?? [] {
      note(
        past.reason, .warning, nil,
        (file: program.shown(source), line: entry.line, item: entry.item.id, channel: past.channel))
    }
  }

  private mutating func note(
    _ reason: Reason, _ severity: Problem.Severity, _ accepted: String?,
    _ place: (file: String, line: Int, item: ItemID, channel: ChannelName)
  ) {
    let problem = Problem(file: place.file, line: place.line, severity: severity, reason: reason)
    if notes[problem] == nil { problems.append(problem) }
    let check = EditorialChecks.check(reason.code)
    var note = notes[problem] ?? ProblemNote(item: place.item, level: check == nil ? nil : severity, accepted: accepted)
    // What the author wrote for all of them concerns no channel more than another.
    if check?.scope != .item { note.channels.append(place.channel) }
    notes[problem] = note
  }
}

/// What is known of a problem that was found in a rendering.
struct ProblemNote: Hashable, Sendable {
  /// The item.
  var item: ItemID?
  /// The channels that it concerns; none when it concerns the item.
  var channels: [ChannelName] = []
  /// For a finding of the editorial checks: what it does.
  var level: Problem.Severity?
  /// Why it may stand; nil when nobody said so.
  var accepted: String?
}
