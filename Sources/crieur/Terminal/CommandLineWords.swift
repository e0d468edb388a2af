import Domain

/// The words of the command line before it is parsed: the language they ask for, and global options put where the
/// parser looks for them.
struct CommandLineWords: Sendable {
  /// The words without the program's name, global options that stood before the subcommand moved behind it.
  let words: [String]
  /// The language of help and messages until the configuration is known.
  let language: Language

  init(_ words: [String], environment: [String: String]) {
    self.words = Self.hoisted(words)
    language = Self.language(words, environment)
  }

  private static let flags: Set<String> = ["--no-color", "--quiet", "--verbose"]
  private static let options: Set<String> = ["--config", "--lang"]

  /// `crieur --lang en plan --json` becomes `crieur plan --json --lang en`.
  private static func hoisted(_ words: [String]) -> [String] {
    var rest = words[...]
    var globals: [String] = []
    while let word = rest.first {
      let name = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
      if flags.contains(word) || (options.contains(name) && name != word) {
        globals.append(word)
        rest = rest.dropFirst()
      } else if options.contains(word), rest.count > 1 {
        globals += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    guard !rest.isEmpty else { return words }
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + globals + Array(rest[end...])
  }

  private static func language(_ words: [String], _ environment: [String: String]) -> Language {
    var named: String?
    for (index, word) in words.enumerated() {
      if word == "--lang", index + 1 < words.count { named = words[index + 1] }
      if word.hasPrefix("--lang=") { named = String(word.dropFirst(7)) }
      if word == "--" { break }
    }
    let candidates =
      [named, environment["CRIEUR_LANG"]] + ["LC_ALL", "LC_MESSAGES", "LANG"].map { environment[$0] }
    return candidates.compactMap { $0 }.first { !$0.isEmpty }.flatMap(Language.init(locale:)) ?? .en
  }
}

extension Language {
  /// The language of a locale's name: `fr_FR.UTF-8`, `fr`, `en_GB`; nil for any other.
  init?(locale: String) {
    self.init(rawValue: String(locale.prefix { $0 != "_" && $0 != "." && $0 != "-" }).lowercased())
  }
}
