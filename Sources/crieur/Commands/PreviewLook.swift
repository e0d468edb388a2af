import Domain
import Editorial
import Engine

/// What one look at the named items found: what each channel would show, and what is wrong.
struct PreviewLook: Sendable {
  /// One name of the command line.
  struct Part: Sendable {
    /// What the channels would show.
    var entries: [PreviewEntry] = []
    /// The items' pictures.
    var pictures: [(media: SpooledMedia, bytes: [UInt8])] = []
    /// The pictures' files.
    var files: [String] = []
    /// What is wrong in the file.
    var problems: [Problem] = []
    /// Why there is nothing to show at all.
    var failure: ProgramEnd?

    /// Whether it shows what its author wrote last.
    var isSound: Bool { failure == nil && !problems.contains { $0.severity == .error } }
  }

  /// The names with what was found, in the order of the command line.
  var parts: [Part]
  /// Whether all of it is what stands in the files now: false where an earlier rendering stands for one that cannot be made.
  var isCurrent = true
  /// What is wrong with the configuration, while an earlier one stands for it.
  var configurationProblems: [Problem] = []

  /// Looks.
  init(_ request: PreviewRequest, in program: Program) throws(ProgramEnd) {
    let now = program.clock.now
    let calendar = program.readCalendar(known: [:], at: now, patiently: false).reading
    let previewing = Previewing(program: program, now: now, beside: calendar, showsPictures: true)
    let precedents = request.compares ? try Precedents(program) : nil
    defer { precedents?.close() }
    var parts: [Part] = []
    for name in request.names {
      parts.append(try Self.part(name, request, program, previewing, precedents))
    }
    self.parts = parts
  }

  /// The renderings.
  var entries: [PreviewEntry] { parts.flatMap(\.entries) }
  /// The pictures.
  var pictures: [(media: SpooledMedia, bytes: [UInt8])] { parts.flatMap(\.pictures) }
  /// What is wrong in the files.
  var problems: [Problem] { configurationProblems + parts.flatMap(\.problems) }
  /// Why names have nothing to show.
  var failures: [ProgramEnd] { parts.compactMap(\.failure) }

  /// How a command that took one look ends; nil when all is well.
  var end: ProgramEnd? {
    let isWhole = entries.allSatisfy { if case .success = $0.rendering { true } else { false } }
    if !isWhole || problems.contains(where: { $0.severity == .error }) { return ProgramEnd(.badData) }
    return failures.last.map { ProgramEnd($0.status) }
  }

  /// The look with what an earlier one showed, wherever this one has nothing sound to show.
  func keeping(_ earlier: PreviewLook?) -> PreviewLook {
    var kept = self
    kept.isCurrent = parts.allSatisfy(\.isSound)
    for (index, part) in parts.enumerated() where !part.isSound {
      guard let last = earlier?.parts[index], !last.entries.isEmpty else { continue }
      kept.parts[index].entries = last.entries
      kept.parts[index].pictures = last.pictures
      kept.parts[index].files = last.files
    }
    return kept
  }

  private static func part(
    _ name: String, _ request: PreviewRequest, _ program: Program, _ previewing: Previewing, _ precedents: Precedents?
  ) throws(ProgramEnd) -> Part {
    var part = Part()
    let found: Program.Found
    do throws(ProgramEnd) {
      found = try program.find(name)
    } catch {
      part.failure = error
      return part
    }
    part.problems = found.problems
    for entry in found.entries {
      var shown = previewing.entries(of: entry, at: request.moment, on: request.channels)
      if let precedents { shown = try precedents.compared(shown, of: entry, in: found.sources) }
      part.entries += shown
      // One that cannot be used is told by its rendering and described on the page.
      part.pictures += shown.flatMap { (try? $0.rendering.get().media) ?? [] }.compactMap { media in
        (try? previewing.spool.bytes(of: media)).map { (media, $0) }
      }
      part.files += entry.item.images.map(\.file).filter { !$0.isEmpty }
    }
    if part.entries.isEmpty, !found.entries.isEmpty {
      let code = Self.nothingToShow(request.channels, found.entries)
      part.failure = ProgramEnd(.noInput, Reason(code, ["name": name]))
    }
    return part
  }

  /// Why an item has nothing to show: it goes nowhere, or not to these channels, or not on that day.
  private static func nothingToShow(_ names: Set<ChannelName>, _ entries: [ScheduledItem]) -> ProgramCode {
    let isOnThem = entries.contains { entry in entry.item.channels.contains { names.isEmpty || names.contains($0) } }
    return isOnThem ? .noOccurrence : .notOnChannel
  }
}
