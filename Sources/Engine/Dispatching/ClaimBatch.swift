import Domain

/// How much more can go on the wire now.
struct ClaimBatch {
  /// What two that look alike have in common.
  struct Likeness: Hashable {
    let channel: ChannelName
    let fingerprint: Digest
  }

  /// How many places are free.
  private(set) var free: Int
  private var busy: [ChannelName: Int]
  private var room: PaceRoom
  /// What was admitted.
  private(set) var taken: Set<Likeness>

  init(free: Int, busy: [ChannelName: Int], room: PaceRoom, taken: Set<Likeness> = []) {
    self.free = free
    self.busy = busy
    self.room = room
    self.taken = taken
  }

  /// Takes a place for `delivery` if there is one. Two that look alike never go out together: the second waits until
  /// the first is known to be out.
  mutating func admits(_ delivery: Delivery, on channel: Channel, atMost most: Int) -> Bool {
    let isPaced = delivery.key.kind == .publish && delivery.state != .unconfirmed
    guard free > 0, busy[channel.name, default: 0] < most, !isPaced || room.isLeft(on: channel),
      taken.insert(Likeness(channel: channel.name, fingerprint: delivery.fingerprint)).inserted
    else { return false }
    free -= 1
    busy[channel.name, default: 0] += 1
    if isPaced { room.take(on: channel) }
    return true
  }
}
