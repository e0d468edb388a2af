import Domain

/// What the author wrote, set in type as it will be shown: what Crieur mends by itself is no finding.
struct ItemTexts {
  /// Title, summary, article, the texts written for single channels, in this order.
  let all: [CheckedText]
  /// The same, the paragraphs of the article as one text.
  let wholes: [CheckedText]
  /// The article alone.
  let body: [CheckedText]

  init(_ item: NewsItem, language: Language) {
    let typography = Typography(language: language)
    func line(_ text: String) -> CheckedText { CheckedText(typography.set(Tidy.line(text))) }
    body = typography.set(MarkdownReader.blocks(of: item.body)).filter { !$0.isCode }
      .map { CheckedText(PlainText.text(of: $0)) }
    let alternates = (item.alternates ?? []).flatMap { [$0.title, $0.summary].compactMap(\.self) }
    let overrides = item.variants.sorted { $0.key < $1.key }.map(\.value).flatMap { override in
      [override.title, override.summary, override.call].compactMap { $0.map(line) }
        + [override.text.map { override.exact ? CheckedText($0) : line($0) }].compactMap(\.self)
    }
    let wordings = (item.texts ?? [:]).sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value).flatMap {
      [$0.title, $0.summary, $0.body, $0.call].compactMap(\.self)
    }
    let heads = ([item.title, item.summary, item.call ?? ""] + alternates + wordings).filter { !$0.isEmpty }.map(line)
    all = heads + body + overrides
    wholes = heads + [CheckedText(body.map { String($0.scalars) }.joined(separator: "\n\n"))] + overrides
  }
}

extension Block {
  fileprivate var isCode: Bool {
    if case .code = self { true } else { false }
  }
}
