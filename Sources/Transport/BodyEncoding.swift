internal import Domain

extension HTTPRequest.Body {
  /// The headers that describe the body, and its bytes; nil when there is none.
  func encoded() throws(TransportFailure) -> (headers: [HTTPRequest.Field], bytes: [UInt8]?) {
    switch self {
    case .none: ([], nil)
    case .bytes(let bytes, let type): ([.init("Content-Type", type)], bytes)
    case .form(let fields):
      ([.init("Content-Type", "application/x-www-form-urlencoded")], FormEncoding.bytes(of: fields))
    case .multipart(let parts): try MultipartEncoding.encode(parts)
    }
  }
}

/// `application/x-www-form-urlencoded`, as the URL Standard serialises it (url.spec.whatwg.org, section 5.2, 2024).
enum FormEncoding {
  static func bytes(of fields: [HTTPRequest.Field]) -> [UInt8] {
    var bytes: [UInt8] = []
    for field in fields {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
      append(field.name, to: &bytes)
      bytes.append(UInt8(ascii: "="))
      append(field.value, to: &bytes)
    }
    return bytes
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        bytes.append(byte)
      case UInt8(ascii: " "): bytes.append(UInt8(ascii: "+"))
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
      }
    }
  }
}
