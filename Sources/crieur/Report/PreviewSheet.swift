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
    let items = entries.chunked(by: \.item).map { item, entries -> HTML in
      """
      <section>
      <h2>\(Self.title(of: entries) ?? item.rawValue)</h2>
      <div class="posts">
      \(entries.map(article))
      </div>
      </section>
      """
    }
    return PageFrame(title: title, language: catalogue.language)
      .page("<header><h1>\(title)</h1></header>\n<main>\n\(items)\n</main>")
  }

  private func article(_ entry: PreviewEntry) -> HTML {
    """
    <article>
    <h3>\(entry.channel.name.rawValue) <span class="subject">\(entry.channel.network.rawValue)</span></h3>
    \(content(entry))
    </article>
    """
  }

  private func content(_ entry: PreviewEntry) -> HTML {
    switch entry.rendering {
    case .success(let variant):
      let warnings = variant.warnings.map { note(PreviewCode.warning, $0) }
      let list: HTML = warnings.isEmpty ? .none : "<ul class=\"warnings\">\(warnings)</ul>"
      return """
        \(PostCard(channel: entry.channel, variant: variant, due: entry.due, album: album).html(in: catalogue))
        \(CounterBar(variant.measure).html(in: catalogue))
        \(list)
        """
    case .failure(let failure):
      return "<ul class=\"warnings\">\(failure.reasons.map { note(PreviewCode.failed, $0) })</ul>"
    }
  }

  private func note(_ code: PreviewCode, _ reason: Reason) -> HTML {
    let hint: HTML = catalogue.hint(reason).map { " <span class=\"why\">\($0)</span>" } ?? .none
    return "<li>\(catalogue.phrase(code, ["reason": catalogue.phrase(reason)]))\(hint)</li>"
  }

  private static func title(of entries: [PreviewEntry]) -> String? {
    entries.lazy.compactMap { try? $0.rendering.get().title }.first
  }
}
