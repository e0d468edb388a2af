/// Carries one variant to one channel. Tries once: no retry, no sleep, no store; the engine owns all three.
///
/// An adapter is made for one channel, with its settings and credentials, by `AdapterCatalog`. The engine calls it from
/// any task, for one delivery at a time unless its profile allows more. Cancellation never escapes: it is `deferred`
/// before the first byte of a visible request, `unknown` after it.
public protocol OutboundAdapter: Sendable {
  /// The network's stable name in configuration and database.
  static var network: Network { get }

  /// What the network allows and how it behaves.
  var profile: ChannelProfile { get }

  /// Publishes `variant`, once.
  ///
  /// `progress.willBeVisible()` must have returned before the first request that the public could see the effect of.
  func publish(_ variant: Variant, key: DeliveryKey, progress: any Progress) async throws(PublishFailure) -> Outcome

  /// After a lost answer: what stands there that could be this variant, published at `since` or later?
  ///
  /// Every receipt found is given; the engine removes those that other deliveries own.
  func sightings(of variant: Variant, key: DeliveryKey, since: Timestamp) async throws(PublishFailure) -> Sighting
}

/// What a publishing attempt that did not fail came to.
public enum Outcome: Hashable, Sendable {
  /// The network has it, in one or more posts.
  case published([Receipt])
  /// A person has to publish it; the reason says what lies where.
  case handedOff(Reason)
}

/// How a publishing attempt failed, by what it proves.
public enum PublishFailure: Error, Hashable, Sendable {
  /// Proven without effect: refused connection, 408 and 429, documented 5xx, any failure before the visible step.
  case deferred(Reason, retryAfter: Duration?, scope: Scope)
  /// This variant will never be accepted.
  case rejected(Reason)
  /// This account is shut until a person acts: token, permission, quota bought out.
  case blocked(Reason)
  /// The first byte of a visible request left, and the answer does not prove that nothing happened.
  case unknown(Reason)

  /// What a wait concerns.
  public enum Scope: String, Hashable, Sendable, Codable, CaseIterable {
    /// This delivery alone.
    case delivery
    /// Everything on its channel.
    case channel
    /// Everything on the channels that speak through the same application.
    case application
    /// The server could not be reached: whatever is sent on this channel now fares alike.
    case endpoint
  }

  /// Whether the server was reached, whatever it answered.
  public var provesAnswer: Bool {
    switch self {
    case .deferred(_, _, .channel), .deferred(_, _, .application), .rejected, .blocked: true
    // Without a wait that it asked for, this may be a failure on this side.
    case .deferred(_, let wait, .delivery): wait != nil
    case .deferred(_, _, .endpoint), .unknown: false
    }
  }

  /// Why.
  public var reason: Reason {
    switch self {
    case .deferred(let reason, _, _), .rejected(let reason), .blocked(let reason), .unknown(let reason): reason
    }
  }
}

/// What a look at the network found.
public enum Sighting: Hashable, Sendable {
  /// These posts could be it; none means that it is not there.
  case found([Receipt])
  /// The posts of a thread that stand, in order, from its first: all of them, or so many that publishing again goes on
  /// behind the last.
  case thread([Receipt], isWhole: Bool)
  /// The network cannot be asked.
  case cannotTell
}

/// Makes publishing in several steps resumable; the engine gives one to every attempt.
public protocol Progress: Sendable {
  /// What an earlier attempt of the same delivery recorded for `step`; nil when it never came so far.
  func value(of step: String) async -> String?

  /// Records that `step` is done, with what is needed to go on from there. Durable on return.
  func record(_ step: String, _ value: String) async throws(PublishFailure)

  /// Marks that the next request may be seen by the public. Durable on return.
  ///
  /// Throws `deferred` when the claim belongs to somebody else by now: then nothing may be sent.
  func willBeVisible() async throws(PublishFailure)

  /// To be given along with every visible request, which asks it at the moment it leaves, and to be asked just before a
  /// file that the public reads takes its place. What it refuses is `deferred`.
  var permit: LeavePermit { get }
}
