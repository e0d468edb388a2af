import Domain

/// What goes out, as `crieur plan` shows it: the week that a team wants to see.
struct PlanPage: ShownPage {
  /// The publications, in any order.
  let entries: [PlanEntry]
  /// Titles of items that are still being written, which go nowhere yet.
  let drafts: [String]
  /// The days that are shown.
  let days: ClosedRange<CivilDate>
  /// The channels.
  let directory: ChannelDirectory
  /// The gates that are shut: what is planned behind them waits.
  let gates: [ChannelGate]
  /// Items that were edited when they were out already, and about which nobody has decided.
  let edits: [EditedItem]

  /// Makes a page; entries are put in order of time, then of channels as configured, then of items.
  init(
    _ entries: [PlanEntry], drafts: [String] = [], days: ClosedRange<CivilDate>, directory: ChannelDirectory,
    gates: [ChannelGate] = [], edits: [EditedItem] = []
  ) {
    self.entries = entries.sorted {
      ($0.due, directory.rank(of: $0.key.channel), $0.key.description)
        < ($1.due, directory.rank(of: $1.key.channel), $1.key.description)
    }
    self.drafts = drafts
    self.days = days
    self.directory = directory
    self.gates = gates
    self.edits = edits
  }

  /// `[{item, channel, occurrence, due, notAfter, title, state, warnings[], reason, id, kind, edited}]`, times with the
  /// channel's offset; `edited` for what was out when its item was edited, and about which nobody has decided.
  func json(in catalogue: Catalogue) -> JSON {
    .list(
      entries.map { entry in
        let zone = directory.zone(of: entry.key.channel)
        return [
          "item": .text(entry.key.item.rawValue),
          "channel": .text(entry.key.channel.rawValue),
          "occurrence": .civil(entry.key.occurrence),
          "due": .instant(entry.due, in: zone),
          "notAfter": .instant(entry.notAfter, in: zone),
          "title": .text(entry.title),
          "state": .text(entry.state.name),
          "warnings": .warnings(entry.warnings, in: catalogue),
          "reason": .reason(entry.reason, in: catalogue),
          "id": .text(entry.key.description),
          "kind": .text(entry.key.kind.rawValue),
          "edited": .bool(edits.contains { $0.keys.contains(entry.key) }),
        ]
      })
  }

  /// Day by day: hour, channel, title, where it stands and who must act; then gaps, pile-ups and drafts.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    let heading = catalogue.phrase(
      PlanCode.heading,
      [
        "from": days.lowerBound.words(in: catalogue.language, year: true),
        "to": days.upperBound.words(in: catalogue.language, year: true),
      ])
    let body = entries.isEmpty ? [catalogue.phrase(PlanCode.empty)] : dayBlocks(catalogue, layout)
    let edited = edits.isEmpty ? [] : [EditedItem.lines(of: edits, catalogue, layout).joined(separator: "\n")]
    let blocks =
      [layout.paint(heading, .heading)] + body + edited + shut(catalogue, layout) + remarks(catalogue, layout)
    return blocks.joined(separator: "\n\n")
  }

  private func dayBlocks(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    let width = entries.map(\.key.channel.rawValue.columns).max() ?? 0
    return entries.chunked { directory.zone.civil(at: $0.due).date }.map { date, posts in
      let heading = layout.paint(date.words(in: catalogue.language, year: true), .heading)
      return ([heading] + posts.flatMap { PlanLine($0, channelWidth: width, directory).lines(catalogue, layout) })
        .joined(separator: "\n")
    }
  }

  private func shut(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    guard !gates.isEmpty else { return [] }
    let lines = gates.flatMap { GateLines($0, zone: directory.zone(of: $0.channel)).lines(catalogue, layout) }
    return [([layout.paint(catalogue.phrase(StatusCode.gates), .heading)] + lines).joined(separator: "\n")]
  }

  private func remarks(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    // Readers of a feed take its items when it suits them: there is no too close together there.
    let feeds = directory.channels.filter { $0.profile.text.form == .feedItem || $0.profile.showsOnlyEvents }.map(
      \.name)
    let rhythm = PlanRhythm(entries, days: days, zone: directory.zone, feeds: Set(feeds))
    let lists: [(PlanCode, [String])] = [
      (.gaps, rhythm.gaps.map { gap($0, catalogue) }),
      (.pileUps, rhythm.pileUps.map { pileUp($0, catalogue) }),
      (.drafts, drafts),
    ]
    return lists.filter { !$0.1.isEmpty }.map { code, lines in
      ([layout.paint(catalogue.phrase(code), .heading)] + lines.flatMap { layout.wrapped($0, first: "  · ") })
        .joined(separator: "\n")
    }
  }

  private func gap(_ gap: PlanRhythm.Gap, _ catalogue: Catalogue) -> String {
    let first = gap.first.words(in: catalogue.language)
    guard gap.first != gap.last else { return catalogue.phrase(PlanCode.gapDay, ["day": first]) }
    return catalogue.phrase(PlanCode.gapDays, ["from": first, "to": gap.last.words(in: catalogue.language)])
  }

  private func pileUp(_ pileUp: PlanRhythm.PileUp, _ catalogue: Catalogue) -> String {
    let zone = directory.zone(of: pileUp.channel)
    let start = zone.civil(at: pileUp.start)
    return catalogue.phrase(
      pileUp.start == pileUp.end ? PlanCode.pileUpTogether : .pileUp,
      [
        "channel": pileUp.channel.rawValue, "count": String(pileUp.count),
        "day": start.date.words(in: catalogue.language), "from": start.time.words(in: catalogue.language),
        "to": zone.civil(at: pileUp.end).time.words(in: catalogue.language),
      ])
  }
}
