import Domain

/// An item made ready for one channel: dates filled in, tidied, set in type, before it is shortened to fit.
struct Manuscript {
  let request: RenderRequest
  let typography: Typography
  /// The order of the parts and the free text around them, where the channel has its own.
  let template: PreparedTemplate?
  /// The title, the channel's own if there is one.
  let title: String
  /// Whether a person wrote the title for this channel: then it is never shortened.
  let hasOwnTitle: Bool
  let summary: String
  /// Whether a person wrote the summary for this channel: then it is never shortened.
  let hasOwnSummary: Bool
  /// The article in Markdown.
  private let body: String
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
  /// When and where, as a person wrote it for this channel.
  let ownEvent: String?
  let call: Call?
  let tags: [Hashtag]
  let mentions: [Mention]
  /// What readers are told before they unfold the post.
  let contentWarning: String?
  /// What was noticed so far.
  private(set) var warnings: [Reason] = []

  var language: Language { request.language }

  /// What fits: less beside pictures, on some networks.
  var text: TextProfile {
    var text = request.channel.profile.text
    text = text.beside(pictures: media.kept.count)
    if let contentWarning, let limit = text.limit {
      // It takes its room from every text that stands behind it.
      text.limit = max(0, limit - TextMeasure.measure("", contentWarning: contentWarning, by: text).used)
    }
    return text
  }

  /// Whether a person wrote for this channel what must stay as it is.
  var isWrittenForChannel: Bool {
    ownText != nil || hasOwnTitle || hasOwnSummary || ownEvent != nil || call?.origin == .override
  }

  /// Fails with every reason that makes the item impossible on any channel of this kind.
  init(_ request: RenderRequest, voice: PreparedVoice) throws(RenderFailure) {
    self.request = request
    template = voice.template
    let words = ChannelWording(request)
    let typography = words.typography
    self.typography = typography
    let override = words.override
    hasOwnTitle = !words.line(override?.title).isEmpty
    title = words.line(hasOwnTitle ? override?.title : words.toned?.title ?? request.item.title)
    summary = words.line(override?.summary ?? words.toned?.summary ?? request.item.summary)
    hasOwnSummary = override?.summary.map { !words.line($0).isEmpty } ?? false
    body = words.filled(override?.body ?? words.toned?.body ?? request.item.body)
    isExact = override?.exact ?? false
    ownText = Self.ownText(words.filled(override?.text ?? ""), isExact: isExact, typography)
    link = (override?.link ?? request.item.link).map(Tidy.line).flatMap { $0.isEmpty ? nil : $0 }
    tagger = LinkTagger(request)
    source = request.item.source.map {
      SourceWords(name: typography.set(Tidy.line($0)), language: request.language)
    }
    furtherLinks = words.furtherLinks(beside: link)
    media = MediaSelection(
      words.pictures, profile: request.channel.profile.media, language: request.language)
    let ownCredit = override?.credit.map(words.line)
    credit = (ownCredit ?? media.credit(set: typography)).flatMap { $0.isEmpty ? nil : $0 }
    event = words.event
    ownEvent = override?.event.map(words.line).flatMap { $0.isEmpty ? nil : $0 }
    call = words.call
    tags = Self.tags(words.hashtags)
    mentions = Mention.all(
      voice.names, asked: override?.mentions ?? request.item.mentions,
      in: [title, summary, body, ownText ?? "", call?.text ?? ""])
    let usualWarning = request.channel.renderingSettings.contentWarning
    contentWarning = usualWarning.map { words.line(override?.contentWarning ?? $0) }.flatMap { $0.isEmpty ? nil : $0 }
    try refuse()
    warn(words.hashtags)
    if usualWarning == nil, override?.contentWarning?.isEmpty == false {
      warnings.append(Reason(RenderCode.contentWarningDropped))
    }
  }

  /// The article, set in type.
  var article: [Block] { typography.set(MarkdownReader.blocks(of: body)) }

  /// What the free text of a template may say.
  var fields: TemplateFields { TemplateFields(self) }

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

  private mutating func warn(_ hashtags: [String]) {
    warnings += media.warnings
    if let source, isExact, let ownText, !source.isSaid(in: ownText) {
      warnings.append(Reason(RenderCode.sourceUnnamed, ["source": source.name]))
    }
    if showsArticle, let html = MarkdownReader.rawHTML(in: body).first {
      warnings.append(Reason(RenderCode.htmlDropped, ["html": Tidy.line(String(html.prefix(40)))]))
    }
    for written in hashtags where Hashtag(written) == nil {
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
