import Domain

extension Backlog {
  /// What waits in `store` now.
  static func load(
    from store: any Store, atMost limits: [ChannelName: Int], open: Set<ChannelName>, lookalikeWindow: Duration,
    now: Timestamp
  ) throws(StoreFailure) -> Backlog {
    var backlog = Backlog()
    backlog.gates = try store.gates()
    backlog.due = try store.due(by: now, atMost: limits)
    // While it waited for another try, the same text may have gone out under another id.
    for delivery in backlog.due where [.scheduled, .retrying].contains(delivery.state) && delivery.resolution == nil {
      backlog.lookalikes[delivery.key] = try store.lookalike(
        of: delivery.fingerprint, on: delivery.key.channel, except: delivery.key.item, since: now - lookalikeWindow)
    }
    // A publication that was never claimed was cancelled by its recall: it needs no look at what else there is.
    for delivery in backlog.due where [.scheduled, .retrying].contains(delivery.state) {
      guard delivery.key.kind != .publish || delivery.attempts > 0 else { continue }
      backlog.publications[delivery.key] = Publication(
        of: delivery.key, among: try store.deliveries(of: [delivery.key.item]))
    }
    for delivery in try store.lostClaims(at: now) {
      backlog.lost.append((delivery, try store.attempts(of: delivery.key).last { $0.ending == nil }))
    }
    backlog.nextWake = try store.nextWake(on: open)
    backlog.nextLeaseEnd = try store.nextLeaseEnd()
    return backlog
  }
}
