import Domain

/// A post as WordPress gives it to those who may edit it.
struct WordPressPost: Hashable, Sendable {
  /// The fields that are asked for.
  static let fields = "id,slug,status,link,title,content"

  let id: Int
  let slug: String
  let status: String
  let link: String?
  private let title: String
  private let content: String

  /// Reads a post; nil when the document is none.
  init?(_ json: JSON) {
    guard let id = json["id"]?.integer, let status = json["status"]?.text else { return nil }
    self.id = id
    self.status = status
    slug = json["slug"]?.text ?? ""
    link = json["link"]?.text
    title = json["title"]?["raw"]?.text ?? json["title"]?["rendered"]?.text ?? ""
    content = json["content"]?["raw"]?.text ?? json["content"]?["rendered"]?.text ?? ""
  }

  /// Whether it stands where readers are: `private` was made so by an editor, after it was published.
  var isOut: Bool { ["publish", "private"].contains(status) }

  /// The post's id, and its page.
  var receipt: Receipt { Receipt(id: String(id), url: link) }

  /// What it shows.
  var fingerprint: PostFingerprint { WordPressContent.fingerprint(title: title, html: content) }

  /// Whether its slug is `wanted` with the number that WordPress adds when another has it (`wp_unique_post_slug`).
  func isCrowdedOut(of wanted: String) -> Bool {
    slug.hasPrefix(wanted + "-") && slug.dropFirst(wanted.count + 1).allSatisfy(\.isNumber)
  }
}
