import Domain

extension Reason {
  /// The reason without what belongs to the machine of the rehearsal: folders before a file's name, and the ports of
  /// this host.
  var withoutSurroundings: Reason {
    Reason(code: code, arguments: arguments.mapValues(Self.withoutSurroundings))
  }

  private static let ownHosts = ["127.0.0.1:", "localhost:", "[::1]:"]

  private static func withoutSurroundings(_ text: String) -> String {
    if text.hasPrefix("/") { return text.split(separator: "/").last.map(String.init) ?? text }
    return ownHosts.reduce(text) { text, host in
      guard let found = text.firstRange(of: host) else { return text }
      let port = text[found.upperBound...].prefix { $0.isNumber }
      return text.replacing(host + port, with: String(host.dropLast()))
    }
  }
}
