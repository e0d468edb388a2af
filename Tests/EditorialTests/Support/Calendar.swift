import Domain
import Editorial
import Foundation
import Testing

/// A calendar of one test: a folder, and the rules of a small chamber.
struct TestCalendar {
  let folder: TemporaryFolder
  let reader: CalendarReader
  /// Long after every file was written.
  let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970) + 3600)

  init() throws {
    folder = try TemporaryFolder()
    reader = CalendarReader(
      roots: [CalendarRoot(path: folder.path, label: "calendar/")], rules: try Self.rules)
  }

  static var rules: CalendarRules {
    get throws {
      CalendarRules(
        zone: try SystemZone("Europe/Paris"),
        channels: [
          "microblog": .public, "facebook": .public, "viadeo": .public, "rss": .public, "adherents": .members,
          "interne": .internal, "agenda": .public,
        ],
        categories: [
          "numerique", "international", "vie-des-reseaux", "tourisme", "creation", "economie", "formation",
        ],
        categoryChannels: [
          "international": ["rss", "microblog"], "tourisme": ["rss", "agenda"], "formation": ["agenda"],
        ], names: ["CCI France", "Marie Durand"], eventChannels: ["agenda"])
    }
  }

  /// Looks at the calendar as if it had never been read, or as it was known.
  func look(known: [SourcePath: SourceRecord] = [:], rereadBroken: Bool = false) -> CalendarReading {
    reader.read(known: known, now: now, rereadBroken: rereadBroken).reading
  }

  /// The problems of one text, as `line:column code`.
  func problems(in text: String, name: String = "a.md") throws -> [String] {
    try folder.write(text, to: name)
    return look().problems.map(\.brief)
  }
}

extension Problem {
  var brief: String {
    let place = line.map { "\($0):\(column ?? 0) " } ?? ""
    return "\(place)\(reason.code)" + (severity == .warning ? " (warning)" : "")
  }
}

extension CalendarReading {
  /// All items that were read, by id.
  var items: [ItemID: ScheduledItem] {
    var items: [ItemID: ScheduledItem] = [:]
    for source in sources {
      guard case .items(let read, _) = source.content else { continue }
      for item in read { items[item.item.id] = item }
    }
    return items
  }

  /// What a store would keep of the sources.
  var records: [SourcePath: SourceRecord] {
    var records: [SourcePath: SourceRecord] = [:]
    for source in sources {
      guard case .items(_, let broken) = source.content else { continue }
      records[source.path] = SourceRecord(path: source.path, stamp: source.stamp, isBroken: broken)
    }
    return records
  }

  /// What came of each source, in words that tests can compare.
  var outcomes: [String: String] {
    var outcomes: [String: String] = [:]
    for source in sources {
      switch source.content {
      case .unchanged: outcomes[source.path.rawValue] = "unchanged"
      case .items(let items, let broken):
        outcomes[source.path.rawValue] = "\(items.count)\(broken ? " broken" : "")"
      }
    }
    return outcomes
  }
}
