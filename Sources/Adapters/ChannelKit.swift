public import Domain

/// What the catalogue makes for a channel. What only some networks can do is nil for the others: nothing is found by a cast.
public struct ChannelKit: Sendable {
  /// Publishes and looks up.
  public var publisher: any OutboundAdapter
  /// Changes posts that stand there.
  public var amender: (any PostAmender)?
  /// Takes posts down.
  public var remover: (any PostRemover)?
  /// Whether everything that it does is laid ready for a person's hand.
  public var isByHand: Bool
  /// Looks at the account, for `channels check`.
  public var inspector: (any AccountInspector)?
  /// Puts right what the channel keeps on this machine; the daemon runs it once at its start.
  public var rebuild: (@Sendable () throws(Reason) -> Void)?
  /// Leads a person to the channel's credential, for `crieur auth`.
  public var signIn: (any ChannelSignIn)?
  /// What is done once deliveries are out.
  public var errands: (any ChannelErrands)?
  /// The files that it wrote for readers of feeds; nil for channels that write none.
  public var feeds: (@Sendable () throws(Reason) -> [FeedFile])?

  /// Gathers what a network can do.
  public init(
    publisher: any OutboundAdapter, amender: (any PostAmender)? = nil, remover: (any PostRemover)? = nil,
    isByHand: Bool = false, inspector: (any AccountInspector)? = nil,
    rebuild: (@Sendable () throws(Reason) -> Void)? = nil, signIn: (any ChannelSignIn)? = nil,
    errands: (any ChannelErrands)? = nil, feeds: (@Sendable () throws(Reason) -> [FeedFile])? = nil
  ) {
    self.isByHand = isByHand
    self.errands = errands
    self.feeds = feeds
    self.signIn = signIn
    self.publisher = publisher
    self.amender = amender
    self.remover = remover
    self.inspector = inspector
    self.rebuild = rebuild
  }

  /// Whether these posts are taken down by a person: the channel cannot, or knows no more of them than an address.
  public func removesByHand(_ receipts: [Receipt]) -> Bool {
    isByHand || remover == nil || (!receipts.isEmpty && receipts.allSatisfy(\.isNoted))
  }
}

/// Looks at the account behind a channel without changing anything.
public protocol AccountInspector: Sendable {
  /// Asks the network who we are there and what it allows. Fails as an invisible step does: never `unknown`.
  func inspect() async throws(PublishFailure) -> AccountReport
}

/// What a network says about an account.
public struct AccountReport: Hashable, Sendable {
  /// The account's name, as the network shows it; nil where nobody says who we are.
  public var account: String?
  /// Its public page, or where messages go that have no account.
  public var url: String?
  /// The most that a text may measure there; nil when the network does not say.
  public var textLimit: Int?
  /// The most pictures in one post; nil when the network does not say.
  public var mediaLimit: Int?
  /// Requests left in the present window; nil when the network does not say.
  public var remaining: Int?
  /// When a person has to sign in again; nil when the credential has no end, or none that the network tells.
  public var expires: Timestamp?
  /// What is permitted there but not as it should be: a scope that is missing, a quota nearly used up.
  public var warnings: [Reason]

  /// Makes a report.
  public init(
    account: String?, url: String? = nil, textLimit: Int? = nil, mediaLimit: Int? = nil, remaining: Int? = nil,
    expires: Timestamp? = nil, warnings: [Reason] = []
  ) {
    self.expires = expires
    self.warnings = warnings
    self.account = account
    self.url = url
    self.textLimit = textLimit
    self.mediaLimit = mediaLimit
    self.remaining = remaining
  }
}
