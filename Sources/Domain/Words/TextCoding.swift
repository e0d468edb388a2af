extension Int {
  /// The number with leading zeros up to `width` digits.
  package func padded(_ width: Int) -> String {
    let digits = String(abs(self))
    let zeros = String(repeating: "0", count: Swift.max(0, width - digits.count))
    return (self < 0 ? "-" : "") + zeros + digits
  }
}

extension Substring {
  /// The value of a run of ASCII digits; nil for anything else (signs included).
  package var decimal: Int? {
    utf8.allSatisfy { (48...57).contains($0) } ? Int(self) : nil
  }
}

extension Decoder {
  /// Reads a value from the text that describes it.
  func decodeText<Value: LosslessStringConvertible>() throws -> Value {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Value(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a \(Value.self): \(text)")
    }
    return value
  }
}

extension Encoder {
  /// Writes a value as the text that describes it.
  func encodeText(_ value: some LosslessStringConvertible) throws {
    var container = singleValueContainer()
    try container.encode(value.description)
  }
}
