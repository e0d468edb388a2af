import Domain

/// A post of a page, by the fields that can be asked for (developers.facebook.com/docs/graph-api/reference/page-post, 2026-08).
struct GraphPost {
  let post: SandboxPost

  init(_ post: SandboxPost) {
    self.post = post
  }

  /// Refuses fields that posts do not have, also where there is no post to show them.
  static func check(_ fields: GraphFields) throws(GraphError) {
    let blank = SandboxPost(
      network: .facebookPage, account: "", id: "", url: "", text: "", media: [], createdAt: Timestamp(seconds: 0),
      visibility: "public")
    _ = try fields.pick(GraphPost(blank).fields)
  }

  /// Every field; `null` where the post has none.
  var fields: [String: JSON] {
    let time: JSON = .text(post.createdAt.inGraphForm)
    let updated: JSON = .text((post.editedAt ?? post.createdAt).inGraphForm)
    return [
      "id": .text(post.id), "message": post.text.isEmpty ? nil : .text(post.text), "created_time": time,
      "updated_time": updated, "permalink_url": .text(post.url), "attachments": attachments,
      "application": ["name": "Crieur", "id": "1"],
      "from": ["name": "Page \(post.account)", "id": .text(post.account)],
      "is_published": .bool(post.visibility == "public"), "is_hidden": false, "is_expired": false, "story": nil,
      "status_type": statusType,
      "full_picture": JSON(post.media.first?.url),
    ]
  }

  private var statusType: JSON {
    if !post.media.isEmpty { return "added_photos" }
    return post.link == nil ? "mobile_status_update" : "shared_story"
  }

  private var attachments: JSON {
    if !post.media.isEmpty { return ["data": .list(post.media.map(photo))] }
    guard let link = post.link else { return nil }
    return ["data": [share(link)]]
  }

  private func photo(_ media: SandboxMedia) -> JSON {
    let url: JSON = .text("https://www.facebook.com/photo.php?fbid=\(media.id)")
    return [
      "description": JSON(post.text), "media": ["image": ["src": .text(media.url)]],
      "target": ["id": .text(media.id), "url": url], "type": "photo", "media_type": "photo", "url": url,
      "unshimmed_url": url,
    ]
  }

  /// Facebook leads links through a redirect of its own; `unshimmed_url` is the link as given.
  private func share(_ link: String) -> JSON {
    let shim: JSON = .text("https://l.facebook.com/l.php?u=\(PercentCoding.encoded(link))&h=AT0&s=1")
    return [
      "title": .text(link), "target": ["url": shim], "type": "share", "media_type": "link", "url": shim,
      "unshimmed_url": .text(link),
    ]
  }
}
