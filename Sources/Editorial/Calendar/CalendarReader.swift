public import Domain
import Glibc

/// What a look at the calendar found, and when it should be looked at again.
public struct CalendarLook: Sendable {
  /// What was found.
  public var reading: CalendarReading
  /// When a file that was just being written will have been quiet for long enough; nil when there is none.
  public var nextLook: Timestamp?

  /// Joins what was found and when to look again.
  public init(reading: CalendarReading, nextLook: Timestamp?) {
    self.reading = reading
    self.nextLook = nextLook
  }
}

/// Reads the sources of the calendar: `.md` files with front matter and `.yaml` lists.
///
/// It keeps nothing: what was read before is told to it, and files that have not changed since are not opened.
public struct CalendarReader: Sendable {
  /// The largest source: a year of news in one list is a tenth of it.
  static let largestSource = 1 << 20
  /// The stamp of a file that could not be read: no file ever has it, so it is tried again.
  static let unreadable = "unreadable"

  let roots: [CalendarRoot]
  let rules: CalendarRules

  /// Makes a reader of these folders.
  public init(roots: [CalendarRoot], rules: CalendarRules) {
    self.roots = roots
    self.rules = rules
  }

  /// Looks at every source.
  ///
  /// A source whose stamp is the `known` one is `unchanged`; with `rereadBroken`, one that was broken is read again all
  /// the same, because what mends it may lie elsewhere (a picture, the configuration). A file that was changed less
  /// than `quietFor` ago counts as not changed yet.
  public func read(
    known: [SourcePath: SourceRecord] = [:], now: Timestamp, quietFor: Duration = .seconds(1),
    rereadBroken: Bool = false
  ) -> CalendarLook {
    var look = CalendarLooking(rules: rules, known: known, now: now, quietFor: quietFor, rereadBroken: rereadBroken)
    for root in roots { look.visit(root) }
    return look.finish()
  }

  /// Reads one file, wherever it is; inside the calendar its items have the ids that the calendar gives them.
  public func readFile(_ path: String) -> (source: SourceReading, problems: [Problem]) {
    let (root, relative) = place(of: path)
    let problems = ProblemLog(file: path)
    do throws(FileBytes.Failure) {
      let (bytes, stamp) = try FileBytes.read(path, limit: Self.largestSource)
      return reading(bytes, root: root, relative: relative, stamp: stamp.text, problems: problems)
    } catch {
      problems.error(error.reason, at: nil)
      let source = SourceReading(
        path: root.source(relative), stamp: Self.unreadable, content: .items([], broken: true))
      return (source, problems.problems)
    }
  }

  /// Reads a text that is in no file, such as standard input, as if it were the file `name` in `folder`.
  public func readText(
    _ text: [UInt8], name: String, folder: String
  ) -> (source: SourceReading, problems: [Problem]) {
    reading(
      text, root: CalendarRoot(path: folder), relative: name, stamp: Self.unreadable, problems: ProblemLog(file: name))
  }

  private func reading(
    _ bytes: [UInt8], root: CalendarRoot, relative: String, stamp: String, problems: ProblemLog
  ) -> (source: SourceReading, problems: [Problem]) {
    let parser = SourceParser(rules: rules, root: root, relative: relative, problems: problems)
    let items = parser.items(bytes)
    let source = SourceReading(
      path: root.source(relative), stamp: stamp, content: .items(items.map(\.entry), broken: problems.hasErrors))
    return (source, problems.problems.inReadingOrder())
  }

  /// The calendar that holds a file and the path below it; a calendar of its own folder when none does.
  private func place(of path: String) -> (root: CalendarRoot, relative: String) {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = path.lastIndex(of: "/").map { String(path[$0...].dropFirst()) } ?? path
    // The folder is resolved and the name kept: a link to a file is a source by the name of the link.
    let real = realPath(folder) ?? folder
    for root in roots {
      guard let base = realPath(root.path), real == base || real.hasPrefix("\(base)/") else { continue }
      let below = real.dropFirst(base.count).drop { $0 == "/" }
      return (root, below.isEmpty ? name : "\(below)/\(name)")
    }
    return (CalendarRoot(path: real), name)
  }
}

extension FileBytes.Failure {
  /// What people are told.
  var reason: Reason {
    switch self {
    case .missing: Reason(CalendarCode.fileUnreadable, ["detail": systemMessage(ENOENT)])
    case .refused(let code): Reason(CalendarCode.fileUnreadable, ["detail": systemMessage(code)])
    case .notAFile: Reason(CalendarCode.fileUnreadable, ["detail": systemMessage(EINVAL)])
    case .changing: Reason(CalendarCode.fileUnreadable, ["detail": systemMessage(EBUSY)])
    case .tooLarge: Reason(CalendarCode.fileTooLarge, ["limit": "\(CalendarReader.largestSource >> 20)"])
    }
  }
}
