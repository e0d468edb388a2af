import Domain
import Transport

/// Where the REST API of a site begins.
struct WordPressSite: Hashable, Sendable {
  /// What stands before a route, from the host on: `/wp-json/`, or `/?rest_route=/` on sites with plain links.
  let root: String
  /// What the site is called.
  var name = ""

  /// The path of a route, such as `wp/v2/posts`.
  func path(_ route: String, _ query: [(String, String)] = []) -> String {
    let fields = query.map { "\($0.0)=\(Percent.encoding($0.1, keeping: ","))" }.joined(separator: "&")
    guard !fields.isEmpty else { return root + route }
    return root + route + (root.contains("?") ? "&" : "?") + fields
  }

  /// The root that the `Link` headers of a page name (developer.wordpress.org/rest-api/using-the-rest-api/discovery,
  /// 2025-06), as far as it stands behind the host: the host is the channel's own, whatever the site takes itself for,
  /// so that the password goes nowhere else.
  static func root(in headers: [HTTPRequest.Field]) -> String? {
    let links = headers.filter { $0.name.lowercased() == "link" }.flatMap { $0.value.split(separator: ",") }
    guard let link = links.first(where: { $0.contains("https://api.w.org/") && $0.contains("rel=") }),
      let start = link.firstIndex(of: "<"), let end = link.firstIndex(of: ">"), start < end,
      let path = Self.path(of: String(link[link.index(after: start)..<end]))
    else { return nil }
    return path.hasSuffix("/") ? path : path + "/"
  }

  /// Scheme and host of an address, and what follows.
  static func split(_ address: String) -> (origin: String, path: String) {
    let scheme = address.firstRange(of: "://")?.upperBound ?? address.startIndex
    let end = address[scheme...].firstIndex(of: "/") ?? address.endIndex
    return (String(address[..<end]), String(address[end...]))
  }

  private static func path(of link: String) -> String? {
    guard CanonicalLink.host(of: link) != nil else { return nil }
    let path = split(link).path
    return path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && path.hasPrefix("/") ? path : nil
  }
}
