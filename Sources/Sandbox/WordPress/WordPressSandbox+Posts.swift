import Domain

/// Posts: read, written and taken down.
extension WordPressSandbox {
  /// `GET /wp/v2/posts`, by slug or by when they were changed.
  func list(_ request: WireRequest, _ account: String?, _ shelves: Shelves) throws(WordPressError) -> WireAnswer {
    let wanted = (request.query("status") ?? "publish").split(separator: ",").map(String.init)
    if account == nil, wanted != ["publish"] { throw .statusForbidden }
    if account == nil, request.query("context") == "edit" { throw .notLoggedIn }
    let found = articles.values.filter { article in
      guard wanted.contains(article.status) || wanted == ["any"] && article.status != "trash" else { return false }
      if let slug = request.query("slug"), article.slug != slug { return false }
      if let after = request.query("modified_after"), article.modified.inWordPressForm < after.prefix(19) {
        return false
      }
      return true
    }
    return try Self.page(
      found.sorted { ($1.modified, $1.id) < ($0.modified, $0.id) }.map { $0.json(base: shelves.base) }, request)
  }

  /// `GET /wp/v2/posts/{id}`; posts in the trash can still be read.
  func read(
    _ id: Int, _ account: String?, _ request: WireRequest, _ shelves: Shelves
  ) throws(WordPressError) -> WireAnswer {
    guard let article = articles[id] else { throw .noPost }
    guard account != nil || article.isPublic && request.query("context") != "edit" else {
      throw WordPressError(
        status: 401, code: "rest_forbidden", message: "Sorry, you are not allowed to edit this post.")
    }
    return Self.ok(article.json(base: shelves.base), request)
  }

  /// `POST /wp/v2/posts` and `POST /wp/v2/posts/{id}`.
  mutating func write(
    _ id: Int?, _ request: WireRequest, _ account: String?, _ now: Timestamp, _ shelves: inout Shelves
  ) throws(WordPressError) -> Reply {
    guard let account else { throw .cannotCreate }
    guard let form = Form(request) else {
      throw WordPressError(status: 400, code: "rest_invalid_json", message: "Invalid JSON body passed.")
    }
    let isNew = id == nil
    var article = WordPressArticle(id: 0, account: account, date: now, modified: now)
    if let id {
      guard let known = articles[id] else { throw .noPost }
      article = known
    }
    let wasPublic = article.isPublic
    try Self.fill(&article, form, request, now, shelves)
    let draw = article.isPublic && !wasPublic ? throwDice(article, &shelves) : FaultDraw(kind: nil, spare: 0)
    if let failure = Self.failureBeforeTheEffect(draw) { return failure }
    if isNew { article.id = nextID() }
    if article.slug.isEmpty, article.isPublic { article.slug = WordPressText.slug(article.title) }
    article.slug = unique(article.slug, for: article.id)
    article.modified = now
    articles[article.id] = article
    show(article, wasPublic: wasPublic, draw, now, &shelves)
    let answer = Self.ok(article.json(base: shelves.base), request, status: isNew ? 201 : 200)
    return .accepted(answer, draw)
  }

  private static func fill(
    _ article: inout WordPressArticle, _ form: Form, _ request: WireRequest, _ now: Timestamp, _ shelves: Shelves
  ) throws(WordPressError) {
    article.title = form["title"] ?? article.title
    article.content = form["content"].map(WordPressText.filtered) ?? article.content
    article.excerpt = form["excerpt"] ?? article.excerpt
    if article.title.isEmpty, article.content.isEmpty, article.excerpt.isEmpty { throw .emptyContent }
    if let slug = form["slug"] { article.slug = WordPressText.slug(slug) }
    if let date = form["date_gmt"] {
      guard let civil = CivilDateTime(date) else { throw .invalid("date_gmt", "Invalid date.") }
      article.date = Timestamp(seconds: civil.secondsSinceEpoch)
    }
    if let status = form["status"] {
      guard ["publish", "future", "draft", "pending", "private"].contains(status) else {
        throw .invalid("status", "status is not one of publish, future, draft, pending, and private.")
      }
      article.status = status
    }
    // What lies a minute ahead is scheduled, whatever was asked.
    if article.isPublic, article.date.seconds >= now.seconds + 60 { article.status = "future" }
    let numbers = { (name: String) in form.list(name).compactMap { Int($0) } }
    if !numbers("categories").isEmpty { article.categories = numbers("categories") }
    if !numbers("tags").isEmpty { article.tags = numbers("tags") }
    // A picture that is not there is passed over without a word.
    if let picture = form["featured_media"].flatMap({ Int($0) }) {
      article.picture = picture == 0 || shelves.media[WordPressSandbox.shelfID(picture)] == nil ? 0 : picture
    }
  }

  /// Puts a post on the page, changes it there, or takes it away.
  private func show(
    _ article: WordPressArticle, wasPublic: Bool, _ draw: FaultDraw, _ now: Timestamp, _ shelves: inout Shelves
  ) {
    let id = String(article.id)
    guard article.isPublic else {
      shelves.posts[.wordpress, id] = nil
      return
    }
    let media = article.pictures.compactMap { shelves.media[Self.shelfID($0)]?.media }
    var post = article.post(base: shelves.base, media: media, fault: draw.kind)
    guard wasPublic, let standing = shelves.posts[.wordpress, id] else {
      post.createdAt = now
      shelves.posts.add(post)
      return
    }
    (post.createdAt, post.fault, post.repeats) = (standing.createdAt, standing.fault, standing.repeats)
    post.editedAt = post.text == standing.text && post.media == standing.media ? standing.editedAt : now
    if post.editedAt == standing.editedAt { post.repeats += 1 }
    shelves.posts[.wordpress, id] = post
  }

  /// `DELETE /wp/v2/posts/{id}`: into the trash, where its slug is free again; for good with `force`.
  mutating func delete(
    _ id: Int, _ request: WireRequest, _ account: String?, _ now: Timestamp, _ shelves: inout Shelves
  ) throws(WordPressError) -> WireAnswer {
    guard var article = articles[id] else { throw .noPost }
    guard account != nil else {
      throw WordPressError(
        status: 401, code: "rest_cannot_delete", message: "Sorry, you are not allowed to delete this post.")
    }
    shelves.posts[.wordpress, String(id)] = nil
    if request.query("force") == "true" {
      articles[id] = nil
      return Self.ok(["deleted": true, "previous": article.json(base: shelves.base)], request)
    }
    if article.status == "trash" { throw .alreadyTrashed }
    article.status = "trash"
    article.slug += "__trashed"
    article.modified = now
    articles[id] = article
    return Self.ok(article.json(base: shelves.base), request)
  }

  /// A slug that nothing else has: `-2` and so on behind it, for drafts as well.
  func unique(_ slug: String, for id: Int) -> String {
    guard !slug.isEmpty else { return slug }
    func isFree(_ slug: String) -> Bool {
      !articles.values.contains { $0.slug == slug && $0.id != id } && !files.contains { $0.slug == slug && $0.id != id }
    }
    if isFree(slug) { return slug }
    var number = 2
    while !isFree("\(slug)-\(number)") { number += 1 }
    return "\(slug)-\(number)"
  }

  private func throwDice(_ article: WordPressArticle, _ shelves: inout Shelves) -> FaultDraw {
    shelves.dice.draw(
      Fingerprint(
        network: .wordpress, account: article.account, text: article.title + " " + WordPressText.plain(article.content),
        link: ""))
  }

  private static func failureBeforeTheEffect(_ draw: FaultDraw) -> Reply? {
    switch draw.kind {
    case .timeout: Reply(.silence, fault: .timeout)
    case .error: Reply(.answer(WordPressError.critical.answer), fault: .error)
    // WordPress itself never asks to wait; hosts and their firewalls do.
    case .limit:
      Reply(
        .answer(.html(429, headers: [Field("Retry-After", "30")], "<h1>429 Too Many Requests</h1>")), fault: .limit)
    case .errorAfter, .lostAnswer, .reset, .none: nil
    }
  }
}
