import Domain

/// A post in the sandbox's WordPress, of any status.
struct WordPressArticle {
  var id: Int
  var account: String
  var slug = ""
  var status = "draft"
  var title = ""
  var content = ""
  var excerpt = ""
  var date: Timestamp
  var modified: Timestamp
  var categories: [Int] = []
  var tags: [Int] = []
  var picture = 0

  /// Whether readers see it.
  var isPublic: Bool { status == "publish" }

  /// The post as those see it who may edit it.
  func json(base: String) -> JSON {
    [
      "id": .number(id), "date_gmt": .text(date.inWordPressForm), "modified_gmt": .text(modified.inWordPressForm),
      "slug": .text(slug), "status": .text(status), "type": "post",
      "link": .text(isPublic ? "\(base)/archives/\(id)" : "\(base)/?p=\(id)"),
      "title": ["raw": .text(title), "rendered": .text(WordPressText.textured(title))],
      "content": [
        "raw": .text(content), "rendered": .text(WordPressText.textured(content) + "\n"), "protected": false,
      ],
      "excerpt": ["raw": .text(excerpt), "rendered": .text("<p>\(WordPressText.textured(excerpt))</p>\n")],
      "author": 1, "featured_media": .number(picture), "categories": .list(categories.map { .number($0) }),
      "tags": .list(tags.map { .number($0) }),
    ]
  }

  /// The pictures that it shows: the featured one, then those of the article, which have their numbers in a class.
  var pictures: [Int] {
    let shown = content.split(separator: "class=\"wp-image-").dropFirst().compactMap {
      Int($0.prefix(while: \.isNumber))
    }
    return (picture == 0 ? [] : [picture]) + shown
  }

  /// What the sandbox's page shows of it.
  func post(base: String, media: [SandboxMedia], fault: FaultKind?) -> SandboxPost {
    var post = SandboxPost(
      network: .wordpress, account: account, id: String(id), url: "\(base)/archives/\(id)",
      text: WordPressText.decoded(title) + "\n\n" + WordPressText.plain(content), link: nil, media: media,
      createdAt: date,
      visibility: "public")
    post.key = slug
    post.fault = fault
    return post
  }
}

/// A category or a tag.
struct WordPressTerm {
  var id: Int
  /// As it is stored: `&` as a reference.
  var name: String
  var slug: String

  var json: JSON { ["id": .number(id), "name": .text(name), "slug": .text(slug)] }
}

extension Timestamp {
  /// `2011-01-10T08:15:00`, as WordPress writes dates that are in UTC by their name.
  var inWordPressForm: String { String(inMilliseconds.prefix(19)) }
}
