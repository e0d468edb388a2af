import Domain

/// An item as read, and where its id stands.
struct ReadItem {
  var entry: ScheduledItem
  var idPlace: Place
}

/// Makes items from the text of one source.
struct SourceParser {
  let rules: CalendarRules
  let root: CalendarRoot
  /// The path below the root.
  let relative: String
  let problems: ProblemLog

  /// The good items of a source; the bad ones are in `problems`.
  func items(_ bytes: [UInt8]) -> [ReadItem] {
    let isArticle = relative.lowercased().hasSuffix(".md")
    guard let text = SourceText(bytes, isArticle: isArticle, problems: problems) else { return [] }
    switch YAMLValue.parse(text.yaml, file: problems.file, firstLine: text.firstLine) {
    case .failure(let problem):
      problems.add(problem)
      return []
    case .success(let value):
      return items(value, body: text.body)
    }
  }

  private func items(_ value: YAMLValue, body: Placed<String>?) -> [ReadItem] {
    switch value.content {
    case .mapping:
      return item(value, derivedID: stem, body: body).map { [$0] } ?? []
    case .sequence(let values) where body == nil:
      return zip(values, derivedIDs(values)).compactMap { item($0, derivedID: $1, body: nil) }
    case .scalar, .sequence:
      if value.isNull, body == nil { return [] }
      problems.error(Reason(CalendarCode.notAnItem), at: value.place)
      return []
    }
  }

  private func item(_ value: YAMLValue, derivedID: String, body: Placed<String>?) -> ReadItem? {
    let errorsBefore = problems.errorCount
    guard let mapping = MappingReader(value, problems: problems) else { return nil }
    var reader = ItemReader(mapping, rules: rules, root: root, relative: relative)
    let read = reader.read(derivedID: derivedID, body: body)
    return problems.errorCount == errorsBefore ? read : nil
  }

  /// The path without its extension, below the calendar's prefix.
  private var stem: String {
    let path = root.source(relative).rawValue
    return path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
  }

  /// The ids of a list's items, for those that bring none: the path and the title, numbered where that is not enough.
  ///
  /// Items that turn out to be bad are counted too, so that mending one changes the id of no other.
  private func derivedIDs(_ values: [YAMLValue]) -> [String] {
    var taken = Set(values.compactMap { Self.text("id", of: $0) })
    return values.map { value in
      if let own = Self.text("id", of: value) { return own }
      let title = slug(of: Self.text("title", of: value) ?? "")
      let base = "\(stem)/\(title.isEmpty ? "item" : title)"
      var id = base
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(base)-\(number)"
        number += 1
      }
      return id
    }
  }

  private static func text(_ key: String, of value: YAMLValue) -> String? {
    guard case .mapping(let pairs) = value.content else { return nil }
    return pairs.first { $0.key.text == key }?.value.text?.trimmed
  }
}
