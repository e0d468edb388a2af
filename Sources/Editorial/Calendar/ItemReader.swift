import Domain

/// Reads one item from its mapping and notes everything that is wrong with it.
struct ItemReader {
  var mapping: MappingReader
  let rules: CalendarRules
  let root: CalendarRoot
  /// The path of the source below the root.
  let relative: String
  let recurrences = ICalRecurrenceRules()

  var problems: ProblemLog { mapping.problems }

  init(_ mapping: MappingReader, rules: CalendarRules, root: CalendarRoot, relative: String) {
    self.mapping = mapping
    self.rules = rules
    self.root = root
    self.relative = relative
  }

  /// The item. It counts only if no error was noted meanwhile; nil when it has no title.
  mutating func read(derivedID: String, body: Placed<String>?) -> ReadItem? {
    let ownID = readID()
    let title = mapping.required("title", .text).map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    var item = NewsItem(id: ItemID(ownID ?? derivedID), hasOwnID: ownID != nil, title: title ?? "")
    item.summary = mapping.optional("summary", .text) ?? ""
    item.link = mapping.optional("link", .url)
    item.source = readSource(link: item.link)
    item.links = readLinks()
    item.status = mapping.optional("status", .choice()) ?? .ready
    item.author = mapping.optional("author", .text)
    item.audience = mapping.optional("audience", .choice()) ?? .public
    item.language = mapping.optional("language", .choice())
    item.category = readCategory()
    let publish = readPublish()
    item.channels = readChannels(of: item, publish: publish)
    let schedule = readSchedule(of: item, publish: publish)
    item.hashtags = readHashtags(&mapping) ?? []
    item.event = readEvent()
    item.images = readImages()
    item.variants = readVariants(channels: item.channels)
    item.accept = readAcceptances()
    item.alternates = readAlternates()
    readWording(of: &item)
    item.body = readBody(body)
    checkPlaceholders(in: ["title": item.title, "summary": item.summary], of: mapping)
    mapping.finish()
    let idPlace = ownID == nil ? mapping.place : mapping.place(of: "id")
    let line = body == nil ? mapping.place.line : 1
    return ReadItem(entry: ScheduledItem(item: item, schedule: schedule, line: line), idPlace: idPlace)
  }

  private mutating func readID() -> String? {
    guard let id = mapping.optional("id", .text) else { return nil }
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    let isGood =
      id.count <= 200
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
      }
    if !isGood { problems.error(Reason(CalendarCode.badID, ["id": id]), at: mapping.place(of: "id")) }
    return id
  }

  /// The article below the front matter, or `body` in a list.
  private mutating func readBody(_ body: Placed<String>?) -> String {
    guard let body else {
      let text = mapping.optional("body", .text) ?? ""
      checkPlaceholders(in: ["body": text], of: mapping)
      return text
    }
    for (index, line) in body.value.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let (name, range) = Placeholders.unknown(in: String(line)) else { continue }
      let column = line.unicodeScalars.distance(from: line.startIndex, to: range.lowerBound) + 1
      notePlaceholder(name, at: Place(line: body.place.line + index, column: column))
    }
    return body.value.trimmed
  }

  func notePlaceholder(_ name: String, at place: Place) {
    let known = Placeholders.known.map { "{{\($0)}}" }.joined(separator: ", ")
    problems.error(Reason(CalendarCode.unknownPlaceholder, ["name": name, "known": known]), at: place)
  }

  private mutating func readEvent() -> Event? {
    guard var event = mapping.mapping("event") else { return nil }
    let start = event.required("start", .dateTime)
    let end = event.optional("end", .dateTime)
    let place = event.optional("place", .text)
    let registration = event.optional("registration", .url)
    event.finish()
    guard let start else { return nil }
    if let end, end < start {
      let times = ["start": start.written, "end": end.written]
      problems.error(Reason(CalendarCode.eventEndsBeforeStart, times), at: event.place(of: "end"))
    }
    return Event(start: start, end: end, place: place, registration: registration)
  }
}

extension CivilDateTime {
  /// As people write it in the calendar: `2011-03-27 02:30`.
  var written: String { "\(date) \(time)" }
}
