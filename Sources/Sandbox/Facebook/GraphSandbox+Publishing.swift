import Domain

/// The requests that put something on a page.
extension GraphSandbox {
  /// The most characters of a post, as widely quoted (not on a page of Facebook's own).
  static let messageLimit = 63_206
  /// The most bytes of a photo (developers.facebook.com/docs/graph-api/reference/page/photos, 2026-08).
  static let photoBytes = 4 * 1024 * 1024

  /// `POST /{page}/feed`.
  mutating func publish(
    _ form: Form, on page: String, _ now: Timestamp, _ shelves: inout Shelves
  ) throws(GraphError) -> Reply {
    let message = form["message"] ?? ""
    let link = form["link"].flatMap { $0.isEmpty ? nil : $0 }
    let photos = form.list("attached_media").compactMap(Self.photoID)
    if form["scheduled_publish_time"] != nil { throw .invalidParameter("Scheduled posts are not rehearsed here") }
    let isVisible = form.isOn("published", else: true)
    let draw = isVisible ? throwDice(page, message, link, &shelves) : FaultDraw(kind: nil, spare: 0)
    if let failure = failureBeforeTheEffect(draw, on: page) { return failure }
    if message.trimmingSpaces.isEmpty, link == nil, photos.isEmpty {
      throw .invalidParameter("The parameter message is required")
    }
    try Self.check(message: message, link: link)
    let media = try photos.map { id throws(GraphError) in try Self.attachable(id, of: page, shelves) }
    let last = shelves.posts.newest(.facebookPage, of: page, limit: 1, where: { $0.visibility == "public" }).first
    if isVisible, let last, last.text == message, last.link == link, last.media == media { throw .duplicate }
    let post = post(on: page, message, link: link, media, isVisible: isVisible, now, draw, &shelves)
    return .accepted(ok(["id": .text(post.id)]), draw)
  }

  /// `POST /{page}/photos`: a post of its own, or with `published=false` a photo for a later post.
  mutating func publishPhoto(
    _ form: Form, on page: String, _ now: Timestamp, _ shelves: inout Shelves
  ) throws(GraphError) -> Reply {
    let message = form["caption"] ?? form["message"] ?? ""
    let isVisible = form.isOn("published", else: true)
    let draw = isVisible ? throwDice(page, message, nil, &shelves) : FaultDraw(kind: nil, spare: 0)
    if let failure = failureBeforeTheEffect(draw, on: page) { return failure }
    try Self.check(message: message, link: nil)
    let photo = try accept(form, on: page, &shelves)
    guard isVisible else { return Reply(ok(["id": .text(photo.id)])) }
    let post = post(on: page, message, link: nil, [photo], isVisible: true, now, draw, &shelves)
    return .accepted(ok(["id": .text(photo.id), "post_id": .text(post.id)]), draw)
  }

  private mutating func accept(_ form: Form, on page: String, _ shelves: inout Shelves) throws(GraphError)
    -> SandboxMedia
  {
    let alt = form["alt_text_custom"].flatMap { $0.isEmpty ? nil : $0 }
    let file = form.files.first { $0.name == "source" }
    guard file != nil || Self.isAddress(form["url"]) else {
      throw .photoMissing
    }
    let type = try file.map { file throws(GraphError) in
      guard let type = PictureType(of: file.bytes), file.bytes.count <= Self.photoBytes else { throw .photoTooBig }
      return type.rawValue
    }
    let id = nextPhotoID()
    let media = SandboxMedia(
      id: id, type: type ?? "", bytes: file?.bytes.count ?? 0, alt: alt,
      url: file == nil ? form["url"] ?? "" : shelves.address(ofMedia: id))
    shelves.media.add(MediaShelf.Item(media: media, network: .facebookPage, account: page, content: file?.bytes))
    return media
  }

  private mutating func post(
    on page: String, _ message: String, link: String?, _ media: [SandboxMedia], isVisible: Bool, _ now: Timestamp,
    _ draw: FaultDraw, _ shelves: inout Shelves
  ) -> SandboxPost {
    let id = nextPostID(on: page)
    let number = id.split(separator: "_").last ?? ""
    var post = SandboxPost(
      network: .facebookPage, account: page, id: id, url: "\(shelves.base)/\(page)/posts/\(number)", text: message,
      link: link, media: media, createdAt: now, visibility: isVisible ? "public" : "unpublished")
    post.fault = draw.kind
    shelves.posts.add(post)
    shelves.media.attach(media.map(\.id))
    return post
  }

  /// `POST /{post}` with `is_published=true`: an unpublished post becomes a public one, once.
  mutating func makePublic(_ object: String, _ now: Timestamp, _ shelves: inout Shelves) throws(GraphError) -> Reply {
    guard var post = shelves.posts[.facebookPage, object] else { throw .noObject("POST", object) }
    let draw = throwDice(post.account, post.text, post.link, &shelves)
    if let failure = failureBeforeTheEffect(draw, on: post.account) { return failure }
    if post.visibility == "public" { post.repeats += 1 }
    post.visibility = "public"
    post.fault = draw.kind
    shelves.posts[.facebookPage, object] = post
    return .accepted(ok(["success": true]), draw)
  }

  private func throwDice(_ page: String, _ message: String, _ link: String?, _ shelves: inout Shelves) -> FaultDraw {
    shelves.dice.draw(Fingerprint(network: .facebookPage, account: page, text: message, link: link ?? ""))
  }

  private mutating func failureBeforeTheEffect(_ draw: FaultDraw, on page: String) -> Reply? {
    switch draw.kind {
    case .timeout: return Reply(.silence, fault: .timeout)
    case .error: return Reply(.answer(refusal(.unexpected)), fault: .error)
    case .limit:
      let minutes = Int(draw.spare / 3 % 2)
      var headers = [PageUsage.header(page: page, percent: 100, minutes: minutes)]
      if draw.spare % 3 == 0 { headers.append(PageUsage.exhaustedApplication) }
      return Reply(.answer(refusal(.throttled(draw.spare).adding(headers))), fault: .limit)
    case .errorAfter, .lostAnswer, .reset, .none: return nil
    }
  }

  private static func check(message: String, link: String?) throws(GraphError) {
    guard message.utf16.count <= messageLimit else { throw .invalidParameter("Name parameter too long") }
    guard link == nil || isAddress(link) else { throw .invalidParameter("Invalid URL", subcode: 2_061_006) }
  }

  private static func attachable(_ id: String, of page: String, _ shelves: Shelves) throws(GraphError) -> SandboxMedia {
    guard let item = shelves.media[id], item.network == .facebookPage, item.account == page, !item.isAttached else {
      throw .invalidParameter("Invalid photo id: \(id)")
    }
    return item.media
  }

  private static func isAddress(_ text: String?) -> Bool {
    guard let text, ["http://", "https://"].contains(where: { text.lowercased().hasPrefix($0) }) else { return false }
    return !text.contains(where: \.isWhitespace) && text.split(separator: "/").count > 1
  }

  /// The id in `{"media_fbid":"…"}`.
  private static func photoID(_ text: String) -> String? {
    guard case .object(let members) = JSON.parse(Array(text.utf8)),
      case .text(let id)? = members.first(where: { $0.name == "media_fbid" })?.value
    else { return nil }
    return id
  }
}
