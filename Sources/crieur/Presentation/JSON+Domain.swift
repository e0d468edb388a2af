import Domain

extension JSON {
  /// A reason as scripts and people read it: `{code, message, hint}`; null when there is none.
  static func reason(_ reason: Reason?, in catalogue: Catalogue) -> JSON {
    guard let reason else { return .null }
    return [
      "code": .text(reason.code),
      "message": .text(catalogue.phrase(reason)),
      "hint": .text(orNull: catalogue.hint(reason)),
    ]
  }

  /// Warnings: `[{code, message, hint}]`.
  static func warnings(_ reasons: [Reason], in catalogue: Catalogue) -> JSON {
    .list(reasons.map { reason($0, in: catalogue) })
  }

  /// An instant as RFC 3339 in a zone; null when there is none.
  static func instant(_ instant: Timestamp?, in zone: any ZoneRules) -> JSON {
    .text(orNull: instant.map(zone.rfc3339))
  }

  /// A civil date and time as people write it; null when there is none.
  static func civil(_ civil: CivilDateTime?) -> JSON {
    .text(orNull: civil?.description)
  }
}
