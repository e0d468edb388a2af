import FoundationEssentials

/// Takes a secret out of texts that somebody else wrote: as it is, each of its parts, and as servers like to repeat it.
struct Redaction: Sendable {
  /// What is shorter is no secret, and would make holes in every text.
  private static let shortest = 4

  /// Longest first, so that no part is taken out of a whole.
  private let forms: [String]

  /// Knows the forms of `secret`; nil for nothing to hide.
  init(_ secret: String?) {
    guard let secret else {
      forms = []
      return
    }
    let lines = secret.split(whereSeparator: \.isNewline).map(String.init)
    let whole = [secret] + lines + Array(SecretFields(secret).fields.values)
    // The key of a webhook is what stands behind its mark, the password of a Basic token what stands behind the name.
    let keys = whole.filter { $0.hasPrefix("whsec_") }.map { String($0.dropFirst("whsec_".count)) }
    let parts = whole + keys + whole.compactMap(Self.password)
    let plain = parts.map { $0.filter { !$0.isNewline } }.filter { $0.count >= Self.shortest }
    forms = Set(plain.flatMap(Self.forms)).sorted { ($0.count, $0) > ($1.count, $1) }
  }

  /// The text with dots in the place of the secret.
  func callAsFunction(_ text: String) -> String {
    forms.reduce(text) { $0.replacing($1, with: "•••") }
  }

  /// The password in a token of HTTP's Basic scheme, which is `user:password` in base64 (RFC 7617 section 2).
  private static func password(in token: String) -> String? {
    let pair = Data(base64Encoded: token).flatMap { String(validating: $0, as: UTF8.self) }
    guard let pair, let colon = pair.firstIndex(of: ":") else { return nil }
    return String(pair[pair.index(after: colon)...])
  }

  private static func forms(of part: String) -> [String] {
    let percent = Percent.encoding(part)
    let json = part.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let html = part.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    let texts = [part, json, json.replacing("/", with: "\\/"), html, percent, lowerEscapes(percent)]
    return texts + (0..<3).flatMap { inBase64(part, after: $0) }
  }

  /// `%2F` as some write it: `%2f`.
  private static func lowerEscapes(_ text: String) -> String {
    let pieces = text.split(separator: "%", omittingEmptySubsequences: false)
    return pieces.enumerated().map { $0 == 0 ? String($1) : $1.prefix(2).lowercased() + $1.dropFirst(2) }
      .joined(separator: "%")
  }

  /// What base64, of both alphabets, makes of it behind so many other bytes, as in `user:password`: only the digits that
  /// nothing else has a bit in.
  private static func inBase64(_ part: String, after count: Int) -> [String] {
    let bytes = Array(repeating: UInt8(0), count: count) + Array(part.utf8)
    let digits = Data(bytes).base64EncodedString().prefix { $0 != "=" }
    let own = String(digits.dropFirst(count == 0 ? 0 : count + 1).dropLast(bytes.count % 3 == 0 ? 0 : 1))
    guard own.count > shortest else { return [] }
    return [own, own.replacing("+", with: "-").replacing("/", with: "_")]
  }
}
