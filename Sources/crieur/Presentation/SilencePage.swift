import Domain

/// The silences that hold or lie ahead, as `crieur silence list` and `crieur status` show them.
struct SilencePage: ShownPage {
  /// The silences.
  let silences: [Silence]
  /// The calendar's zone.
  let zone: any ZoneRules
  /// Now.
  let now: Timestamp

  /// `[{id, from, until, reason, by, declaredAt, except: {channels, categories}, holds}]`.
  func json(in catalogue: Catalogue) -> JSON {
    .list(silences.map { Self.json($0, zone, at: now) })
  }

  /// One line for each.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    guard !silences.isEmpty else { return catalogue.phrase(GateCommandCode.noSilence) }
    return silences.flatMap { layout.wrapped(Self.line($0, zone, catalogue), first: "  ! ") }.joined(separator: "\n")
  }

  /// A silence; `holds` says whether it holds now.
  static func json(_ silence: Silence, holding count: Int? = nil, _ zone: any ZoneRules, at now: Timestamp) -> JSON {
    [
      "id": .number(silence.id), "from": .instant(silence.from, in: zone), "until": .instant(silence.until, in: zone),
      "reason": .text(silence.reason), "by": .text(silence.by), "declaredAt": .instant(silence.declaredAt, in: zone),
      "except": [
        "channels": .list(silence.exceptChannels.sorted().map { .text($0.rawValue) }),
        "categories": .list(silence.exceptCategories.sorted().map { .text($0.rawValue) }),
      ],
      "holds": .bool(silence.isShut(at: now)), "deliveries": .number(orNull: count),
    ]
  }

  /// A silence in one line.
  static func line(_ silence: Silence, _ zone: any ZoneRules, _ catalogue: Catalogue) -> String {
    var arguments = [
      "id": "\(silence.id)", "reason": silence.reason, "person": silence.by,
      "from": catalogue.moment(silence.from, in: zone),
    ]
    let code: GateCommandCode
    if let until = silence.until {
      arguments["until"] = catalogue.moment(until, in: zone)
      code = .silenceLine
    } else {
      code = .silenceLineOpen
    }
    let excepted =
      silence.exceptChannels.sorted().map(\.rawValue) + silence.exceptCategories.sorted().map(\.rawValue)
    let except =
      excepted.isEmpty
      ? "" : catalogue.phrase(GateCommandCode.silenceExcept, ["names": excepted.joined(separator: ", ")])
    return catalogue.phrase(code, arguments) + except
  }
}
