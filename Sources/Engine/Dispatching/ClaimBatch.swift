import Domain

/// How much more can go on the wire now.
struct ClaimBatch {
  private var free: Int
  private var busy: [ChannelName: Int]
  private var fingerprints: Set<String> = []

  init(free: Int, busy: [ChannelName: Int]) {
    self.free = free
    self.busy = busy
  }

  static func concurrency(of channel: Channel) -> Int {
    channel.profile.delivery.canLookUp ? max(1, channel.profile.delivery.concurrency) : 1
  }

  /// Takes a place for `delivery` if there is one. Two that look alike never go out together: the second waits until
  /// the first is known to be out.
  mutating func admits(_ delivery: Delivery, on channel: Channel) -> Bool {
    guard free > 0, busy[channel.name, default: 0] < Self.concurrency(of: channel),
      fingerprints.insert("\(channel.name) \(delivery.fingerprint)").inserted
    else { return false }
    free -= 1
    busy[channel.name, default: 0] += 1
    return true
  }
}
