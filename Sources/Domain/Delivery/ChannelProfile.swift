/// What a network allows and how it behaves: data, kept beside the adapter that speaks to it, with sources and dates.
public struct ChannelProfile: Hashable, Sendable {
  /// The name by which `profile:` and `crieur measure --profile` know it.
  public var name: String
  /// Texts: what fits and how it is counted.
  public var text: TextProfile
  /// Pictures.
  public var media: MediaProfile
  /// How deliveries behave.
  public var delivery: DeliveryProfile

  /// Makes a profile.
  public init(name: String, text: TextProfile, media: MediaProfile, delivery: DeliveryProfile) {
    self.name = name
    self.text = text
    self.media = media
    self.delivery = delivery
  }
}

/// What fits in a post and how a network counts it.
public struct TextProfile: Hashable, Sendable {
  /// What is counted.
  public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
    /// Unicode scalars after NFC (twitter-text version 1).
    case codePoints = "code points"
    /// Extended grapheme clusters.
    case graphemes
    /// UTF-16 code units.
    case utf16 = "UTF-16 units"
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

  /// What a post is made of.
  public var form: Form
  /// What is counted.
  public var unit: Unit
  /// The most that a text may measure; nil for no limit.
  public var limit: Int?
  /// The most that a title may measure; nil for no limit or no title.
  public var titleLimit: Int?
  /// What every URL counts, however long it is; nil when it counts as written.
  public var urlLength: Int?
  /// How many hashtags are the custom there.
  public var hashtagBudget: Int

  /// Makes a profile.
  public init(
    form: Form, unit: Unit, limit: Int?, titleLimit: Int? = nil, urlLength: Int? = nil, hashtagBudget: Int
  ) {
    self.form = form
    self.unit = unit
    self.limit = limit
    self.titleLimit = titleLimit
    self.urlLength = urlLength
    self.hashtagBudget = hashtagBudget
  }
}

/// Which pictures a post can carry.
public struct MediaProfile: Hashable, Sendable {
  /// The most pictures in one post.
  public var maxCount: Int
  /// The most bytes in one picture; nil for no limit.
  public var maxBytes: Int?
  /// Accepted MIME types.
  public var types: [String]
  /// The most characters in an alternative text; nil for no limit.
  public var altLimit: Int?

  /// Makes a profile.
  public init(maxCount: Int, maxBytes: Int? = nil, types: [String] = [], altLimit: Int? = nil) {
    self.maxCount = maxCount
    self.maxBytes = maxBytes
    self.types = types
    self.altLimit = altLimit
  }
}

/// How long and how often a network is tried, and what it can be asked afterwards.
public struct DeliveryProfile: Hashable, Sendable {
  /// Until when a failed delivery is tried again.
  public enum RetryWindow: Hashable, Sendable {
    /// Until midnight in the channel's zone.
    case endOfDay
    /// So long after its first try.
    case lasting(Duration)
  }

  /// Until when a failed delivery is tried again.
  public var retryWindow: RetryWindow
  /// What becomes of a late delivery unless the channel or the item says otherwise.
  public var late: LatePolicy
  /// How long after a lost answer the network is first asked what stands there.
  public var settling: Duration
  /// How long after the attempt the network's lists can be trusted to show it: before that, "none" means nothing.
  public var readAfterWrite: Duration
  /// Whether a lost answer can be looked up; if not, a channel has one delivery in flight at most.
  public var canLookUp: Bool
  /// How many deliveries may be in flight on one channel.
  public var concurrency: Int

  /// Makes a profile.
  public init(
    retryWindow: RetryWindow, late: LatePolicy, settling: Duration = .seconds(10),
    readAfterWrite: Duration = .seconds(10), canLookUp: Bool = true, concurrency: Int = 1
  ) {
    self.retryWindow = retryWindow
    self.late = late
    self.settling = settling
    self.readAfterWrite = readAfterWrite
    self.canLookUp = canLookUp
    self.concurrency = concurrency
  }
}
