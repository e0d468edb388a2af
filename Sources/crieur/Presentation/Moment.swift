import Domain

/// Times as people read them.
extension Catalogue {
  /// `lundi 10 janvier 2011, 9 h 30`; in English `Monday 10 January 2011, 9:30`.
  func moment(_ instant: Timestamp, in zone: any ZoneRules) -> String {
    let civil = zone.civil(at: instant)
    return "\(civil.date.words(in: language, year: true)), \(civil.time.words(in: language))"
  }

  /// `10/01/2011 09:30`, `2011-01-10 09:30`: the same width for every time.
  func shortMoment(_ instant: Timestamp, in zone: any ZoneRules) -> String {
    let civil = zone.civil(at: instant)
    return "\(shortDate(civil.date)) \(clock(civil.time))"
  }

  /// `10/01/2011` in French, `2011-01-10` in English.
  func shortDate(_ date: CivilDate) -> String {
    switch language {
    case .fr: "\(date.day.padded(2))/\(date.month.padded(2))/\(date.year.padded(4))"
    case .en: date.description
    }
  }

  /// `09:30`, the same width for every time; seconds are left out.
  func clock(_ time: CivilTime) -> String {
    "\(time.hour.padded(2)):\(time.minute.padded(2))"
  }
}
