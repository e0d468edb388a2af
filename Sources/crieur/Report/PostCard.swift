import Domain

/// One post as it would look on its network.
struct PostCard: Sendable {
  /// The channel.
  let channel: Channel
  /// What it shows.
  let variant: Variant
  /// When it goes out; nil when it has no date yet.
  let due: Timestamp?
  /// The pictures as they can be shown.
  let album: PictureAlbum
  /// What each post of a thread measures; empty where that is not known.
  var measures: [Measure] = []

  /// The card, in the language of `catalogue`; the post itself is marked with its own language.
  func html(in catalogue: Catalogue) -> HTML {
    switch channel.profile.text.form {
    case .microblog:
      frame("microblog", author(catalogue), [folded(catalogue), posts(catalogue, [pictures(catalogue), linkCard()])])
    case .pagePost: frame("page", author(catalogue), [posts(catalogue, [pictures(catalogue), linkCard()])])
    case .titledPost:
      frame("hub", author(catalogue), [title(), posts(catalogue, [pictures(catalogue), linkCard()])])
    case .feedItem: frame("feed", feedHead(catalogue), [posts(catalogue, [article(), pictures(catalogue)])])
    }
  }

  private func frame(_ kind: String, _ head: HTML, _ parts: [HTML]) -> HTML {
    """
    <div class="post \(kind)">
    \(head)
    <div class="words" lang="\(variant.language.rawValue)">
    \(parts.filter { !$0.markup.isEmpty })
    </div>
    </div>
    """
  }

  private func author(_ catalogue: Catalogue) -> HTML {
    let name = channel.name.rawValue
    return """
      <p class="author"><span class="avatar" aria-hidden="true">\(String(name.prefix(1)).uppercased())</span>
      <span><strong>\(name)</strong> <span class="when">\(when(catalogue))</span></span></p>
      """
  }

  private func when(_ catalogue: Catalogue) -> String {
    due.map { catalogue.shortMoment($0, in: channel.zone) } ?? catalogue.phrase(PreviewCode.undated)
  }

  private func folded(_ catalogue: Catalogue) -> HTML {
    guard let warning = variant.contentWarning else { return .none }
    let sentence = catalogue.phrase(PreviewCode.contentWarning, ["value": warning])
    return "<p class=\"part\" lang=\"\(catalogue.language.rawValue)\">\(sentence)</p>"
  }

  private func title() -> HTML {
    "<p class=\"title\" dir=\"auto\">\(variant.title)</p>"
  }

  /// The posts; what stands beside the text belongs to the first of them.
  private func posts(_ catalogue: Catalogue, _ beside: [HTML]) -> HTML {
    let shown = beside.filter { !$0.markup.isEmpty }
    guard variant.posts.count > 1 else {
      return
        "\([PostText(Post(text: variant.text, entities: variant.posts.first?.entities ?? []), of: variant).html] + shown)"
    }
    let all = variant.posts.enumerated().map { index, post -> HTML in
      let arguments = ["number": String(index + 1), "count": String(variant.posts.count)]
      let counter = measures.count == variant.posts.count ? CounterBar(measures[index]).html(in: catalogue) : .none
      return """
        <li>
        <p class="part" lang="\(catalogue.language.rawValue)">\(catalogue.phrase(PreviewCode.thread, arguments))</p>
        \([PostText(post, of: variant).html] + (index == 0 ? shown : []))
        <div lang="\(catalogue.language.rawValue)">\(counter)</div>
        </li>
        """
    }
    return "<ol class=\"thread\">\n\(all)\n</ol>"
  }

  private func pictures(_ catalogue: Catalogue) -> HTML {
    "\(variant.media.map { album.figure($0, catalogue) })"
  }

  private func linkCard() -> HTML {
    guard let link = variant.link, variant.linkIsCard else { return plainLink() }
    let summary: HTML = variant.summary.map { "<span class=\"about\">\($0)</span>" } ?? .none
    return """
      <p class="card"><span class="host">\(Self.host(of: link))</span>
      \(HTML.anchor(variant.title, to: link))\(summary)</p>
      """
  }

  private func plainLink() -> HTML {
    guard let link = variant.link, !variant.text.contains(link) else { return .none }
    return "<p class=\"link\">\(HTML.anchor(link, to: link))</p>"
  }

  private func feedHead(_ catalogue: Catalogue) -> HTML {
    let title: HTML = variant.link.map { HTML.anchor(variant.title, to: $0) } ?? "\(variant.title)"
    let category = variant.category.map { channel.renderingSettings.categoryLabels[$0] ?? $0.rawValue }
    let facts = [when(catalogue), variant.author, category].compactMap(\.self).joined(separator: " · ")
    return """
      <p class="title" dir="auto" lang="\(variant.language.rawValue)">\(title)</p>
      <p class="when">\(facts)</p>
      """
  }

  /// The article; its headings become paragraphs, because they belong to no outline but their own.
  private func article() -> HTML {
    guard let html = variant.html else { return .none }
    let flat = (1...6).reduce(html) { markup, level in
      markup.replacing("<h\(level)>", with: "<p class=\"title\">").replacing("</h\(level)>", with: "</p>")
    }
    return "<div class=\"article\" dir=\"auto\">\(HTML(trusted: flat))</div>"
  }

  private static func host(of link: String) -> String {
    guard let scheme = link.firstRange(of: "://") else { return link }
    let host = link[scheme.upperBound...].prefix { !"/?#".contains($0) }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}
