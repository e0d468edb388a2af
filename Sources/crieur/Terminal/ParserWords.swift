import Domain

/// What the argument parser says, in French: its headings and its complaints. English passes as it is.
///
/// The sentences are those of swift-argument-parser 1.8.2 (Sources/ArgumentParser/Usage, read 2026-11-22).
enum ParserWords {
  static func translated(_ text: String, to language: Language) -> String {
    switch language {
    case .en: text
    case .fr:
      text.split(separator: "\n", omittingEmptySubsequences: false).map { french(String($0)) }.joined(separator: "\n")
    }
  }

  private static let openings = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "UTILISATION\u{A0}: "),
    ("Usage: ", "Utilisation\u{A0}: "),
    ("ARGUMENTS:", "ARGUMENTS\u{A0}:"),
    ("OPTIONS:", "OPTIONS\u{A0}:"),
    ("SUBCOMMANDS:", "COMMANDES\u{A0}:"),
    ("Error: ", "Erreur\u{A0}: "),
    ("Help:  ", "Aide\u{A0}:  "),
    ("  See '", "  Voir «\u{A0}"),
  ]

  private static let phrases = [
    ("' for more information.", "\u{A0}» pour en savoir plus."),
    ("' for detailed help.", "\u{A0}» pour le détail."),
    ("Show help information.", "Afficher cette aide."),
    ("Show the version.", "Afficher la version."),
    ("Unknown option '", "option inconnue '"),
    ("Did you mean '", "Vouliez-vous dire '"),
    ("Missing expected argument '", "il manque l’argument '"),
    ("Missing one of: ", "il manque l’un de\u{A0}: "),
    ("Missing value for '", "il manque la valeur de '"),
    ("Unexpected argument '", "argument inattendu '"),
    (" unexpected arguments: ", " arguments inattendus\u{A0}: "),
    ("The value '", "la valeur '"),
    ("' is invalid for '", "' n’est pas admise pour '"),
    ("Please provide one of ", "Choisissez parmi "),
    ("' or '", "' ou '"),
    ("' and '", "' et '"),
    ("'?", "'\u{A0}?"),
    ("; default: ", " ; par défaut\u{A0}: "),
    (" (default) ", " (défaut) "),
    ("default: ", "par défaut\u{A0}: "),
    ("Show subcommand help information.", "Afficher l’aide d’une commande."),
    ("(values: ", "(valeurs\u{A0}: "),
    ("<subcommand>", "<commande>"),
  ]

  private static func french(_ line: String) -> String {
    var line = line
    for (english, french) in openings where line.hasPrefix(english) {
      line = french + line.dropFirst(english.count)
      break
    }
    for (english, french) in phrases { line = line.replacing(english, with: french) }
    return line
  }
}
