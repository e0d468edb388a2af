/// A hashtag made from the words of its author.
struct Hashtag: Hashable {
  /// The words as the author wrote them, tidied, without `#`.
  let written: String
  /// As shown: `#export`, `#MédiasSociaux`.
  let label: String
  /// The words to look for in texts, in lower case.
  let words: [String]

  /// Nil when nothing but digits or marks is left: networks show no such hashtag.
  init?(_ written: String) {
    let tidy = Tidy.line(written).trimmingHashes
    let pieces = tidy.unicodeScalars.split { !$0.isWordPart }.map { String($0) }
    guard pieces.contains(where: { $0.unicodeScalars.contains(where: \.isLetter) }) else { return nil }
    self.written = tidy
    // Screen readers need the capitals to tell the words apart.
    label = "#" + (pieces.count > 1 ? pieces.map(\.capitalisedOnce).joined() : pieces.joined())
    words = WordToken.tokens(in: Array(tidy.unicodeScalars)).map(\.lower)
    // A number of letters, `Ⅷ`, is none on any network.
    let scalars = Array(label.unicodeScalars)
    guard TagScanner.hashtags(in: scalars).first?.range == scalars.indices, !scalars[1].joinsPrevious else {
      return nil
    }
  }

  /// The form for a place where the text says `original`: a single plain word keeps the text's capitals.
  func label(inPlaceOf original: String) -> String {
    let isPlain = words.count == 1 && label.lowercased() == label && original.lowercased() == words[0]
    return isPlain && !original.contains("-") ? "#" + original : label
  }
}

extension String {
  fileprivate var trimmingHashes: String {
    String(drop { $0 == "#" || $0 == "＃" || $0 == " " })
  }

  /// With a capital first letter, the rest as it is.
  var capitalisedOnce: String {
    prefix(1).uppercased() + dropFirst()
  }
}
