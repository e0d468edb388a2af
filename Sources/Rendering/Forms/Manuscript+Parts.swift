import Domain

/// The parts that forms compose posts of.
extension Manuscript {
  /// Title and summary, or the text that a person wrote in their place.
  func opening(showsTitle: Bool) -> [Part] {
    if let ownText { return Part.fixed(.hook, ownText) }
    return (showsTitle ? [hook] : []) + [lead].compactMap { $0 }
  }

  private var hook: Part {
    guard !hasOwnTitle else { return Part(.hook, [Choice(text: title, worth: Worth.title)]) }
    return Part(.hook, Shortening.choices(ofTitle: title, language: language, bound: text.limit))
  }

  private var lead: Part? {
    if hasOwnSummary { return Part.fixed(.lead, summary).first }
    let summary = summaryBeyondTitle
    guard !summary.isEmpty else { return nil }
    let choices = Shortening.choices(of: summary, language: language, bound: text.limit, loss: .summaryCut)
    return Part(.lead, choices + [.none])
  }

  /// The summary without the sentences that only repeat the title, and without the title that it begins with.
  var summaryBeyondTitle: String {
    var said = Said()
    said.remember(title, language: language)
    let summary = withoutTitle(summary)
    let prose = Prose(summary, language: language)
    let sentences = prose.sentences.map { String(prose.scalars[$0]) }
    let kept = sentences.filter { said.lacks($0) }
    return kept.count == sentences.count ? summary : kept.joined(separator: " ")
  }

  private func withoutTitle(_ summary: String) -> String {
    let scalars = Array(summary.unicodeScalars)
    let words = WordToken.tokens(in: scalars)
    let titleWords = WordToken.tokens(in: Array(title.unicodeScalars)).map(\.lower)
    guard titleWords.count >= 3, words.count > titleWords.count,
      words.prefix(titleWords.count).map(\.lower) == titleWords
    else {
      return summary
    }
    let end = words[titleWords.count - 1].range.upperBound
    var next = words[titleWords.count].range.lowerBound
    // What stands before the next word belongs to it: `#rsCCI`, `@cci`.
    while next > end, !scalars[next - 1].isSpace { next -= 1 }
    let gap = scalars[end..<next]
    guard gap.contains(where: { ":;,.!?–—".unicodeScalars.contains($0) }), !gap.contains("«"), !gap.contains("(") else {
      return summary
    }
    let rest = Array(scalars[next...])
    // A direction of writing that turns in the title turns back there as well.
    guard DirectionMarks.closed(rest).elementsEqual(rest) else { return summary }
    // An address, a handle or a hashtag stays as it is written.
    return SpanScanner.spans(in: rest).first?.range.lowerBound == 0 ? String(rest) : String(rest).capitalisedOnce
  }

  /// What the article adds, up to `bound` scalars.
  func body(bound: Int?, withTitle: Bool) -> [Part] {
    guard ownText == nil else { return [] }
    var said = Said()
    if withTitle { said.remember(title, language: language) }
    said.remember(summary, language: language)
    let extract = Extract(of: article, language: language, said: said, bound: bound)
    return [Part(.body, extract.choices)]
  }

  /// The first sentences of the article, for room of a short post that nothing else fills, once the summary is said whole.
  var bodyFiller: [Part] {
    guard ownText == nil else { return [] }
    var said = Said()
    for text in [title, summary] { said.remember(text, language: language) }
    let opening = Array(article.prefix { if case .paragraph = $0 { true } else { false } })
    let sentences = Extract(of: opening, language: language, said: said, bound: text.limit).sentences
    guard !sentences.isEmpty else { return [] }
    return [
      Part(.body, ceiling: Worth.sentenceFiller * sentences.count) { draft in
        guard draft.losses.isEmpty else { return [.none] }
        let choices = sentences.indices.reversed().map { last in
          Choice(text: sentences[...last].joined(separator: " "), worth: Worth.sentenceFiller * (last + 1))
        }
        return choices + [.none]
      }
    ]
  }

  /// What follows the article: when and where, then what readers are asked to do.
  var closing: [Part] { callPart + eventPart }

  /// When and where, unless the text says it.
  private var eventPart: [Part] {
    if let ownEvent { return Part.fixed(.event, ownEvent) }
    guard let event, ownText == nil else { return [] }
    let saying = Memo<String, Bool>()
    return [
      Part(.event, ceiling: Worth.event) { draft in
        let prose = draft.prose
        let isSaid = saying(prose) { event.isSaid(in: prose + "\n" + title) }
        if isSaid, event.event.registration == nil { return [.none] }
        return [
          Choice(text: event.text(registration: true), worth: Worth.event),
          Choice(text: event.text(registration: false), worth: Worth.event - 50),
          Choice(text: event.text(registration: false, withEnd: false), worth: Worth.event - 100), .none,
        ]
      }
    ]
  }

  /// When (and where), for room that nothing else fills, unless the text says the day.
  var eventFiller: [Part] {
    if let ownEvent { return Part.fixed(.event, ownEvent) }
    guard let event, ownText == nil else { return [] }
    return [
      Part(.event, ceiling: Worth.eventFiller + 2) { draft in
        if event.isDateSaid(in: draft.prose) { return [.none] }
        let texts = [true, false].map { event.text(registration: false, withEnd: false, withPlace: $0) }
        let choices = texts.enumerated().map { Choice(text: $1 + ".", worth: Worth.eventFiller + 2 - $0) }
        return choices + [Choice(text: texts[1], worth: Worth.eventFiller), .none]
      }
    ]
  }

  /// The credit, unless a person's text holds it.
  var creditPart: [Part] {
    guard let credit, ownText.map({ !$0.contains(credit) }) ?? true else { return [] }
    return Part.fixed(.credit, credit)
  }

  /// The call, unless the text says it.
  var callPart: [Part] {
    guard let call else { return [] }
    return [
      Part(.call, ceiling: call.worth) { draft in
        draft.proseTexts.contains(where: call.isSaid) ? [.none] : call.choices
      }
    ]
  }

  /// The handles of those whom the text names or the author wants mentioned.
  var mentionPart: [Part] {
    mentions.isEmpty ? [] : [MentionPart(mentions: mentions, language: language, profile: text).part]
  }

  var hashtagPart: [Part] {
    guard text.hashtagBudget > 0, !tags.isEmpty else { return [] }
    return [HashtagPart(tags: tags, language: language, profile: text).part]
  }

  /// The hashtags that should have been shown and are not, when the custom leaves room for more than are shown; not those
  /// whose words the post says anyway, in a name or a quotation.
  func droppedHashtags(in post: String) -> [Reason] {
    let search = TagSearch(post, language: language, start: text.detection.tagStart)
    let shown = Set(search.hashtags.map { $0.lowercased() })
    let dropped = tags.filter { [.absent, .unlinked].contains(search.standing(of: $0)) }
    guard !dropped.isEmpty, shown.count < text.hashtagBudget else { return [] }
    return [Reason(RenderCode.hashtagsDropped, ["hashtags": dropped.map(\.label).joined(separator: " ")])]
  }
}
