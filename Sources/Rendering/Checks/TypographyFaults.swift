import Domain

/// Faults of French typography that Crieur does not mend by itself (Lexique des règles typographiques en usage à
/// l'Imprimerie nationale, 3rd edition). English texts are not looked at.
struct TypographyFaults: EditorialCheck {
  let code = CheckCode.typography
  let scope = CheckScope.item
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    guard context.language == .fr else { return [] }
    let found = context.texts.all.flatMap { text in
      told(Self.spacing(text) + Self.marks(text) + Self.words(text) + Self.straightMarks(text), in: text)
    }
    // A quotation may go on over several paragraphs.
    return found + context.texts.wholes.flatMap { told(Self.halfQuotations($0), in: $0) }
  }

  private func told(_ faults: [Fault], in text: CheckedText) -> [[String: String]] {
    faults.sorted { $0.place.lowerBound < $1.place.lowerBound }
      .map { ["excerpt": text.excerpt(around: $0.place), "better": $0.better] }
  }

  private typealias Fault = (place: Range<Int>, better: String)

  /// A space before a comma or a full stop, none after a comma, none before a percent or a euro sign.
  private static func spacing(_ text: CheckedText) -> [Fault] {
    let scalars = text.scalars
    return scalars.indices.compactMap { index in
      guard index > 0, !text.isFixed(index) else { return nil }
      let (before, mark) = (scalars[index - 1], scalars[index])
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      switch mark {
      case "," where before.isSpace && index > 1 && scalars[index - 2].isWordPart: return (index - 1..<index + 1, ",")
      case "." where before.isSpace && index > 1 && scalars[index - 2].isWordPart && after.isSpace:
        return (index - 1..<index + 1, ".")
      case "," where before.isLetter && after.isLetter, ";" where before.isSpace && after.isLetter:
        return (index..<index + 1, "\(mark) ")
      case "%" where before.isASCIIDigit, "€" where before.isASCIIDigit: return (index - 1..<index + 1, " \(mark)")
      default: return nil
      }
    }
  }

  /// Marks that are doubled: `!!`, `??`, `etc…`.
  private static func marks(_ text: CheckedText) -> [Fault] {
    let scalars = text.scalars
    let doubled: [Fault] = scalars.indices.dropFirst().compactMap { index in
      guard "!?,;:".unicodeScalars.contains(scalars[index]), scalars[index - 1] == scalars[index], !text.isFixed(index)
      else { return nil }
      return (index - 1..<index + 1, String(scalars[index]))
    }
    let etc: [Fault] = text.words.filter { $0.lower == "etc" }.compactMap { word in
      let rest = scalars[word.range.upperBound...]
      let isDotted = rest.first == "…" || rest.count > 1 && rest.prefix(2).allSatisfy { $0 == "." }
      return isDotted ? (word.range.lowerBound..<word.range.upperBound + 1, "etc.") : nil
    }
    return doubled + etc
  }

  /// Words that are written otherwise: `1ère`, `2ème`, `9h30`, `Mr`, `Etat`, `A bientôt`.
  private static func words(_ text: CheckedText) -> [Fault] {
    text.words.compactMap { word in
      guard let better = better(word, in: text) else { return nil }
      return (word.range, better)
    }
  }

  private static func better(_ word: WordToken, in text: CheckedText) -> String? {
    let written = text.text(word.range)
    let digits = word.lower.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, digits.count < word.lower.count {
      return ordinal(String(digits), word.lower.dropFirst(digits.count)) ?? hour(word.lower)
    }
    let next = text.scalars.dropFirst(word.range.upperBound)
    switch written {
    case "Mr": return next.dropFirst().first?.isCapital == true ? "M." : nil
    case "A":
      let isAlone = next.first?.isSpace == true && next.dropFirst().first?.isLetter == true
      return isAlone && begins(word, in: text) ? "À" : nil
    default: return accented(written)
    }
  }

  private static func ordinal(_ digits: String, _ ending: Substring) -> String? {
    switch ending {
    case "ère", "ere": digits == "1" ? "1re" : nil
    case "ème", "eme", "ième", "ieme": digits == "1" ? nil : "\(digits)e"
    case "èmes", "emes", "ièmes", "iemes": "\(digits)es"
    default: nil
    }
  }

  /// `9h30` and `14h`; not `24h/24`, which nobody writes otherwise, and nothing that is no hour.
  private static func hour(_ word: String) -> String? {
    let parts = word.split(separator: "h", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let hours = Int(parts[0]), hours < 25, parts[1].isEmpty || parts[1].count == 2 else {
      return nil
    }
    guard !parts[1].isEmpty else { return hours == 24 ? nil : "\(hours) h" }
    return Int(parts[1]).flatMap { $0 < 60 ? "\(hours) h \(parts[1])" : nil }
  }

  /// Capitals keep their accents: words that have no other meaning without one.
  private static let accents = [
    "Etat": "État", "Etats": "États", "Ecole": "École", "Ecoles": "Écoles", "Etude": "Étude", "Etudes": "Études",
    "Etudiant": "Étudiant", "Etudiants": "Étudiants", "Etudiante": "Étudiante", "Economie": "Économie",
    "Economique": "Économique", "Economiques": "Économiques", "Evénement": "Événement", "Evénements": "Événements",
    "Evènement": "Évènement", "Energie": "Énergie", "Energies": "Énergies", "Etape": "Étape", "Etapes": "Étapes",
    "Equipe": "Équipe", "Equipes": "Équipes", "Echange": "Échange", "Echanges": "Échanges", "Edition": "Édition",
    "Editions": "Éditions", "Election": "Élection", "Elections": "Élections", "Elu": "Élu", "Elus": "Élus",
    "Emission": "Émission", "Evolution": "Évolution", "Etranger": "Étranger", "Etablissement": "Établissement",
    "Etablissements": "Établissements", "Ecologie": "Écologie", "Ecologique": "Écologique", "Egalité": "Égalité",
    "Egalement": "Également", "Evaluation": "Évaluation", "Electricité": "Électricité",
  ]

  private static func accented(_ word: String) -> String? { accents[word] }

  /// Whether a word begins a sentence: nothing but spaces and opening marks stands between it and the end of the last one.
  private static func begins(_ word: WordToken, in text: CheckedText) -> Bool {
    let before = text.scalars[..<word.range.lowerBound].last { !$0.isSpace || $0 == "\n" }
    return before.map { ".!?…\n«".unicodeScalars.contains($0) } ?? true
  }

  /// Straight quotation marks; inches have them too: `15"`.
  private static func straightMarks(_ text: CheckedText) -> [Fault] {
    let first = text.scalars.indices.first { index in
      text.scalars[index] == "\"" && !text.isFixed(index) && (index == 0 || !text.scalars[index - 1].isASCIIDigit)
    }
    return first.map { [($0..<$0 + 1, "« »")] } ?? []
  }

  /// Guillemets without their other half.
  private static func halfQuotations(_ text: CheckedText) -> [Fault] {
    var open: [Int] = []
    var faults: [Int] = []
    for (index, scalar) in text.scalars.enumerated() {
      if scalar == "«" { open.append(index) }
      if scalar == "»", open.popLast() == nil { faults.append(index) }
    }
    return (faults + open).map { ($0..<$0 + 1, "« »") }
  }
}
