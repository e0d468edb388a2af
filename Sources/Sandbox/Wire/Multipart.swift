import Glibc

/// `multipart/form-data` (RFC 7578), whole in memory.
enum Multipart {
  /// One part.
  struct Part {
    var name: String
    var isFile: Bool
    var bytes: [UInt8]
  }

  /// The parts of a body; nil when the type names no boundary or the body does not end with it.
  static func parts(of body: [UInt8], type: String) -> [Part]? {
    guard let boundary = parameter("boundary", of: type), !boundary.isEmpty else { return nil }
    let delimiter = Array("--\(boundary)".utf8)
    guard body.starts(with: delimiter) else { return nil }
    var parts: [Part] = []
    var position = delimiter.count
    while true {
      if body[position...].starts(with: Array("--".utf8)) { return parts }
      guard body[position...].starts(with: Array("\r\n".utf8)),
        let head = Self.position(of: Array("\r\n\r\n".utf8), in: body, from: position),
        let end = Self.position(of: Array("\r\n".utf8) + delimiter, in: body, from: head + 2),
        let part = part(head: body[position..<head], bytes: Array(body[min(head + 4, end)..<end]))
      else { return nil }
      parts.append(part)
      position = end + 2 + delimiter.count
    }
  }

  private static func part(head: ArraySlice<UInt8>, bytes: [UInt8]) -> Part? {
    let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = parameter("name", of: line)
    else { return nil }
    return Part(name: name, isFile: parameter("filename", of: line) != nil, bytes: bytes)
  }

  /// A parameter of a header, its quotes and backslashes undone.
  private static func parameter(_ name: String, of header: some StringProtocol) -> String? {
    var rest = Array(header)[...]
    while let semicolon = rest.firstIndex(of: ";") {
      rest = rest[(semicolon + 1)...].drop { $0 == " " }
      guard let equals = rest.firstIndex(of: "=") else { return nil }
      let key = String(rest[..<equals]).lowercased()
      rest = rest[(equals + 1)...]
      let value = takeValue(&rest)
      if key == name { return value }
    }
    return nil
  }

  private static func takeValue(_ rest: inout ArraySlice<Character>) -> String {
    guard rest.first == "\"" else {
      let value = rest.prefix { $0 != ";" }
      rest = rest[value.endIndex...]
      return String(value).trimmingSpaces
    }
    rest = rest.dropFirst()
    var value = ""
    while let character = rest.popFirst(), character != "\"" {
      value.append(character == "\\" ? rest.popFirst() ?? character : character)
    }
    return value
  }

  /// Where `needle` begins; `memchr`, because a generic search through megabytes takes seconds in debug builds.
  private static func position(of needle: [UInt8], in body: [UInt8], from start: Int) -> Int? {
    body.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let first = needle.first else { return nil }
      var offset = start
      while offset + needle.count <= bytes.count,
        let found = memchr(base + offset, Int32(first), bytes.count - offset - needle.count + 1)
      {
        let place = UnsafeRawPointer(found) - base
        if memcmp(base + place, needle, needle.count) == 0 { return place }
        offset = place + 1
      }
      return nil
    }
  }
}
