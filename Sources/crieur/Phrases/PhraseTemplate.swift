import Domain

/// A text cut at its placeholders.
struct PhraseTemplate: Hashable, Sendable {
  /// A piece of the text.
  enum Piece: Hashable, Sendable {
    /// Stays as it is.
    case literal(String)
    /// Is filled by an argument.
    case argument(String)
    /// Is one of two by the number that an argument holds.
    case plural(String, one: String, many: String)
  }

  /// The pieces, in order.
  private(set) var pieces: [Piece] = []

  /// Cuts a text.
  init(_ text: String) {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
      rest = rest[open...]
      guard !rest.hasPrefix("{{"), let close = rest.firstIndex(of: "}"),
        let piece = Self.placeholder(rest[rest.index(after: open)..<close])
      else {
        let literal = rest.hasPrefix("{{") ? rest.prefix(2) : rest.prefix(1)
        pieces.append(.literal(String(literal)))
        rest = rest.dropFirst(literal.count)
        if literal.count == 2, let end = rest.firstIndex(of: "}") {
          pieces.append(.literal(String(rest[..<end])))
          rest = rest[end...]
        }
        continue
      }
      pieces.append(piece)
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
  }

  /// The names of the arguments that the text needs.
  var names: Set<String> {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .literal: nil
        case .argument(let name), .plural(let name, _, _): name
        }
      })
  }

  /// The text with its placeholders filled; one that lacks its argument stays visible.
  func filled(_ arguments: [String: String], in language: Language) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .literal(let literal): text += literal
      case .argument(let name): text += arguments[name] ?? "{\(name)}"
      case .plural(let name, let one, let many):
        text += Self.isSingular(arguments[name].flatMap(Int.init) ?? 0, in: language) ? one : many
      }
    }
  }

  private static func placeholder(_ inside: Substring) -> Piece? {
    let parts = inside.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first, !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    switch parts.count {
    case 1: return .argument(name)
    case 3: return .plural(name, one: parts[1], many: parts[2])
    default: return nil
    }
  }

  /// French counts nought as one thing; English does not.
  private static func isSingular(_ count: Int, in language: Language) -> Bool {
    switch language {
    case .fr: abs(count) < 2
    case .en: abs(count) == 1
    }
  }
}
