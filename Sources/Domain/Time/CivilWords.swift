/// Civil dates in words, as the two languages write them.
extension CivilDate {
  /// `lundi 10 janvier 2011`, `Monday 10 January 2011`; the year is left out on request. The first of a month is `1er` in French.
  public func words(in language: Language, year withYear: Bool = false) -> String {
    let weekdayName = Self.weekdays(in: language)[weekday - 1]
    let monthName = Self.months(in: language)[month - 1]
    let dayName = language == .fr && day == 1 ? "1er" : String(day)
    let base = "\(weekdayName) \(dayName) \(monthName)"
    return withYear ? "\(base) \(year)" : base
  }

  private static func weekdays(in language: Language) -> [String] {
    switch language {
    case .fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    case .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    }
  }

  private static func months(in language: Language) -> [String] {
    switch language {
    case .fr:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
      ]
    case .en:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
      ]
    }
  }
}

extension CivilTime {
  /// `9 h`, `9 h 30` (no-break spaces) in French; `9:00`, `9:30` in English.
  public func words(in language: Language) -> String {
    switch language {
    case .fr: minute == 0 ? "\(hour)\u{A0}h" : "\(hour)\u{A0}h\u{A0}\(minute.padded(2))"
    case .en: "\(hour):\(minute.padded(2))"
    }
  }
}
