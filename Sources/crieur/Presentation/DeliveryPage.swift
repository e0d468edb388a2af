import Domain

/// One delivery and everything that was done for it, as `crieur queue show` shows it.
struct DeliveryPage: ShownPage {
  /// The delivery.
  let entry: QueueEntry
  /// What it carries; nil when the store has lost it.
  let variant: Variant?
  /// What was tried, in order.
  let attempts: [Attempt]
  /// What corrected it or took it back since, or is to.
  var changes: [Delivery] = []
  /// The channels.
  let directory: ChannelDirectory

  private var delivery: Delivery { entry.delivery }
  private var zone: any ZoneRules { directory.zone(of: delivery.key.channel) }

  /// What the list gives, with `variant`, `key` and `attemptLog: [{number, startedAt, endedAt, outcome, status,
  /// message}]` and `changes: [{id, kind, state}]`; `status` is the network's status code where it gave one.
  func json(in catalogue: Catalogue) -> JSON {
    let key: JSON = [
      "item": .text(delivery.key.item.rawValue), "channel": .text(delivery.key.channel.rawValue),
      "occurrence": .civil(delivery.key.occurrence), "kind": .text(delivery.key.kind.rawValue),
      "ordinal": .number(delivery.key.ordinal),
    ]
    let more: JSON = [
      "variant": variant.map { .variant($0, digest: delivery.variant, in: catalogue) } ?? .null,
      "key": key,
      "changes": .list(
        changes.map { change in
          ["id": .text(change.id), "kind": .text(change.key.kind.rawValue), "state": .text(change.state.name)]
        }),
      "attemptLog": .list(attempts.map { json($0, catalogue) }),
    ]
    return .object(QueuePage.json(entry, directory, catalogue).members + more.members)
  }

  /// The delivery's standing, what it carries, and its attempts.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    let heading = layout.paint(delivery.id, .heading)
    let blocks = [[heading] + standing(catalogue, layout), content(catalogue, layout), log(catalogue, layout)]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private func json(_ attempt: Attempt, _ catalogue: Catalogue) -> JSON {
    [
      "number": .number(attempt.number),
      "startedAt": .instant(attempt.startedAt, in: zone),
      "endedAt": .instant(attempt.endedAt, in: zone),
      "outcome": .text(orNull: attempt.ending?.rawValue),
      "status": .number(orNull: attempt.reason?.arguments["status"].flatMap { Int($0) }),
      "message": .text(orNull: attempt.reason.map(catalogue.phrase)),
    ]
  }

  private func standing(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    let state = layout.paint("\(delivery.state.sign) \(catalogue.phrase(delivery.stateCode))", delivery.state.tone)
    var lines = [state]
    func add(_ code: QueueCode, _ value: String?) {
      guard let value else { return }
      lines += layout.wrapped(catalogue.phrase(code, ["value": value]), first: "  ")
    }
    for change in changes {
      let words = ["id": change.id, "state": catalogue.phrase(change.stateCode)]
      lines += layout.wrapped(catalogue.phrase(QueueCode.since, words), first: "  ")
    }
    add(.reason, delivery.reason.map(catalogue.phrase))
    if delivery.state.needsPerson { add(.toDo, catalogue.action(for: delivery)) }
    if let gate = entry.gate { lines += GateLines(gate, zone: zone).lines(catalogue, layout) }
    add(.due, catalogue.moment(delivery.due, in: zone))
    add(.notAfter, delivery.notAfter.map { catalogue.moment($0, in: zone) })
    add(.nextTry, entry.nextTry.map { catalogue.moment($0, in: zone) })
    if delivery.isLate { lines += layout.wrapped(catalogue.phrase(QueueCode.late), first: "  ") }
    for receipt in delivery.receipts { add(.published, receipt.url ?? receipt.id) }
    if let resolution = delivery.resolution {
      let arguments = ["name": resolution.by, "time": catalogue.moment(resolution.at, in: zone)]
      lines += layout.wrapped(catalogue.phrase(QueueCode.resolvedBy, arguments), first: "  ")
    }
    return lines
  }

  private func content(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    guard let variant else { return [] }
    let form = directory.channel(delivery.key.channel)?.profile.text.form ?? .titledPost
    let lines = VariantLines(variant: variant, form: form)
    return lines.content(catalogue, layout) + ["  \(catalogue.counter(variant.measure))"]
      + lines.warnings(catalogue, layout)
  }

  private func log(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    guard !attempts.isEmpty else { return [catalogue.phrase(QueueCode.noAttempts)] }
    let lines = attempts.flatMap { attempt in
      let ending = attempt.ending.map { catalogue.phrase($0.code) } ?? catalogue.phrase(QueueCode.attemptRunning)
      let sentence = catalogue.phrase(
        QueueCode.attempt,
        [
          "number": String(attempt.number), "time": catalogue.moment(attempt.startedAt, in: zone), "outcome": ending,
        ])
      return layout.wrapped(sentence, first: "  ")
        + (attempt.reason.map { layout.wrapped(catalogue.phrase($0), first: "     ") } ?? [])
    }
    return [layout.paint(catalogue.phrase(QueueCode.attempts), .heading)] + lines
  }
}
