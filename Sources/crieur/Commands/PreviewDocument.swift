import Domain

/// A look, written down in one of the forms of a preview.
struct PreviewDocument: Sendable {
  /// A form of a preview.
  enum Form: String, Sendable, CaseIterable {
    /// Cards for a terminal.
    case text
    /// For scripts.
    case json
    /// A page for a browser.
    case html
  }

  /// What was found.
  let look: PreviewLook
  /// The language of everything but the posts.
  let catalogue: Catalogue

  /// The document, without an end of line.
  func text(as form: Form, layout: TextLayout) -> String {
    switch form {
    case .text: PreviewPage(entries: look.entries).text(in: catalogue, layout: layout)
    case .json: PreviewPage(entries: look.entries).json(in: catalogue).page
    case .html: PreviewSheet(look.entries, pictures: look.pictures, in: catalogue).markup
    }
  }

  /// What is wrong with the files, in sentences; nil when nothing is.
  func complaints(layout: TextLayout) -> String? {
    guard !look.problems.isEmpty else { return nil }
    return ProblemPage(problems: look.problems).text(in: catalogue, layout: layout)
  }

  /// One line of a stream of changes: `{current, previews[], problems[{file, line, column, severity, code, message, hint,
  /// channels[]}]}`. What names have nothing to show is a problem of that name.
  var line: String {
    let failures = look.parts.compactMap(\.failure?.reason).map { Problem(file: "", reason: $0) }
    let problems = ProblemPage(problems: look.problems + failures).json(in: catalogue)
    let head: JSON = [
      "current": .bool(look.isCurrent), "previews": PreviewPage(entries: look.entries).json(in: catalogue),
    ]
    return JSON.object(head.members + problems.members).line
  }
}
