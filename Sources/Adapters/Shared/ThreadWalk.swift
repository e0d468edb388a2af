import Digests
import Domain

/// Publishes a thread post by post: one delivery, one visible step for each (docs/decisions/0020).
///
/// What stands is recorded after every post, so that whoever goes on begins behind the last. A post may stand that was not
/// recorded, so an attempt that is not the first looks at the account before it sends anything. Once a post stands, a
/// failure that proves nothing about the rest is `unknown`: then the account is asked, and nothing is rendered anew.
struct ThreadWalk: Sendable {
  let variant: Variant
  let channel: ChannelName
  let clock: any WallClock
  let progress: any Progress
  /// The messages: part of it stands and nobody knows about the rest; part of it stands and the rest is refused. Both with
  /// `channel`, `done`, `count`, `address`; the second with `detail`.
  let interrupted: any MessageCode
  let brokenOff: any MessageCode
  /// What the network shows of the thread since then, behind what is known of it; nil where that cannot be told.
  let look: @Sendable (Timestamp, [Receipt]) async throws(PublishFailure) -> [Receipt]?
  /// What the first post needs before it is published, done again by every attempt until it stands.
  let prepare: @Sendable () async throws(PublishFailure) -> [String]
  /// Publishes one post behind the one before it; the visible request, and nothing else.
  let post: @Sendable (_ index: Int, _ prepared: [String], _ previous: Receipt?) async throws(PublishFailure) -> Receipt

  /// Goes on where earlier attempts came to.
  func publish() async throws(PublishFailure) -> Outcome {
    var standing = await recorded()
    if let begun = await progress.value(of: "thread") {
      guard begun.hasSuffix(" \(texts)") else { return .handedOff(broken(standing, "")) }
      standing = try await found(behind: standing, since: begun)
    } else {
      try await progress.record("thread", "\(clock.now.microseconds) \(texts)")
    }
    let prepared = standing.isEmpty ? try await prepare() : []
    for index in standing.count..<variant.posts.count {
      do throws(PublishFailure) {
        standing.append(try await publish(index, index == 0 ? prepared : [], behind: standing.last))
      } catch {
        return try end(error, standing)
      }
    }
    return .published(standing)
  }

  private func publish(
    _ index: Int, _ prepared: [String], behind previous: Receipt?
  ) async throws(PublishFailure) -> Receipt {
    try await progress.willBeVisible()
    let receipt = try await post(index, prepared, previous)
    do {
      try await progress.record(Self.step(index), "\(receipt.id) \(receipt.url ?? "")")
    } catch {
      // It stands, and nobody will know: the account must be asked.
      throw .unknown(error.reason)
    }
    return receipt
  }

  /// What a failure means once a post stands. A wait that the network asks for, and a shut account, are what they are.
  private func end(_ failure: PublishFailure, _ standing: [Receipt]) throws(PublishFailure) -> Outcome {
    guard !standing.isEmpty else { throw failure }
    switch failure {
    case .rejected(let reason): return .handedOff(broken(standing, reason.arguments["detail"] ?? ""))
    case .deferred(_, nil, .delivery): throw .unknown(Reason(code: interrupted.rawValue, arguments: facts(standing)))
    case .deferred, .blocked, .unknown: throw failure
    }
  }

  // MARK: What stands

  /// The posts that earlier attempts recorded, from the first.
  private func recorded() async -> [Receipt] {
    var standing: [Receipt] = []
    for index in variant.posts.indices {
      guard let value = await progress.value(of: Self.step(index)) else { break }
      let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
      guard let id = parts.first else { break }
      standing.append(Receipt(id: id, url: parts.count > 1 ? parts[1] : nil))
    }
    return standing
  }

  /// The posts that stand, those too whose answers were lost.
  private func found(behind standing: [Receipt], since begun: String) async throws(PublishFailure) -> [Receipt] {
    guard let begun = begun.split(separator: " ").first.flatMap({ Int64($0) }) else { return standing }
    guard let posts = try await look(Timestamp(microseconds: begun), standing) else {
      throw .unknown(Reason(code: interrupted.rawValue, arguments: facts(standing)))
    }
    for index in standing.count..<posts.count {
      try await progress.record(Self.step(index), "\(posts[index].id) \(posts[index].url ?? "")")
    }
    return posts
  }

  private static func step(_ index: Int) -> String { "post-\(index)" }

  /// What the posts say: another thread does not go on where this one came to.
  private var texts: String {
    SHA256.digest(of: Array(variant.posts.map(\.text).joined(separator: "\n\n\n").utf8)).rawValue
  }

  private func broken(_ standing: [Receipt], _ detail: String) -> Reason {
    var arguments = facts(standing)
    arguments["detail"] = detail.isEmpty ? "–" : detail
    return Reason(code: brokenOff.rawValue, arguments: arguments)
  }

  private func facts(_ standing: [Receipt]) -> [String: String] {
    [
      "channel": channel.rawValue, "done": "\(standing.count)", "count": "\(variant.posts.count)",
      "address": standing.first.map { $0.url ?? $0.id } ?? "–",
    ]
  }
}
