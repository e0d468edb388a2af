import Domain

/// Deliveries, as `crieur queue list` shows them.
struct QueuePage: ShownPage {
  /// The deliveries, in the order in which they are shown.
  let entries: [QueueEntry]
  /// The channels.
  let directory: ChannelDirectory

  /// `[{id, item, channel, network, kind, occurrence, state, waitingFor, due, nextTry, attempts, late, url, reason}]`.
  func json(in catalogue: Catalogue) -> JSON {
    .list(entries.map { Self.json($0, directory, catalogue) })
  }

  /// One delivery per line, with its reason below it.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    guard !entries.isEmpty else { return catalogue.phrase(QueueCode.empty) }
    let lines = entries.flatMap { line($0, catalogue, layout) }
    let count = catalogue.phrase(QueueCode.count, ["count": String(entries.count)])
    return (lines + [layout.paint(count, .quiet)]).joined(separator: "\n")
  }

  static func json(_ entry: QueueEntry, _ directory: ChannelDirectory, _ catalogue: Catalogue) -> JSON {
    let delivery = entry.delivery
    let zone = directory.zone(of: delivery.key.channel)
    return [
      "id": .text(delivery.id),
      "item": .text(delivery.key.item.rawValue),
      "channel": .text(delivery.key.channel.rawValue),
      "network": .text(delivery.network.rawValue),
      "kind": .text(delivery.key.kind.rawValue),
      "occurrence": .civil(delivery.key.occurrence),
      "state": .text(delivery.state.name),
      "waitingFor": .text(orNull: entry.waitingFor),
      "due": .instant(delivery.due, in: zone),
      "nextTry": .instant(entry.nextTry, in: zone),
      "attempts": .number(delivery.attempts),
      "late": .bool(delivery.isLate),
      "url": .text(orNull: entry.url),
      "reason": .reason(entry.reason, in: catalogue),
    ]
  }

  private func line(_ entry: QueueEntry, _ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    let delivery = entry.delivery
    let due = catalogue.shortMoment(delivery.due, in: directory.zone(of: delivery.key.channel))
    let state = catalogue.phrase(delivery.stateCode)
    let head = "\(delivery.state.sign) \(due)  "
    let indent = String(repeating: " ", count: head.columns)
    let gate = entry.waitingFor == nil ? nil : entry.gate.map { catalogue.phrase($0.kind.code) }
    let words = [state, gate].compactMap(\.self).joined(separator: ", ")
    var lines = layout.wrapped("\(delivery.id) · \(words)", first: head)
    lines[0] = layout.paint(delivery.state.sign, delivery.state.tone) + lines[0].dropFirst(delivery.state.sign.count)
    if let reason = delivery.reason { lines += layout.wrapped(catalogue.phrase(reason), first: indent) }
    if delivery.state.needsPerson, let todo = catalogue.action(for: delivery) {
      lines += layout.wrapped(catalogue.phrase(QueueCode.toDo, ["value": todo]), first: indent)
    }
    return lines
  }
}

extension Catalogue {
  /// What a person should do about a delivery; nil when nothing.
  func action(for delivery: Delivery) -> String? {
    action(in: delivery.state, because: delivery.reason, of: delivery.key)
  }

  /// What a person should do in a state: what is held needs a command that its state names, what failed has its own cure.
  func action(in state: DeliveryState, because reason: Reason?, of key: DeliveryKey) -> String? {
    let command = hint(state.code(of: key.kind), ["id": key.description])
    if case .held = state, let command { return command }
    return reason.flatMap { hint($0) } ?? command
  }
}
