import Domain
import Rendering

/// Something of an item that a channel does not show.
struct Omission: Hashable, Sendable {
  /// What it belongs to.
  enum Part: String, Hashable, Sendable, CaseIterable {
    /// The title.
    case title
    /// The summary.
    case summary
    /// The article; without its text, which may be long.
    case article
    /// When and where an event takes place.
    case event
    /// A hashtag, in its author's words.
    case hashtag
    /// A picture, by its file's name.
    case picture
  }

  /// What it belongs to.
  let part: Part
  /// What is not shown; nil for an article.
  let text: String?
  /// The last words that are shown, where a sentence was shortened; nil where all of it is left out.
  var after: String?
}

/// Finds what a variant leaves out of its item.
struct OmissionSearch: Sendable {
  private let item: NewsItem
  private let variant: Variant
  private let channel: Channel
  /// Everything that is shown, letters and digits alone: hashtags run words together, typography changes signs.
  private let shown: String

  /// Compares a variant with what its author wrote.
  init(_ item: NewsItem, as variant: Variant, on channel: Channel) {
    (self.item, self.variant, self.channel) = (item.worded(for: channel), variant, channel)
    let texts =
      variant.posts.map { channel.named($0.text) }
      + [variant.summary, variant.html.map { ArticleText($0).text }].compactMap(\.self)
    let hasTitle =
      switch channel.profile.text.form {
      case .microblog, .pagePost: variant.linkIsCard
      case .titledPost, .feedItem: true
      }
    shown = ((hasTitle ? [variant.title] : []) + texts).map(\.squashed).joined(separator: " ")
  }

  /// What is left out, in the order in which items are written. Nothing of what a person's own text replaces.
  var omissions: [Omission] {
    let own = item.variants[channel.name]
    var omissions: [Omission] = []
    if own?.text == nil {
      if own?.title == nil { omissions += sentences(of: item.title, in: .title) }
      omissions += sentences(of: item.summary, in: .summary) + article + event
    }
    return omissions + hashtags + pictures
  }

  private func sentences(of text: String, in part: Omission.Part) -> [Omission] {
    SentenceList(dated(text), language: variant.language).sentences.compactMap { sentence in
      guard !sentence.squashed.isEmpty, !shown.contains(sentence.squashed) else { return nil }
      let words = sentence.split(separator: " ")
      let count = words.indices.last { shown.contains(words[...$0].joined().squashed) }.map { $0 + 1 } ?? 0
      let start = words.prefix(count).joined(separator: " ")
      // A word or two stand in any text.
      guard start.squashed.count >= 12 else { return Omission(part: part, text: sentence) }
      return Omission(part: part, text: words.dropFirst(count).joined(separator: " "), after: start.tail)
    }
  }

  private func dated(_ text: String) -> String {
    let day = (channel.zone.civil(at: variant.due).date).words(in: variant.language)
    return text.replacing("{{date}}", with: day)
  }

  private var article: [Omission] {
    guard variant.html == nil else { return [] }
    let bare = item.body.replacing(#/\]\([^)]*\)|<[^>]*>/#, with: "")
    let isShown = SentenceList(bare, language: variant.language).sentences.allSatisfy { shown.contains($0.squashed) }
    return isShown ? [] : [Omission(part: .article, text: nil)]
  }

  private var event: [Omission] {
    guard let event = item.event else { return [] }
    let words = event.start.date.words(in: variant.language)
    let dayAndMonth = words.split(separator: " ").dropFirst().joined()
    guard !shown.contains(dayAndMonth.squashed) else { return [] }
    let text = [words, event.start.time.words(in: variant.language), event.place].compactMap(\.self)
    return [Omission(part: .event, text: text.joined(separator: ", "))]
  }

  /// Where tags are the custom at all.
  private var hashtags: [Omission] {
    guard channel.profile.text.hashtagBudget > 0 else { return [] }
    let shown = Set(variant.hashtags.map(\.squashed))
    return item.hashtags.filter { !shown.contains($0.squashed) }.map { Omission(part: .hashtag, text: $0) }
  }

  private var pictures: [Omission] {
    // A picture that became another kind has another ending.
    func stem(_ name: String) -> Substring { name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex) }
    let shown = Set(variant.media.map { stem($0.fileName) })
    return item.images.map(\.fileName).filter { !shown.contains(stem($0)) }.map { Omission(part: .picture, text: $0) }
  }
}

extension String {
  /// Letters and digits alone, in small letters.
  fileprivate var squashed: String { lowercased().filter { $0.isLetter || $0.isNumber } }

  /// The last words, some forty characters of them.
  fileprivate var tail: String {
    var words = split(separator: " ")[...]
    while words.count > 1, words.joined(separator: " ").count > 40 { words = words.dropFirst() }
    return String(words.joined(separator: " ").reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
  }
}
