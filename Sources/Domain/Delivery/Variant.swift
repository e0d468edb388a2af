/// What one channel will show for one item: exactly that, byte for byte.
public struct Variant: Hashable, Sendable, Codable {
  /// The posts, one or a thread; `posts[0].text` is exactly what is sent.
  public var posts: [Post]
  /// The title, where the channel shows one; else the item's title, for people who look at lists.
  public var title: String
  /// The article as sanitised HTML, for feeds.
  public var html: String?
  /// The summary as plain text, for feeds.
  public var summary: String?
  /// The link that the post leads to, as it leaves: with the channel's tags.
  public var link: String?
  /// Whether `link` travels beside the text (a link card) instead of in it.
  public var linkIsCard: Bool
  /// Hashtags shown, each with its `#`.
  public var hashtags: [String]
  /// Pictures, already in the spool.
  public var media: [SpooledMedia]
  /// Credits shown with the pictures.
  public var credit: String?
  /// The event announced.
  public var event: Event?
  /// The category's name.
  public var category: CategoryName?
  /// The author as shown.
  public var author: String?
  /// The language of the texts.
  public var language: Language
  /// When it is due; feeds date their items by it.
  public var due: Timestamp
  /// What the first post measures.
  public var measure: Measure
  /// What an editor should look at.
  public var warnings: [Reason]
  /// What the post is when it is not the news itself; nil for the news.
  public var role: Role?
  /// The address without the channel's tags, where it is not `link` itself: what readers are shown, wherever they would
  /// see the whole of it.
  public var cleanLink: String?
  /// What an editor has looked at and lets stand; nil for nothing.
  public var accepted: [AcceptedFinding]?
  /// What readers are told before they unfold the posts; nil for posts that stand open.
  public var contentWarning: String?

  /// What a post can be besides the news itself.
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// A post of its own that corrects one which cannot be changed.
    case erratum
  }

  /// Makes a variant.
  public init(
    posts: [Post], title: String, html: String? = nil, summary: String? = nil, link: String? = nil,
    linkIsCard: Bool = false, hashtags: [String] = [], media: [SpooledMedia] = [], credit: String? = nil,
    event: Event? = nil, category: CategoryName? = nil, author: String? = nil, language: Language,
    due: Timestamp, measure: Measure, warnings: [Reason] = [], role: Role? = nil,
    cleanLink: String? = nil, accepted: [AcceptedFinding]? = nil, contentWarning: String? = nil
  ) {
    self.posts = posts
    self.title = title
    self.html = html
    self.summary = summary
    self.link = link
    self.linkIsCard = linkIsCard
    self.hashtags = hashtags
    self.media = media
    self.credit = credit
    self.event = event
    self.category = category
    self.author = author
    self.language = language
    self.due = due
    self.measure = measure
    self.warnings = warnings
    self.role = role
    self.cleanLink = cleanLink
    self.accepted = accepted
    self.contentWarning = contentWarning
  }

  /// The text of the first post.
  public var text: String { posts.first?.text ?? "" }

  /// Whom the posts mention, as they do it, each once.
  public var mentions: [String] {
    var seen: Set<String> = []
    return posts.flatMap { post in
      let scalars = Array(post.text.unicodeScalars)
      return post.entities.filter { $0.kind == .mention && $0.end <= scalars.count }.map { entity in
        var mention = String.UnicodeScalarView()
        mention.append(contentsOf: scalars[entity.start..<entity.end])
        return String(mention)
      }
    }
    .filter { seen.insert($0.lowercased()).inserted }
  }
}

/// One post of a variant.
public struct Post: Hashable, Sendable, Codable {
  /// The text, exactly as sent.
  public var text: String
  /// What parts of the text are, in order, without overlap.
  public var entities: [Entity]
  /// What it measures, in a thread; `Variant.measure` says it of a single post.
  public var measure: Measure?

  /// Makes a post.
  public init(text: String, entities: [Entity] = [], measure: Measure? = nil) {
    self.text = text
    self.entities = entities
    self.measure = measure
  }
}

/// A part of a text that means something to a network.
public struct Entity: Hashable, Sendable, Codable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A link.
    case url
    /// A hashtag, with its `#`.
    case hashtag
    /// A mention, with its `@`.
    case mention
    /// A tag of a share, with its `$`.
    case cashtag
  }

  /// What it is.
  public var kind: Kind
  /// Where it begins, in Unicode scalars.
  public var start: Int
  /// Where it ends, in Unicode scalars, exclusive.
  public var end: Int

  /// Makes an entity.
  public init(kind: Kind, start: Int, end: Int) {
    self.kind = kind
    self.start = start
    self.end = end
  }
}

/// How long a text is, as its network counts.
public struct Measure: Hashable, Sendable, Codable {
  /// What it counts.
  public var used: Int
  /// The most it may count; nil for no limit.
  public var limit: Int?
  /// What is counted.
  public var unit: TextProfile.Unit
  /// What else the network counts in it; nil where it counts nothing else.
  public var others: [Tally]?

  /// Makes a measure.
  public init(used: Int, limit: Int?, unit: TextProfile.Unit, others: [Tally] = []) {
    self.used = used
    self.limit = limit
    self.unit = unit
    self.others = others.isEmpty ? nil : others
  }

  /// Whether it is short enough, and nothing else in it is too much.
  public var fits: Bool { limit.map { used <= $0 } ?? true && (others ?? []).allSatisfy(\.fits) }
}

/// How much of one thing a text holds, and how much it may hold.
public struct Tally: Hashable, Sendable, Codable {
  /// What can be counted besides the length of a text.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Bytes in UTF-8.
    case bytes = "UTF-8 bytes"
    /// Hashtags.
    case hashtags
    /// Mentions.
    case mentions
    /// Links, each address once.
    case links
    /// Characters that the network refuses.
    case invalidCharacters = "invalid characters"
  }

  /// What is counted.
  public var what: Kind
  /// How much of it there is.
  public var used: Int
  /// The most that is allowed.
  public var limit: Int

  /// Makes a tally.
  public init(_ what: Kind, used: Int, limit: Int) {
    self.what = what
    self.used = used
    self.limit = limit
  }

  /// Whether it is not too much.
  public var fits: Bool { used <= limit }
}

/// A picture in the spool: what was previewed is what is sent.
public struct SpooledMedia: Hashable, Sendable, Codable {
  /// The SHA-256 of its bytes, and its name in the spool.
  public var digest: Digest
  /// The MIME type, found by content.
  public var type: String
  /// Its size in bytes.
  public var bytes: Int
  /// The last component of the name it came under, for people and uploads.
  public var fileName: String
  /// The text for those who do not see it.
  public var alt: String
  /// Whom to credit.
  public var credit: String?
  /// Its width in pixels, as it is shown; nil where nobody measured it.
  public var width: Int?
  /// Its height in pixels, as it is shown; nil where nobody measured it.
  public var height: Int?

  /// Makes a picture.
  public init(
    digest: Digest, type: String, bytes: Int, fileName: String, alt: String, credit: String? = nil, width: Int? = nil,
    height: Int? = nil
  ) {
    self.width = width
    self.height = height
    self.digest = digest
    self.type = type
    self.bytes = bytes
    self.fileName = fileName
    self.alt = alt
    self.credit = credit
  }
}
