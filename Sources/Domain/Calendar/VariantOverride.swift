/// What a person wrote for one channel; each part takes the place of what Crieur would have shown there.
///
/// What is nil is composed as usual; an empty text leaves the part out.
public struct VariantOverride: Hashable, Sendable, Codable {
  /// The title shown, where the channel has titles.
  public var title: String?
  /// Replaces title, summary, article, event and call; link, hashtags, mentions and credit stay unless `exact`.
  public var text: String?
  /// Whether `text` is the whole post, with nothing added.
  public var exact: Bool
  /// The summary.
  public var summary: String?
  /// The article, CommonMark.
  public var body: String?
  /// When and where, in the person's own words.
  public var event: String?
  /// The closing question or call to action.
  public var call: String?
  /// The page that the post leads to: an absolute http(s) URL.
  public var link: String?
  /// Hashtags as their authors write them: words, without `#`.
  public var hashtags: [String]?
  /// Whom to mention, by name or handle; see `NewsItem.mentions`.
  public var mentions: [String]?
  /// Whom the pictures are credited to.
  public var credit: String?
  /// Which of the item's pictures are shown, in which order: their positions among them, from 0.
  public var images: [Int]?
  /// What readers are told before they unfold the post, where the network can do that.
  public var contentWarning: String?

  /// Makes an override.
  public init(
    title: String? = nil, text: String? = nil, exact: Bool = false, summary: String? = nil, body: String? = nil,
    event: String? = nil, call: String? = nil, link: String? = nil, hashtags: [String]? = nil,
    mentions: [String]? = nil, credit: String? = nil, images: [Int]? = nil,
    contentWarning: String? = nil
  ) {
    self.title = title
    self.text = text
    self.exact = exact
    self.summary = summary
    self.body = body
    self.event = event
    self.call = call
    self.link = link
    self.hashtags = hashtags
    self.mentions = mentions
    self.credit = credit
    self.images = images
    self.contentWarning = contentWarning
  }
}
