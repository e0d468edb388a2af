import Domain

/// A title, a summary in plain text, and the article in HTML. Hashtags stand beside them, where the channel has any: a site
/// files its articles under them.
struct FeedItemForm: Form {
  func compose(_ manuscript: Manuscript) throws(RenderFailure) -> Composition {
    let title = try manuscript.fittedTitle()
    var composition = try exactOrComposed(manuscript)
    composition.title = title.title
    // Without a summary the text is the title once more: a description that readers need not see twice.
    composition.summary = manuscript.summary.isEmpty && manuscript.ownText == nil ? nil : composition.text
    composition.keepsLink = true
    composition.linkIsTagged = true
    composition.tags = manuscript.tags.prefix(manuscript.text.hashtagBudget).map { "#" + $0.written }
    // They stand beside the text or are not the custom here.
    composition.warnings.removeAll { $0.code == RenderCode.hashtagsDropped.rawValue }
    composition.warnings += title.warnings
    return composition
  }

  private func exactOrComposed(_ manuscript: Manuscript) throws(RenderFailure) -> Composition {
    if let exact = try manuscript.exactComposition() { return exact }
    return try composed(manuscript)
  }

  private func composed(_ manuscript: Manuscript) throws(RenderFailure) -> Composition {
    let article = manuscript.ownText == nil ? manuscript.article : []
    let html = html(of: article, manuscript)
    var parts = manuscript.opening(showsTitle: manuscript.summary.isEmpty)
    // Without an article there is no other place for them.
    if html == nil { parts += manuscript.closing + manuscript.linksPart }
    parts += manuscript.sourcePart
    var composition = try manuscript.fitted(parts, in: .titled)
    composition.html = html
    return composition
  }

  /// The article, then when, where and how to register, then the call, then whom the pictures are credited to; nil without
  /// an article.
  private func html(of article: [Block], _ manuscript: Manuscript) -> String? {
    guard !article.isEmpty else { return nil }
    let prose =
      article.map(PlainText.text).joined(separator: "\n") + "\n" + manuscript.title + "\n" + manuscript.summary
    let event = manuscript.ownEvent.map(HTMLWriter.paragraph) ?? event(beside: article, prose, manuscript.event)
    let call = manuscript.call.flatMap { $0.isSaid(in: prose) ? nil : HTMLWriter.paragraph($0.text) }
    let said = [event, call].compactMap { $0 }
    let added = said + [links(manuscript), source(manuscript)].compactMap { $0 }
    let credit = manuscript.credit.map(HTMLWriter.paragraph)
    return ([HTMLWriter.html(of: article)] + added + [credit].compactMap { $0 }).joined(separator: "\n")
  }

  /// When and where, unless `prose` says it; then where to register, unless the article leads there.
  private func event(beside article: [Block], _ prose: String, _ event: EventLine?) -> String? {
    guard let event else { return nil }
    let line = event.isSaid(in: prose) ? nil : [Inline.text(event.text(registration: false))]
    let registration = event.registration.flatMap { label, url -> [Inline]? in
      let isThere = article.contains { $0.leads(to: url) }
      return isThere ? nil : [.text(label), .link(url, [.text(url)])]
    }
    let lines = [line, registration].compactMap { $0 }
    guard !lines.isEmpty else { return nil }
    return HTMLWriter.html(of: [.paragraph(Array(lines.joined(separator: [.lineBreak])))])
  }

  /// Further pages: their labels are shown, so their addresses may have tags.
  private func links(_ manuscript: Manuscript) -> String? {
    let items = manuscript.furtherLinks.map { link in
      [Block.paragraph([.link(manuscript.tagger.tagged(link.link), [.text(link.label)])])]
    }
    return items.isEmpty ? nil : HTMLWriter.html(of: [.list(start: nil, items: items)])
  }

  /// Whose article it is, with the way there.
  private func source(_ manuscript: Manuscript) -> String? {
    guard let source = manuscript.source else { return nil }
    let name = manuscript.link.map { Inline.link($0, [.text(source.name)]) } ?? .text(source.name)
    return HTMLWriter.html(of: [.paragraph([.text(source.label), name])])
  }
}
