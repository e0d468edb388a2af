import Domain

/// What a channel shows, as lines of text.
struct VariantLines: Sendable {
  /// What the channel shows.
  let variant: Variant
  /// What its posts are made of.
  let form: TextProfile.Form

  /// The title where the channel shows one, the posts exactly, and what stands beside them.
  func content(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    titleLines(catalogue, layout) + postLines(catalogue, layout) + articleLines(catalogue, layout)
      + besides(catalogue, layout)
  }

  /// What an editor should look at.
  func warnings(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    variant.warnings.flatMap { reason in
      let sentence = catalogue.phrase(PreviewCode.warning, ["reason": catalogue.phrase(reason)])
      let lines = layout.wrapped(sentence, first: "  ! ").map { layout.paint($0, .caution) }
      return lines + (catalogue.hint(reason).map { layout.wrapped($0, first: "    ") } ?? [])
    }
  }

  private func articleLines(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    guard let html = variant.html else { return [] }
    let text = layout.wrapped(ArticleText(html).text, first: "│   ", rest: "│   ").map { $0.trimmingTrailingSpaces() }
    return ["│", "│ " + layout.paint(catalogue.phrase(PreviewCode.article), .quiet)] + text
  }

  private func titleLines(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    switch form {
    case .microblog, .pagePost: []
    case .titledPost, .feedItem:
      labelled(.title, variant.title, catalogue, layout) + ["│"]
    }
  }

  private func postLines(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    variant.posts.enumerated().flatMap { index, post in
      let mark =
        variant.posts.count > 1
        ? [
          "│ "
            + layout.paint(
              catalogue.phrase(
                PreviewCode.thread, ["number": String(index + 1), "count": String(variant.posts.count)]), .quiet)
        ] : []
      return mark + layout.wrapped(post.text, first: "│ ", rest: "│ ").map { $0.trimmingTrailingSpaces() }
    }
  }

  private func besides(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    var lines: [String] = []
    if let link = variant.link, variant.linkIsCard || !variant.text.contains(link) {
      lines += labelled(variant.linkIsCard ? .linkCard : .link, link, catalogue, layout)
    }
    for media in variant.media {
      let code: PreviewCode = media.alt.isEmpty ? .pictureWithoutAlt : .picture
      lines += labelled(code, media.alt, catalogue, layout, ["file": media.fileName])
    }
    if let credit = variant.credit, !variant.text.contains(credit) {
      lines += labelled(.credit, credit, catalogue, layout)
    }
    if !variant.hashtags.isEmpty {
      lines += labelled(.hashtags, variant.hashtags.joined(separator: " "), catalogue, layout)
    }
    return lines.isEmpty ? [] : ["│"] + lines
  }

  private func labelled(
    _ code: PreviewCode, _ value: String, _ catalogue: Catalogue, _ layout: TextLayout,
    _ arguments: [String: String] = [:]
  ) -> [String] {
    let sentence = catalogue.phrase(code, arguments.merging(["value": value]) { first, _ in first })
    return layout.wrapped(sentence, first: "│ ", rest: "│   ")
  }
}
