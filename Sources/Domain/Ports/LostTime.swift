/// The time that a store does not remember: an earlier copy of it was put back, and what went out since stands nowhere.
///
/// A store writes it down as a fact when it recognises that it was put back. Planner and restoration doubt everything
/// that may have gone out meanwhile before anything is sent.
public struct LostTime: Hashable, Sendable, LosslessStringConvertible {
  /// The name of the fact.
  public static let fact = "store.lostTime"

  /// When the copy was made, or the last that it remembers; nil when it remembers nothing.
  public var since: Timestamp?
  /// When it was recognised.
  public var until: Timestamp
  /// Whether everything that the store knows and that was due has been doubted.
  public var isDoubted: Bool

  /// Describes a time.
  public init(since: Timestamp?, until: Timestamp, isDoubted: Bool = false) {
    self.since = since
    self.until = until
    self.isDoubted = isDoubted
  }

  /// Whether something that is due then may have gone out without the store remembering it.
  ///
  /// There is no lower bound: what was due before the copy was made may have waited for a person, or for a shut account.
  public func mayCover(_ due: Timestamp) -> Bool { due <= until }

  /// Whether something was due between the copy and its return.
  public func covers(_ due: Timestamp) -> Bool { since.map { $0 <= due && due <= until } ?? false }

  /// Reads what `description` writes.
  public init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 3, let until = Int64(parts[1]), parts[2] == "open" || parts[2] == "doubted" else { return nil }
    guard parts[0] == "-" || Int64(parts[0]) != nil else { return nil }
    self.init(
      since: Int64(parts[0]).map { Timestamp(microseconds: $0) }, until: Timestamp(microseconds: until),
      isDoubted: parts[2] == "doubted")
  }

  /// `1294650000000000 1294653600000000 open`: microseconds since 1970; `-` for what is not known.
  public var description: String {
    "\(since.map { String($0.microseconds) } ?? "-") \(until.microseconds) \(isDoubted ? "doubted" : "open")"
  }
}

extension ItemArchive {
  /// The time that this store does not remember; nil when no earlier copy of it was ever put back.
  public func lostTime() throws(StoreFailure) -> LostTime? {
    try fact(LostTime.fact).flatMap { LostTime($0) }
  }
}
