import Domain

/// One look at the calendar, under way.
struct CalendarLooking {
  let rules: CalendarRules
  let known: [SourcePath: SourceRecord]
  let now: Timestamp
  let quietFor: Duration
  let rereadBroken: Bool

  private var sources: [SourceReading] = []
  private var unreachable: [SourcePath] = []
  private var problems: [Problem] = []
  private var nextLook: Timestamp?
  private var places: [ItemID: (file: String, line: Int)] = [:]

  init(
    rules: CalendarRules, known: [SourcePath: SourceRecord], now: Timestamp, quietFor: Duration, rereadBroken: Bool
  ) {
    self.rules = rules
    self.known = known
    self.now = now
    self.quietFor = quietFor
    self.rereadBroken = rereadBroken
  }

  /// What was found. While a file is being written, one that is missing may be it, renamed: nothing is gone yet.
  mutating func finish() -> CalendarLook {
    if nextLook != nil {
      let seen = Set(sources.map(\.path))
      keep { !seen.contains($0) }
    }
    let reading = CalendarReading(
      sources: sources.sorted { $0.path < $1.path }, unreachable: unreachable, problems: problems)
    return CalendarLook(reading: reading, nextLook: nextLook)
  }

  /// Looks at one folder of the calendar.
  mutating func visit(_ root: CalendarRoot) {
    do throws(FileBytes.Failure) {
      let walk = try CalendarWalk(root)
      problems += walk.unseen.map { Problem(file: root.label(of: $0.relative), reason: $0.reason) }
      if walk.entries.isEmpty, known.keys.contains(where: { root.holds($0) }) {
        giveUp(root, because: Reason(CalendarCode.folderEmpty, ["folder": root.label]))
        return
      }
      for entry in walk.entries { look(at: entry, in: root) }
      for (relative, _) in walk.unseen {
        keep { $0 == root.source(relative) || root.holds($0, below: relative) }
      }
    } catch {
      giveUp(root, because: Reason(CalendarCode.folderMissing, ["folder": root.label, "detail": error.detail]))
    }
  }

  /// Nothing that came from this folder may be taken for removed.
  private mutating func giveUp(_ root: CalendarRoot, because reason: Reason) {
    problems.append(Problem(file: root.label, reason: reason))
    unreachable.append(SourcePath(root.prefix))
    keep { root.holds($0) }
  }

  /// Takes known sources for unchanged.
  private mutating func keep(where isMeant: (SourcePath) -> Bool) {
    for record in known.values where isMeant(record.path) {
      sources.append(SourceReading(path: record.path, stamp: record.stamp, content: .unchanged))
    }
  }

  private mutating func look(at entry: CalendarWalk.Entry, in root: CalendarRoot) {
    let path = root.source(entry.relative)
    let record = known[path]
    if let record, record.stamp == entry.stamp.text, !(rereadBroken && record.isBroken) {
      sources.append(SourceReading(path: path, stamp: record.stamp, content: .unchanged))
      return
    }
    if record?.stamp != entry.stamp.text, entry.stamp.isRecent(at: now, quietFor: quietFor) {
      wait(for: record, until: entry.stamp.modified + quietFor)
      return
    }
    read(entry, in: root, record: record)
  }

  /// Leaves a file that is being written as it was.
  private mutating func wait(for record: SourceRecord?, until instant: Timestamp) {
    nextLook = min(nextLook ?? instant, instant)
    if let record { sources.append(SourceReading(path: record.path, stamp: record.stamp, content: .unchanged)) }
  }

  private mutating func read(_ entry: CalendarWalk.Entry, in root: CalendarRoot, record: SourceRecord?) {
    let log = ProblemLog(file: root.label(of: entry.relative))
    var stamp = entry.stamp.text
    var items: [ReadItem] = []
    do throws(FileBytes.Failure) {
      let (bytes, read) = try FileBytes.read("\(root.path)/\(entry.relative)", limit: CalendarReader.largestSource)
      stamp = read.text
      let parser = SourceParser(rules: rules, root: root, relative: entry.relative, problems: log)
      items = unique(parser.items(bytes), problems: log)
    } catch {
      switch error {
      case .missing: return  // removed since the folder was listed
      case .changing:
        wait(for: record, until: now + quietFor)
        return
      case .refused, .notAFile: stamp = CalendarReader.unreadable
      case .tooLarge: break
      }
      log.error(error.reason, at: nil)
    }
    let content = SourceReading.Content.items(items.map(\.entry), broken: log.hasErrors)
    sources.append(SourceReading(path: root.source(entry.relative), stamp: stamp, content: content))
    problems += log.problems.inReadingOrder()
  }

  /// The items whose id no earlier item has.
  private mutating func unique(_ items: [ReadItem], problems: ProblemLog) -> [ReadItem] {
    items.filter { read in
      let id = read.entry.item.id
      if let other = places[id] {
        let arguments = ["id": id.rawValue, "file": other.file, "line": String(other.line)]
        problems.error(Reason(CalendarCode.duplicateID, arguments), at: read.idPlace)
        return false
      }
      places[id] = (problems.file, read.idPlace.line)
      return true
    }
  }
}

extension FileBytes.Failure {
  fileprivate var detail: String { reason.arguments["detail"] ?? "" }
}
