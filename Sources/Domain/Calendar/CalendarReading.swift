/// What a look at the calendar found.
public struct CalendarReading: Sendable {
  /// Every source, in path order: read, unchanged, broken or out of reach.
  public var sources: [SourceReading]
  /// Calendars whose folder could not be read at all: nothing that came from them may be taken for removed.
  public var unreachable: [SourcePath]
  /// Every problem, in reading order.
  public var problems: [Problem]

  /// Makes a reading.
  public init(sources: [SourceReading] = [], unreachable: [SourcePath] = [], problems: [Problem] = []) {
    self.sources = sources
    self.unreachable = unreachable
    self.problems = problems
  }
}

/// What one file of the calendar holds.
public struct SourceReading: Sendable {
  /// What came of it.
  public enum Content: Sendable {
    /// The file is the one that was read before, by its stamp.
    case unchanged
    /// The file was read; it holds these items (the good ones, when some had problems).
    case items([ScheduledItem], broken: Bool)
  }

  /// Where: relative to the calendar, prefixed by the calendar's own path when there are several.
  public var path: SourcePath
  /// Tells whether the file has changed, without reading it: size, times and inode in a form of the reader's own.
  public var stamp: String
  /// What came of it.
  public var content: Content

  /// Makes a reading.
  public init(path: SourcePath, stamp: String, content: Content) {
    self.path = path
    self.stamp = stamp
    self.content = content
  }
}

/// An item and when it goes out, as its source says.
public struct ScheduledItem: Hashable, Sendable, Codable {
  /// What the author wrote.
  public var item: NewsItem
  /// When it goes out.
  public var schedule: Schedule
  /// The first line of the item in its source, from 1.
  public var line: Int

  /// Joins an item and its schedule.
  public init(item: NewsItem, schedule: Schedule, line: Int = 1) {
    self.item = item
    self.schedule = schedule
    self.line = line
  }
}

/// Something in the calendar or the configuration that a person should mend.
public struct Problem: Hashable, Sendable, Codable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    /// What it concerns does not go out.
    case error
    /// It goes out, but look at it.
    case warning
  }

  /// The file, as a person would name it.
  public var file: String
  /// The line, from 1; nil when it concerns the whole file.
  public var line: Int?
  /// The column in characters, from 1; nil when it concerns the whole line.
  public var column: Int?
  /// How much it matters.
  public var severity: Severity
  /// What is wrong.
  public var reason: Reason

  /// Makes a problem.
  public init(file: String, line: Int? = nil, column: Int? = nil, severity: Severity = .error, reason: Reason) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.reason = reason
  }
}
