import Domain
import Editorial
import Rendering

/// Reads `template:` of a channel: the order of the parts, what stands between them, and the free text around them.
struct TemplateReader {
  /// What the channel's posts are made of.
  let form: TextProfile.Form

  func read(_ entry: inout MappingReader) -> PostTemplate {
    PostTemplate(
      order: order(&entry), separator: entry.optional("separator", .separator),
      separators: parts("separators", &entry) { value, part, problems in
        ScalarForm.separator.read(value, key: part.rawValue, problems: problems)
      },
      parts: parts("parts", &entry) { value, part, problems in
        ScalarForm.freeText(around: part).read(value, key: part.rawValue, problems: problems)
      },
      before: entry.optional("before", .freeText(around: nil)) ?? "",
      after: entry.optional("after", .freeText(around: nil)) ?? "")
  }

  /// What no post of this form may do without.
  private var needed: [PostTemplate.Part] {
    switch form {
    case .microblog, .pagePost: [.title, .link, .credit]
    case .titledPost: [.link, .credit]
    case .feedItem: []
    }
  }

  private func order(_ entry: inout MappingReader) -> [PostTemplate.Part]? {
    guard let placed = entry.list("order", .choice(of: PostTemplate.Part.self)) else { return nil }
    var order: [PostTemplate.Part] = []
    for part in placed {
      if order.contains(part.value) {
        entry.problems.error(Reason(SettingsCode.partTwice, ["part": part.value.rawValue]), at: part.place)
      }
      order.append(part.value)
    }
    // One that cannot be read may well be the one that is missing.
    guard placed.count == entry.values("order")?.count else { return order }
    for part in needed where !order.contains(part) {
      let reason = Reason(SettingsCode.templateLacksPart, ["part": part.rawValue])
      entry.problems.error(reason, at: entry.place(of: "order"))
    }
    return order
  }

  private func parts(
    _ key: String, _ entry: inout MappingReader,
    read: (YAMLValue, PostTemplate.Part, ProblemLog) -> String?
  ) -> [PostTemplate.Part: String] {
    guard var mapping = entry.mapping(key) else { return [:] }
    defer { mapping.finish() }
    return PostTemplate.Part.allCases.reduce(into: [:]) { texts, part in
      texts[part] = mapping.value(part.rawValue).flatMap { read($0, part, mapping.problems) }
    }
  }
}

extension ScalarForm<String> {
  /// What stands between two parts: white space, perhaps after a mark or with one in it. Nothing else keeps a link a link, and the
  /// length of a post from shrinking when a part is added.
  fileprivate static var separator: ScalarForm {
    ScalarForm(SettingsCode.badSeparator) { text in
      guard let first = text.first, let last = text.last, last.isWhitespace else { return nil }
      return first.isWhitespace || ".,;:!?…".contains(first) ? text : nil
    }
  }

  /// A mustache text whose fields all exist.
  fileprivate static func freeText(around part: PostTemplate.Part?) -> ScalarForm {
    ScalarForm { text throws(Reason) in
      try PreparedTemplate.check(text, around: part)
      return text
    }
  }
}
