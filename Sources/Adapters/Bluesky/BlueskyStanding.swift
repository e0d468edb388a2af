import Domain

/// What stands under a record key.
enum BlueskyStanding: Sendable {
  /// Nothing.
  case nothing
  /// A record.
  case record(BlueskyRecord.Reference, JSON)

  /// Asks the account's own server, which shows what it has at once; feeds lag behind.
  static func look(_ rkey: String, over call: BlueskyCall) async throws(PublishFailure) -> BlueskyStanding {
    let did = try await call.sessions.session().did
    let query =
      "?repo=\(Percent.encoding(did))&collection=\(PostURI.collection)&rkey=\(Percent.encoding(rkey))"
    let said = try await call.send("GET", "com.atproto.repo.getRecord", query: query, step: .invisible)
    // packages/pds/src/api/com/atproto/repo/getRecord.ts in github.com/bluesky-social/atproto, 2026-08.
    if said.answer.errorName == "RecordNotFound", (400...404).contains(said.answer.status) { return .nothing }
    let document = try said.document(step: .invisible)
    guard let uri = document["uri"]?.text.flatMap(PostURI.init), uri == PostURI(did: did, key: rkey),
      let cid = document["cid"]?.text, let value = document["value"]
    else { throw said.call.failure(said.answer, step: .invisible) }
    return .record(BlueskyRecord.Reference(uri: uri, cid: cid), value)
  }
}
