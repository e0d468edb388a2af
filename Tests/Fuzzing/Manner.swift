/// In what script, and how well or badly, a generated text is written.
public enum Manner: String, CaseIterable, Sendable {
  case french
  case english
  case arabic
  case hebrew
  /// Chinese, Japanese and Korean.
  case eastAsian
  /// Prose with many emoji: flags, families, tones, keycaps.
  case emoji
  /// What no author writes and some program will.
  case hostile

  /// What stands between words.
  var words: [String] {
    switch self {
    case .french: ScriptWords.french
    case .english: ScriptWords.english
    case .arabic: ScriptWords.arabic
    case .hebrew: ScriptWords.hebrew
    case .eastAsian: ScriptWords.eastAsian
    case .emoji: ScriptWords.emoji
    case .hostile: ScriptWords.hostile
    }
  }

  /// What stands between two words, the usual more often.
  var separators: [String] {
    switch self {
    case .french, .emoji: [" ", " ", " ", " ", " ", ", ", ". ", " : ", " ; ", " ! ", " ? ", " – ", "… ", "... ", "\n"]
    case .english, .hebrew: [" ", " ", " ", " ", " ", ", ", ". ", ": ", "; ", "! ", "? ", " — ", "... "]
    case .arabic: [" ", " ", " ", " ", "، ", "؛ ", "؟ ", ". ", ": "]
    case .eastAsian: ["", "", "", " ", "，", "、", "。", "！", "？", "；", "：", "\u{3000}"]
    case .hostile: ["", " ", "\u{A0}", "\u{202F}", "\u{2009}", ", ", ". ", "\n", "\r\n", "\t", "\u{2028}", "…", "·"]
    }
  }
}
