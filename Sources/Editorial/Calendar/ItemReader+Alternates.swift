import Domain

/// `alternates`: texts that a series shows in turn with its own.
extension ItemReader {
  /// Reads `alternates`; nil when there are none.
  mutating func readAlternates() -> [AlternateText]? {
    guard let values = mapping.values("alternates") else { return nil }
    if mapping.value("every") == nil {
      problems.error(Reason(CalendarCode.alternatesWithoutSeries), at: mapping.place(ofKey: "alternates"))
    }
    let texts = values.compactMap { readAlternate($0) }
    return texts.isEmpty ? nil : texts
  }

  /// A text alone is a summary.
  private func readAlternate(_ value: YAMLValue) -> AlternateText? {
    var text = AlternateText()
    if case .mapping = value.content {
      guard var entry = MappingReader(value, problems: problems) else { return nil }
      text.title = entry.optional("title", .text)
      text.summary = entry.optional("summary", .text)
      entry.finish()
    } else {
      text.summary = ScalarForm.text.read(value, key: "alternates", problems: problems)
    }
    let written = [text.title, text.summary].compactMap(\.self).filter { !$0.isEmpty }
    for case let (name, _)? in written.map(Placeholders.unknown) { notePlaceholder(name, at: value.place) }
    guard !written.isEmpty else {
      problems.error(Reason(CalendarCode.emptyAlternate), at: value.place)
      return nil
    }
    return text
  }
}
