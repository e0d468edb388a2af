public import Domain

/// Why a time zone cannot be used.
public enum ZoneCode: String, MessageCode {
  /// No zone has this name.
  case unknown = "zone.unknown"
  /// No zone has this name, but one has nearly the same.
  case misspelled = "zone.misspelled"
  /// The zone's file is not one that we can read.
  case unreadable = "zone.unreadable"
  /// The system has no time zone database.
  case noDatabase = "zone.noDatabase"
}

/// Why a time zone cannot be used.
public struct ZoneFailure: Error, Hashable, Sendable {
  /// Why.
  public var reason: Reason

  /// Gives the reason.
  public init(_ reason: Reason) {
    self.reason = reason
  }
}
