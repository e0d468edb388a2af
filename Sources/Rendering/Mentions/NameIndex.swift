import Domain

/// The known people and organisations of a channel by the first word of their names, so that a text is compared with few of them.
struct NameIndex: Sendable {
  private let names: [String: [KnownName]]

  init(_ names: [KnownName]) {
    self.names = Dictionary(grouping: names) { Self.words(Tidy.line($0.name)).first ?? "" }
  }

  /// Everybody whose name may stand in texts that hold these words.
  func names(beginningWith words: Set<String>) -> [KnownName] {
    names.isEmpty ? [] : words.flatMap { names[$0] ?? [] }
  }

  var isEmpty: Bool { names.isEmpty }

  /// The words of a text as they are written.
  static func words(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return WordToken.tokens(in: scalars).map { String(scalars[$0.range]) }
  }
}
