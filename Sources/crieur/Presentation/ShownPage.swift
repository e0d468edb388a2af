/// What a command shows: as text for people, as JSON for scripts.
protocol ShownPage: Sendable {
  /// For people, in the catalogue's language.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String

  /// For scripts: every key always present.
  func json(in catalogue: Catalogue) -> JSON
}

extension Terminal {
  /// Shows a page on standard output.
  func show(_ page: some ShownPage, asJSON: Bool) {
    print(asJSON ? page.json(in: catalogue).page : page.text(in: catalogue, layout: layout))
  }
}
