import Domain

/// A shut gate, as lines of text.
struct GateLines: Sendable {
  private let gate: ChannelGate
  private let zone: any ZoneRules

  /// Shows `gate` with times in `zone`.
  init(_ gate: ChannelGate, zone: any ZoneRules) {
    self.gate = gate
    self.zone = zone
  }

  /// Which channel is shut, since and until when, why, and what to do.
  func lines(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    let since = catalogue.phrase(GateCode.since, ["time": catalogue.moment(gate.since, in: zone)])
    let until = gate.until.map { catalogue.phrase(GateCode.until, ["time": catalogue.moment($0, in: zone)]) }
    let times = [since, until].compactMap(\.self).joined(separator: ", ")
    let head = "\(gate.channel) · \(catalogue.phrase(gate.kind.code)) (\(times))"
    // What mends the reason does not open the gate: that takes a command of its own.
    let todo = [catalogue.hint(gate.reason), catalogue.hint(gate.kind.code, ["channel": gate.channel.rawValue])]
      .compactMap(\.self)
    return layout.wrapped(head, first: "  ! ")
      + layout.wrapped(catalogue.phrase(gate.reason), first: "    ")
      + (todo.first == todo.last ? todo.prefix(1) : todo[...]).flatMap { layout.wrapped($0, first: "    ") }
  }
}
