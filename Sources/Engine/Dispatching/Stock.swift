import Domain

/// What a look found due and fit to go, but no place for. It is claimed as places become free, together with the outcomes
/// that free them: one commit for both, and no look in between.
///
/// A row that somebody changed meanwhile is refused by its version. What else may change, gates of people and the calendar,
/// is announced by a wake, which empties the stock, and where no wake comes it is soon too old.
struct Stock: Sendable {
  /// How long what a look found is good for: as long as a command may take to be noticed.
  static let lasting = Duration.seconds(1)

  /// The last is claimed first.
  private var waiting: [Delivery] = []
  /// Variants that were read with them.
  private(set) var variants: [Digest: Variant] = [:]
  /// What was claimed since the look.
  private var taken: Set<ClaimBatch.Likeness> = []
  private var foundAt = Timestamp(microseconds: .min)

  init() {}

  /// Keeps what one look left over, in the order in which it is to be claimed, when it had claimed `taken`.
  init(
    _ waiting: [Delivery], variants: [Digest: Variant], taken: Set<ClaimBatch.Likeness>, foundAt: Timestamp
  ) {
    (self.waiting, self.taken, self.foundAt) = (waiting.reversed(), taken, foundAt)
    self.variants = variants
  }

  /// How many wait; none once they are too old, or found by a clock that has been set back since.
  func count(at now: Timestamp) -> Int { foundAt <= now && now < end ? waiting.count : 0 }

  /// From when on it is too old.
  var end: Timestamp { foundAt + Self.lasting }

  /// Claims for the places that are free on `wire`.
  mutating func claims(
    by rules: ClaimRules, on channels: [ChannelName: Channel], wire: Wire
  ) -> [DeliveryChange] {
    let known = taken
    // Handed over, not copied: this is asked for every outcome.
    taken = []
    var batch = ClaimBatch(free: wire.free, busy: wire.busy, room: rules.gates.room, taken: known)
    var changes: [DeliveryChange] = []
    for index in waiting.indices.reversed() {
      guard batch.free > 0 else { break }
      guard let channel = channels[waiting[index].key.channel] else { continue }
      switch rules.verdict(on: waiting[index], on: channel, lookalike: nil, batch: &batch) {
      case .wait: continue
      case .change(let change): changes.append(change)
      // A gate was shut: what stands behind it is found again when it opens.
      case .look, .leave: break
      }
      waiting.remove(at: index)
    }
    taken = batch.taken
    return changes
  }
}
