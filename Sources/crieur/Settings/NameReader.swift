import Domain
import Editorial
import Rendering

/// Reads `organisations:` and `people:`: names, and the handle of each on the networks where it has one.
enum NameReader {
  /// One name.
  struct Entry: Hashable, Sendable {
    /// As people write it.
    var name: String
    /// What mentions it, by network.
    var handles: [String: String]
  }

  /// The networks whose texts can hold a mention, and how each finds it.
  ///
  /// Facebook takes the id of a page, `@[1234567890]`, from applications that were reviewed for Page Mentioning only, and takes it
  /// out of the text of all others without a word (developers.facebook.com/documentation/development/features-reference/page-mentioning,
  /// 2026-07; github.com/gitroomhq/postiz-app, issue 1548, 2026-05). There the name stays a name.
  private static let detections: [(network: String, detection: TextProfile.Detection)] = [
    ("mastodon", .mastodon), ("x", .twitterText), ("bluesky", .plain), ("threads", .plain), ("instagram", .plain),
    ("telegram", .plain), ("mattermost", .plain),
  ]

  /// Reads both tables.
  static func read(_ reader: inout MappingReader) -> [Entry] {
    var entries: [Entry] = []
    for table in ["organisations", "people"] {
      for (name, value) in reader.pairs(table) ?? [] {
        guard var entry = MappingReader(value, problems: reader.problems) else { continue }
        if entries.contains(where: { $0.name == name.value }) {
          reader.problems.error(Reason(SettingsCode.nameTwice, ["name": name.value]), at: name.place)
        }
        entries.append(Entry(name: name.value, handles: handles(&entry)))
        entry.finish()
      }
    }
    return entries
  }

  private static func handles(_ entry: inout MappingReader) -> [String: String] {
    // Kept for the day when it can be used; nothing is made of it now.
    _ = entry.optional("facebook-page", .pageID)
    return detections.reduce(into: [:]) { handles, known in
      handles[known.network] = entry.optional(known.network, .handle(by: known.detection))
    }
  }
}

extension ScalarForm<String> {
  /// A handle that the network will take for one: `@name`, `@name@server`.
  fileprivate static func handle(by detection: TextProfile.Detection) -> ScalarForm {
    ScalarForm(SettingsCode.notAHandle) { text in
      let found = TextMeasure.entities(in: text, by: detection)
      let isWhole = found.count == 1 && found[0].kind == .mention && found[0].start == 0
      return isWhole && found[0].end == text.unicodeScalars.count ? text : nil
    }
  }

  /// The id of a Facebook page.
  fileprivate static var pageID: ScalarForm {
    ScalarForm(SettingsCode.notAPageID) { text in
      !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber } ? text : nil
    }
  }
}
