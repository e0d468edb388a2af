import Domain

/// The ways to show a text whole or in part.
///
/// What is worth most is whole sentences, then whole clauses; an ellipsis must bring a good deal to be chosen, and the tail it opens after
/// something complete even more.
enum Shortening {
  /// The ways to show a title: whole above all, else as much of it as fits.
  static func choices(ofTitle title: String, language: Language, bound: Int?) -> [Choice] {
    choices(of: title, language: language, bound: bound, loss: .titleCut, solidLoss: .titleCut, closing: "").map {
      choice in
      var choice = choice
      choice.worth = choice.worth * Worth.titleFactor + (choice.loss == nil ? Worth.title : 0)
      return choice
    }
  }

  /// The whole text and every good place to end it; `bound` is the length beyond which nothing can fit.
  ///
  /// A clause that ends the text gets `closing`, where there is room for it. `loss` is told where the text breaks off,
  /// `solidLoss` where it ends with a whole sentence or clause.
  static func choices(
    of text: String, language: Language, bound: Int?, loss: RenderCode, solidLoss: RenderCode? = nil,
    closing: String = "."
  ) -> [Choice] {
    guard !text.isEmpty else { return [] }
    let prose = Prose(text, language: language)
    let count = prose.scalars.count
    let full = Choice(text: text, worth: count * Worth.solid)
    guard let bound else { return [full] }
    let fixed = prose.isFixed.count { $0 }
    var solid = (end: 0, worth: 0)
    let cuts = prose.cuts(upTo: bound + fixed).filter { $0.end < count }.suffix(mostCuts)
    let shortened = cuts.flatMap { cut -> [Choice] in
      guard cut.kind <= .clause else { return ellipsis(prose, cut: cut, after: solid, loss: loss) }
      solid = (cut.end, cut.end * (cut.kind == .sentence ? Worth.solid : Worth.clause))
      return endings(of: prose.prefix(cut.end), closing: closing, worth: solid.worth, loss: solidLoss)
    }
    return endings(of: text, closing: "", worth: full.worth, loss: nil) + shortened
  }

  /// Of a very long text only the longest beginnings are considered.
  private static let mostCuts = 256

  /// A complete text with its full stop, and without for the case that just that is too much.
  private static func endings(of text: String, closing: String, worth: Int, loss: RenderCode?) -> [Choice] {
    guard let last = text.unicodeScalars.last else { return [] }
    let whole = Choice(text: text, worth: worth, loss: loss)
    if last == ".", !text.hasSuffix("..") {
      return [whole, Choice(text: String(text.dropLast()), worth: worth - 1, loss: loss)]
    }
    guard !closing.isEmpty, !".!?…".unicodeScalars.contains(last) else { return [whole] }
    return [
      Choice(text: text + closing, worth: worth, loss: loss), Choice(text: text, worth: worth - 1, loss: loss),
    ]
  }

  private static func ellipsis(_ prose: Prose, cut: Cut, after solid: (end: Int, worth: Int), loss: RenderCode)
    -> [Choice]
  {
    let tail = cut.end - solid.end
    let isPhrase = cut.kind == .phrase
    // Mastodon would take an ellipsis for the end of the link before it.
    guard tail >= (isPhrase ? 3 : Worth.shortestWordTail), !prose.isFixed[cut.end - 1] else { return [] }
    let worth = solid.worth + tail * (isPhrase ? Worth.phrase : Worth.word) - (solid.end > 0 ? Worth.brokenTail : 0)
    return [Choice(text: prose.prefix(cut.end) + "…", worth: worth, loss: loss)]
  }
}

/// What things are worth beside each other. A character of a complete sentence is worth 10; the rest was set by reading what came out.
enum Worth {
  /// A character of whole sentences.
  static let solid = 10
  /// A character of whole clauses.
  static let clause = 9
  /// A character before an ellipsis that replaces words that can be left out.
  static let phrase = 7
  /// A character before an ellipsis anywhere else.
  static let word = 2
  /// What a broken tail costs after something complete.
  static let brokenTail = 300
  /// A tail broken anywhere says too little below this length.
  static let shortestWordTail = 40
  /// The whole title, above everything else.
  static let title = 1_000_000
  /// How much more a character of a title is worth.
  static let titleFactor = 20
  /// The first hashtag; each further one is worth less.
  static let hashtag = 200
  /// What a hashtag gains by being merged into the text.
  static let merging = 60
  /// A call that the item's author wrote.
  static let call = 1500
  /// A call that the configuration gives to every item, for room that nothing of the item’s own fills.
  static let usualCall = 10
  /// A name of the text that becomes a mention.
  static let mention = 100
  /// A mention that the author asks for.
  static let askedMention = 400
  /// The line that says when and where.
  static let event = 2000
  /// The same in a short post: less than any clause or hashtag.
  static let eventFiller = 20
  /// A sentence of the article in a short post: less than when and where.
  static let sentenceFiller = 5
  /// The first further link; each one after it is worth less.
  static let furtherLink = 400
  /// The same in a short post: less than anything else.
  static let linkFiller = 4
  /// What a source gains by its whole label.
  static let sourceLabel = 30
}
