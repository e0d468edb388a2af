import Domain

/// How near the end of a credential is.
enum AccountEnd {
  /// So many days before the end people are told, once each; 0 is the end itself.
  static let thresholds = [14, 7, 3, 1]

  /// Whole days; 0 on the last day and after it.
  static func days(until end: Timestamp, from now: Timestamp) -> Int {
    max(0, Int((end - now).components.seconds / 86_400))
  }

  /// The smallest number of days that the end is no further away than; nil while it is far away.
  static func threshold(before end: Timestamp, at now: Timestamp) -> Int? {
    guard now < end else { return 0 }
    return thresholds.last { end - now <= .seconds(86_400 * Int64($0)) }
  }
}
