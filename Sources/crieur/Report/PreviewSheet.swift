import Domain

/// A preview as one page of HTML that needs nothing else: each post as it would look.
struct PreviewSheet: Sendable {
  private let entries: [PreviewEntry]
  private let catalogue: Catalogue
  private let album: PictureAlbum

  /// Shows `entries`; `pictures` in the order in which they are shown.
  init(_ entries: [PreviewEntry], pictures: [(media: SpooledMedia, bytes: [UInt8])], in catalogue: Catalogue) {
    self.entries = entries
    self.catalogue = catalogue
    album = PictureAlbum(pictures)
  }

  /// The page.
  var markup: String {
    let title = catalogue.phrase(PreviewCode.pageTitle)
    let body: HTML = """
      <header>
      <h1>\(title)</h1>
      <p class="range">\(catalogue.phrase(PreviewCode.pageLead))</p>
      </header>
      \(contents)
      <main>
      \(items.enumerated().map { section($1, number: $0 + 1) })
      </main>
      """
    return PageFrame(title: title, language: catalogue.language).page(body)
  }

  private struct Item {
    let id: ItemID
    let title: String
    let language: Language
    let entries: [PreviewEntry]
  }

  private var items: [Item] {
    entries.chunked(by: \.item).map { item, entries in
      let language = entries.lazy.compactMap { try? $0.rendering.get().language }.first
      return Item(
        id: item, title: entries.first?.title ?? item.rawValue, language: language ?? catalogue.language,
        entries: entries)
    }
  }

  /// A way to each item, where there are several.
  private var contents: HTML {
    guard items.count > 1 else { return .none }
    let links = items.enumerated().map { index, item -> HTML in
      "<li><a href=\"#item-\(index + 1)\" lang=\"\(item.language.rawValue)\">\(item.title)</a></li>"
    }
    return "<nav aria-label=\"\(catalogue.phrase(PreviewCode.pageContents))\"><ul>\(links)</ul></nav>"
  }

  private func section(_ item: Item, number: Int) -> HTML {
    """
    <section id="item-\(number)" aria-labelledby="item-\(number)-title">
    <h2 id="item-\(number)-title" dir="auto" lang="\(item.language.rawValue)">\(item.title)</h2>
    <div class="posts">
    \(item.entries.enumerated().map { article($1, id: "item-\(number)-\($0 + 1)") })
    </div>
    </section>
    """
  }

  private func article(_ entry: PreviewEntry, id: String) -> HTML {
    """
    <article class="preview" aria-labelledby="\(id)">
    <h3 id="\(id)">\(entry.channel.name.rawValue) <span class="subject">\(entry.channel.network.rawValue)</span></h3>
    \(content(entry))
    </article>
    """
  }

  private func content(_ entry: PreviewEntry) -> HTML {
    switch entry.rendering {
    case .success(let variant):
      let card = PostCard(
        channel: entry.channel, variant: variant, due: entry.due, album: album, measures: entry.measures)
      let parts = [card.html(in: catalogue), counter(variant)] + [remarks(entry), omissions(entry), comparison(entry)]
      return "\(parts.filter { !$0.markup.isEmpty })"
    case .failure(let failure):
      let refused: HTML = "<ul class=\"warnings\">\(failure.reasons.map { note(PreviewCode.failed, $0) })</ul>"
      return "\([refused, remarks(entry)])"
    }
  }

  /// How much room is left; in a thread it stands below each post.
  private func counter(_ variant: Variant) -> HTML {
    guard variant.posts.count < 2 else { return .none }
    let others = Gauge(measure: variant.measure).others(in: catalogue).map { tally -> HTML in
      "<p class=\"counter\(tally.fits ? "" : " over")\">\(tally.line)</p>"
    }
    return "\([CounterBar(variant.measure).html(in: catalogue)] + others)"
  }

  private func remarks(_ entry: PreviewEntry) -> HTML {
    let accepted = ((try? entry.rendering.get())?.accepted ?? []).map { finding -> HTML in
      "<li class=\"why\">\(catalogue.accepted(finding))</li>"
    }
    guard !entry.remarks.isEmpty || !accepted.isEmpty else { return .none }
    return "<ul class=\"warnings\">\(entry.remarks.map { note(PreviewCode.warning, $0) } + accepted)</ul>"
  }

  private func omissions(_ entry: PreviewEntry) -> HTML {
    guard !entry.untoldOmissions.isEmpty else { return .none }
    let items = entry.untoldOmissions.map { omission -> HTML in "<li>\(said(omission, language(of: entry)))</li>" }
    return "<ul class=\"omissions\">\(items)</ul>"
  }

  /// The sentence, with the author's words in their own language.
  private func said(_ omission: Omission, _ language: Language) -> HTML {
    let words: [Character: String] = ["\u{1}": omission.text ?? "", "\u{2}": omission.after ?? ""]
    let frame = Omission(
      part: omission.part, text: omission.text.map { _ in "\u{1}" }, after: omission.after.map { _ in "\u{2}" })
    let pieces = catalogue.sentence(frame).chunked { words[$0] }.map { word, sign -> HTML in
      word.map { "<span lang=\"\(language.rawValue)\">\($0)</span>" } ?? "\(String(sign))"
    }
    return HTML(trusted: pieces.map(\.markup).joined())
  }

  /// Words that go are struck out, words that come underlined; those who hear the page are told in words.
  private func comparison(_ entry: PreviewEntry) -> HTML {
    guard let comparison = entry.comparison else { return .none }
    let changes = comparison.difference?.changes ?? []
    let items = changes.map { change -> HTML in
      let words = change.words.condensed().map(marked).map(\.markup).joined()
      return """
        <li><span class="label">\(catalogue.label(of: change, among: changes))</span> \
        <span class="text" dir="auto" lang="\(language(of: entry).rawValue)">\(HTML(trusted: words))</span></li>
        """
    }
    let list: HTML = items.isEmpty ? .none : "<ul>\(items)</ul>"
    return """
      <div class="changes">
      <p>\(comparison.heading(in: catalogue, zone: entry.channel.zone))</p>
      \(list)
      </div>
      """
  }

  private func language(of entry: PreviewEntry) -> Language {
    (try? entry.rendering.get().language) ?? entry.channel.language
  }

  private func marked(_ piece: WordDifference.Piece) -> HTML {
    switch piece.mark {
    case .same: "\(piece.text)"
    case .removed: "<del>\(unseen(.markRemoved))\(piece.text)</del>"
    case .added: "<ins>\(unseen(.markAdded))\(piece.text)</ins>"
    }
  }

  private func unseen(_ code: PreviewCode) -> HTML {
    "<span class=\"hidden\" lang=\"\(catalogue.language.rawValue)\">\(catalogue.phrase(code)) </span>"
  }

  private func note(_ code: PreviewCode, _ reason: Reason) -> HTML {
    let hint: HTML = catalogue.hint(reason).map { " <span class=\"why\">\($0)</span>" } ?? .none
    return "<li>\(catalogue.phrase(code, ["reason": catalogue.finding(reason)]))\(hint)</li>"
  }
}
