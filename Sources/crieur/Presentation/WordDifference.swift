/// Two texts, word by word: what goes, what comes, what stays.
struct WordDifference: Hashable, Sendable {
  /// A run of words with one fate.
  struct Piece: Hashable, Sendable {
    /// What becomes of the words.
    enum Mark: String, Hashable, Sendable, CaseIterable {
      /// They stay.
      case same
      /// They go.
      case removed
      /// They come.
      case added
    }

    /// What becomes of them.
    var mark: Mark
    /// The words, with the spaces between them.
    var text: String
  }

  /// The pieces: those that stay and go make the old text, those that stay and come the new one.
  private(set) var pieces: [Piece] = []

  /// The most words that are compared one by one; what differs more is compared line by line.
  private static let most = 1500

  /// Compares.
  init(from old: String, to new: String) {
    compare(Self.words(of: old), Self.words(of: new)) { one, other in
      if one.count + other.count <= Self.most { return one.difference(between: other) }
      let lines = (Self.lines(of: one.joined()), Self.lines(of: other.joined()))
      guard lines.0.count + lines.1.count <= Self.most else {
        return [(.removed, one.joined()), (.added, other.joined())]
      }
      return lines.0.difference(between: lines.1)
    }
  }

  /// Whether the texts are the same.
  var isEmpty: Bool { pieces.allSatisfy { $0.mark == .same } }

  private mutating func compare(
    _ old: [String], _ new: [String], middle: ([String], [String]) -> [(Piece.Mark, String)]
  ) {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let (oldRest, newRest) = (old.dropFirst(head), new.dropFirst(head))
    let tail = zip(oldRest.reversed(), newRest.reversed()).prefix { $0 == $1 }.count
    var run = Run()
    let parts = middle(Array(oldRest.dropLast(tail)), Array(newRest.dropLast(tail)))
    for (mark, text) in [(.same, old.prefix(head).joined())] + parts + [(.same, oldRest.suffix(tail).joined())] {
      run.add(text, mark)
    }
    pieces = run.finished
  }

  /// Words, the spaces between them, and signs one by one.
  private static func words(of text: String) -> [String] {
    text.reduce(into: (words: [String](), kind: Character?.none)) { state, character in
      let kind: Character? = character.isLetter || character.isNumber ? "a" : character == " " ? " " : nil
      if let kind, kind == state.kind, let last = state.words.indices.last {
        state.words[last].append(character)
      } else {
        state.words.append(String(character))
      }
      state.kind = kind
    }.words
  }

  private static func lines(of text: String) -> [String] {
    text.reduce(into: [""]) { lines, character in
      lines[lines.count - 1].append(character)
      if character.isNewline { lines.append("") }
    }
  }

  /// Puts together what changes side by side: a phrase that was rewritten reads better whole than word for word.
  private struct Run {
    private var pieces: [Piece] = []
    private var (removed, added, between) = ("", "", "")

    mutating func add(_ text: String, _ mark: Piece.Mark) {
      guard !text.isEmpty else { return }
      switch mark {
      case .removed:
        takeBetween()
        removed += text
      case .added:
        takeBetween()
        added += text
      case .same where removed.isEmpty && added.isEmpty: keep(text)
      // A space between two words that change does not make two changes of them.
      case .same where (between + text).allSatisfy { $0 == " " }: between += text
      case .same:
        let kept = between + text
        between = ""
        close()
        keep(kept)
      }
    }

    var finished: [Piece] {
      var run = self
      let kept = run.between
      run.between = ""
      run.close()
      run.keep(kept)
      return run.pieces
    }

    private mutating func takeBetween() {
      removed += between
      added += between
      between = ""
    }

    private mutating func close() {
      if !removed.isEmpty { pieces.append(Piece(mark: .removed, text: removed)) }
      if !added.isEmpty { pieces.append(Piece(mark: .added, text: added)) }
      (removed, added) = ("", "")
    }

    private mutating func keep(_ text: String) {
      guard !text.isEmpty else { return }
      if let last = pieces.indices.last, pieces[last].mark == .same {
        pieces[last].text += text
      } else {
        pieces.append(Piece(mark: .same, text: text))
      }
    }
  }
}

extension WordDifference {
  /// The pieces with long stretches that stay cut in their middle, for those who look for what changed.
  func condensed(keeping room: Int = 60) -> [Piece] {
    pieces.enumerated().map { index, piece in
      guard piece.mark == .same, piece.text.count > 2 * room + 20 else { return piece }
      let start = index == 0 ? "" : String(piece.text.prefix(room).reversed().drop { $0 != " " }.reversed())
      let end = index == pieces.count - 1 ? "" : String(piece.text.suffix(room).drop { $0 != " " })
      return Piece(mark: .same, text: "\(start)[…]\(end)")
    }
  }
}

extension [String] {
  /// What a shortest way from one list to the other does, in reading order.
  fileprivate func difference(between new: [String]) -> [(WordDifference.Piece.Mark, String)] {
    let difference = new.difference(from: self)
    let gone = Set(difference.removals.map(\.offset))
    let come = Set(difference.insertions.map(\.offset))
    var parts: [(WordDifference.Piece.Mark, String)] = []
    var (left, right) = (0, 0)
    while left < count || right < new.count {
      if gone.contains(left) {
        parts.append((.removed, self[left]))
        left += 1
      } else if come.contains(right) {
        parts.append((.added, new[right]))
        right += 1
      } else {
        parts.append((.same, self[left]))
        left += 1
        right += 1
      }
    }
    return parts
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
