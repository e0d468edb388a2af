/// Which addresses may be shown or linked to.
enum WebAddress {
  /// An absolute http(s) address without spaces, control characters or marks of direction (RFC 3987, 4.1).
  static func isWeb(_ url: String) -> Bool {
    let lower = url.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return false }
    let host = lower.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !host.isEmpty && isClean(url)
  }

  /// An http(s) or mail address.
  static func isSafe(_ url: String) -> Bool {
    isWeb(url) || url.hasPrefix("mailto:") && url.utf8.count > 7 && isClean(url)
  }

  private static func isClean(_ url: String) -> Bool {
    url.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !$0.isSpace && $0.value != 0x7F && !$0.properties.isBidiControl
        && !"<>\"\\`{}^".unicodeScalars.contains($0)
    }
  }
}
