import Domain

/// The accepted posts as a page: by network, newest first, about as they would look.
struct PostsPage {
  /// How many posts of a network are shown.
  static let mostShown = 200

  let posts: [SandboxPost]
  let language: Language
  /// Whether this is the page of one post.
  let single: Bool

  private var phrases: PagePhrases { PagePhrases(language) }

  /// The whole page.
  var html: String {
    let networks = [Network.mastodon, .x, .bluesky, .facebookPage, .wordpress, .webhook, .command].filter { network in
      posts.contains { $0.network == network }
    }
    let sections = networks.map(section).joined()
    let content = posts.isEmpty ? "<p>\(phrases.empty)</p>" : sections
    let way =
      single
      ? "<p><a href=\"/?lang=\(language.rawValue)\">\(phrases.all)</a></p>"
      : networks.isEmpty
        ? ""
        : "<nav aria-label=\"\(phrases.networks)\"><ul>"
          + networks.map { "<li><a href=\"#\($0)\">\(phrases.name($0))</a></li>" }.joined() + "</ul></nav>"
    return Self.frame(phrases, way + content)
  }

  /// A page around its content.
  static func frame(_ phrases: PagePhrases, _ content: String) -> String {
    let french = phrases.language == .fr ? " aria-current=\"true\"" : ""
    let english = phrases.language == .en ? " aria-current=\"true\"" : ""
    return """
      <!DOCTYPE html>
      <html lang="\(phrases.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(phrases.title)</title>
      <link rel="stylesheet" href="/sandbox/style.css">
      </head>
      <body>
      <a class="skip" href="#main">\(phrases.skip)</a>
      <header>
      <h1>\(phrases.title)</h1>
      <p>\(phrases.explanation)</p>
      <nav aria-label="\(phrases.languages)"><ul>
      <li><a href="?lang=fr" lang="fr" hreflang="fr"\(french)>Français</a></li>
      <li><a href="?lang=en" lang="en" hreflang="en"\(english)>English</a></li>
      </ul></nav>
      </header>
      <main id="main">
      \(content)
      </main>
      </body>
      </html>

      """
  }

  private func section(_ network: Network) -> String {
    let all = posts.filter { $0.network == network }
    let shown = all.suffix(Self.mostShown).reversed()
    let count = single ? "" : "<p>\(phrases.count(all.count, shown: shown.count))</p>\n"
    return """
      <section id="\(network)" class="\(network)" aria-labelledby="\(network)-title">
      <h2 id="\(network)-title">\(phrases.name(network))</h2>
      \(count)\(shown.map { PostCard(post: $0, phrases: phrases).html }.joined())
      </section>

      """
  }
}
