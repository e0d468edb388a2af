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

  /// X's posts per account in 15 minutes (docs.x.com/x-api/fundamentals/rate-limits, 2026-08).
  public var xPosts = 100
  /// X's posts per application in 24 hours (same page).
  public var xPostsPerDay = 10_000
  /// X's looks at a timeline per account in 15 minutes (same page).
  public var xReads = 900
  /// The most that a post on X may measure; accounts that pay may write more.
  public var xCharacters = 280
  /// What X's account has been paid ahead, in millionths of a dollar; nil for more than can be spent.
  public var xCredit: Int?
  /// What X's application may do: `read`, or `read-write`.
  public var xAccessLevel = "read-write"
  /// How many seconds X works on a picture.
  public var xProcessing = 0

  /// A well-behaved sandbox on a free port of the loopback interface.
  public init() {}
}
