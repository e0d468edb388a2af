/// What the house wants of its texts: which findings refuse, which words it knows, what it compares with.
public struct HouseRules: Hashable, Sendable, Codable {
  /// What the configuration says of checks; what it leaves out is as usual.
  public var levels: [CheckCode: CheckLevel]
  /// The right spellings of the institution's names.
  public var names: [String]
  /// E-mail addresses and telephone numbers that everyone may know.
  public var contacts: [String]
  /// Accounts that posts may mention; where there are none, all may be.
  public var mentions: [String]
  /// What says that a text is not for everyone.
  public var confidential: [String]
  /// What the house does not say.
  public var tone: [String]
  /// What allows the first person.
  public var personalRemark: String
  /// How many days back items are compared with.
  public var repetitionDays: Int
  /// From which likeness on two items say the same, in percent.
  public var repetitionLikeness: Int

  /// Makes rules; what is left out is as usual.
  public init(
    levels: [CheckCode: CheckLevel] = [:], names: [String] = [], contacts: [String] = [],
    mentions: [String] = [], confidential: [String] = HouseRules.usualConfidential, tone: [String] = [],
    personalRemark: String = HouseRules.usualRemark, repetitionDays: Int = 30, repetitionLikeness: Int = 60
  ) {
    self.levels = levels
    self.names = names
    self.contacts = contacts
    self.mentions = mentions
    self.confidential = confidential
    self.tone = tone
    self.personalRemark = personalRemark
    self.repetitionDays = repetitionDays
    self.repetitionLikeness = repetitionLikeness
  }

  /// Remarks that stand on papers, never in news; `confidentiel` alone is no such word: advice can be confidential.
  public static let usualConfidential = [
    "ne pas diffuser", "diffusion interne", "diffusion restreinte", "à usage interne", "sous embargo",
    "do not distribute", "internal use only", "under embargo",
  ]

  /// What the chambers' guide of 2011 asks of those who speak for themselves.
  public static let usualRemark = "à titre personnel"

  /// Whether items are compared with earlier ones.
  public var seeksRepetitions: Bool { levels[.nearDuplicate] != .off }
}
