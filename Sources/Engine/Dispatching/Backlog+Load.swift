import Domain

extension Backlog {
  /// What waits in `store` now.
  static func load(
    from store: any Store, _ request: BacklogRequest, lookalikeWindow: Duration, now: Timestamp
  ) throws(StoreFailure) -> Backlog {
    var backlog = Backlog()
    backlog.gates = try store.gates()
    backlog.silences = try store.silences()
    backlog.publications = try store.publications(on: request.paced, since: now - Pace.memory)
    backlog.due = try store.due(by: now, atMost: request.limits, withheld: request.withheld)
    // While it waited for another try, the same text may have gone out under another id.
    for delivery in backlog.due where [.scheduled, .retrying].contains(delivery.state) && delivery.resolution == nil {
      backlog.lookalikes[delivery.key] = try store.lookalike(
        of: delivery.fingerprint, on: delivery.key.channel, except: delivery.key.item, since: now - lookalikeWindow)
    }
    for delivery in try store.lostClaims(at: now) {
      backlog.lost.append((delivery, try store.attempts(of: delivery.key).last { $0.ending == nil }))
    }
    backlog.nextWake = try store.nextWake(on: request.open, withheld: request.withheld)
    backlog.nextLeaseEnd = try store.nextLeaseEnd()
    return backlog
  }
}
