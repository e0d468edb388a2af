import Digests
import Domain

/// Entries of the journal, as `crieur journal show` shows them.
struct JournalPage: ShownPage {
  /// The entries, in order.
  let entries: [JournalEntry]
  /// The channels.
  let directory: ChannelDirectory

  /// `[{sequence, at, act, person, delivery, item, channel, kind, state, waitingFor, due, late, attempt: {number,
  /// startedAt, endedAt, outcome, visible}|null, variant, sent[], answers[], receipts[{id, url}], gate, lostSince,
  /// pruned: {through, hash, from, until, count}|null, secret: {name, version}|null, reason, node, program, previous, hash}]`.
  func json(in catalogue: Catalogue) -> JSON {
    .list(entries.map { Self.json($0, directory, catalogue) })
  }

  /// One entry per line, with its reason and proofs below it.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    guard !entries.isEmpty else { return catalogue.phrase(JournalPageCode.empty) }
    let lines = entries.flatMap { described($0, catalogue, layout) }
    let count = catalogue.phrase(JournalPageCode.count, ["count": String(entries.count)])
    return (lines + [layout.paint(count, .quiet)]).joined(separator: "\n")
  }

  private func described(_ entry: JournalEntry, _ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    // What cannot be read is shown as it is: crieur journal verify says what that means.
    guard let note = entry.record?.note else { return ["\(entry.sequence)  \(entry.content)"] }
    let head = "\(entry.sequence)  \(catalogue.shortMoment(note.at, in: zone(note)))  "
    let indent = String(repeating: " ", count: head.columns)
    let words = JournalWords(note, catalogue, zone: zone(note))
    var lines = layout.wrapped(words.headline, first: head, rest: indent)
    for detail in words.details { lines += layout.wrapped(detail, first: indent) }
    return lines
  }

  private func zone(_ note: JournalNote) -> any ZoneRules {
    note.channel.map { directory.zone(of: $0) } ?? directory.zone
  }

  static func json(_ entry: JournalEntry, _ directory: ChannelDirectory, _ catalogue: Catalogue) -> JSON {
    let record = entry.record
    let note = record?.note
    let zone = (note?.channel).map { directory.zone(of: $0) } ?? directory.zone
    return [
      "sequence": .number(entry.sequence),
      "at": .instant(entry.at, in: zone),
      "act": .text(orNull: note?.act.rawValue),
      "person": .text(orNull: note?.person),
      "delivery": .text(orNull: note?.delivery),
      "item": .text(orNull: entry.item?.rawValue),
      "channel": .text(orNull: entry.channel?.rawValue),
      "kind": .text(orNull: note?.key?.kind.rawValue),
      "state": .text(orNull: note?.state),
      "waitingFor": .text(orNull: note?.state == "held" ? note?.detail : nil),
      "due": .instant(note?.due, in: zone),
      "late": .bool(note?.late ?? false),
      "attempt": attempt(note?.attempt, zone),
      "variant": .text(orNull: note?.variant?.rawValue),
      "sent": .list((note?.exchanges ?? []).map { .text($0.sent.rawValue) }),
      "answers": .list((note?.exchanges ?? []).map { .text(orNull: $0.answer?.rawValue) }),
      "receipts": .list((note?.receipts ?? []).map { ["id": .text($0.id), "url": .text(orNull: $0.url)] }),
      "gate": .text(orNull: note?.gate?.kind.rawValue),
      "lostSince": .instant(note?.lostSince, in: zone),
      "pruned": pruning(note?.pruned, zone),
      "secret": note?.secret.map { ["name": .text($0.name), "version": .number($0.version)] } ?? .null,
      "reason": .reason(note?.cause, in: catalogue),
      "node": .text(orNull: record?.node),
      "program": .text(orNull: record?.program.rawValue),
      "previous": .text(orNull: record?.previous.rawValue),
      "hash": .text(entry.hash.rawValue),
    ]
  }

  private static func attempt(_ attempt: Attempt?, _ zone: any ZoneRules) -> JSON {
    guard let attempt else { return .null }
    return [
      "number": .number(attempt.number), "startedAt": .instant(attempt.startedAt, in: zone),
      "endedAt": .instant(attempt.endedAt, in: zone), "outcome": .text(orNull: attempt.ending?.rawValue),
      "visible": .bool(attempt.isVisible),
    ]
  }

  private static func pruning(_ pruned: JournalPruning?, _ zone: any ZoneRules) -> JSON {
    guard let pruned else { return .null }
    return [
      "through": .number(pruned.through), "hash": .text(pruned.hash.rawValue),
      "from": .instant(pruned.from, in: zone), "until": .instant(pruned.until, in: zone),
      "count": .number(pruned.count),
    ]
  }
}

/// What an entry says, in sentences.
struct JournalWords: Sendable {
  private let note: JournalNote
  private let catalogue: Catalogue
  private let zone: any ZoneRules

  init(_ note: JournalNote, _ catalogue: Catalogue, zone: any ZoneRules) {
    self.note = note
    self.catalogue = catalogue
    self.zone = zone
  }

  /// What happened to what, and by whom.
  var headline: String {
    var parts = [happened]
    let subject = note.delivery ?? note.channel?.rawValue ?? note.item?.rawValue ?? note.secret?.name
    if let subject { parts.append(subject) }
    if let person = note.person { parts.append(catalogue.phrase(JournalPageCode.by, ["person": person])) }
    if note.wentOutLate { parts.append(catalogue.phrase(JournalPageCode.late)) }
    return parts.joined(separator: " · ")
  }

  /// What happened: for an attempt how it ended, and where that led.
  var happened: String {
    let act = catalogue.phrase(note.act.code)
    let kind = note.key?.kind ?? .publish
    let led = note.reached.map { catalogue.phrase($0.code(of: kind)) }
    switch note.act {
    case .attempted:
      let ending = note.attempt?.ending.map { catalogue.phrase($0.code) }
      // An attempt that published says all; one that corrected or took back is not called a publication.
      guard note.reached != .delivered || kind == .publish else { return led ?? act }
      let parts = [ending ?? act, note.reached == .delivered ? nil : led]
      return parts.compactMap(\.self).joined(separator: ", ")
    case .looked, .interrupted, .held, .resumed: return [act, led].compactMap(\.self).joined(separator: ", ")
    case .shut, .opened:
      return [act, note.gate.map { catalogue.phrase($0.kind.code) }].compactMap(\.self).joined(separator: ", ")
    case .expired, .failed, .cancelled, .doubted, .released, .retried, .resolved, .silenced, .lifted, .putBack,
      .accepted, .pruned, .sealed, .renewed, .unsealed, .rekeyed, .warned:
      return act
    }
  }

  /// Why, and the proofs.
  var details: [String] {
    var lines = [note.act == .opened ? note.reason : note.cause].compactMap(\.self).map(catalogue.phrase)
    lines += (note.receipts ?? []).map { $0.url ?? $0.id }
    if note.act == .putBack {
      let time = note.lostSince.map { catalogue.moment($0, in: zone) } ?? "–"
      lines.append(catalogue.phrase(JournalPageCode.lostSince, ["time": time]))
    }
    if let pruned = note.pruned {
      let arguments = [
        "count": "\(pruned.count)", "from": catalogue.moment(pruned.from, in: zone),
        "until": catalogue.moment(pruned.until, in: zone),
      ]
      lines.append(catalogue.phrase(JournalPageCode.prunedRange, arguments))
    }
    return lines
  }
}
