/// Percent-encoding of queries and forms (URL Standard, application/x-www-form-urlencoded).
enum PercentCoding {
  /// Undoes percent signs, and plus signs where a form writes spaces with them; bytes that are not UTF-8 become U+FFFD.
  static func decoded(_ text: some StringProtocol, plusIsSpace: Bool) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = hex(rest.first), let low = hex(rest.dropFirst().first) {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") && plusIsSpace ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Encodes everything but letters, digits and `-._~`.
  static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII,
        scalar.properties.isAlphabetic || (48...57).contains(byte) || "-._~".unicodeScalars.contains(scalar)
      {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }

  /// The fields of a query or of a form, in order.
  static func fields(_ text: some StringProtocol) -> [Field] {
    text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count == 2 ? decoded(parts[1], plusIsSpace: true) : ""
      return Field(decoded(parts[0], plusIsSpace: true), value)
    }
  }

  private static func hex(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case .some(let digit) where (48...57).contains(digit): digit - 48
    case .some(let digit) where (65...70).contains(digit): digit - 55
    case .some(let digit) where (97...102).contains(digit): digit - 87
    case .some, .none: nil
    }
  }
}
