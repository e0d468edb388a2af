internal import Domain

/// `multipart/form-data` (RFC 7578, July 2015). Equal parts make equal bytes.
enum MultipartEncoding {
  static func encode(_ parts: [HTTPRequest.Part]) throws(TransportFailure) -> ([HTTPRequest.Field], [UInt8]?) {
    let boundary = boundary(for: parts)
    var bytes: [UInt8] = []
    for part in parts {
      bytes += "--\(boundary)\r\n\(try head(of: part))\r\n".utf8
      bytes += part.bytes
      bytes += "\r\n".utf8
    }
    bytes += "--\(boundary)--\r\n".utf8
    return ([.init("Content-Type", "multipart/form-data; boundary=\(boundary)")], bytes)
  }

  private static func head(of part: HTTPRequest.Part) throws(TransportFailure) -> String {
    var head = "Content-Disposition: form-data; name=\"\(quoted(part.name))\""
    if let fileName = part.fileName { head += "; filename=\"\(quoted(fileName))\"" }
    head += "\r\n"
    if let type = part.type {
      guard type.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
        throw .notSent(Reason(NetworkCode.badHeader, ["name": "Content-Type"]))
      }
      head += "Content-Type: \(type)\r\n"
    }
    return head
  }

  /// As browsers escape names (html.spec.whatwg.org, "multipart/form-data", 2021 and after).
  private static func quoted(_ name: String) -> String {
    var quoted = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"": quoted += "%22"
      case "\r": quoted += "%0D"
      case "\n": quoted += "%0A"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted
  }

  /// The first boundary of a fixed series that stands in no part.
  private static func boundary(for parts: [HTTPRequest.Part]) -> String {
    var number = 0
    while parts.contains(where: { contains("crieur-boundary-\(number)", in: $0.bytes) }) { number += 1 }
    return "crieur-boundary-\(number)"
  }

  private static func contains(_ text: String, in bytes: [UInt8]) -> Bool {
    let needle = Array(text.utf8)
    guard let first = needle.first else { return true }
    return bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while let start = rest.firstIndex(of: first) {
        if rest[start...].starts(with: needle) { return true }
        rest = rest[(start + 1)...]
      }
      return false
    }
  }
}
