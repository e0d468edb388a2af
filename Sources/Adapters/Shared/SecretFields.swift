import Domain
import FoundationEssentials

/// A credential of several parts: a JSON object of texts, or lines of `name: value`. So it stands in a file that an
/// administrator writes as well as in the vault.
public struct SecretFields: Hashable, Sendable {
  private(set) var fields: [String: String]

  /// Reads `text`; a text that is neither has no fields.
  public init(_ text: String) {
    if let object = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8)) {
      fields = object
      return
    }
    fields = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = line[..<colon].trimmingPrefix(while: \.isWhitespace)
      let value = line[line.index(after: colon)...].trimmingPrefix(while: \.isWhitespace)
      fields[String(name)] = String(value.reversed().drop(while: \.isWhitespace).reversed())
    }
  }

  /// Makes a credential of these parts.
  init(fields: [String: String]) {
    self.fields = fields
  }

  /// A part; nil when it is missing or empty.
  public subscript(name: String) -> String? {
    fields[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The text that reads as these fields.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A dictionary of texts can always be encoded.
    let data = (try? encoder.encode(fields)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}
