import Domain

/// Finds the accounts behind the handles that a post mentions.
struct BlueskyMentions: Sendable {
  let call: BlueskyCall

  /// The DIDs of the handles that can be resolved; the others stay plain text, because a mention is not worth the post.
  func accounts(in posts: [Post]) async throws(PublishFailure) -> [String: String] {
    var accounts: [String: String] = [:]
    for handle in Set(posts.flatMap(BlueskyFacets.handles)).sorted() {
      accounts[handle] = try await account(of: handle)
    }
    return accounts
  }

  /// `com.atproto.identity.resolveHandle`: 400 for a handle that nobody has, 5xx where its domain does not answer.
  private func account(of handle: String) async throws(PublishFailure) -> String? {
    let said = try await call.send(
      "GET", "com.atproto.identity.resolveHandle", query: "?handle=\(Percent.encoding(handle))", step: .invisible)
    if said.answer.status == 200, let did = said.answer.json?["did"]?.text { return ATName.isDID(did) ? did : nil }
    // A limit, a shut account and a page of a proxy say nothing about the handle.
    let isRefusal = [400, 404].contains(said.answer.status) || said.answer.status >= 500
    guard said.answer.shape == .json, isRefusal else { throw said.call.failure(said.answer, step: .invisible) }
    return nil
  }
}
