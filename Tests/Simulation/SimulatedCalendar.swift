import Domain

/// The files that a team writes, and what happens to them.
struct SimulatedCalendar {
  struct File {
    var entries: [ScheduledItem]
    var version: Int
    /// How many of its entries cannot be read, from the last.
    var unreadable = 0
    var isBroken = false
  }

  var files: [SourcePath: File] = [:]
  var bin: [File] = []
  var isUnreachable = false
  /// News, by their links, that were edited and not yet planned.
  private(set) var edited: Set<String> = []
  /// News of which nobody can tell any more that they are the same: edited twice between two looks, or copied.
  private(set) var loose: Set<String> = []
  var lastNumber = 0

  /// What a reader would find now.
  func reading(known: [SourcePath: SourceRecord]) -> CalendarReading {
    guard !isUnreachable else { return CalendarReading(unreachable: [""]) }
    let sources = files.keys.sorted().compactMap { path -> SourceReading? in
      guard let file = files[path] else { return nil }
      let stamp = "\(file.version)"
      guard known[path]?.stamp != stamp else { return SourceReading(path: path, stamp: stamp, content: .unchanged) }
      let entries = Array(file.entries.dropLast(file.unreadable))
      return SourceReading(path: path, stamp: stamp, content: .items(entries, broken: file.isBroken))
    }
    return CalendarReading(sources: sources)
  }

  mutating func touch(_ entries: [ScheduledItem]) {
    for link in entries.compactMap(\.item.link) where !edited.insert(link).inserted { loose.insert(link) }
  }

  mutating func loosen(_ entry: ScheduledItem) {
    if let link = entry.item.link { loose.insert(link) }
  }

  /// Begins a look: what was edited until now is planned by it, if it succeeds.
  mutating func beginLook() -> Set<String> {
    guard !isUnreachable else { return [] }
    defer { edited = [] }
    return edited
  }

  mutating func failLook(_ meant: Set<String>) {
    loose.formUnion(edited.intersection(meant))
    edited.formUnion(meant)
  }

  /// Ids as the calendar's reader derives them: a file's path, or the path of a list and a title, numbered.
  mutating func rename(in path: SourcePath) {
    guard var file = files[path] else { return }
    var taken: [String: Int] = [:]
    let stem = path.rawValue.split(separator: ".").first.map(String.init) ?? path.rawValue
    for index in file.entries.indices where !file.entries[index].item.hasOwnID {
      let slug = file.entries[index].item.title.lowercased().split { !$0.isLetter && !$0.isNumber }
        .joined(separator: "-")
      let id = path.rawValue.hasSuffix(".md") ? stem : "\(stem)/\(slug)"
      taken[id, default: 0] += 1
      let number = taken[id] ?? 1
      file.entries[index].item.id = ItemID(number == 1 ? id : "\(id)-\(number)")
      file.entries[index].line = index + 1
    }
    file.version = nextNumber()
    files[path] = file
  }

  mutating func nextNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }
}

/// Renders an item as its title and link: what it renders to does not matter here.
struct PlainRenderer: Renderer {
  func render(_ request: RenderRequest) throws(RenderFailure) -> Variant {
    guard !request.item.title.contains("IMPOSSIBLE") else {
      throw RenderFailure([Reason(code: "simulation.impossible", arguments: [:])])
    }
    let text = "\(request.item.title) \(request.item.link ?? "")"
    return Variant(
      posts: [Post(text: text)], title: request.item.title, link: request.item.link, language: .fr, due: request.due,
      measure: Measure(used: text.count, limit: nil, unit: .graphemes))
  }
}

/// Every day at the rule's hour, and for an hourly rule twice more soon after: the same text again and again.
struct RepeatingRules: RecurrenceRules {
  func occurrences(of recurrence: Recurrence, in days: ClosedRange<CivilDate>, limit: Int) -> [CivilDateTime] {
    let first = max(recurrence.from, days.lowerBound).daysSinceEpoch
    let last = min(recurrence.until ?? days.upperBound, days.upperBound).daysSinceEpoch
    guard first <= last else { return [] }
    let times: [Int64] = recurrence.rule == "FREQ=HOURLY" ? [0, 600, 1800] : [0]
    return (first...last).prefix(limit).flatMap { day in
      times.map { CivilDateTime(CivilDate(daysSinceEpoch: day), recurrence.at).adding(seconds: $0) }
    }
  }
}
