/// Tells absolute web addresses from everything else.
enum WebAddress {
  /// Whether `text` is an http or https URL with a host, fit to be put into a post as it is.
  static func isAbsolute(_ text: String) -> Bool {
    guard let separator = text.firstRange(of: "://"), text.unicodeScalars.allSatisfy(isAllowed) else { return false }
    let scheme = text[..<separator.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { return false }
    let authority = text[separator.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return isAuthority(authority)
  }

  /// RFC 3986 section 2, and letters of any language, which browsers and networks encode themselves; no marks of direction
  /// (RFC 3987 section 4.1).
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value > 0x7F {
      return !scalar.properties.isWhitespace && !scalar.properties.isBidiControl && scalar.value > 0x9F
    }
    switch scalar {
    case "<", ">", "\"", "{", "}", "|", "\\", "^", "`": return false
    default: return scalar.value > 0x20 && scalar.value < 0x7F
    }
  }

  /// A host, with a port at most: nobody means to publish a user name and a password.
  private static func isAuthority(_ authority: Substring) -> Bool {
    if authority.hasPrefix("[") { return isLiteral(authority) }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let host = parts.first, !host.isEmpty, !host.contains("@") else { return false }
    if parts.count == 2, !isPort(parts[1]) { return false }
    let labels = (host.hasSuffix(".") ? host.dropLast() : host).split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
  }

  /// An IPv6 address in brackets, with a port at most.
  private static func isLiteral(_ authority: Substring) -> Bool {
    guard let end = authority.firstIndex(of: "]") else { return false }
    let address = authority[..<end].dropFirst()
    let port = authority[end...].dropFirst()
    return address.contains(":") && address.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
      && (port.isEmpty || (port.hasPrefix(":") && isPort(port.dropFirst())))
  }

  private static func isPort(_ text: Substring) -> Bool {
    guard let port = Int(text), text.utf8.count <= 5, text.allSatisfy(\.isNumber) else { return false }
    return (1...65_535).contains(port)
  }
}
