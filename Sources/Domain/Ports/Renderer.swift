/// Adapts an item to a channel. A pure function: the same request gives the same variant, byte for byte.
public protocol Renderer: Sendable {
  /// The variant that `request.channel` will show, or every reason why there can be none.
  func render(_ request: RenderRequest) throws(RenderFailure) -> Variant
}

/// Everything that a rendering depends on.
public struct RenderRequest: Sendable {
  /// What the author wrote.
  public var item: NewsItem
  /// The item's pictures in the spool, in the item's order.
  public var media: [SpooledMedia]
  /// Where it goes.
  public var channel: Channel
  /// The occurrence's civil date and time; `{{date}}` in texts becomes its date in words.
  public var occurrence: CivilDateTime
  /// When it is due.
  public var due: Timestamp
  /// The language of the calendar, for items that name none.
  public var calendarLanguage: Language
  /// What the post is when it is not the news itself: an erratum says so in its first word.
  public var role: Variant.Role?
  /// Where else the same occurrence goes, for channels that come before this one in the item.
  public var siblings: [Sibling]
  /// The item that this one repeats, when there is one.
  public var earlier: EarlierItem?

  /// Another channel of the same occurrence.
  public struct Sibling: Sendable {
    /// The channel.
    public var channel: Channel
    /// The occurrence's civil date and time there.
    public var occurrence: CivilDateTime

    /// Names another channel.
    public init(channel: Channel, occurrence: CivilDateTime) {
      self.channel = channel
      self.occurrence = occurrence
    }
  }

  /// Makes a request.
  public init(
    item: NewsItem, media: [SpooledMedia], channel: Channel, occurrence: CivilDateTime, due: Timestamp,
    calendarLanguage: Language, role: Variant.Role? = nil, siblings: [Sibling] = [], earlier: EarlierItem? = nil
  ) {
    self.item = item
    self.media = media
    self.channel = channel
    self.occurrence = occurrence
    self.due = due
    self.calendarLanguage = calendarLanguage
    self.role = role
    self.siblings = siblings
    self.earlier = earlier
  }

  /// The language of the variant: the item's own, else the channel's.
  public var language: Language { item.language ?? channel.language }
}

/// Why an item cannot be rendered for a channel: every reason, not only the first.
public struct RenderFailure: Error, Hashable, Sendable {
  /// The reasons; never empty.
  public var reasons: [Reason]
  /// What an editor should look at besides.
  public var warnings: [Reason]

  /// Gathers reasons.
  public init(_ reasons: [Reason], warnings: [Reason] = []) {
    self.reasons = reasons
    self.warnings = warnings
  }
}

/// Keeps pictures by content, so that what was previewed is what is sent.
public protocol MediaSpool: Sendable {
  /// Takes a picture in (or, in a preview, only reads it) and says what it is.
  ///
  /// The type is found by content. Fails when the file is missing, unreadable, too large or no picture.
  func admit(_ media: Media) throws(MediaFailure) -> SpooledMedia

  /// Takes a picture in as a channel of that profile will show it: within its limits, and with nothing in it but pixels.
  func admit(_ media: Media, for profile: MediaProfile) throws(MediaFailure) -> SpooledMedia

  /// Changes when a picture that was admitted from an address is another now; nil as long as none did.
  var edition: String? { get }

  /// The bytes of a picture that was admitted.
  func bytes(of media: SpooledMedia) throws(MediaFailure) -> [UInt8]
}

extension MediaSpool {
  /// Spools that prepare nothing take a picture as it is.
  public func admit(_ media: Media, for profile: MediaProfile) throws(MediaFailure) -> SpooledMedia { try admit(media) }

  /// Spools that fetch nothing never change.
  public var edition: String? { nil }
}

/// Why a picture cannot be used.
public struct MediaFailure: Error, Hashable, Sendable {
  /// Why.
  public var reason: Reason

  /// Gives the reason.
  public init(_ reason: Reason) {
    self.reason = reason
  }
}
