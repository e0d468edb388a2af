import Domain

/// When a delivery is tried again, and whether.
struct RetryRules: Sendable {
  let settings: DispatchSettings

  /// Whether `delivery` may be tried once more.
  func standing(of delivery: Delivery, on channel: Channel, at now: Timestamp) -> RetryStanding {
    if let notAfter = delivery.notAfter, notAfter <= now { return .outOfDate }
    if delivery.charged >= settings.maxAttempts { return .exhausted }
    guard let first = delivery.firstTriedAt else { return .open }
    return windowEnd(of: delivery, from: first, on: channel) <= now ? .exhausted : .open
  }

  /// News is for its day; what takes it back or corrects it is wanted tomorrow too. Five days are those of mail.
  private static let correctionWindow = Duration.seconds(5 * 86_400)

  private func windowEnd(of delivery: Delivery, from first: Timestamp, on channel: Channel) -> Timestamp {
    guard delivery.key.kind == .publish else { return first + Self.correctionWindow }
    return switch channel.profile.delivery.retryWindow {
    case .endOfDay: channel.zone.endOfDay(after: first)
    case .lasting(let duration): first + duration
    }
  }

  /// Full jitter: anything from nothing to a bound that doubles with every charged attempt
  /// (M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015-03-04).
  func wait(for delivery: Delivery) -> Duration {
    let bound = doubled(settings.retryFirst, times: max(0, delivery.charged - 1), cap: settings.retryCap)
    let random = StableHash.of(settings.seed, delivery.id, delivery.attempts)
    return .microseconds(Int64(random % UInt64(max(1, bound.microseconds))))
  }

  /// How long to wait before an unreachable server is tried again: half of a bound that doubles, and something of the
  /// other half, so that the channels of one server do not all come back in the same second.
  func probeWait(on channel: ChannelName, failures: Int, beyond threshold: Int) -> Duration {
    let bound = doubled(settings.probeFirst, times: max(0, failures - threshold), cap: settings.probeCap).microseconds
    let random = StableHash.of(settings.seed, channel.rawValue, failures)
    return .microseconds(bound / 2 + Int64(random % UInt64(max(1, bound / 2))))
  }

  /// How long to wait before the next look at the network.
  func lookWait(for delivery: Delivery, on channel: Channel) -> Duration {
    doubled(settling(on: channel), times: delivery.looks, cap: settings.lookCap)
  }

  /// From when on something can stand that was first tried at `started`. A start that has not come yet was told by a clock
  /// that has been set back since: then nobody knows, and everything lately is looked through.
  func lookStart(_ started: Timestamp, at now: Timestamp) -> Timestamp {
    started <= now ? started : now - settings.lookalikeWindow
  }

  /// How long after a lost answer the network is first asked: never before its lists can be trusted.
  func settling(on channel: Channel) -> Duration {
    settings.settling ?? max(channel.profile.delivery.settling, channel.profile.delivery.readAfterWrite)
  }

  private func doubled(_ base: Duration, times: Int, cap: Duration) -> Duration {
    var wait = base
    for _ in 0..<times where wait < cap { wait = wait * 2 }
    return min(wait, cap)
  }
}

/// The same number for the same input, in every process and on every machine.
enum StableHash {
  /// FNV-1a over the parts, finished by SplitMix64 so that every bit of the result is usable.
  static func of(_ seed: UInt64, _ text: String, _ number: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ seed
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ UInt64(bitPattern: Int64(number))) &+ 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return hash ^ (hash >> 31)
  }
}
