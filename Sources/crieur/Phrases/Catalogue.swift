import Domain

/// Every message of the program in one language.
struct Catalogue: Phrasebook {
  /// The language of the sentences.
  let language: Language
  private let phrases: [String: Phrase]

  /// Opens the catalogue of a language.
  init(_ language: Language) {
    self.language = language
    phrases = Self.subjects(in: language).reduce(into: [:]) { all, subject in
      all.merge(subject) { first, _ in first }
    }
  }

  /// The phrases of a language, subject by subject.
  static func subjects(in language: Language) -> [[String: Phrase]] {
    switch language {
    case .fr: French.subjects
    case .en: English.subjects
    }
  }

  /// The sentence for `code`; the code and its arguments when the catalogue does not know it.
  func phrase(_ code: String, _ arguments: [String: String]) -> String {
    guard let phrase = phrases[code] else { return Self.bare(code, arguments) }
    return sentence(phrase.text, arguments)
  }

  /// What to do about it; nil when there is nothing to do.
  func hint(_ code: String, _ arguments: [String: String]) -> String? {
    phrases[code]?.hint.map { sentence($0, arguments) }
  }

  /// What to do about a reason; nil when there is nothing to do.
  func hint(_ reason: Reason) -> String? {
    hint(reason.code, reason.arguments)
  }

  /// What to do about a message of a module; nil when there is nothing to do.
  func hint(_ code: some MessageCode, _ arguments: [String: String] = [:]) -> String? {
    hint(code.rawValue, arguments)
  }

  /// A reason and what to do about it, on one line.
  func advice(_ reason: Reason) -> String {
    let sentence = phrase(reason)
    guard let hint = hint(reason) else { return sentence }
    if sentence.last.map({ ".!?…".contains($0) }) ?? true { return "\(sentence) \(hint)" }
    // A stop would be taken for the end of an address.
    let isAddress = sentence.split(separator: " ").last?.contains("://") ?? false
    return "\(sentence)\(isAddress ? " –" : ".") \(hint)"
  }

  private func sentence(_ text: String, _ arguments: [String: String]) -> String {
    let spaced = language == .fr ? FrenchSpacing.apply(to: text) : text
    return PhraseTemplate(spaced).filled(arguments, in: language)
  }

  private static func bare(_ code: String, _ arguments: [String: String]) -> String {
    guard !arguments.isEmpty else { return code }
    let list = arguments.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return "\(code) (\(list.joined(separator: ", ")))"
  }
}
