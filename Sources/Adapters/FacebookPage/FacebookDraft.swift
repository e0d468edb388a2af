import Digests
import Domain
import Transport

/// Publishes in two steps: an unpublished post, whose id is recorded, then that post made public.
///
/// A lost answer to the first step leaves something that nobody sees. The second can be done again: it is about one post
/// by its id, and can only publish it once. So nothing ever stands twice, also where Facebook's lists leave a post out.
/// Unpublished posts and `is_published`: Facebook's announcement to developers of July 2012, kept by maintained clients; the
/// present reference of Pages documents it for scheduled posts only (developers.facebook.com/documentation/pages-api/posts,
/// read 2026-11), which is why a channel asks for it (decision 0024).
struct FacebookDraft: Sendable {
  let adapter: FacebookPageAdapter
  let variant: Variant
  let progress: any Progress

  private var call: NetworkCall { adapter.call }

  func publish() async throws(PublishFailure) -> Outcome {
    let id: String
    switch try await recorded() {
    case .published(let receipt): return .published([receipt])
    case .draft(let known): id = known
    case nil: id = try await make()
    }
    try await progress.willBeVisible()
    let answer = try await call.send(
      "POST", path(of: id), body: .form([HTTPRequest.Field("is_published", "true")]), step: .visible,
      permit: progress.permit)
    guard try call.document(of: answer, step: .visible)["success"] == .bool(true) else {
      throw call.failure(answer, step: .visible)
    }
    return .published([Receipt(id: id, url: await adapter.address(of: id))])
  }

  private enum Standing {
    case draft(String)
    case published(Receipt)
  }

  /// What an earlier attempt came to, as Facebook knows it; nil when there is nothing of it any more.
  private func recorded() async throws(PublishFailure) -> Standing? {
    guard let known = await progress.value(of: step), try await adapter.stands(known) else { return nil }
    let found = try await call.document(path(of: known) + "?fields=is_published,permalink_url")
    guard found["is_published"] == .bool(true) else { return .draft(known) }
    return .published(Receipt(id: known, url: found["permalink_url"]?.text ?? FacebookPost.plainAddress(of: known)))
  }

  private func make() async throws(PublishFailure) -> String {
    // A draft whose answer was lost may hold the pictures that were uploaded for it: the next one gets its own.
    let round = await progress.value(of: rounds).flatMap { Int($0) } ?? 0
    let photos = try await adapter.photos(variant.media, in: round, progress: progress)
    try await progress.record(rounds, String(round + 1))
    let fields = adapter.fields(of: variant, photos: photos)
    let body = HTTPRequest.Body.form(fields + [HTTPRequest.Field("published", "false")])
    let answer = try await call.send(
      "POST", "/\(adapter.version)/\(adapter.page)/feed", body: body, step: .invisible)
    guard let id = try call.document(of: answer, step: .invisible)["id"]?.identifier else {
      throw call.failure(answer, step: .invisible)
    }
    try await progress.record(step, id)
    return id
  }

  private func path(of id: String) -> String { "/\(adapter.version)/\(Percent.encoding(id))" }

  /// Where the draft is recorded: after an edit it is another one.
  private var step: String { "draft \(content)" }

  /// Where it is recorded how many drafts were begun.
  private var rounds: String { "drafts \(content)" }

  private var content: String {
    let parts = [variant.text, variant.link ?? ""] + variant.media.map { $0.step("") }
    return SHA256.digest(of: parts.joined(separator: "\n")).rawValue
  }
}
