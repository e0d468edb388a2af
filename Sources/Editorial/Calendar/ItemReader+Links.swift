import Domain

/// Where an item leads: its own page, or somebody else's article, and further pages.
extension ItemReader {
  /// What an item is.
  private enum Kind: String, CaseIterable {
    /// The institution's own.
    case news
    /// Somebody else's article, passed on.
    case relay
  }

  /// Reads `type` and `source`: whose article it is, when it is somebody else's. `link` leads to it then.
  mutating func readSource(link: String?) -> String? {
    let kind = mapping.optional("type", .choice(of: Kind.allCases.map { ($0.rawValue, $0) })) ?? .news
    let source = mapping.optional("source", .text).map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    switch kind {
    case .news:
      if source != nil { problems.error(Reason(CalendarCode.sourceOfOwn), at: mapping.place(ofKey: "source")) }
      return nil
    case .relay:
      if source?.isEmpty ?? true {
        mapping.miss("source", Reason(CalendarCode.relayWithoutSource), at: mapping.place(of: "type"))
      }
      if link == nil, mapping.value("link") == nil {
        mapping.miss("link", Reason(CalendarCode.relayWithoutLink), at: mapping.place(of: "type"))
      }
      return source
    }
  }

  /// Reads `links`: further pages, those that matter most first.
  mutating func readLinks() -> [NewsLink]? {
    guard let values = mapping.values("links") else { return nil }
    let links = values.compactMap { value -> NewsLink? in
      guard var entry = MappingReader(value, problems: problems) else { return nil }
      let label = entry.required("label", .text)
      let link = entry.required("link", .url)
      entry.finish()
      guard let label, let link else { return nil }
      if let (placeholder, _) = Placeholders.unknown(in: label) { notePlaceholder(placeholder, at: entry.place) }
      return NewsLink(label: label, link: link)
    }
    return links.isEmpty ? nil : links
  }
}
