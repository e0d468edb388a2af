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
  /// Whether it shows events and nothing else: news without one is not for it.
  public var showsOnlyEvents = false

  /// Makes a profile.
  public init(name: String, text: TextProfile, media: MediaProfile, delivery: DeliveryProfile) {
    self.name = name
    self.text = text
    self.media = media
    self.delivery = delivery
  }

  /// Makes a profile of a text profile that stands in the list of them all, under the name that it has there.
  public init(_ listing: TextProfile.Listing, media: MediaProfile, delivery: DeliveryProfile) {
    self.init(name: listing.name, text: listing.profile, media: media, delivery: delivery)
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
  /// The most pixels on the longer side of a picture; nil for no limit.
  public var maxSide: Int?

  /// Makes a profile.
  public init(maxCount: Int, maxBytes: Int? = nil, types: [String] = [], altLimit: Int? = nil, maxSide: Int? = nil) {
    self.maxSide = maxSide
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
