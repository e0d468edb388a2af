import Domain

/// Pictures: an invisible step before a status shows them.
extension MastodonSandbox {
  /// What is accepted (real servers take films and sounds too).
  static let pictureTypes: [PictureType] = [.jpeg, .png, .gif, .webp]
  /// The most bytes of a picture (mastodon/mastodon: app/models/media_attachment.rb, version 4).
  static let pictureBytes = 16 * 1024 * 1024
  /// The most characters of an alternative text (same file).
  static let descriptionLimit = 1_500

  /// `POST /api/v2/media`.
  mutating func upload(_ request: WireRequest, _ account: MastodonAccount, _ shelves: inout Shelves) -> WireAnswer {
    guard let form = Form(request) else { return MastodonError.badRequest }
    guard let file = form.files.first(where: { $0.name == "file" }) else {
      return MastodonError.invalid("File can't be blank")
    }
    guard let type = PictureType(of: file.bytes), Self.pictureTypes.contains(type) else {
      return MastodonError.invalid("File content type is invalid, File is invalid")
    }
    guard file.bytes.count <= Self.pictureBytes else {
      return MastodonError.invalid("File file size must be less than 16 MB")
    }
    let description = form["description"].flatMap { $0.isEmpty ? nil : $0 }
    guard description?.count ?? 0 <= Self.descriptionLimit else {
      return MastodonError.invalid("Description is too long (maximum is \(Self.descriptionLimit) characters)")
    }
    let id = nextMediaID()
    let media = SandboxMedia(
      id: id, type: type.rawValue, bytes: file.bytes.count, alt: description, url: shelves.address(ofMedia: id))
    var item = MediaShelf.Item(media: media, network: .mastodon, account: account.username, content: file.bytes)
    item.isReady = options.mastodonProcessing == 0
    shelves.media.add(item)
    looksLeft[id] = options.mastodonProcessing
    return ok(StatusJSON.attachment(media, isReady: item.isReady), status: item.isReady ? 200 : 202)
  }

  /// `GET /api/v1/media/:id`: only before a status shows it, as on the real server; 206 while it is being processed.
  mutating func media(_ id: String, _ account: MastodonAccount, _ shelves: inout Shelves) -> WireAnswer {
    guard let item = shelves.media[id], item.network == .mastodon, item.account == account.username, !item.isAttached
    else { return MastodonError.notFound }
    let left = looksLeft[id, default: 0]
    looksLeft[id] = max(0, left - 1)
    if left == 0 { shelves.media.finish(id) }
    return ok(StatusJSON.attachment(item.media, isReady: left == 0), status: left == 0 ? 200 : 206)
  }
}
