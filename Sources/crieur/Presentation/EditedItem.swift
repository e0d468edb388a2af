import Domain
import Engine

/// An item that was edited when it was out already, or could not take a new text by itself any more: correct, recall or leave?
struct EditedItem: Hashable, Sendable {
  /// Its id.
  let item: ItemID
  /// Its title as it went out; the id where that is not known.
  let title: String
  /// The channels on which it is out, or may be, or will be as it was.
  let channels: [ChannelName]
  /// The deliveries that published it.
  let keys: Set<DeliveryKey>
  /// Whether it is known to be out on all of them.
  var isOut = true

  /// The items of these edits, with their titles.
  static func all(in edits: OpenEdits, of store: any Store) throws(StoreFailure) -> [EditedItem] {
    let deliveries = try store.deliveries(of: Set(edits.keys.map(\.item))).filter { edits.keys.contains($0.key) }
    let titles = Dictionary(deliveries.map { ($0.key.item, $0.title) }) { first, _ in first }
    let pending = Set(deliveries.filter { $0.state != .delivered }.map(\.key.item))
    return all(in: edits, titles: titles, pending: pending)
  }

  /// The items of these edits.
  static func all(
    in edits: OpenEdits, titles: [ItemID: String] = [:], pending: Set<ItemID> = []
  ) -> [EditedItem] {
    edits.items.map { item, channels in
      EditedItem(
        item: item, title: titles[item] ?? item.rawValue, channels: channels,
        keys: edits.keys.filter { $0.item == item }, isOut: !pending.contains(item))
    }
  }

  /// The sentence, with the commands as its hint.
  var reason: Reason {
    Reason(
      isOut ? CorrectionCode.edited : .editedUnderWay,
      [
        "item": item.rawValue, "title": title, "count": String(channels.count),
        "channels": channels.map(\.rawValue).joined(separator: ", "),
      ])
  }

  /// `{item, title, channels[], reason: {code, message, hint}}`.
  func json(in catalogue: Catalogue) -> JSON {
    [
      "item": .text(item.rawValue), "title": .text(title),
      "channels": .list(channels.map { .text($0.rawValue) }), "reason": .reason(reason, in: catalogue),
    ]
  }

  /// A heading and the sentences, each with its commands below.
  static func lines(of edits: [EditedItem], _ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    [layout.paint(catalogue.phrase(CorrectionCode.editedHeading), .heading)]
      + edits.flatMap { edit in
        layout.wrapped(catalogue.phrase(edit.reason), first: "  ! ")
          + (catalogue.hint(edit.reason).map { layout.wrapped($0, first: "    ") } ?? [])
      }
  }
}
