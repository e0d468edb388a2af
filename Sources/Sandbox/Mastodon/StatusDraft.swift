import Domain

/// What a client asks to be published, and what is wrong with it.
struct StatusDraft {
  var text: String
  var spoiler: String
  var isSensitive: Bool
  var visibility: String
  var language: String?
  var replyTo: String?
  var mediaIDs: [String]

  /// Reads the fields; texts are stripped as Mastodon does before it validates.
  init(_ form: Form) {
    text = (form["status"] ?? "").trimmingSpaces
    spoiler = (form["spoiler_text"] ?? "").trimmingSpaces
    isSensitive = form.isOn("sensitive", else: false) || !spoiler.isEmpty
    visibility = form["visibility"].flatMap { $0.isEmpty ? nil : $0 } ?? "public"
    language = form["language"].flatMap { $0.isEmpty ? nil : $0 }
    replyTo = form["in_reply_to_id"].flatMap { $0.isEmpty ? nil : $0 }
    mediaIDs = form.list("media_ids")
  }

  /// Why Mastodon refuses it; nil when it does not. An edit may name the pictures that the status has already.
  func refusal(
    limit: Int, account: MastodonAccount, _ shelves: Shelves, standing: Set<String> = []
  ) -> WireAnswer? {
    if let replyTo, !(shelves.posts[.mastodon, replyTo].map { MastodonSandbox.isVisible($0, to: account) } ?? false) {
      return MastodonError.answer(404, "The post you are trying to reply to does not appear to exist.")
    }
    if mediaIDs.count > MastodonSandbox.mediaPerStatus {
      return MastodonError.invalid("Cannot attach more than \(MastodonSandbox.mediaPerStatus) files")
    }
    let missing = mediaIDs.filter { id in
      guard let item = shelves.media[id], item.network == .mastodon else { return true }
      return item.account != account.username || (item.isAttached && !standing.contains(id))
    }
    if !missing.isEmpty {
      let ids = missing.joined(separator: ", ")
      return MastodonError.invalid("Media \(ids) not found or already attached to another post")
    }
    if mediaIDs.contains(where: { shelves.media[$0]?.isReady == false }) {
      return MastodonError.answer(422, "Cannot attach files that have not finished processing. Try again in a moment!")
    }
    if text.isEmpty, mediaIDs.isEmpty { return MastodonError.invalid("Text can't be blank") }
    if MastodonText.length(of: spoiler + text) > limit {
      return MastodonError.invalid("Text character limit of \(limit) exceeded")
    }
    if !["public", "unlisted", "private", "direct"].contains(visibility) {
      return MastodonError.answer(422, "'\(visibility)' is not a valid visibility")
    }
    return nil
  }
}
