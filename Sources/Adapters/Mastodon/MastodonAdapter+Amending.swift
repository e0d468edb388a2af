import Domain
import Transport

/// Changing posts and taking them down.
///
/// docs.joinmastodon.org/methods/statuses, sections `edit` (since 3.5.0) and `delete` (texts of 2026-07, read 2026-11).
/// Both may be repeated: the same text once more is no edit, and what is gone stays gone.
extension MastodonAdapter: PostAmender, PostRemover {
  /// Text, content warning, pictures and their descriptions can be changed; visibility, which is the channel's, cannot. A thread stays as
  /// long as it is.
  func canAmend(_ old: Variant, to new: Variant) -> Bool { old.posts.count == new.posts.count }

  func amend(
    _ receipts: [Receipt], from old: Variant, to new: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    try await memory.instance(over: call).check(new, by: profile.text)
    let posts = StandingPosts(receipts, on: call.channel)
    // Which post of the thread each of them is would be a guess.
    guard posts.known.count.isMultiple(of: new.posts.count) else {
      return .handedOff(posts.reason(.amendByHand, receipts))
    }
    var done: [Receipt] = []
    for (index, post) in posts.known.enumerated() {
      let standing = try await status(post)
      guard let standing else { throw .rejected(posts.reason(.postGone, [post])) }
      let (shown, wanted) = (old.part(index % new.posts.count), new.part(index % new.posts.count))
      let media = try await media(of: post, standing, from: shown, to: wanted, progress: progress)
      // Refuses to go on when the claim is somebody else's by now, who may have a later text.
      try await progress.record("amended-\(post.id)", key.description)
      let answer = try await call.send(
        "PUT", path(post), body: .form(form(of: wanted, media)), step: .repeatable, permit: progress.permit)
      if answer.isGone { throw .rejected(posts.reason(.postOfOthers, [post])) }
      if answer.isMissingMethod { return .handedOff(byHand(.amendByHand, post)) }
      done.append(MastodonStatus.receipt(try call.document(of: answer, step: .repeatable)) ?? post)
    }
    return posts.outcome(done, orByHand: .amendByHand)
  }

  func remove(
    _ receipts: [Receipt], of variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    let posts = StandingPosts(receipts, on: call.channel)
    // The end of a thread first: nobody sees answers to nothing.
    for post in posts.known.reversed() {
      try await progress.record("removed-\(post.id)", key.description)
      let answer = try await call.send("DELETE", path(post), step: .repeatable, permit: progress.permit)
      if answer.isMissingMethod, try await status(post) != nil { return .handedOff(byHand(.removeByHand, post)) }
      guard answer.isGone else {
        _ = try call.document(of: answer, step: .repeatable)
        continue
      }
      // The server says the same of a post of another account: only what cannot be seen either is gone.
      if try await status(post) != nil { throw .rejected(posts.reason(.postOfOthers, [post])) }
    }
    return posts.outcome([], orByHand: .removeByHand)
  }

  private func byHand(_ code: MastodonCode, _ post: Receipt) -> Reason {
    Reason(code, ["channel": call.channel.rawValue, "address": post.url ?? post.id])
  }

  private func path(_ post: Receipt) -> String { "/api/v1/statuses/\(Percent.encoding(post.id))" }

  /// The post as it stands; nil when there is none that this account can see.
  private func status(_ post: Receipt) async throws(PublishFailure) -> JSON? {
    let answer = try await call.send("GET", path(post), step: .invisible)
    return answer.isGone ? nil : try call.document(of: answer, step: .invisible)
  }

  /// The ids of the pictures that the post shall show: those it shows already, uploads for the others.
  ///
  /// What stood there at first is written down: on a repetition the new pictures may stand there already.
  private func media(
    of post: Receipt, _ standing: JSON, from old: Variant, to new: Variant, progress: any Progress
  ) async throws(PublishFailure) -> [(id: String, alt: String)] {
    let step = "stood-\(post.id)"
    var stood = (standing["media_attachments"]?.elements ?? []).compactMap { $0["id"]?.identifier }
    if let known = await progress.value(of: step) {
      stood = known.split(separator: " ").map(String.init)
    } else {
      try await progress.record(step, stood.joined(separator: " "))
    }
    var free = old.media.count == stood.count ? Array(zip(old.media.map(\.digest), stood)) : []
    var media: [(id: String, alt: String)] = []
    for (index, picture) in new.media.enumerated() {
      if let place = free.firstIndex(where: { $0.0 == picture.digest }) {
        media.append((free.remove(at: place).1, picture.alt))
      } else {
        let step = picture.step("media-\(index)")
        media.append((try await pictures.id(for: picture, step: step, progress: progress), picture.alt))
      }
    }
    return media
  }

  /// Pictures that are not named are taken off the post (`UpdateStatusService`, github.com/mastodon/mastodon, v4.4), so
  /// all of them are; descriptions of pictures that stand are changed by `media_attributes` alone.
  private func form(of variant: Variant, _ media: [(id: String, alt: String)]) -> [HTTPRequest.Field] {
    var fields = [HTTPRequest.Field("status", variant.text)]
    fields += media.map { HTTPRequest.Field("media_ids[]", $0.id) }
    fields += media.flatMap {
      [
        HTTPRequest.Field("media_attributes[][id]", $0.id),
        HTTPRequest.Field("media_attributes[][description]", $0.alt),
      ]
    }
    fields.append(HTTPRequest.Field("language", variant.language.rawValue))
    return fields + cover(of: variant)
  }
}

extension Variant {
  /// What one post of a thread shows; the pictures stand on the first.
  fileprivate func part(_ index: Int) -> Variant {
    var part = self
    part.posts = [posts[index]]
    if index > 0 { part.media = [] }
    return part
  }
}

extension Answer {
  /// Whether the server says, in its own language, that there is no such post.
  fileprivate var isGone: Bool { [404, 410].contains(status) && shape == .json }

  /// Whether nobody takes such a request there: servers that speak part of the API (snac 2.38, seen 2026-11), and proxies
  /// that let nothing but reading and posting through. Only said of a post that the server has just shown.
  fileprivate var isMissingMethod: Bool { [404, 405, 501].contains(status) && shape != .json }
}
