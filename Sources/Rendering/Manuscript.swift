import Domain

/// An item made ready for one channel: dates filled in, tidied, set in type, before it is shortened to fit.
struct Manuscript {
  let request: RenderRequest
  let typography: Typography
  /// The title, the channel's own if there is one.
  let title: String
  /// Whether a person wrote the title for this channel: then it is never shortened.
  let hasOwnTitle: Bool
  let summary: String
  /// A text that a person wrote for this channel.
  let ownText: String?
  /// Whether that text is the whole post.
  let isExact: Bool
  /// Where the item leads, as its author wrote it.
  let link: String?
  /// Adds the channel's tags to links that leave where readers are not shown the whole of them.
  let tagger: LinkTagger
  /// Whose article it is, when it is somebody else's.
  let source: SourceWords?
  /// Further pages, set in type, without those that the item leads to anyway.
  let furtherLinks: [NewsLink]
  let media: MediaSelection
  let credit: String?
  let event: EventLine?
  let tags: [Hashtag]
  /// What was noticed so far.
  private(set) var warnings: [Reason] = []

  var language: Language { request.language }

  /// What fits: less beside pictures, on some networks.
  var text: TextProfile {
    var text = request.channel.profile.text
    text = text.beside(pictures: media.kept.count)
    return text
  }

  /// Fails with every reason that makes the item impossible on any channel of this kind.
  init(_ request: RenderRequest) throws(RenderFailure) {
    self.request = request
    let item = request.item
    let override = item.variants[request.channel.name]
    let dated = DatedTexts(day: request.occurrence.date, language: request.language)
    let typography = Typography(
      language: request.language, isNarrow: request.channel.renderingSettings.usesNarrowSpaces)
    self.typography = typography
    let ownTitle = typography.set(Tidy.line(dated.filled(override?.title ?? "")))
    hasOwnTitle = !ownTitle.isEmpty
    title = hasOwnTitle ? ownTitle : typography.set(Tidy.line(dated.filled(item.title)))
    summary = typography.set(Tidy.line(dated.filled(item.summary)))
    isExact = override?.exact ?? false
    ownText = Self.ownText(dated.filled(override?.text ?? ""), isExact: isExact, typography)
    link = item.link.map(Tidy.line).flatMap { $0.isEmpty ? nil : $0 }
    tagger = LinkTagger(request)
    source = item.source.map { SourceWords(name: typography.set(Tidy.line($0)), language: request.language) }
    furtherLinks = Self.furtherLinks(item, dated, typography)
    media = MediaSelection(request.media, profile: request.channel.profile.media, language: request.language)
    credit = media.credit(set: typography)
    event = item.event.map { EventLine(event: $0, typography: typography, year: request.occurrence.date.year) }
    tags = Self.tags(item.hashtags)
    try refuse()
    warn(item)
  }

  /// The article, set in type.
  var article: [Block] {
    let dated = DatedTexts(day: request.occurrence.date, language: language)
    return typography.set(MarkdownReader.blocks(of: dated.filled(request.item.body)))
  }

  private static func ownText(_ text: String, isExact: Bool, _ typography: Typography) -> String? {
    let tidy = Tidy.paragraphs(text)
    guard !tidy.isEmpty else { return nil }
    return isExact ? text : typography.set(tidy)
  }

  /// Each hashtag once, in the author's order.
  private static func tags(_ written: [String]) -> [Hashtag] {
    var labels: Set<String> = []
    return written.compactMap { Hashtag($0) }.filter { labels.insert($0.label.lowercased()).inserted }
  }

  /// Each address once, in the author's order.
  private static func furtherLinks(_ item: NewsItem, _ dated: DatedTexts, _ typography: Typography) -> [NewsLink] {
    var seen: Set<String> = [item.link ?? ""]
    return (item.links ?? []).compactMap { link in
      guard WebAddress.isWeb(link.link), seen.insert(link.link).inserted else { return nil }
      return NewsLink(label: typography.set(Tidy.line(dated.filled(link.label))), link: link.link)
    }
  }

  private func refuse() throws(RenderFailure) {
    var reasons: [Reason] = []
    if title.isEmpty { reasons.append(Reason(RenderCode.titleMissing)) }
    if let link, !WebAddress.isWeb(link) { reasons.append(Reason(RenderCode.linkInvalid, ["link": link])) }
    if !reasons.isEmpty { throw RenderFailure(reasons) }
  }

  private var showsArticle: Bool {
    switch text.form {
    case .microblog: request.channel.renderingSettings.allowsThreads
    case .pagePost, .titledPost, .feedItem: ownText == nil
    }
  }

  private mutating func warn(_ item: NewsItem) {
    warnings += media.warnings
    if let source, isExact, let ownText, !source.isSaid(in: ownText) {
      warnings.append(Reason(RenderCode.sourceUnnamed, ["source": source.name]))
    }
    if showsArticle, let html = MarkdownReader.rawHTML(in: item.body).first {
      warnings.append(Reason(RenderCode.htmlDropped, ["html": Tidy.line(String(html.prefix(40)))]))
    }
    for written in item.hashtags where Hashtag(written) == nil {
      warnings.append(Reason(RenderCode.hashtagInvalid, ["hashtag": written]))
    }
  }
}

/// Fills `{{date}}` in.
struct DatedTexts {
  let day: CivilDate
  let language: Language

  /// The text with the day of the occurrence, in words and without its year.
  func filled(_ text: String) -> String {
    let mark = "{{date}}"
    guard text.contains(mark) else { return text }
    return text.split(separator: mark, omittingEmptySubsequences: false).joined(separator: day.words(in: language))
  }
}
