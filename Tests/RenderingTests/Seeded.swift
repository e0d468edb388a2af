/// Random choices that a printed seed repeats (SplitMix64).
struct Seeded: RandomNumberGenerator {
  let seed: UInt64
  private var state: UInt64

  init(seed: UInt64 = UInt64.random(in: .min ... .max)) {
    self.seed = seed
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  static let words = [
    "le", "la", "guide", "des", "CCI", "sur", "les", "médias", "sociaux", "est", "paru", "de", "l’export", "et", "à",
    "Dijon", "pour",
    "vos", "projets", "Haute-Savoie", "Ecobiz", "entreprise", "d’", "qu’une", "réunion", "formation", "3\u{A0}000",
    "35", "en", "ligne",
    "« Réseau »", "(places limitées)", "9 h 30", "M. Martin", "S.A.R.L.", "v1.0", "#rsCCI",
    "https://www.cci-exemple.fr/a", "@cci",
    "👨‍👩‍👧", "漢字", "שלום", "مرحبا", "e\u{301}te\u{301}", "exporter", "numérique",
  ]

  static let hostile =
    words + [
      " ", "  ", "\u{A0}", "!", "?", ":", ";", "«", "»", "'", "’", "…", "...", ".", ",", "(", ")", "\n", "\u{301}",
      "\u{200D}", "#",
    ]

  /// A text of some sentences.
  mutating func prose(upTo words: Int) -> String {
    var text = ""
    for index in 0..<(1 + below(words)) {
      if index > 0 { text += pick([" ", " ", " ", " ", ", ", ". ", " : ", " ! ", " ; "]) }
      text += pick(Self.words)
    }
    return text + pick(["", ".", " !", "..."])
  }
}
