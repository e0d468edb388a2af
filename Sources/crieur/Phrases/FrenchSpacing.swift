/// The spaces and apostrophes of French typography, so that the catalogue can be written with those of the keyboard.
enum FrenchSpacing {
  private static let noBreak: Character = "\u{A0}"

  /// The text with no-break spaces before `: ; ! ? » %` and after `«`, and with typographic apostrophes.
  static func apply(to text: String) -> String {
    let characters = Array(text)
    return String(
      characters.indices.map { index in
        let before = index > 0 ? characters[index - 1] : " "
        let after = index + 1 < characters.count ? characters[index + 1] : " "
        return switch characters[index] {
        case " " where before == "«" || ":;!?»%".contains(after): noBreak
        case "'" where before.isLetter && (after.isLetter || after == "{" || after == "«"): "’"
        default: characters[index]
        }
      })
  }
}
