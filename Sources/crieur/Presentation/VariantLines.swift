import Domain

/// What a channel shows, as lines of text in the order in which its readers see it.
struct VariantLines: Sendable {
  /// What the channel shows.
  let variant: Variant
  /// What its posts are made of.
  let form: TextProfile.Form
  /// What each post of a thread measures; empty where that is not known.
  var measures: [Measure] = []

  /// The title where the channel shows one, the posts exactly, and what stands beside them.
  func content(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    let (first, further) = (variant.posts.prefix(1), variant.posts.dropFirst())
    return head(catalogue, layout) + posts(first, catalogue, layout) + article(catalogue, layout)
      + besides(catalogue, layout) + further.indices.flatMap { ["│"] + posts(further[$0...$0], catalogue, layout) }
  }

  /// What an editor should look at.
  func warnings(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    variant.warnings.flatMap { layout.remark($0, in: catalogue) } + layout.accepted(variant, in: catalogue)
  }

  private func head(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    if let warning = variant.contentWarning { return labelled(.contentWarning, warning, catalogue, layout) + ["│"] }
    switch form {
    case .microblog, .pagePost: return []
    case .titledPost: return labelled(.title, variant.title, catalogue, layout) + ["│"]
    case .feedItem:
      let link = variant.link.map { labelled(.link, $0, catalogue, layout) } ?? []
      return labelled(.title, variant.title, catalogue, layout) + link + ["│"]
    }
  }

  private func posts(_ posts: ArraySlice<Post>, _ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    posts.indices.flatMap { index in
      let text = layout.wrapped(posts[index].painted, first: "│ ", rest: "│ ").map { $0.trimmingTrailingSpaces() }
      guard variant.posts.count > 1 else { return text }
      let arguments = ["number": String(index + 1), "count": String(variant.posts.count)]
      let mark = "│ " + layout.paint(catalogue.phrase(PreviewCode.thread, arguments), .quiet)
      guard measures.count == variant.posts.count else { return [mark] + text }
      let gauge = Gauge(measure: measures[index]).text(in: catalogue, room: layout.width - 4)
      return [mark] + text + ["│ " + layout.paint(gauge, measures[index].fits ? .good : .bad)]
    }
  }

  private func article(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    guard let html = variant.html else { return [] }
    let text = layout.wrapped(ArticleText(html).text, first: "│   ", rest: "│   ").map { $0.trimmingTrailingSpaces() }
    return ["│", "│ " + layout.paint(catalogue.phrase(PreviewCode.article), .quiet)] + text
  }

  private func besides(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    var lines: [String] = []
    if let link = variant.link, form != .feedItem, variant.linkIsCard || !variant.text.contains(link) {
      lines += labelled(variant.linkIsCard ? .linkCard : .link, link, catalogue, layout)
      if variant.linkIsCard { lines += cardWords(layout) }
    }
    for media in variant.media {
      let code: PreviewCode = media.alt.isEmpty ? .pictureWithoutAlt : .picture
      lines += labelled(code, media.alt, catalogue, layout, ["file": media.fileName])
    }
    let texts = variant.posts.map(\.text) + [variant.html ?? ""]
    if let credit = variant.credit, !texts.contains(where: { $0.contains(credit) }) {
      lines += labelled(.credit, credit, catalogue, layout)
    }
    // Readers see them in the text; what stands beside it must be said.
    let apart = variant.hashtags.filter { tag in !texts.contains { $0.contains(tag) } }
    if !apart.isEmpty { lines += labelled(.hashtags, apart.joined(separator: " "), catalogue, layout) }
    return lines.isEmpty ? [] : ["│"] + lines
  }

  /// What the card says, where that is ours to say: other networks read the page themselves.
  private func cardWords(_ layout: TextLayout) -> [String] {
    guard let summary = variant.summary else { return [] }
    return [variant.title, summary].filter { !$0.isEmpty }.flatMap {
      layout.wrapped($0, first: "│     ", rest: "│     ")
    }
  }

  private func labelled(
    _ code: PreviewCode, _ value: String, _ catalogue: Catalogue, _ layout: TextLayout,
    _ arguments: [String: String] = [:]
  ) -> [String] {
    let sentence = catalogue.phrase(code, arguments.merging(["value": value]) { first, _ in first })
    return layout.wrapped(sentence, first: "│ ", rest: "│   ")
  }
}

extension Post {
  /// The text, its links and tags in a tone of their own.
  fileprivate var painted: [PaintedText] {
    let scalars = Array(text.unicodeScalars)
    func piece(_ range: Range<Int>, _ tone: TextLayout.Tone?) -> PaintedText {
      PaintedText(range.reduce(into: "") { $0.unicodeScalars.append(scalars[$1]) }, tone)
    }
    var position = 0
    var pieces: [PaintedText] = []
    for entity in entities where entity.start >= position && entity.start < entity.end && entity.end <= scalars.count {
      pieces += [piece(position..<entity.start, nil), piece(entity.start..<entity.end, .link)]
      position = entity.end
    }
    return pieces + [piece(position..<scalars.count, nil)]
  }
}

extension TextLayout {
  /// What an editor should look at, and what to do about it.
  func remark(_ reason: Reason, in catalogue: Catalogue) -> [String] {
    let sentence = catalogue.phrase(PreviewCode.warning, ["reason": catalogue.finding(reason)])
    let lines = wrapped([PaintedText(sentence, .caution)], first: "  ! ")
    return lines + (catalogue.hint(reason).map { wrapped($0, first: "    ") } ?? [])
  }

  /// What an editor has looked at and lets stand.
  func accepted(_ variant: Variant, in catalogue: Catalogue) -> [String] {
    (variant.accepted ?? []).flatMap { wrapped([PaintedText(catalogue.accepted($0), .quiet)], first: "  · ") }
  }
}
