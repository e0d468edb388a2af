import Domain

/// What becomes of a delivery whose time has come.
struct ClaimRules {
  enum Verdict {
    /// It is claimed, or changed without being sent.
    case change(DeliveryChange)
    /// The network is asked about it.
    case look
    /// It could go, but there is no place for it now.
    case wait
    /// Nothing is done now.
    case leave
  }

  let settlement: Settlement
  let gates: ChannelGates
  /// What was withheld when the store was asked what is due.
  let asked: [ChannelName: Set<CategoryName>]
  /// Variants that were read with what is due.
  let variants: [Digest: Variant]
  /// In a run of one try each: what has had its try.
  let tried: Set<DeliveryKey>
  /// Whether what was read is newer than every look that has ended.
  let mayLook: Bool
  let now: Timestamp

  /// A correction or a recall that must wait for what goes before it, or what has nothing to do any more.
  func putOff(_ delivery: Delivery, in publication: Publication?) -> DeliveryChange? {
    guard let publication, [.scheduled, .retrying].contains(delivery.state) else { return nil }
    return Precedence.judged(delivery, in: publication, at: now)
      .map { DeliveryChange($0, expecting: delivery.version) }
  }

  /// Whether what waits for a place may be claimed without being looked at again: nothing but the place is in its way.
  func isStockable(_ delivery: Delivery) -> Bool {
    let channel = delivery.key.channel
    return delivery.state != .unconfirmed && !gates.paced.contains(channel)
      && gates.withheld(on: channel, at: now) == nil
  }

  /// What is done about `delivery`, which takes a place in `batch` if it goes on the wire.
  func verdict(
    on delivery: Delivery, on channel: Channel, lookalike: DeliveryKey?, batch: inout ClaimBatch
  ) -> Verdict {
    switch delivery.state {
    case .scheduled, .retrying: return claim(delivery, on: channel, lookalike: lookalike, batch: &batch)
    case .unconfirmed:
      if let given = settlement.giveUpLook(delivery, on: channel, at: now) { return .change(given) }
      guard mayLook, gates.isOpen(channel.name, at: now), !tried.contains(delivery.key) else { return .leave }
      return batch.admits(delivery, on: channel, atMost: gates.mostInFlight(on: channel.name)) ? .look : .wait
    case .held: return delivery.notAfter.map { $0 <= now } ?? false ? expire(delivery) : .leave
    case .sending, .delivered, .failed, .expired, .cancelled: return .leave
    }
  }

  private func claim(
    _ delivery: Delivery, on channel: Channel, lookalike: DeliveryKey?, batch: inout ClaimBatch
  ) -> Verdict {
    // What a gate keeps back is judged when it opens: it is told once, with the gate.
    guard delivery.key.kind == .publish ? mayPublish(on: channel) : gates.isOpen(channel.name, at: now)
    else { return .leave }
    if let notAfter = delivery.notAfter, notAfter <= now { return expire(delivery) }
    if let judged = DeliveryRules.lateness(of: delivery, on: channel, at: now) {
      return .change(DeliveryChange(judged, expecting: delivery.version))
    }
    guard !tried.contains(delivery.key) else { return .leave }
    if let lookalike, delivery.resolution == nil { return setAside(delivery, lookalike) }
    guard batch.admits(delivery, on: channel, atMost: gates.mostInFlight(on: channel.name)) else { return .wait }
    return settlement.claim(delivery, on: channel, at: now, isVisible: isVisibleAtOnce(delivery, on: channel))
      .map { .change($0) } ?? .leave
  }

  /// Whether the first request of an attempt may be the visible one: then the claim says so, and no second commit is needed
  /// before that leaves. A process that dies before it costs a look; so not where a person would have to look.
  private func isVisibleAtOnce(_ delivery: Delivery, on channel: Channel) -> Bool {
    guard delivery.key.kind == .publish, channel.profile.delivery.canLookUp, let variant = variants[delivery.variant]
    else { return false }
    return variant.media.isEmpty
  }

  /// Where only some categories may go out, what was loaded is of those, unless the gates have changed since it was asked for.
  private func mayPublish(on channel: Channel) -> Bool {
    guard let categories = gates.withheld(on: channel.name, at: now) else { return true }
    return !categories.isEmpty && asked[channel.name] == categories
  }

  private func expire(_ delivery: Delivery) -> Verdict {
    guard var expired = DeliveryRules.applying(.deadlinePassed, to: delivery, at: now) else { return .leave }
    expired.reason = Reason(EngineCode.outOfDate)
    return .change(DeliveryChange(expired, expecting: delivery.version))
  }

  private func setAside(_ delivery: Delivery, _ lookalike: DeliveryKey) -> Verdict {
    guard var held = DeliveryRules.applying(.held(.looksAlreadySent), to: delivery, at: now) else { return .leave }
    held.reason = Reason(EngineCode.looksAlreadySent, ["other": "\(lookalike)"])
    return .change(DeliveryChange(held, expecting: delivery.version))
  }
}
