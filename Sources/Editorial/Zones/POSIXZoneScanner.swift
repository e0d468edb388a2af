import Domain

/// Takes a POSIX zone rule apart.
struct POSIXZoneScanner {
  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  func isAt(_ sign: Character) -> Bool { rest.first == sign }

  /// Skips a zone's abbreviation: letters, or anything in `<>`.
  mutating func name() -> Bool {
    if skip("<") {
      guard let close = rest.firstIndex(of: ">") else { return false }
      rest = rest[rest.index(after: close)...]
      return true
    }
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest.dropFirst(letters.count)
    return letters.count >= 3
  }

  /// Reads `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time(mostHours: Int) -> Int? {
    let sign = skip("-") ? -1 : 1
    if sign == 1 { _ = skip("+") }
    guard let hours = number(in: 0...mostHours) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where skip(":") {
      guard let part = number(in: 0...59) else { return nil }
      seconds += part * unit
    }
    return sign * seconds
  }

  /// Reads `,date[/time]`.
  mutating func yearlyTime() -> YearlyTime? {
    guard skip(","), let day = day() else { return nil }
    guard skip("/") else { return YearlyTime(day: day, time: 7200) }
    return time(mostHours: 167).map { YearlyTime(day: day, time: $0) }
  }

  private mutating func day() -> YearlyTime.Day? {
    if skip("J") { return number(in: 1...365).map(YearlyTime.Day.julian) }
    guard skip("M") else { return number(in: 0...365).map(YearlyTime.Day.ordinal) }
    guard let month = number(in: 1...12), skip("."), let week = number(in: 1...5), skip("."),
      let weekday = number(in: 0...6)
    else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }

  private mutating func skip(_ sign: Character) -> Bool {
    guard rest.first == sign else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func number(in bounds: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 3, let value = digits.decimal, bounds.contains(value) else { return nil }
    rest = rest.dropFirst(digits.count)
    return value
  }
}
