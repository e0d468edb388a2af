import Domain

/// Somebody else's picture without its licence or its source. Silent as long as nobody said what the institution is called:
/// then nobody can tell whose picture it is.
struct LicenceMissing: EditorialCheck {
  let code = CheckCode.licenceMissing
  let scope = CheckScope.item
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    let names = context.lexicon.namePhrases
    guard !names.isEmpty else { return [] }
    return context.item.images.compactMap { image in
      guard image.licence == nil, image.source == nil, let credit = image.credit.map(Tidy.line), !credit.isEmpty,
        !Self.tellsLicence(credit)
      else { return nil }
      let text = CheckedText(credit)
      return names.contains { !text.places(of: $0).isEmpty } ? nil : ["file": image.fileName, "credit": credit]
    }
  }

  /// Whether a credit says the licence with the name, as in `A. Martin (CC BY-SA 4.0)`.
  private static func tellsLicence(_ credit: String) -> Bool {
    let lower = credit.lowercased()
    return ["cc by", "cc-by", "cc0", "domaine public", "public domain", "licence", "license", "http"].contains {
      lower.contains($0)
    }
  }
}
