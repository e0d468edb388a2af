import Digests
import Domain
import Transport

/// Publishes one post, or a thread: one visible step for each post.
///
/// Every post has its record key before the first attempt, and its record is written down before it leaves, so that the same
/// request again is the same to the byte: a server that has it already answers that nothing changed. `swapRecord: null`
/// keeps what is not the same from being written over.
struct BlueskyPosting: Sendable {
  let adapter: BlueskyAdapter
  let variant: Variant
  let key: DeliveryKey
  let progress: any Progress

  private var call: BlueskyCall { adapter.call }
  private var isThread: Bool { variant.posts.count > 1 }

  /// Goes on where earlier attempts came to.
  func publish() async throws(PublishFailure) -> Outcome {
    var standing = await recorded()
    if isThread {
      if let begun = await progress.value(of: "thread") {
        guard begun == texts else { return .handedOff(brokenOff(standing, "")) }
      } else {
        try await progress.record("thread", texts)
      }
    }
    for index in standing.count..<variant.posts.count {
      do throws(PublishFailure) {
        standing.append(try await post(index, behind: standing))
      } catch {
        return try end(error, standing)
      }
    }
    return .published(standing.map { adapter.receipt($0.uri) })
  }

  private func post(
    _ index: Int, behind standing: [BlueskyRecord.Reference]
  ) async throws(PublishFailure) -> BlueskyRecord.Reference {
    let record = try await record(index, behind: standing)
    let rkey = TID(of: key, due: variant.due, post: index).text
    try await progress.willBeVisible()
    let said: BlueskyCall.Said
    do throws(PublishFailure) {
      said = try await call.send(
        "POST", "com.atproto.repo.putRecord", step: .visible, permit: progress.permit
      ) { session in
        JSON.object([
          "repo": .string(session.did), "collection": .string(PostURI.collection), "rkey": .string(rkey),
          "record": record, "swapRecord": .null,
        ]).body
      }
    } catch {
      try await settle(error, index)
      throw error
    }
    let reference = try await reference(said, index, rkey)
    do {
      try await progress.record(Self.step(index), "\(reference.uri.text) \(reference.cid)")
    } catch {
      // It stands, and nobody will know: the account must be asked.
      throw .unknown(error.reason)
    }
    return reference
  }

  /// What the server made of the request.
  private func reference(
    _ said: BlueskyCall.Said, _ index: Int, _ rkey: String
  ) async throws(PublishFailure) -> BlueskyRecord.Reference {
    if said.answer.errorName == "InvalidSwap", (400...409).contains(said.answer.status) {
      return try await standing(under: rkey, index, said)
    }
    let document: JSON
    do throws(PublishFailure) {
      document = try said.document(step: .visible)
    } catch {
      if said.answer.errorName == "BlobNotFound" { try await adapter.pictures.forget(variant, progress: progress) }
      try await settle(error, index)
      throw error
    }
    guard let uri = document["uri"]?.text.flatMap(PostURI.init), uri == PostURI(did: said.session.did, key: rkey),
      let cid = document["cid"]?.text
    else { throw said.call.failure(said.answer, step: .visible) }
    return BlueskyRecord.Reference(uri: uri, cid: cid)
  }

  /// After "another record stands there": ours, from an attempt whose answer was lost, or somebody's under our key.
  private func standing(
    under rkey: String, _ index: Int, _ said: BlueskyCall.Said
  ) async throws(PublishFailure) -> BlueskyRecord.Reference {
    let found: BlueskyStanding
    do {
      found = try await BlueskyStanding.look(rkey, over: call)
    } catch {
      throw said.call.failure(said.answer, step: .visible)
    }
    guard case .record(let reference, let value) = found else {
      throw said.call.failure(said.answer, step: .visible)
    }
    guard BlueskyRecord.isPost(value, of: variant, post: index) else {
      let address = adapter.receipt(reference.uri).url ?? reference.uri.text
      throw .rejected(Reason(BlueskyCode.otherPost, ["channel": call.channel.rawValue, "address": address]))
    }
    return reference
  }

  // MARK: The record

  /// The record of a post: as an earlier attempt of the same variant wrote it down, else a new one.
  private func record(
    _ index: Int, behind standing: [BlueskyRecord.Reference]
  ) async throws(PublishFailure) -> JSON {
    let mark = CanonicalJSON.digest(of: variant).rawValue
    if let known = await progress.value(of: Self.recordStep(index)), known.hasPrefix(mark + " "),
      let record = JSON(Array(known.utf8.dropFirst(mark.utf8.count + 1)))
    {
      return record
    }
    let embed = index == 0 ? try await adapter.pictures.embed(for: variant, progress: progress) : nil
    let accounts = try await BlueskyMentions(call: call).accounts(in: [variant.posts[index]])
    let record = BlueskyRecord(
      of: variant, post: index, accounts: accounts, embed: embed, behind: standing, createdAt: call.clock.now
    ).json
    try await progress.record(Self.recordStep(index), "\(mark) \(record.wireText)")
    return record
  }

  /// What is proven to be without effect is written anew the next time: with the time of then, because readers see posts in
  /// the order of their times, and with pictures that are still there.
  private func settle(_ failure: PublishFailure, _ index: Int) async throws(PublishFailure) {
    if case .unknown = failure { return }
    try await progress.record(Self.recordStep(index), "")
  }

  /// The posts that earlier attempts recorded, from the first.
  private func recorded() async -> [BlueskyRecord.Reference] {
    var standing: [BlueskyRecord.Reference] = []
    for index in variant.posts.indices {
      let parts = await progress.value(of: Self.step(index))?.split(separator: " ").map(String.init) ?? []
      guard parts.count == 2, let uri = PostURI(parts[0]) else { break }
      standing.append(BlueskyRecord.Reference(uri: uri, cid: parts[1]))
    }
    return standing
  }

  private static func step(_ index: Int) -> String { "post-\(index)" }
  private static func recordStep(_ index: Int) -> String { "record-\(index)" }

  // MARK: Threads

  /// What a failure means once a post stands. A wait that the network asks for, and a shut account, are what they are.
  private func end(_ failure: PublishFailure, _ standing: [BlueskyRecord.Reference]) throws(PublishFailure) -> Outcome {
    guard !standing.isEmpty else { throw failure }
    switch failure {
    case .rejected(let reason): return .handedOff(brokenOff(standing, reason.arguments["detail"] ?? ""))
    case .deferred(_, nil, .delivery):
      throw .unknown(Reason(BlueskyCode.threadInterrupted, arguments(standing)))
    case .deferred, .blocked, .unknown: throw failure
    }
  }

  /// What the posts say: another thread does not go on where this one came to.
  private var texts: String {
    SHA256.digest(of: Array(variant.posts.map(\.text).joined(separator: "\n\n\n").utf8)).rawValue
  }

  private func brokenOff(_ standing: [BlueskyRecord.Reference], _ detail: String) -> Reason {
    var arguments = arguments(standing)
    arguments["detail"] = detail.isEmpty ? "–" : detail
    return Reason(BlueskyCode.threadBrokenOff, arguments)
  }

  private func arguments(_ standing: [BlueskyRecord.Reference]) -> [String: String] {
    [
      "channel": call.channel.rawValue, "done": "\(standing.count)", "count": "\(variant.posts.count)",
      "address": standing.first.map { adapter.receipt($0.uri) }.map { $0.url ?? $0.id } ?? "–",
    ]
  }
}
