import Domain

/// One post on the page. Everything in it came from outside and is escaped.
struct PostCard {
  let post: SandboxPost
  let phrases: PagePhrases

  /// The article.
  var html: String {
    let id = "p-\(HTMLText.escaped(post.id))"
    return """
      <article id="\(id)" aria-labelledby="\(id)-title">
      <h3 id="\(id)-title"><span class="account">\(account)</span> <time datetime="\(post.createdAt.inMilliseconds)">\
      \(phrases.moment(post.createdAt))</time></h3>
      \(notes)\(warning)<div class="text"\(language)>\(text)</div>
      \(pictures)\(card)<p class="foot"><a href="\(localAddress)">\(phrases.permalink)</a></p>
      </article>

      """
  }

  private var account: String {
    HTMLText.escaped([.mastodon, .x, .bluesky].contains(post.network) ? "@\(post.account)" : post.account)
  }

  private var language: String {
    post.language.map { " lang=\"\(HTMLText.escaped($0))\"" } ?? ""
  }

  private var notes: String {
    var notes: [String] = []
    if let fault = post.fault { notes.append(phrases.note(fault)) }
    if post.visibility == "unpublished" { notes.append(phrases.unpublished) }
    if let replyTo = post.replyTo { notes.append("\(phrases.reply) \(HTMLText.escaped(replyTo))") }
    return notes.map { "<p class=\"note\">\($0)</p>\n" }.joined()
  }

  private var warning: String {
    guard !post.spoiler.isEmpty else { return "" }
    return "<p class=\"note\">\(phrases.warning) \(HTMLText.escaped(post.spoiler))</p>\n"
  }

  private var text: String {
    HTMLText.paragraphs(of: post.text).map { lines in
      "<p>" + lines.map(line).joined(separator: "<br>") + "</p>"
    }.joined()
  }

  private func line(_ line: String) -> String {
    TextEntities.pieces(of: line).map { piece in
      switch piece.entity?.kind {
      case .url: link(piece.text, piece.text)
      case .hashtag: "<span class=\"tag\">\(HTMLText.escaped(piece.text))</span>"
      case .mention, .none: HTMLText.escaped(piece.text)
      }
    }.joined()
  }

  private var pictures: String {
    post.media.map { media in
      let alt = media.alt ?? ""
      // A picture given by its URL is not fetched, so only its words can be shown.
      let picture =
        media.type.isEmpty
        ? ""
        : "<img src=\"/sandbox/media/\(HTMLText.escaped(media.id))\" alt=\"\(HTMLText.escaped(alt))\" loading=\"lazy\">"
      let caption = alt.isEmpty ? phrases.noPicture : HTMLText.escaped(alt)
      // Shown for the eye; a screen reader has it from the picture already.
      let isSpoken = !alt.isEmpty && !picture.isEmpty
      return
        "<figure>\(picture)<figcaption\(isSpoken ? " aria-hidden=\"true\"" : "")>\(caption)</figcaption></figure>\n"
    }.joined()
  }

  /// Facebook shows a link as a card, and so does Bluesky, with the words that its client gave; Mastodon's stands in the
  /// text already, as it may elsewhere.
  private var card: String {
    guard let address = post.link else { return "" }
    if post.network == .bluesky {
      guard post.card != nil || !post.text.contains(address) else { return "" }
    } else if !post.media.isEmpty || post.network != .facebookPage && post.text.contains(address) {
      return ""
    }
    let words = [post.card?.title, post.card?.description].compactMap(\.self).filter { !$0.isEmpty }
    let lines = words.map { HTMLText.escaped($0) + "<br>" }.joined()
    return "<p class=\"card\">\(lines)\(link(address, address))</p>\n"
  }

  private func link(_ address: String, _ text: String) -> String {
    "<a href=\"\(HTMLText.escaped(address))\" rel=\"noopener noreferrer nofollow\">\(HTMLText.escaped(text))</a>"
  }

  /// The permalink on this server, wherever the public URLs point.
  private var localAddress: String {
    let number = post.id.split(separator: "_").last.map(String.init) ?? ""
    let path =
      switch post.network {
      case .mastodon: "@\(post.account)/\(post.id)"
      case .bluesky: BlueskyAddress(post.id)?.page ?? ""
      case .webhook, .command: "\(post.network)/\(post.account)/\(post.id)"
      case .x: "\(post.account)/status/\(post.id)"
      case .wordpress: "archives/\(post.id)"
      case _: "\(post.account)/posts/\(number)"
      }
    return "/" + path.split(separator: "/").map { PercentCoding.encoded(String($0)) }.joined(separator: "/")
  }
}
