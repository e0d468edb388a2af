import Domain

/// What readers of a channel would see changed between two variants, part by part.
struct VariantDifference: Hashable, Sendable {
  /// Something that readers see.
  enum Part: String, Hashable, Sendable, CaseIterable {
    /// What readers are told before they unfold the posts.
    case contentWarning
    /// The title, where the channel shows one.
    case title
    /// The text of a post.
    case text
    /// The summary, where the channel shows one apart.
    case summary
    /// The article.
    case article
    /// The link, where it does not stand in the text.
    case link
    /// The pictures with their descriptions.
    case pictures
    /// The credit of the pictures, where it does not stand in the text.
    case credit
    /// The category, in feeds.
    case category
    /// The author, in feeds.
    case author
  }

  /// One part that changed.
  struct Change: Hashable, Sendable {
    /// The part.
    let part: Part
    /// The post of a thread, from 1; nil for what belongs to all of it.
    let post: Int?
    /// What it was.
    let old: String
    /// What it is.
    let new: String
    /// The words that differ.
    let words: WordDifference
  }

  /// The parts that changed, in the order in which readers see them.
  private(set) var changes: [Change] = []

  /// Compares what went out, or was approved, with what would go out now.
  init(from old: Variant, to new: Variant, form: TextProfile.Form) {
    let sides = [old, new].map { Side($0, form) }
    compare(.contentWarning, [old, new].map { $0.contentWarning ?? "" })
    compare(.title, sides.map(\.title))
    for index in 0..<max(old.posts.count, new.posts.count) {
      compare(.text, [old, new].map { $0.posts.indices.contains(index) ? $0.posts[index].text : "" }, post: index + 1)
    }
    compare(.summary, sides.map(\.summary))
    compare(.article, sides.map(\.article))
    compare(.link, sides.map(\.link))
    compare(.pictures, sides.map(\.pictures))
    compare(.credit, sides.map(\.credit))
    compare(.category, sides.map(\.category))
    compare(.author, sides.map(\.author))
  }

  private mutating func compare(_ part: Part, _ texts: [String], post: Int? = nil) {
    guard texts[0] != texts[1] else { return }
    let words = WordDifference(from: texts[0], to: texts[1])
    changes.append(Change(part: part, post: post, old: texts[0], new: texts[1], words: words))
  }
}

/// What readers see of a variant, each part as text.
private struct Side {
  let title, summary, article, link, pictures, credit, category, author: String

  init(_ variant: Variant, _ form: TextProfile.Form) {
    let isFeed = form == .feedItem
    let showsTitle = isFeed || form == .titledPost || variant.linkIsCard
    let texts = variant.posts.map(\.text) + [variant.html ?? ""]
    func apart(_ text: String?) -> String {
      guard let text, !texts.contains(where: { $0.contains(text) }) else { return "" }
      return text
    }
    title = showsTitle ? variant.title : ""
    // A feed's summary is its text once more.
    summary = !isFeed && variant.linkIsCard ? variant.summary ?? "" : ""
    article = variant.html.map { ArticleText($0).text } ?? ""
    link = isFeed || variant.linkIsCard ? variant.link ?? "" : apart(variant.link)
    // Another picture under the same name has another digest.
    pictures = variant.media.map { "\($0.fileName) (\($0.digest.rawValue.prefix(8)))\u{A0}: \($0.alt)" }
      .joined(separator: "\n")
    credit = apart(variant.credit)
    category = isFeed ? variant.category?.rawValue ?? "" : ""
    author = isFeed ? variant.author ?? "" : ""
  }
}
