public import Domain

/// One rule of the house about its texts. Pure: the same context gives the same findings.
public protocol EditorialCheck: Sendable {
  /// Its name.
  var code: CheckCode { get }
  /// What it looks at.
  var scope: CheckScope { get }
  /// What its findings do where the configuration says nothing.
  var usualLevel: CheckLevel { get }

  /// What is found: for each finding what its sentence names, in the order in which it stands in the texts.
  func findings(in context: CheckContext) -> [[String: String]]
}

extension EditorialCheck {
  /// What its findings do in this house.
  func level(in house: HouseRules) -> CheckLevel { house.levels[code] ?? usualLevel }
}

/// What a check looks at.
public enum CheckScope: String, Hashable, Sendable, CaseIterable {
  /// What the author wrote, whatever channel it goes to.
  case item
  /// What one channel will show.
  case variant
  /// What one channel will show beside what others show.
  case channels
  /// The item beside others of the calendar.
  case calendar
}
