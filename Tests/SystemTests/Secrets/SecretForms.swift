import Foundation

/// A secret in all the forms in which somebody could find it.
struct SecretForms: Sendable {
  let secret: String
  /// What would give it away, by name.
  let needles: [String: Data]

  init(_ secret: String) {
    self.secret = secret
    let unreserved = CharacterSet(charactersIn: "-._~").union(.alphanumerics)
    let percent = secret.addingPercentEncoding(withAllowedCharacters: unreserved) ?? secret
    let escaped = secret.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    var texts = [
      "plain": secret, "JSON": escaped, "JSON with escaped slashes": escaped.replacing("/", with: "\\/"),
      "percent": percent, "lower percent": Self.lowered(percent),
      "HTML": secret.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;"),
      "reversed": String(secret.reversed()),
    ]
    // Wherever it stands in what was encoded: only the digits that nothing else has a bit in.
    for offset in 0..<3 {
      let bytes = Data(count: offset) + Data(secret.utf8)
      let digits = bytes.base64EncodedString().prefix { $0 != "=" }
      let own = String(digits.dropFirst(offset == 0 ? 0 : offset + 1).dropLast(bytes.count % 3 == 0 ? 0 : 1))
      texts["base64 at \(offset)"] = own
      texts["base64url at \(offset)"] = own.replacing("+", with: "-").replacing("/", with: "_")
    }
    needles = texts.mapValues { Data($0.utf8) }
  }

  private static func lowered(_ percent: String) -> String {
    let pieces = percent.components(separatedBy: "%")
    return pieces.dropFirst().reduce(pieces[0]) { $0 + "%" + $1.prefix(2).lowercased() + $1.dropFirst(2) }
  }

  /// The forms that stand in `data`.
  func found(in data: Data) -> [String] {
    needles.filter { data.range(of: $0.value) != nil }.keys.sorted()
  }
}
