public import Domain
internal import FoundationEssentials

/// JSON of which equal values have equal bytes: keys sorted, no space, `/` left as it is, everything else as UTF-8.
///
/// Sets and dictionaries whose keys are not names come out in an order that changes from run to run: they do not belong
/// in values that are digested.
public enum CanonicalJSON {
  /// The bytes of `value`, whose `encode(to:)` must not throw; numbers that are not finite are written as text.
  public static func bytes<Value: Encodable>(of value: Value) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    do {
      return Array(try encoder.encode(value))
    } catch {
      preconditionFailure("\(Value.self) cannot be written as JSON: \(error)")
    }
  }

  /// The SHA-256 of the bytes of `value`.
  public static func digest(of value: some Encodable) -> Digest {
    SHA256.digest(of: bytes(of: value))
  }

  /// The value that a text holds; nil when it holds none of that type.
  public static func value<Value: Decodable>(from text: String) -> Value? {
    // Why it cannot be read does not matter: what is damaged is told by its digest.
    try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
