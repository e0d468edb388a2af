/// What the author wrote, once, for every channel.
public struct NewsItem: Hashable, Sendable, Codable {
  /// Whether the author calls it finished.
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    /// Still being written: checked and previewed, never sent.
    case draft
    /// May go out when it is due.
    case ready
  }

  /// The id, given or derived.
  public var id: ItemID
  /// Whether the author gave the id (`id:`), instead of it being derived from the place the item was found.
  public var hasOwnID: Bool
  /// The title, plain text on one line. May hold `{{date}}`.
  public var title: String
  /// The summary, plain text. May hold `{{date}}`; empty when there is none.
  public var summary: String
  /// The article, CommonMark. May hold `{{date}}`; empty when there is none.
  public var body: String
  /// The page that the news leads to: an absolute http(s) URL.
  public var link: String?
  /// Whether the author calls it finished.
  public var status: Status
  /// Who wrote it, as shown in feeds and traces; never invented.
  public var author: String?
  /// Who may read it.
  public var audience: Audience
  /// The language of its texts; nil for the configuration's.
  public var language: Language?
  /// Where it goes.
  public var channels: [ChannelName]
  /// What it is about.
  public var category: CategoryName?
  /// Hashtags as their authors write them: words, without `#`.
  public var hashtags: [String]
  /// What takes place, when the news announces an event.
  public var event: Event?
  /// Pictures, in order.
  public var images: [Media]
  /// Texts written for one channel.
  public var variants: [ChannelName: VariantOverride]
  /// The closing question or call to action, for channels that bring one or none of their own.
  public var call: String?
  /// The news in other tones; nil when it has only its plain wording.
  public var texts: [Tone: Wording]?
  /// Whom to mention, by names that the configuration knows or by handles: these and nobody else, at the end where the
  /// text does not name them. Nil for every known name that the text says.
  public var mentions: [String]?
  /// Whose article it is, when it is somebody else's that is passed on: `link` leads to it, and the source is named
  /// wherever it is shown. Nil for the institution's own news.
  public var source: String?
  /// Further pages, those that matter most first; nil for none.
  public var links: [NewsLink]?
  /// Findings of editorial checks that may stand; nil for none.
  public var accept: [Acceptance]?
  /// Texts that a series shows in turn with its own; nil for none.
  public var alternates: [AlternateText]?

  /// Makes an item; what is left out is empty.
  public init(
    id: ItemID, hasOwnID: Bool = false, title: String, summary: String = "", body: String = "", link: String? = nil,
    status: Status = .ready, author: String? = nil, audience: Audience = .public, language: Language? = nil,
    channels: [ChannelName] = [], category: CategoryName? = nil, hashtags: [String] = [], event: Event? = nil,
    images: [Media] = [], variants: [ChannelName: VariantOverride] = [:], call: String? = nil,
    texts: [Tone: Wording]? = nil, mentions: [String]? = nil, source: String? = nil, links: [NewsLink]? = nil,
    accept: [Acceptance]? = nil, alternates: [AlternateText]? = nil
  ) {
    self.id = id
    self.hasOwnID = hasOwnID
    self.title = title
    self.summary = summary
    self.body = body
    self.link = link
    self.status = status
    self.author = author
    self.audience = audience
    self.language = language
    self.channels = channels
    self.category = category
    self.hashtags = hashtags
    self.event = event
    self.images = images
    self.variants = variants
    self.call = call
    self.texts = texts
    self.mentions = mentions
    self.source = source
    self.links = links
    self.accept = accept
    self.alternates = alternates
  }
}

/// Who may read an item, or reads a channel.
public enum Audience: String, Hashable, Sendable, Codable, CaseIterable {
  /// Everyone.
  case `public`
  /// The chamber's members.
  case members
  /// The chamber's own staff.
  case `internal`

  /// Whether something meant for `self` may be shown to `reader`: never to a wider circle than its own.
  public func mayReach(_ reader: Audience) -> Bool {
    switch (self, reader) {
    case (.public, _), (.members, .members), (.members, .internal), (.internal, .internal): true
    case (.members, .public), (.internal, .public), (.internal, .members): false
    }
  }
}

/// What takes place: a meeting, a fair, a deadline.
public struct Event: Hashable, Sendable, Codable {
  /// When it begins, in the calendar's zone.
  public var start: CivilDateTime
  /// When it ends.
  public var end: CivilDateTime?
  /// Where, as people say it.
  public var place: String?
  /// Where to register: an absolute http(s) URL.
  public var registration: String?

  /// Makes an event.
  public init(
    start: CivilDateTime, end: CivilDateTime? = nil, place: String? = nil, registration: String? = nil
  ) {
    self.start = start
    self.end = end
    self.place = place
    self.registration = registration
  }
}

/// A picture that an item names.
public struct Media: Hashable, Sendable, Codable {
  /// The absolute path of the file; empty for a picture that is named by its address.
  public var file: String
  /// Where it is fetched from; nil for a file.
  public var url: String?
  /// The text for those who do not see it; empty when the author gave none.
  public var alt: String
  /// Whom to credit.
  public var credit: String?
  /// The last day on which the people shown agree to its use.
  public var consentUntil: CivilDate?
  /// Under which licence it may be shown, as its maker says it.
  public var licence: String?
  /// Where it comes from, when it is not the institution's own.
  public var source: String?

  /// Makes a picture.
  public init(
    file: String = "", url: String? = nil, alt: String, credit: String? = nil, consentUntil: CivilDate? = nil,
    licence: String? = nil, source: String? = nil
  ) {
    self.file = file
    self.url = url
    self.alt = alt
    self.credit = credit
    self.consentUntil = consentUntil
    self.licence = licence
    self.source = source
  }

  /// The name of the file without its folders.
  public var fileName: String {
    if let url { return Self.name(of: url) }
    return file.split(separator: "/").last.map(String.init) ?? file
  }

  /// What a person would call the picture at `url`: the last part of its path, else its host.
  public static func name(of url: String) -> String {
    let path = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2).last
    let name = path?.prefix { $0 != "?" && $0 != "#" } ?? ""
    return name.isEmpty ? host(of: url) : String(name)
  }

  /// The host of `url`.
  public static func host(of url: String) -> String {
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return "" }
    return String(parts[2].prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }
}
