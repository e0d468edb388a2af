import Domain

/// In which order due deliveries are claimed.
enum ClaimOrder {
  /// The channels take turns, so that the backlog of one keeps no other waiting. On each channel, what must be out soonest
  /// goes first, then what has waited longest. Ties are broken by name: equal backlogs give equal orders.
  static func fair(_ due: [Delivery]) -> [Delivery] {
    let waiting = due.indices.map { (rank: Rank(due[$0]), index: $0) }
    var turns: [(turn: Int, rank: Rank, index: Int)] = []
    turns.reserveCapacity(due.count)
    for (_, queue) in Dictionary(grouping: waiting, by: { due[$0.index].key.channel }) {
      for (turn, next) in queue.sorted(by: { $0.rank < $1.rank }).enumerated() {
        turns.append((turn, next.rank, next.index))
      }
    }
    return turns.sorted { ($0.turn, $0.rank.wakeAt, $0.rank.id) < ($1.turn, $1.rank.wakeAt, $1.rank.id) }
      .map { due[$0.index] }
  }

  private struct Rank: Comparable {
    let notAfter: Timestamp
    let wakeAt: Timestamp
    let id: String

    init(_ delivery: Delivery) {
      // Corrections, recalls and looks are upkeep: they do not wait behind news.
      let isUpkeep = delivery.key.kind != .publish || delivery.state == .unconfirmed
      notAfter = isUpkeep ? Timestamp(microseconds: .min) : delivery.notAfter ?? Timestamp(microseconds: .max)
      wakeAt = delivery.wakeAt ?? delivery.due
      id = delivery.id
    }

    static func < (lhs: Rank, rhs: Rank) -> Bool {
      (lhs.notAfter, lhs.wakeAt, lhs.id) < (rhs.notAfter, rhs.wakeAt, rhs.id)
    }
  }
}
