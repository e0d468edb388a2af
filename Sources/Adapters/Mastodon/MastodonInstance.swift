import Domain
import Synchronization

/// What one server allows.
struct MastodonInstance: Hashable, Sendable {
  /// The most that a text may measure.
  var textLimit: Int
  /// The most pictures in one post.
  var mediaLimit: Int
  /// The most bytes in one picture; nil when the server does not say.
  var pictureBytes: Int?

  /// What a server allows that does not say: Mastodon's own defaults
  /// (docs.joinmastodon.org/entities/Instance, `configuration.statuses`, 2026-07).
  static let assumed = MastodonInstance(textLimit: 500, mediaLimit: 4)

  /// Reads the answer of `GET /api/v2/instance`.
  init(_ json: JSON) {
    let statuses = json["configuration"]?["statuses"]
    textLimit = statuses?["max_characters"]?.integer ?? Self.assumed.textLimit
    mediaLimit = statuses?["max_media_attachments"]?.integer ?? Self.assumed.mediaLimit
    pictureBytes = json["configuration"]?["media_attachments"]?["image_size_limit"]?.integer
  }

  init(textLimit: Int, mediaLimit: Int, pictureBytes: Int? = nil) {
    self.textLimit = textLimit
    self.mediaLimit = mediaLimit
    self.pictureBytes = pictureBytes
  }

  /// Refuses what the server would refuse, before anything leaves.
  func check(_ variant: Variant) throws(PublishFailure) {
    let longest = variant.posts.compactMap(\.measure).reduce(variant.measure.used) { max($0, $1.used) }
    if longest > textLimit {
      throw .rejected(Reason(MastodonCode.tooLong, ["used": String(longest), "limit": String(textLimit)]))
    }
    if variant.media.count > mediaLimit {
      throw .rejected(
        Reason(
          MastodonCode.tooManyPictures, ["count": String(variant.media.count), "limit": String(mediaLimit)]))
    }
    guard let pictureBytes, let large = variant.media.first(where: { $0.bytes > pictureBytes }) else { return }
    throw .rejected(
      Reason(MastodonCode.pictureTooLarge, ["file": large.fileName, "limit": String(pictureBytes)]))
  }
}

/// Remembers what a server allows for a day, so that it is not asked before every post.
final class MastodonInstanceMemory: Sendable {
  private let known = Mutex<(instance: MastodonInstance, readAt: Timestamp)?>(nil)
  private static let lifetime = Duration.seconds(86_400)

  /// What is known, asked for again when it is a day old. A server that cannot be reached still allows what it allowed.
  func instance(over call: NetworkCall) async throws(PublishFailure) -> MastodonInstance {
    let remembered = known.withLock { $0 }
    let now = call.clock.now
    if let remembered, now < remembered.readAt + Self.lifetime, remembered.readAt <= now { return remembered.instance }
    let instance: MastodonInstance
    do {
      instance = try await Self.read(over: call)
    } catch {
      guard let remembered, case .deferred = error else { throw error }
      return remembered.instance
    }
    known.withLock { $0 = (instance, now) }
    return instance
  }

  /// `GET /api/v2/instance` came with Mastodon 4.0; compatible servers that lack it are taken to be like Mastodon.
  private static func read(over call: NetworkCall) async throws(PublishFailure) -> MastodonInstance {
    let answer = try await call.send("GET", "/api/v2/instance", step: .invisible)
    guard answer.status != 404 else { return .assumed }
    return MastodonInstance(try call.document(of: answer, step: .invisible))
  }
}
