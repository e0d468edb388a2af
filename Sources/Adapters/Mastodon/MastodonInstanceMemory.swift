import Domain
import Synchronization

/// Remembers what a server allows for some hours, so that it is not asked before every post.
///
/// It belongs to the adapter of one channel, which is made anew when its configuration changes: another address, another
/// memory.
final class MastodonInstanceMemory: Sendable {
  private let known = Mutex<(instance: MastodonInstance, readAt: Timestamp)?>(nil)
  private static let lifetime = Duration.seconds(6 * 3600)

  /// What is known, asked for again when it is some hours old. A server that cannot be reached still allows what it
  /// allowed.
  func instance(over call: NetworkCall) async throws(PublishFailure) -> MastodonInstance {
    let remembered = known.withLock { $0 }
    let now = call.clock.now
    if let remembered, now < remembered.readAt + Self.lifetime, remembered.readAt <= now { return remembered.instance }
    do {
      return try await freshInstance(over: call)
    } catch {
      guard let remembered, case .deferred = error else { throw error }
      return remembered.instance
    }
  }

  /// What the server says now.
  func freshInstance(over call: NetworkCall) async throws(PublishFailure) -> MastodonInstance {
    let instance = try await Self.read(over: call)
    known.withLock { $0 = (instance, call.clock.now) }
    return instance
  }

  /// `GET /api/v2/instance` came with Mastodon 4.0, `GET /api/v1/instance` is older; servers that have neither are taken
  /// to be like Mastodon, unless a web page says so, which may come from anybody. One such page is no news: snac 2.38 answers
  /// with it wherever it has no method (seen 2026-11).
  private static func read(over call: NetworkCall) async throws(PublishFailure) -> MastodonInstance {
    for path in ["/api/v2/instance", "/api/v1/instance"] {
      let answer = try await call.send("GET", path, step: .invisible)
      if ![404, 405, 410, 501].contains(answer.status) || answer.shape == .page && path.hasPrefix("/api/v1") {
        return MastodonInstance(try call.document(of: answer, step: .invisible))
      }
    }
    return .assumed
  }
}
