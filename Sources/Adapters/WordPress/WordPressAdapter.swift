import Digests
import Domain
import Transport

/// Publishes articles on a site of WordPress, by its REST API.
///
/// In two steps: a draft, which nobody sees, then its publication. So everything that may go wrong in making a post goes
/// wrong unseen; and it must, because WordPress answers some failures after the post stands: the post is inserted first,
/// then come template, terms and meta data, whose errors are 400s like those of a refused title
/// (`WP_REST_Posts_Controller::create_item`, 6.1.9). The second request changes nothing but the status, what it refuses is
/// refused before anything is written, and made twice it publishes once.
///
/// WordPress never refuses a second post of the same name, it adds a number to its address. Therefore the post has a slug
/// that follows from the delivery, and is looked up before it is made.
struct WordPressAdapter: OutboundAdapter {
  static let network: Network = "wordpress"

  let profile: ChannelProfile
  let settings: WordPressSettings
  let call: NetworkCall
  let spool: any MediaSpool
  let memory: WordPressSiteMemory

  func publish(
    _ variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try variant.requireSinglePost()
    let site = try await memory.site(over: call)
    let posts = WordPressPosts(call: call, site: site)
    let slug = Self.slug(key)
    let (named, answer) = try await posts.post(slug: slug)
    let standing = try await recorded(posts, progress) ?? named
    if let standing, standing.isOut { return .published([standing.receipt]) }
    // What waits for an editor may have been worked on already.
    if let standing, !settings.publishes { return .handedOff(reason(.draftReady, standing, site)) }
    var fields = try await fields(variant, slug: slug, site: site, progress: progress)
    // An editor's article is dated by its publication.
    if settings.publishes {
      fields.date_gmt = WordPressTime.text(WordPressTime.date(of: variant.due, by: answer, clock: call.clock))
    }
    let draft = try await draft(fields, slug, over: standing, posts)
    if draft.isOut { return .published([draft.receipt]) }
    try await progress.record(Self.step, String(draft.id))
    guard settings.publishes else { return .handedOff(reason(.draftReady, draft, site)) }
    try await progress.willBeVisible()
    let post = try await posts.write(
      WordPressPosts.Fields(status: "publish"), to: String(draft.id), step: .visible, permit: progress.permit)
    // Plugins for editorial work may keep it for an editor whatever was asked.
    guard post.isOut else { return .handedOff(reason(.keptBack, post, site)) }
    return .published([post.receipt])
  }

  /// The step whose value is the id of the draft.
  private static let step = "post"

  /// Part of the item's name, for readers of addresses, and part of a digest, so that no other post has it.
  static func slug(_ key: DeliveryKey) -> String {
    let name = key.item.rawValue.split(separator: "/").last.map(String.init) ?? ""
    let words = String(FileName.slug(name).prefix(60))
    let digits = SHA256.digest(of: key.description).rawValue.prefix(12)
    return words.isEmpty ? "crieur-\(digits)" : "\(words)-\(digits)"
  }

  private func recorded(
    _ posts: WordPressPosts, _ progress: any Progress
  ) async throws(PublishFailure) -> WordPressPost? {
    guard let id = await progress.value(of: Self.step) else { return nil }
    return try await posts.post(id: id)
  }

  /// The post, unseen, with everything that it shall show: the one that stands, or a new one.
  private func draft(
    _ fields: WordPressPosts.Fields, _ slug: String, over standing: WordPressPost?, _ posts: WordPressPosts
  ) async throws(PublishFailure) -> WordPressPost {
    var fields = fields
    fields.status = settings.status == "pending" ? "pending" : "draft"
    if let standing { return try await posts.write(fields, to: String(standing.id), step: .invisible) }
    fields.slug = slug
    let made = try await posts.write(fields, step: .invisible)
    guard made.isCrowdedOut(of: slug) else { return made }
    // Another stands there that was not found a moment ago: an attempt that was taken for lost. One of them must go.
    _ = try await posts.delete(String(made.id), force: true)
    guard let other = try await posts.post(slug: slug).post else {
      throw .rejected(Reason(WordPressCode.slugTaken, ["slug": slug]))
    }
    fields.slug = nil
    return other.isOut ? other : try await posts.write(fields, to: String(other.id), step: .invisible)
  }

  /// Everything of a post but its address, its status and its date, as far as it is new beside what `old` shows. Terms and
  /// pictures are made ready first.
  func fields(
    _ variant: Variant, beside old: Variant? = nil, slug: String, site: WordPressSite, progress: any Progress
  ) async throws(PublishFailure) -> WordPressPosts.Fields {
    let pictures = try await WordPressPictures(call: call, site: site, spool: spool)
      .pictures(variant.media, for: slug, progress: progress)
    let content = WordPressContent(variant, pictures: pictures)
    let terms = WordPressTerms(call: call, site: site, makesNew: settings.makesTerms)
    var fields = WordPressPosts.Fields(title: content.title, content: content.html, excerpt: content.excerpt)
    fields.featured_media = pictures.first?.id
    if old == nil { fields.author = try await WordPressAuthor(call: call, site: site).id(settings.author) }
    // An editor may have added others in WordPress.
    if old?.category != variant.category { fields.categories = try await categories(variant, terms) }
    if old?.hashtags ?? [] != variant.hashtags { fields.tags = try await tags(variant, terms) }
    return fields
  }

  private func categories(_ variant: Variant, _ terms: WordPressTerms) async throws(PublishFailure) -> [Int]? {
    guard let category = variant.category else { return nil }
    let label = settings.categoryLabels[category] ?? category.rawValue
    let slug = FileName.slug(category.rawValue)
    return try await terms.id(.categories, named: label, slug: slug.isEmpty ? nil : slug).map { [$0] }
  }

  private func tags(_ variant: Variant, _ terms: WordPressTerms) async throws(PublishFailure) -> [Int] {
    var ids: [Int] = []
    for tag in variant.hashtags {
      let name = tag.hasPrefix("#") ? String(tag.dropFirst()) : tag
      if let id = try await terms.id(.tags, named: name), !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// Where a person finds the post in WordPress.
  func reason(_ code: WordPressCode, _ post: WordPressPost, _ site: WordPressSite) -> Reason {
    Reason(
      code,
      [
        "channel": call.channel.rawValue, "status": post.status,
        "address": "\(call.base)\(memory.home)/wp-admin/post.php?post=\(post.id)&action=edit",
      ])
  }

  /// By its slug, which no other post has. Where a plugin makes slugs of its own, by what it shows.
  func sightings(
    of variant: Variant, key: DeliveryKey, since: Timestamp
  ) async throws(PublishFailure) -> Sighting {
    do {
      let posts = WordPressPosts(call: call, site: try await memory.site(over: call))
      let (named, answer) = try await posts.post(slug: Self.slug(key))
      if let named, named.isOut { return .found([named.receipt]) }
      if named != nil { return .found([]) }
      guard let recent = try await posts.changed(since: call.earliest(since, by: answer)) else { return .cannotTell }
      let wanted = WordPressContent(variant).fingerprint
      let found = recent.posts.filter { $0.fingerprint.matches(wanted) }.map(\.receipt)
      return found.isEmpty && !recent.isComplete ? .cannotTell : .found(found)
    } catch {
      // A site that refuses the question cannot be asked; that says nothing about the post.
      guard case .rejected = error else { throw error }
      return .cannotTell
    }
  }
}
