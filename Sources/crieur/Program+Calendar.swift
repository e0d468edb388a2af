import Digests
import Domain
import Editorial

extension Program {
  /// How long a file must have been left alone before it is read: a half-written one waits.
  private static let quiet: Duration = .seconds(1)

  /// Reads the calendar. `patiently`: files that are still being written are left for later.
  func readCalendar(known: [SourcePath: SourceRecord], at now: Timestamp, patiently: Bool) -> CalendarLook {
    reader.read(known: known, now: now, quietFor: patiently ? Self.quiet : .zero, rereadBroken: true)
  }

  /// What the configuration says about items; when it changes, every source is read again.
  var calendarRules: Digest {
    let channels = settings.channels.map { channel in
      let profile = channel.channel.profile
      return "\(channel.channel.name) \(channel.channel.audience.rawValue)" + (profile.showsOnlyEvents ? " events" : "")
    }
    let categories = settings.categories.sorted { $0.key < $1.key }.map { name, category in
      "\(name) \(category.channels.map(\.rawValue).joined(separator: " "))"
    }
    return CanonicalJSON.digest(of: [[zone.identifier], channels, categories, settings.names.sorted()])
  }

  /// The items that a person names.
  struct Found: Sendable {
    /// The items.
    var entries: [ScheduledItem]
    /// What is wrong with the file that was named.
    var problems: [Problem]
    /// Where they were found.
    var sources: Set<SourcePath>
  }

  /// The items that a person names: those of a file, or one of the calendar by its id.
  func find(_ name: String) throws(ProgramEnd) -> Found {
    if SmallFile.exists(name) {
      let (source, problems) = reader.readFile(FolderPath(Self.workingFolder).path(of: name))
      let named = problems.map { problem in
        var problem = problem
        problem.file = name
        return problem
      }
      return Found(entries: CalendarReading(sources: [source]).entries, problems: named, sources: [source.path])
    }
    let reading = readCalendar(known: [:], at: clock.now, patiently: false).reading
    let holding = reading.sources.filter { source in
      CalendarReading(sources: [source]).entries.contains { $0.item.id.rawValue == name }
    }
    guard !holding.isEmpty else { throw ProgramEnd(.noInput, Reason(ProgramCode.unknownItem, ["name": name])) }
    let entries = CalendarReading(sources: holding).entries.filter { $0.item.id.rawValue == name }
    return Found(entries: entries, problems: [], sources: Set(holding.map(\.path)))
  }

  /// The items of a text that is to become a file of the first calendar folder.
  func readText(_ text: String, as name: String) -> (entries: [ScheduledItem], problems: [Problem]) {
    let (source, problems) = reader.readText(Array(text.utf8), name: name, folder: settings.calendars[0].path)
    return (CalendarReading(sources: [source]).entries, problems)
  }

  /// The source that a file of the first calendar folder is.
  func sourcePath(of file: String) -> SourcePath { reader.readFile(file).source.path }

  /// How a person would name a source.
  func shown(_ source: SourcePath) -> String {
    guard settings.calendars.count == 1 else { return source.rawValue }
    let folder = settings.calendars[0].name
    return folder.hasSuffix("/") ? "\(folder)\(source)" : "\(folder)/\(source)"
  }

  private var reader: CalendarReader {
    let isOne = settings.calendars.count == 1
    return CalendarReader(
      roots: settings.calendars.map { CalendarRoot(path: $0.path, prefix: isOne ? "" : $0.name, label: $0.name) },
      rules: CalendarRules(
        zone: zone, channels: channels.mapValues(\.audience), categories: Set(settings.categories.keys),
        categoryChannels: settings.categories.mapValues(\.channels), names: settings.names,
        eventChannels: Set(channels.values.filter(\.profile.showsOnlyEvents).map(\.name))))
  }
}
