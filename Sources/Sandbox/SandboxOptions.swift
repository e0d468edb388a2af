/// How the sandbox listens, which limits it keeps and how it misbehaves.
public struct SandboxOptions: Sendable {
  /// The address to listen on.
  public var host = "127.0.0.1"
  /// The port to listen on; 0 takes a free one.
  public var port = 0
  /// What public URLs in answers begin with, without a slash at the end; nil for `http://host:port`.
  public var publicBase: String?
  /// Which publishing requests fail, and how.
  public var faults = FaultPlan.none
  /// Makes another run of the dice.
  public var seed: UInt64 = 1
  /// Whether Mastodon's `Idempotency-Key` counts; most compatible servers ignore it.
  public var honoursIdempotencyKeys = true
  /// Closes at once where a fault gives no answer, instead of waiting until the client gives up.
  public var cutsAtOnce = false
  /// The most characters in a Mastodon status (configurable on real servers too).
  public var mastodonCharacters = 500
  /// Mastodon's requests per account in 5 minutes (docs.joinmastodon.org/api/rate-limits, 2026-07).
  public var mastodonRequests = 300
  /// Mastodon's uploads, and its deletions, per account in 30 minutes (same page).
  public var mastodonUploads = 30
  /// How often Mastodon is asked for a picture before it is ready; 0 for pictures that are ready at once.
  public var mastodonProcessing = 0
  /// Calls for a Facebook page in 24 hours: 4,800 for every engaged user
  /// (developers.facebook.com/docs/graph-api/overview/rate-limiting, 2026-08).
  public var facebookCalls = 4_800

  /// A well-behaved sandbox on a free port of the loopback interface.
  public init() {}
}
