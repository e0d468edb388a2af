extension String {
  /// Without the white space around it.
  var trimmed: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(String.UnicodeScalarView(scalars[...last]))
  }

  /// The text by which two spellings of one word are compared: small letters, without accents.
  var foldedForComparison: String {
    var folded = ""
    for scalar in lowercased().unicodeScalars {
      folded += FoldedLetters.plain[scalar] ?? String(scalar)
    }
    return folded
  }
}

/// The letters of Western European languages without their accents.
private enum FoldedLetters {
  static let plain: [Unicode.Scalar: String] = {
    let families: [(String, String)] = [
      ("a", "àáâãäåā"), ("c", "çćč"), ("d", "ďđ"), ("e", "èéêëēėęě"), ("g", "ğ"), ("i", "ìíîïīı"), ("l", "ł"),
      ("n", "ñńň"), ("o", "òóôõöøō"), ("r", "ř"), ("s", "śšş"), ("t", "ťţ"), ("u", "ùúûüūů"), ("y", "ýÿ"),
      ("z", "źżž"), ("oe", "œ"), ("ae", "æ"), ("ss", "ß"), ("'", "’"), ("", "\u{300}\u{301}\u{302}\u{308}\u{327}"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, accented) in families {
      for scalar in accented.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
