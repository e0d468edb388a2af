import Domain
import FoundationEssentials

/// What the sandbox shows of itself: the accepted posts, for people and for tests.
struct OwnPages {
  let shelves: Shelves

  /// Nothing but our own style and pictures; no script, no form, no frame.
  private static let guards = [
    Field(
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    Field("X-Content-Type-Options", "nosniff"), Field("Referrer-Policy", "no-referrer"),
    Field("Cache-Control", "no-store"),
  ]

  /// Answers a request for one of these pages.
  func answer(to request: WireRequest) -> WireAnswer {
    guard request.method == "GET" else { return notFound(request) }
    switch request.path {
    case []: return page(PostsPage(posts: shelves.posts.all, language: Self.language(of: request), single: false))
    case ["sandbox", "style.css"]: return guarded(200, "text/css; charset=utf-8", Array(Stylesheet.text.utf8))
    case ["sandbox", "health"]: return guarded(200, "application/json", Array(#"{"status":"ok"}"#.utf8))
    case ["sandbox", "posts"]: return posts()
    case _ where request.path.count == 3 && request.path.starts(with: ["sandbox", "media"]):
      return picture(request.path[2]) ?? notFound(request)
    case _: return permalink(request) ?? notFound(request)
    }
  }

  private func posts() -> WireAnswer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let body = try? encoder.encode(shelves.posts.all) else {  // nothing in a post can fail to encode
      return guarded(500, "application/json", Array("[]".utf8))
    }
    return guarded(200, "application/json", Array(body))
  }

  private func picture(_ id: String) -> WireAnswer? {
    guard let item = shelves.media[id], let content = item.content else { return nil }
    return guarded(200, item.media.type, content)
  }

  /// The page of a single post, at the URL that the network gave for it.
  private func permalink(_ request: WireRequest) -> WireAnswer? {
    let path = request.path
    let post: SandboxPost? =
      if path.count == 2, path[0].hasPrefix("@") {
        shelves.posts[.mastodon, path[1]]
      } else if path.count == 3, path[1] == "status" {
        shelves.posts[.x, path[2]]
      } else if path.count == 4, path[0] == "profile", path[2] == "post" {
        shelves.posts[.bluesky, BlueskyAddress(did: path[1], key: path[3]).text]
      } else if path.count == 2, path[0] == "archives" {
        shelves.posts[.wordpress, path[1]]
      } else if path.count == 3, path[1] == "posts" {
        shelves.posts[.facebookPage, "\(path[0])_\(path[2])"]
      } else if path.count == 3, [Network.webhook, .command].contains(Network(path[0])) {
        shelves.posts[Network(path[0]), path[2]]
      } else {
        nil
      }
    return post.map { page(PostsPage(posts: [$0], language: Self.language(of: request), single: true)) }
  }

  private func page(_ page: PostsPage) -> WireAnswer {
    guarded(200, "text/html; charset=utf-8", Array(page.html.utf8))
  }

  private func notFound(_ request: WireRequest) -> WireAnswer {
    let phrases = PagePhrases(Self.language(of: request))
    return guarded(404, "text/html; charset=utf-8", Array(PostsPage.frame(phrases, "<p>\(phrases.notFound)</p>").utf8))
  }

  private func guarded(_ status: Int, _ type: String, _ body: [UInt8]) -> WireAnswer {
    WireAnswer(status, type: type, headers: Self.guards + [Field("Vary", "Accept-Language")], body: body)
  }

  /// `?lang=` decides, then the first of our languages that the browser names, then French.
  private static func language(of request: WireRequest) -> Language {
    if let asked = request.query("lang").flatMap(Language.init(rawValue:)) { return asked }
    let named = (request.headers["accept-language"] ?? "").split(separator: ",").compactMap { part in
      Language(rawValue: String(part.trimmingSpaces.prefix(2)).lowercased())
    }
    return named.first ?? .fr
  }
}
