/// What fits in a post and how a network counts it: data.
public struct TextProfile: Hashable, Sendable {
  /// What a post is made of.
  public var form: Form
  /// What is counted.
  public var unit: Unit
  /// The most that a text may measure; nil for no limit.
  public var limit: Int?
  /// The most that a title may measure; nil for no limit or no title.
  public var titleLimit: Int?
  /// The most that a text beside pictures may measure, where that is less.
  public var captionLimit: Int?
  /// What every URL counts, however long it is; nil when it counts as written.
  public var urlLength: Int?
  /// How many hashtags are the custom there.
  public var hashtagBudget: Int
  /// What else the network counts, and how much of it is allowed.
  public var furtherLimits: [FurtherLimit]
  /// Whose rules find links, mentions and tags.
  public var detection: Detection
  /// What characters weigh; only for the unit `weighted`.
  public var weights: WeightTable?
  /// What becomes of characters that the network reads as its own marks. The escaped text is what is counted.
  public var escaping: Escaping
  /// Whether `@name@server` counts as `@name`.
  public var countsOnlyNamesOfMentions: Bool
  /// Whether the sentence before a folded text counts with it.
  public var countsContentWarning: Bool
  /// When a short post has a card of the link beside it, with title and summary: then its text does not hold the link.
  public var card: Card
  /// Whether the network marks which part of a text leads where, so that the text may show but the beginning of a link.
  public var marksLinks: Bool

  /// Makes a profile.
  public init(
    form: Form, unit: Unit, limit: Int?, titleLimit: Int? = nil, captionLimit: Int? = nil, urlLength: Int? = nil,
    hashtagBudget: Int, furtherLimits: [FurtherLimit] = [], detection: Detection = .twitterText,
    weights: WeightTable? = nil, escaping: Escaping = .none, countsOnlyNamesOfMentions: Bool = false,
    countsContentWarning: Bool = false,
    card: Card = .never, marksLinks: Bool = false
  ) {
    self.card = card
    self.marksLinks = marksLinks
    self.form = form
    self.unit = unit
    self.limit = limit
    self.titleLimit = titleLimit
    self.captionLimit = captionLimit
    self.urlLength = urlLength
    self.hashtagBudget = hashtagBudget
    self.furtherLimits = furtherLimits
    self.detection = detection
    self.weights = weights
    self.escaping = escaping
    self.countsOnlyNamesOfMentions = countsOnlyNamesOfMentions
    self.countsContentWarning = countsContentWarning
  }
}

extension TextProfile {
  /// What is counted.
  public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
    /// Unicode scalars: after NFC by twitter-text's rules, as they are elsewhere.
    case codePoints = "code points"
    /// Extended grapheme clusters.
    case graphemes
    /// UTF-16 code units.
    case utf16 = "UTF-16 units"
    /// UTF-8 code units.
    case utf8 = "UTF-8 bytes"
    /// What `weights` says, after NFC.
    case weighted = "weighted characters"
    /// Unicode scalars, but an emoji counts its UTF-8 bytes.
    case emojiBytes = "characters with emoji in UTF-8 bytes"
  }

  /// What a post is made of.
  public enum Form: String, Hashable, Sendable, Codable, CaseIterable {
    /// One short text with everything in it.
    case microblog
    /// A text with a link card or pictures beside it.
    case pagePost
    /// A title and a text.
    case titledPost
    /// A title, a summary and an article in HTML.
    case feedItem
  }

  /// When a short post has a card of its link, made by who publishes it.
  public enum Card: String, Hashable, Sendable, CaseIterable {
    /// The link stands in the text.
    case never
    /// Where no picture is shown.
    case withoutPictures
    /// Always; the first picture stands on the card.
    case always
  }

  /// Whose rules find links, mentions and tags in a text.
  public enum Detection: String, Hashable, Sendable, Codable, CaseIterable {
    /// twitter-text: links with and without a scheme, `@name`, `#tag`, `$TAG`; counts after NFC, refuses three characters.
    case twitterText
    /// Mastodon: links with a scheme, `@name` and `@name@server`, `#tag`.
    case mastodon
    /// What readers take for them everywhere: links with and without a scheme, `@name`, `@name.server`, `@name@server`, `#tag`.
    case plain
  }

  /// Where a hashtag may begin.
  public enum TagStart: String, Hashable, Sendable, CaseIterable {
    /// At the beginning and after a space.
    case afterSpace
    /// After anything but a letter, a digit or `&`: `l’#export`.
    case afterAnyMark
  }

  /// One thing of which a text may hold only so much.
  public struct FurtherLimit: Hashable, Sendable {
    /// What is counted.
    public var what: Tally.Kind
    /// How many are allowed.
    public var limit: Int

    /// Makes a limit.
    public init(_ what: Tally.Kind, _ limit: Int) {
      self.what = what
      self.limit = limit
    }
  }
}

extension TextProfile.Detection {
  /// Where a hashtag may begin.
  ///
  /// Mastodon takes none after an apostrophe or a parenthesis since February 2026
  /// (github.com/mastodon/mastodon, pull requests 37684 and 38212, `app/models/concerns/tag/naming.rb`, read 2026-11).
  public var tagStart: TextProfile.TagStart {
    switch self {
    case .mastodon: .afterSpace
    case .twitterText, .plain: .afterAnyMark
    }
  }
}

extension TextProfile {
  /// What holds for a text beside so many pictures: some networks give a caption less room.
  public func beside(pictures count: Int) -> TextProfile {
    var text = self
    if let captionLimit, count > 0 { text.limit = min(captionLimit, limit ?? captionLimit) }
    return text
  }
}
