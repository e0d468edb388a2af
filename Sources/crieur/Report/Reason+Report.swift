import Domain

extension Reason {
  /// The reason without what belongs to the machine of the rehearsal.
  var withoutSurroundings: Reason {
    Reason(code: code, arguments: arguments.mapValues(\.withoutSurroundings))
  }
}

extension String {
  /// The text without folders before a file's name, and with the sandbox's name instead of this host and its ports.
  var withoutSurroundings: String {
    if hasPrefix("/") { return split(separator: "/").last.map(String.init) ?? self }
    return ["127.0.0.1", "localhost", "[::1]"].reduce(self) { text, host in
      text.withoutPort(after: host).replacing(host, with: "sandbox")
    }
  }

  private func withoutPort(after host: String) -> String {
    var result = ""
    var rest = self[...]
    while let found = rest.firstRange(of: "\(host):") {
      result += rest[..<found.lowerBound] + host
      rest = rest[found.upperBound...].drop { $0.isNumber }
    }
    return result + rest
  }
}
