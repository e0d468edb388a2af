import Domain

/// An article as a thread: title, summary and link first, then the article in posts that are about equally long, then the
/// hashtags. Every post ends with its number.
///
/// An article gets one when it is substantial and does not fit; what cannot be divided well stays a single post, whose link
/// leads to the rest.
struct ThreadForm {
  /// The most posts, so that a number is always as long as ` 9/9`: who wants to read more follows the link.
  static let mostPosts = 9
  private static let number = " 9/9"

  private let manuscript: Manuscript
  private let profile: TextProfile
  private let limit: Int

  /// For a channel that allows threads, and an item whose texts nobody wrote for it; nil otherwise.
  init?(_ manuscript: Manuscript) {
    guard manuscript.request.channel.renderingSettings.allowsThreads, manuscript.request.role == nil,
      manuscript.ownText == nil, let limit = manuscript.text.limit
    else { return nil }
    self.manuscript = manuscript
    profile = manuscript.text
    self.limit = limit
  }

  /// The thread; nil when the item deserves none.
  func compose() -> Composition? {
    let lead = sentences(of: manuscript.summaryBeyondTitle)
    var said = Said()
    said.remember(manuscript.title, language: manuscript.language)
    said.remember(manuscript.summary, language: manuscript.language)
    let extract = Extract(
      of: manuscript.article, language: manuscript.language, said: said, bound: limit * Self.mostPosts)
    let cutter = ThreadUnits(language: manuscript.language, fits: { fits($0) }, bound: limit)
    guard let article = cutter.units(of: extract.pieces) else { return nil }
    let event = event(beside: article)
    let hasFiller = event.map { $0.event.registration == nil } ?? false
    guard let first = first(lead, hasFiller ? manuscript.eventFiller : []) else { return nil }
    let left = lead.dropFirst(first.shown).map { ThreadUnit(text: $0, separator: " ") }
    guard isSubstantial(article), !fitsWhole(lead, article) else { return nil }
    let line = event.flatMap { $0.isSaid(in: first.text) ? nil : self.line(of: $0) }
    let units = left + [line].compactMap(\.self) + article
    guard left.allSatisfy({ fits($0.text) }), let posts = divided(units) else { return nil }
    return composition([first.text] + posts.texts, isCut: posts.isCut || extract.isCut)
  }

  /// The first post: title, link and as many whole sentences of the summary as fit beside them, then what there is room for.
  private func first(_ lead: [String], _ filler: [Part] = []) -> (text: String, shown: Int)? {
    var room = profile
    room.limit = limit - length(Self.number)
    let kept = manuscript.linkPart + manuscript.sourcePart + manuscript.creditPart
    for shown in (0...lead.count).reversed() {
      let prose = Part.fixed(.hook, manuscript.title) + Part.fixed(.lead, lead.prefix(shown).joined(separator: " "))
      if let draft = Fitter(layout: .oneLine, profile: room).best(of: kept + prose + filler) {
        return (Layout.oneLine.compose(draft), shown)
      }
    }
    return nil
  }

  private func sentences(of text: String) -> [String] {
    let prose = Prose(text, language: manuscript.language)
    return prose.sentences.map { String(prose.scalars[$0]) }
  }

  /// The event, unless the texts say when and where, and where to register.
  private func event(beside article: [ThreadUnit]) -> EventLine? {
    let prose = ([manuscript.title, manuscript.summary] + article.map(\.text)).joined(separator: "\n")
    guard let event = manuscript.event else { return nil }
    return event.isSaid(in: prose) && prose.contains(event.event.registration ?? "") ? nil : event
  }

  private func line(of event: EventLine) -> ThreadUnit? {
    let texts = [event.text(registration: true), event.text(registration: false)]
    return texts.first(where: fits).map { ThreadUnit(text: $0, separator: "\n\n") }
  }

  private func isSubstantial(_ article: [ThreadUnit]) -> Bool { length(Self.joined(article[...])) * 2 >= limit }

  /// Whether one post has room for everything.
  private func fitsWhole(_ lead: [String], _ article: [ThreadUnit]) -> Bool {
    guard let all = first(lead), all.shown == lead.count else { return false }
    return measure(all.text + "\n\n" + Self.joined(article[...])).fits
  }

  private func composition(_ texts: [String], isCut: Bool) -> Composition? {
    var posts = texts
    posts[posts.count - 1] = tagged(posts[posts.count - 1], after: texts.dropLast())
    let numbered = posts.enumerated().map { "\($1) \($0 + 1)/\(posts.count)" }
    guard numbered.allSatisfy({ measure($0).fits }), let first = numbered.first else { return nil }
    var composition = Composition(text: first, further: Array(numbered.dropFirst()))
    composition.linkIsTagged = true
    composition.warnings = manuscript.droppedHashtags(in: posts.joined(separator: "\n"))
    // A thread says what title, summary and article say; it has no place of its own for a call.
    if manuscript.call?.isWanted == true {
      composition.warnings.append(Reason(RenderCode.callDropped, ["limit": String(limit)]))
    }
    if isCut { composition.warnings.insert(Reason(RenderCode.bodyCut, ["limit": String(limit)]), at: 0) }
    return composition
  }
}

/// Dividing the pieces among posts.
extension ThreadForm {
  /// The posts behind the first; pieces that would make a last post nearly empty are left out. Nil when that is not enough.
  private func divided(_ units: [ThreadUnit]) -> (texts: [String], isCut: Bool)? {
    var division = ThreadDivision(
      lengths: units.map { length($0.text) }, separators: units.map { length($0.separator) }, limit: limit,
      number: length(Self.number), end: length(tagRoom), mostPosts: Self.mostPosts - 1)
    while let posts = division.balanced {
      let bare = posts.map { Self.joined(units[$0]) }
      let isThin = bare.map { length($0) * 5 < limit }
      guard isThin.contains(true) else { return (bare, division.count < units.count) }
      guard isThin.dropLast().allSatisfy({ !$0 }), posts.count > 1, let last = posts.last else { return nil }
      division.count -= last.count
    }
    return nil
  }

  private static func joined(_ units: ArraySlice<ThreadUnit>) -> String {
    guard let first = units.first else { return "" }
    return units.dropFirst().reduce(first.text) { $0 + $1.separator + $1.text }
  }

  private func fits(_ text: String) -> Bool { measure(text + tagRoom + Self.number).fits }

  private func measure(_ text: String) -> Measure { TextMeasure.measure(text, by: profile) }

  private func length(_ text: String) -> Int { measure(text).used }

  /// What the hashtags take at most.
  private var tagRoom: String {
    manuscript.tags.prefix(profile.hashtagBudget).map { " " + $0.label }.joined()
  }

  /// The last post with the hashtags that no other shows.
  private func tagged(_ post: String, after others: ArraySlice<String>) -> String {
    let shown = Set(
      others.flatMap { TagSearch($0, language: manuscript.language).hashtags }.map { $0.lowercased() })
    let tags = manuscript.tags.filter { !shown.contains($0.label.lowercased()) }
    guard profile.hashtagBudget > shown.count, !tags.isEmpty else { return post }
    var room = profile
    room.limit = limit - length(Self.number)
    room.hashtagBudget = profile.hashtagBudget - shown.count
    let part = HashtagPart(tags: tags, language: manuscript.language, profile: room).part
    let draft = Fitter(layout: .oneLine, profile: room).best(of: Part.fixed(.lead, post) + [part])
    return draft.map(Layout.oneLine.compose) ?? post
  }
}
