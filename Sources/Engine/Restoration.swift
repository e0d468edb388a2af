public import Domain

/// What has to be done before a store that was put back may send again.
public struct Restoration: Sendable {
  /// Deliveries doubted in one transaction at most, so that other processes get their turn.
  static let batch = 500

  private let store: any Store
  private let doubting: Doubting

  /// Makes a restoration.
  public init(_ context: PlanningContext, store: any Store) {
    self.store = store
    doubting = Doubting(context)
  }

  /// Doubts everything that the store takes for unsent and that was due before the copy came back, once; returns how
  /// many. Call it after the calendar was planned (what is not wanted any more needs no look) and before anything is
  /// sent. Nothing is done, and nil returned, for a store that remembers everything.
  public func doubtWhatWasDue(now: Timestamp) throws(StoreFailure) -> Int? {
    try store.planAlone { () throws(StoreFailure) -> Int? in
      guard var lost = try store.lostTime(), !lost.isDoubted else { return nil }
      let dueBefore = lost.until + .microseconds(1)
      var count = try doubt(DeliveryFilter(states: ["sending"], limit: Self.batch), now: now)
      count += try doubt(
        DeliveryFilter(states: ["scheduled", "retrying"], dueBefore: dueBefore, limit: Self.batch), now: now)
      lost.isDoubted = true
      var change = CalendarChange()
      change.facts[LostTime.fact] = lost.description
      _ = try store.apply(change)
      return count
    }
  }

  /// Doubts what the filter finds until it finds no more.
  private func doubt(_ filter: DeliveryFilter, now: Timestamp) throws(StoreFailure) -> Int {
    var count = 0
    while true {
      var changes: [DeliveryChange] = []
      for delivery in try store.deliveries(filter) {
        if let change = try change(delivery, now: now) { changes.append(change) }
      }
      guard !changes.isEmpty else { return count }
      count += try store.commit(changes).count
    }
  }

  private func change(_ delivery: Delivery, now: Timestamp) throws(StoreFailure) -> DeliveryChange? {
    guard case .sending = delivery.state else {
      return doubting.doubted(delivery, at: now).map { DeliveryChange($0, expecting: delivery.version) }
    }
    return doubting.interrupted(delivery, try store.attempts(of: delivery.key).last { $0.ending == nil }, at: now)
  }
}
