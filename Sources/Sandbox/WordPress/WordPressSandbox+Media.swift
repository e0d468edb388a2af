import Domain

/// The media library, and the terms.
extension WordPressSandbox {
  /// Where a picture lies on the shelf that all networks share.
  static func shelfID(_ id: Int) -> String { "wp-\(id)" }

  /// `POST /wp/v2/media`: the bytes as the body, named by `Content-Disposition`.
  mutating func upload(
    _ request: WireRequest, _ account: String?, _ shelves: inout Shelves
  ) throws(WordPressError) -> WireAnswer {
    guard let account else { throw .cannotCreate }
    guard !request.body.isEmpty else {
      throw WordPressError(status: 400, code: "rest_upload_no_data", message: "No data supplied.")
    }
    guard let disposition = request.headers["content-disposition"], disposition.contains("filename=") else {
      throw WordPressError(
        status: 400, code: "rest_upload_no_content_disposition", message: "No Content-Disposition supplied.")
    }
    guard let type = PictureType(of: request.body), request.headers["content-type"] == type.rawValue else {
      throw .fileType
    }
    let id = nextID()
    let slug = unique(WordPressText.slug(request.query("slug") ?? "image"), for: id)
    files.append((id, slug, account))
    let shelf = Self.shelfID(id)
    shelves.media.add(
      MediaShelf.Item(
        media: SandboxMedia(
          id: shelf, type: type.rawValue, bytes: request.body.count, alt: nil, url: shelves.address(ofMedia: shelf)),
        network: .wordpress, account: account, content: request.body))
    return Self.ok(json(id, slug, shelves), request, status: 201)
  }

  /// `POST /wp/v2/media/{id}`: title, alternative text, caption.
  mutating func describe(
    _ id: Int, _ request: WireRequest, _ account: String?, _ shelves: inout Shelves
  ) throws(WordPressError) -> WireAnswer {
    guard account != nil else { throw .cannotCreate }
    guard let file = files.first(where: { $0.id == id }), var item = shelves.media[Self.shelfID(id)] else {
      throw .noPost
    }
    item.media.alt = Form(request)?["alt_text"].flatMap { $0.isEmpty ? nil : $0 }
    shelves.media.replace(item)
    return Self.ok(json(id, file.slug, shelves), request)
  }

  /// `GET /wp/v2/media` by slug, and one of them by id.
  func media(_ id: Int?, _ request: WireRequest, _ shelves: Shelves) throws(WordPressError) -> WireAnswer {
    if let id {
      guard let file = files.first(where: { $0.id == id }) else { throw .noPost }
      return Self.ok(json(id, file.slug, shelves), request)
    }
    let found = files.filter { request.query("slug") == nil || $0.slug == request.query("slug") }
    return try Self.page(found.map { json($0.id, $0.slug, shelves) }, request)
  }

  private func json(_ id: Int, _ slug: String, _ shelves: Shelves) -> JSON {
    let media = shelves.media[Self.shelfID(id)]?.media
    return [
      "id": .number(id), "slug": .text(slug), "status": "inherit", "alt_text": .text(media?.alt ?? ""),
      "mime_type": .text(media?.type ?? ""), "source_url": .text(media?.url ?? ""),
    ]
  }

  /// `GET /wp/v2/categories` and `/tags`: names are stored with `&` as a reference, and searched like that.
  func terms(_ all: [WordPressTerm], _ request: WireRequest) throws(WordPressError) -> WireAnswer {
    let found = all.filter { term in
      if let slug = request.query("slug") { return term.slug == slug }
      guard let piece = request.query("search")?.lowercased() else { return true }
      return term.name.lowercased().contains(piece) || term.slug.contains(piece)
    }
    return try Self.page(found.map(\.json), request)
  }

  /// `POST /wp/v2/categories` and `/tags`. Only the same name in the same capitals is refused.
  mutating func makeTerm(
    _ request: WireRequest, _ account: String?, _ kind: WritableKeyPath<WordPressSandbox, [WordPressTerm]>
  ) throws(WordPressError) -> WireAnswer {
    guard account != nil else {
      throw WordPressError(
        status: 401, code: "rest_cannot_create",
        message: "Sorry, you are not allowed to create terms in this taxonomy.")
    }
    guard let form = Form(request), let given = form["name"], !given.trimmingSpaces.isEmpty else {
      throw WordPressError(
        status: 400, code: "rest_missing_callback_param", message: "Missing parameter(s): name")
    }
    let name = given.replacing("&", with: "&amp;")
    if let known = self[keyPath: kind].first(where: { $0.name == name }) { throw .termExists(known.id) }
    var slug = WordPressText.slug(form["slug"] ?? given)
    while self[keyPath: kind].contains(where: { $0.slug == slug }) { slug += "-2" }
    let term = WordPressTerm(id: nextID(), name: name, slug: slug)
    self[keyPath: kind].append(term)
    return Self.ok(term.json, request, status: 201)
  }
}
