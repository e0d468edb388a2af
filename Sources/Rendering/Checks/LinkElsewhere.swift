import Domain

/// The news leads to somebody else's site. Silent as long as nobody said which sites are the institution's.
struct LinkElsewhere: EditorialCheck {
  let code = CheckCode.linkElsewhere
  let scope = CheckScope.item
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    let domains = context.request.channel.renderingSettings.domains
    // An article of somebody else's leads to it, with its source named.
    guard !domains.isEmpty, context.item.source == nil, let link = context.item.link, let host = Self.host(of: link),
      !domains.contains(where: { Self.host(host, belongsTo: $0.lowercased()) })
    else { return [] }
    return [["host": host]]
  }

  /// The name of the server, in lower case, without user and port.
  static func host(of link: String) -> String? {
    guard let scheme = link.firstRange(of: "://") else { return nil }
    let authority = link[scheme.upperBound...].prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@").last?.prefix { $0 != ":" } ?? ""
    return host.isEmpty ? nil : host.lowercased()
  }

  /// `www.cci-exemple.fr` belongs to `cci-exemple.fr`; `autre-cci-exemple.fr` does not.
  static func host(_ host: String, belongsTo domain: String) -> Bool {
    host == domain || host.hasSuffix(".\(domain)")
  }
}
