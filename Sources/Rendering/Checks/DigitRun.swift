import Domain

/// Groups of digits that stand together, as numbers of any kind are written: `03 80 65 91 00`, `732 829 320 00074`.
struct DigitRun {
  /// The groups.
  private(set) var groups: [String]
  /// What stands between the groups.
  private(set) var separators: Set<Unicode.Scalar> = []
  /// Whether a plus sign stands before it.
  let hasPlus: Bool
  /// The text before it, up to its sign.
  let before: Scalars
  /// Where it stands.
  private(set) var range: Range<Int>

  var digits: String { groups.joined() }

  /// Every run of a text. One that touches a letter is part of something else: a reference, a hashtag.
  static func runs(in text: CheckedText) -> [DigitRun] {
    var runs: [DigitRun] = []
    var index = 0
    while index < text.scalars.count {
      guard text.scalars[index].isASCIIDigit, !text.isFixed(index) else {
        index += 1
        continue
      }
      let run = DigitRun(text.scalars, from: index)
      let touches = [run.range.lowerBound - 1, run.range.upperBound].contains { place in
        text.scalars.indices.contains(place) && text.scalars[place].isWordPart
      }
      if !touches { runs.append(run) }
      index = max(index + 1, run.range.upperBound)
    }
    return runs
  }

  private init(_ scalars: Scalars, from start: Int) {
    var end = start
    var groups = [""]
    var separators: Set<Unicode.Scalar> = []
    while end < scalars.count {
      if scalars[end].isASCIIDigit {
        groups[groups.count - 1].unicodeScalars.append(scalars[end])
        end += 1
      } else if let (gap, isTrunkZero) = Self.gap(at: end, in: scalars) {
        if !isTrunkZero { separators.insert(scalars[end].isNoBreakSpace ? " " : scalars[end]) }
        groups.append("")
        end += gap
      } else {
        break
      }
    }
    hasPlus = start > 0 && scalars[start - 1] == "+"
    self.groups = groups
    self.separators = separators
    range = start..<end
    before = Array(scalars[max(0, start - 6)..<start])
  }

  /// How long what joins two groups is: one sign, or `(0)` with its spaces, which callers from abroad leave out.
  private static func gap(at index: Int, in scalars: Scalars) -> (Int, isTrunkZero: Bool)? {
    let rest = scalars[index...]
    for zero in [" (0) ", " (0)", "(0) ", "(0)"] {
      let signs = Array(zero.unicodeScalars)
      let isThere = rest.count > signs.count && zip(rest, signs).allSatisfy { $0 == $1 || $0.isSpace && $1 == " " }
      if isThere, rest[index + signs.count].isASCIIDigit { return (signs.count, true) }
    }
    guard rest.count > 1, rest[index + 1].isASCIIDigit else { return nil }
    let sign = scalars[index]
    return sign == " " || sign.isNoBreakSpace || sign == "." || sign == "-" ? (1, false) : nil
  }
}
