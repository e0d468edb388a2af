import Domain

extension Backlog {
  /// What waits in `store` now.
  static func load(
    from store: any Store, _ request: BacklogRequest, lookalikeWindow: Duration, now: Timestamp
  ) throws(StoreFailure) -> Backlog {
    var backlog = Backlog()
    backlog.gates = try store.gates()
    backlog.silences = try store.silences()
    backlog.lately = try store.publications(on: request.paced, since: now - Pace.memory)
    // What a gate or a pace keeps back may need a verdict, or a look, all the same: it is all read, and takes no place
    // from what can be sent.
    let free = request.limits.filter { request.isFree($0.key) }
    let sendable = try store.due(by: now, atMost: free, inAll: request.total, withheld: [:])
    backlog.due = try store.due(
      by: now, atMost: request.limits.filter { !request.isFree($0.key) }, inAll: .max, withheld: request.withheld)
    backlog.due += sendable
    // While it waited for another try, the same text may have gone out under another id.
    let senders = backlog.due.filter { [.scheduled, .retrying].contains($0.state) }
    backlog.lookalikes = try store.lookalikes(
      of: senders.filter { $0.resolution == nil }, since: now - lookalikeWindow)
    backlog.variants = try store.variants(Set(sendable.map(\.variant)))
    // A publication that was never claimed was cancelled by its recall: it needs no look at what else there is.
    for delivery in backlog.due where [.scheduled, .retrying].contains(delivery.state) {
      guard delivery.key.kind != .publish || delivery.attempts > 0 else { continue }
      backlog.publications[delivery.key] = Publication(
        of: delivery.key, among: try store.deliveries(of: [delivery.key.item]))
    }
    for delivery in try store.lostClaims(at: now) {
      backlog.lost.append((delivery, try store.attempts(of: delivery.key).last { $0.ending == nil }))
    }
    // Where something can be sent, the oldest of it is the next.
    let others = sendable.isEmpty ? request.open : request.open.subtracting(free.keys)
    let next = try store.nextWake(on: others, withheld: request.withheld)
    backlog.nextWake = [sendable.first?.wakeAt, next].compactMap { $0 }.min()
    backlog.nextLeaseEnd = try store.nextLeaseEnd()
    return backlog
  }
}
