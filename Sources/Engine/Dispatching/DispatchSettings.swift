/// How the dispatcher works; every value is a documented setting.
public struct DispatchSettings: Sendable {
  /// How many attempts and looks may be under way at once, over all channels.
  public var slots = 64
  /// The most time for one attempt, all its steps together.
  public var attemptLimit: Duration = .seconds(60)
  /// How long a claim counts on another host.
  public var lease: Duration = .seconds(120)
  /// The most that the first retry waits.
  public var retryFirst: Duration = .seconds(30)
  /// The most that any retry waits.
  public var retryCap: Duration = .seconds(3600)
  /// How many attempts may be charged to one delivery.
  public var maxAttempts = 20
  /// How long after a lost answer the network is first asked; nil for the network's own value.
  public var settling: Duration?
  /// The most that a repeated look waits.
  public var lookCap: Duration = .seconds(300)
  /// After how many failures in a row to reach a channel's server it counts as unreachable.
  public var unreachableAfter = 3
  /// The most that the first probe of an unreachable server waits; the next ones double it.
  public var probeFirst: Duration = .seconds(30)
  /// The most that any probe waits.
  public var probeCap: Duration = .seconds(600)
  /// From how long on a wait that a network asks for is told to a person.
  public var longWait: Duration = .seconds(3600)
  /// How long attempts may still run after a stop was asked for, before they are cancelled.
  public var stopGrace: Duration = .seconds(10)
  /// How long the same text and link on one channel count as already sent.
  public var lookalikeWindow: Duration = .seconds(7 * 86_400)
  /// What retry waits are drawn with; equal seeds give equal waits.
  public var seed: UInt64 = 0
  /// One try of everything due, then an end, instead of waiting.
  public var runsOnce = false
  /// Never waits while anything is under way: for clocks that jump when they are waited for.
  public var holdsTimeWhileBusy = false

  /// Makes the defaults.
  public init() {}
}
