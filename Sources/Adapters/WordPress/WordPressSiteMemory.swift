import Domain
import Synchronization
import Transport

/// Remembers where a site's API begins for a day, so that it is not looked for before every post.
final class WordPressSiteMemory: Sendable {
  /// The path of the site's first page, without a slash at its end.
  let home: String
  private let known = Mutex<(site: WordPressSite, readAt: Timestamp)?>(nil)
  private static let lifetime = Duration.seconds(86_400)

  init(home: String) {
    self.home = home
  }

  /// What is known, looked for again when it is a day old.
  func site(over call: NetworkCall) async throws(PublishFailure) -> WordPressSite {
    let now = call.clock.now
    if let known = known.withLock({ $0 }), now < known.readAt + Self.lifetime, known.readAt <= now { return known.site }
    let site = try await find(over: call)
    known.withLock { $0 = (site, now) }
    return site
  }

  /// The first page says where; where a cache or a plugin took that away, the two usual places are tried.
  private func find(over call: NetworkCall) async throws(PublishFailure) -> WordPressSite {
    let page = try await call.send("HEAD", home + "/", step: .invisible)
    if [301, 308].contains(page.status), let location = page.response.header("Location"), leaves(location, call) {
      throw .blocked(
        Reason(WordPressCode.moved, ["channel": call.channel.rawValue, "host": WordPressSite.split(location).origin]))
    }
    // A server with a password of its own, one in maintenance, one that asks to wait. What else a server says to so plain a
    // question, it may say of pages only.
    if [401, 408, 429, 503].contains(page.status) { throw call.failure(page, step: .invisible) }
    let named = WordPressSite.root(in: page.response.headers)
    let roots = named.map { [$0] } ?? ["\(home)/wp-json/", "\(home)/?rest_route=/"]
    var last = page
    for root in roots {
      var site = WordPressSite(root: root)
      last = try await call.send("GET", site.path("", [("_fields", "name,namespaces")]), step: .invisible)
      if last.status == 404 { continue }
      let index = try call.document(of: last, step: .invisible)
      guard index["namespaces"]?.elements?.contains(.string("wp/v2")) == true else { continue }
      site.name = HTMLText(index["name"]?.text ?? "").text
      return site
    }
    throw .blocked(
      Reason(WordPressCode.noAPI, ["channel": call.channel.rawValue, "status": String(last.status)]))
  }

  private func leaves(_ location: String, _ call: NetworkCall) -> Bool {
    CanonicalLink.host(of: location) != nil
      && WordPressSite.split(location).origin.lowercased() != call.base.lowercased()
  }
}
