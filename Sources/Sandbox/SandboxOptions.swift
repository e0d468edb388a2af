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
  /// Bluesky's sign-ins per account in 5 minutes
  /// (packages/pds/src/api/com/atproto/server/createSession.ts in github.com/bluesky-social/atproto, 2026-08).
  public var blueskySignIns = 30
  /// Bluesky's points for writing per account in an hour: 2 for each record, 1 for a deletion
  /// (docs/advanced-guides/rate-limits.md in github.com/bluesky-social/bsky-docs, 2026-08).
  public var blueskyPoints = 5_000
  /// How long a Bluesky access token lasts (packages/pds/src/account-manager/helpers/auth.ts, same repository as above).
  public var blueskySession: Duration = .seconds(7_200)
  /// Calls for a Facebook page in 24 hours: 4,800 for every engaged user
  /// (developers.facebook.com/docs/graph-api/overview/rate-limiting, 2026-08).
  public var facebookCalls = 4_800

  /// A well-behaved sandbox on a free port of the loopback interface.
  public init() {}
}
