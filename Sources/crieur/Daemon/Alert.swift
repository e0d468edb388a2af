import Domain

/// What a person is told at once: everything on one channel that waits for the same cause.
struct Alert: Sendable {
  /// What waits.
  enum Subject: Sendable {
    /// These deliveries, all in one state for one cause; never empty.
    case deliveries([Delivery])
    /// A channel that is shut.
    case gate(ChannelGate)
    /// A channel's account that needs somebody soon.
    case account(ChannelName, Reason)
    /// An item that was edited when it was out: correct, recall or leave?
    case edit(EditedItem)
  }

  /// The most deliveries that are named; the others are only counted.
  static let named = 50

  var subject: Subject
  /// The entries of the journal that it tells.
  var entries: [Int]

  /// What is still to be told of these entries, in the order in which it happened. What does not stand as its entry says
  /// is left out: a person, or the calendar, has seen to it.
  static func grouping(
    _ entries: [(sequence: Int, note: JournalNote)], in store: any Store
  ) throws(StoreFailure) -> [Alert] {
    let gates = try store.gates()
    var alerts: [Alert] = []
    var places: [Cause: Int] = [:]
    var seen: Set<DeliveryKey> = []
    var accounts: Set<Account> = []
    // The latest entry about a delivery is the one that counts.
    for (sequence, note) in entries.reversed() {
      if let gate = note.gate {
        guard let standing = gates.first(where: { $0.channel == gate.channel && $0.kind == gate.kind }),
          places.updateValue(alerts.count, forKey: Cause(gate)) == nil
        else { continue }
        alerts.append(Alert(subject: .gate(standing), entries: [sequence]))
        continue
      }
      if note.act == .warned, let channel = note.channel, let reason = note.reason {
        guard accounts.insert(Account(channel: channel, code: reason.code)).inserted,
          try AccountMemory.of(channel, in: store)?.stillHolds(reason) ?? false
        else { continue }
        alerts.append(Alert(subject: .account(channel, reason), entries: [sequence]))
        continue
      }
      guard let key = note.key, seen.insert(key).inserted, let delivery = try store.delivery(key),
        delivery.state == note.reached
      else { continue }
      if let place = places[Cause(delivery)], case .deliveries(let others) = alerts[place].subject {
        alerts[place] = Alert(
          subject: .deliveries([delivery] + others), entries: [sequence] + alerts[place].entries)
      } else {
        places[Cause(delivery)] = alerts.count
        alerts.append(Alert(subject: .deliveries([delivery]), entries: [sequence]))
      }
    }
    return alerts.sorted { ($0.entries.first ?? 0) < ($1.entries.first ?? 0) }
  }

  /// What is told once of an account: the latest is the one that counts.
  private struct Account: Hashable {
    var channel: ChannelName
    var code: String
  }

  /// What alerts are grouped by.
  private struct Cause: Hashable {
    var channel: ChannelName
    var state: DeliveryState?
    var code: String?

    init(_ delivery: Delivery) {
      (channel, state, code) = (delivery.key.channel, delivery.state, delivery.reason?.code)
    }

    init(_ gate: ChannelGate) { channel = gate.channel }
  }
}

extension Alert {
  /// `{kind, count, message, toDo, delivery, items: [{id, title, toDo}], channel, edit, entries: []}` on one line. `delivery` is the
  /// first one, as `queue list` gives it; `items` names the first 50.
  func json(_ directory: ChannelDirectory, _ catalogue: Catalogue) -> String {
    let alert: JSON
    switch subject {
    case .deliveries(let deliveries):
      alert = [
        "kind": "delivery", "count": .number(deliveries.count), "message": .text(message(deliveries, catalogue)),
        "toDo": .text(orNull: toDo(deliveries, catalogue)),
        "delivery": deliveries.first.map { QueuePage.json(QueueEntry($0), directory, catalogue) } ?? .null,
        "items": .list(deliveries.prefix(Self.named).map { Self.item($0, catalogue) }), "channel": .null,
        "edit": .null, "entries": .list(entries.prefix(Self.named).map { .number($0) }),
      ]
    case .gate(let gate):
      let command = catalogue.hint(gate.kind.code, ["channel": gate.channel.rawValue])
      alert = [
        "kind": "channel", "count": .number(1),
        "message": .text("\(gate.channel): \(catalogue.phrase(gate.kind.code)). \(catalogue.phrase(gate.reason))"),
        "toDo": .text(orNull: [catalogue.hint(gate.reason), command].compactMap(\.self).joinedIfAny(separator: " ")),
        "delivery": .null, "items": .list([]),
        "channel": [
          "channel": .text(gate.channel.rawValue), "reason": .reason(gate.reason, in: catalogue),
        ],
        "edit": .null, "entries": .list(entries.map { .number($0) }),
      ]
    case .account(let channel, let reason):
      alert = [
        "kind": "account", "count": .number(1), "message": .text("\(channel): \(catalogue.phrase(reason))"),
        "toDo": .text(orNull: catalogue.hint(reason)), "delivery": .null, "items": .list([]),
        "channel": ["channel": .text(channel.rawValue), "reason": .reason(reason, in: catalogue)],
        "edit": .null, "entries": .list(entries.map { .number($0) }),
      ]
    case .edit(let edit):
      alert = [
        "kind": "edit", "count": .number(1), "message": .text(catalogue.phrase(edit.reason)),
        "toDo": .text(orNull: catalogue.hint(edit.reason)), "delivery": .null, "items": .list([]), "channel": .null,
        "edit": edit.json(in: catalogue), "entries": .list([]),
      ]
    }
    return alert.line
  }

  private static func item(_ delivery: Delivery, _ catalogue: Catalogue) -> JSON {
    [
      "id": .text(delivery.id), "title": .text(String(delivery.title.prefix(200))),
      "toDo": .text(orNull: catalogue.action(for: delivery)),
    ]
  }

  private func message(_ deliveries: [Delivery], _ catalogue: Catalogue) -> String {
    guard let first = deliveries.first else { return "" }
    let state = catalogue.phrase(first.state.code)
    let reason = first.reason.map { " \(catalogue.phrase($0))" } ?? ""
    guard deliveries.count > 1 else { return "\(first.title) (\(first.id)): \(state).\(reason)" }
    let arguments = [
      "count": "\(deliveries.count)", "channel": first.key.channel.rawValue, "state": state, "first": first.title,
    ]
    return catalogue.phrase(AlertCode.several, arguments) + reason
  }

  private func toDo(_ deliveries: [Delivery], _ catalogue: Catalogue) -> String? {
    guard let first = deliveries.first else { return nil }
    guard deliveries.count > 1 else { return catalogue.action(for: first) }
    let arguments = ["state": first.state.name, "channel": first.key.channel.rawValue]
    return catalogue.phrase(AlertCode.list, arguments)
  }
}

/// Messages of alerts.
enum AlertCode: String, MessageCode {
  case several = "alert.several"
  case list = "alert.list"
}

extension JSON: ExpressibleByStringLiteral {
  /// The text as it is.
  init(stringLiteral text: String) { self = .text(text) }
}

extension [String] {
  /// The texts joined; nil when there are none.
  fileprivate func joinedIfAny(separator: String) -> String? { isEmpty ? nil : joined(separator: separator) }
}
