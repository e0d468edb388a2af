public import Domain

extension ScalarForm<CivilDate> {
  /// A day: `2011-01-10`.
  public static var date: ScalarForm {
    ScalarForm { text throws(Reason) in
      if let date = CivilDate(text) { return date }
      throw Reason(text.looksLikeADate ? YAMLCode.noSuchDay : .notADate, ["value": text])
    }
  }
}

extension ScalarForm<CivilTime> {
  /// An hour of the day: `08:15`, seconds optional.
  public static var time: ScalarForm {
    ScalarForm(YAMLCode.notATime) { CivilTime($0) }
  }
}

extension ScalarForm<CivilDateTime> {
  /// A date and an hour: `2011-01-10 08:15`, seconds optional.
  public static var dateTime: ScalarForm {
    ScalarForm { text throws(Reason) in
      if let value = CivilDateTime(text) { return value }
      let day = String(text.prefix { $0 != " " && $0 != "T" })
      guard day.looksLikeADate, CivilDate(day) == nil else { throw Reason(YAMLCode.notADateTime, ["value": text]) }
      throw Reason(YAMLCode.noSuchDay, ["value": day])
    }
  }
}

extension ScalarForm<Duration> {
  /// Numbers with their units: `30s`, `90m`, `1h30m`, `3d`, `2w`, `500ms`.
  public static var duration: ScalarForm {
    ScalarForm(YAMLCode.notADuration) { Duration(written: $0) }
  }
}

extension Duration {
  /// Reads numbers with their units; nil for anything else.
  init?(written text: String) {
    var total = Duration.zero
    var rest = text.filter { $0 != " " }[...]
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      let unit = rest.dropFirst(digits.count).prefix { $0.isLetter }
      // Six digits of weeks are 19,000 years: nothing below can overflow.
      guard digits.count <= 9, let number = digits.decimal, let one = Self.unit(unit) else { return nil }
      total += one * number
      rest = rest.dropFirst(digits.count + unit.count)
    }
    self = total
  }

  private static func unit(_ name: Substring) -> Duration? {
    switch name {
    case "ms": .milliseconds(1)
    case "s": .seconds(1)
    case "m", "min": .seconds(60)
    case "h": .seconds(3600)
    case "d", "j": .seconds(86_400)
    case "w": .seconds(7 * 86_400)
    default: nil
    }
  }
}

extension String {
  /// Whether it has the shape of a date, existing or not.
  fileprivate var looksLikeADate: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { $0.decimal != nil }
  }
}
