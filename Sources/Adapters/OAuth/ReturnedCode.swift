import Domain

/// The code in what came back from a consent: the query of the callback, or what a person pasted, which may be the whole
/// address that the browser could not open.
struct ReturnedCode: Sendable {
  let code: String

  init(
    _ returned: [String: String], consent: SignInConsent, channel: ChannelName
  ) throws(PublishFailure) {
    var found = returned
    if let pasted = returned["code"], pasted.contains("=") { found.merge(Self.query(of: pasted)) { _, new in new } }
    // Facebook says why in a field of its own, beside those of RFC 6749 section 4.1.2.1.
    if let error = found["error_reason"] ?? found["error"] {
      throw .blocked(
        Reason(
          OAuthCode.notAgreed,
          ["channel": channel.rawValue, "detail": String((found["error_description"] ?? error).prefix(200))]))
    }
    if let state = found["state"], let expected = consent.state, state != expected {
      throw .blocked(Reason(OAuthCode.otherSignIn, ["channel": channel.rawValue]))
    }
    let code = (found["code"] ?? "").filter { !$0.isWhitespace }
    guard !code.isEmpty else {
      throw .blocked(Reason(OAuthCode.noCode, ["channel": channel.rawValue]))
    }
    self.code = code
  }

  private static func query(of address: String) -> [String: String] {
    let query = address.split(separator: "?", maxSplits: 1).last ?? ""
    return query.prefix { $0 != "#" }.split(separator: "&").reduce(into: [:]) { fields, pair in
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = sides.count == 2 ? String(sides[1]).replacing("+", with: " ") : ""
      fields[Percent.decoding(sides[0])] = Percent.decoding(Substring(value)).filter { !$0.isNewline }
    }
  }
}
