import Domain
import GRDB

extension DeliveryKey {
  /// The columns of a key, in the order in which they are read and bound.
  static let columns = "deliveries.item, deliveries.channel, occurrence, deliveries.kind, ordinal"

  /// Finds one delivery; binds `bindings`.
  static let isMeant = "item = ? AND channel = ? AND occurrence = ? AND kind = ? AND ordinal = ?"

  /// An occurrence that is not there is an empty text, because SQLite tells every NULL apart from every other.
  var bindings: Bindings {
    [item.rawValue, channel.rawValue, occurrence?.description ?? "", kind.rawValue, ordinal]
  }

  init(_ row: inout RowReader) throws {
    let item: ItemID = try row.name()
    let channel: ChannelName = try row.name()
    let civil = try row.text()
    let occurrence = civil.isEmpty ? nil : try row.required(CivilDateTime(civil))
    self.init(
      item: item, channel: channel, occurrence: occurrence, kind: try row.choice(), ordinal: try row.count())
  }
}

extension Delivery {
  /// The columns that change, in the order in which they are read and bound. Receipts lie in a table of their own.
  private static let changing = [
    "network", "state", "detail", "due", "not_after", "late_within", "late_then", "wake_at", "variant", "basis",
    "fingerprint", "title", "attempts", "charged", "looks", "first_tried_at", "is_late", "reason", "lease_owner",
    "lease_until", "resolved_by", "resolved_at", "changed_at", "version",
  ]

  /// What `init(_: inout RowReader)` reads.
  static let columns = DeliveryKey.columns + ", " + changing.joined(separator: ", ")

  /// Inserts a row unless its key stands there, and answers where; binds id, key and `bindings`.
  static let insertion =
    "INSERT INTO deliveries (id, item, channel, occurrence, kind, ordinal, \(changing.joined(separator: ", "))) "
    + "VALUES (?, ?, ?, ?, ?, ?\(String(repeating: ", ?", count: changing.count))) "
    + "ON CONFLICT (item, channel, occurrence, kind, ordinal) DO NOTHING RETURNING seq"

  /// Changes a row that has the expected version, and answers where it stands; binds `bindings`, key and that version.
  static let update =
    "UPDATE deliveries SET \(changing.map { "\($0) = ?" }.joined(separator: ", ")) "
    + "WHERE \(DeliveryKey.isMeant) AND version = ? RETURNING seq"

  /// Whether another delivery owns one of these receipts; binds the channel, the receipts as JSON, and the delivery's key.
  static let otherOwners = """
    SELECT 1 FROM receipts WHERE channel = ? AND receipt IN (SELECT value FROM json_each(?))
      AND delivery IS NOT (SELECT seq FROM deliveries WHERE \(DeliveryKey.isMeant)) LIMIT 1
    """

  /// Whether another delivery with the same fingerprint is being sent; binds channel, fingerprint, and the delivery's key.
  static let likeBeingSent = """
    SELECT 1 FROM deliveries WHERE channel = ? AND fingerprint = ? AND \(Schema.perhapsOut) AND state = 'sending'
      AND NOT (\(DeliveryKey.isMeant)) LIMIT 1
    """

  func bindings() throws -> Bindings {
    [
      network.rawValue, state.name, state.detail, due.microseconds, notAfter?.microseconds, late.withinSeconds,
      late.then.rawValue, wakeAt?.microseconds, variant.rawValue, basis.rawValue, fingerprint.rawValue, title,
      attempts, charged, looks, firstTriedAt?.microseconds, isLate, try jsonText(reason), lease?.owner.rawValue,
      lease?.until.microseconds, resolution?.by, resolution?.at.microseconds, changedAt.microseconds, version,
    ]
  }

  init(_ row: inout RowReader) throws {
    let key = try DeliveryKey(&row)
    let network: Network = try row.name()
    let (stateName, detail) = (try row.text(), try row.optionalText())
    let state = try row.required(DeliveryState(name: stateName, detail: detail))
    let (due, notAfter) = (try row.instant(), try row.optionalInstant())
    let late = LatePolicy(within: .seconds(try row.integer()), then: try row.choice())
    let wakeAt = try row.optionalInstant()
    self.init(
      key: key, network: network, due: due, notAfter: notAfter, late: late, variant: try row.name(),
      basis: try row.name(), fingerprint: try row.name(), title: try row.text(), changedAt: due)
    self.state = state
    self.wakeAt = wakeAt
    attempts = try row.count()
    charged = try row.count()
    looks = try row.count()
    firstTriedAt = try row.optionalInstant()
    isLate = try row.flag()
    reason = try row.optionalJSON()
    lease = try row.pair().map { Lease(owner: OwnerID($0), until: $1) }
    resolution = try row.pair().map { Resolution(by: $0, at: $1) }
    changedAt = try row.instant()
    version = try row.count()
  }
}

extension RowReader {
  /// A text and an instant that are there together or not at all.
  mutating func pair() throws -> (String, Timestamp)? {
    let (text, instant) = (try optionalText(), try optionalInstant())
    guard let text else { return nil }
    return (text, try required(instant))
  }
}
