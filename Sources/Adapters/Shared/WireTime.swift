package import Domain

/// Instants and waits as networks write them.
package enum WireTime {
  /// Reads ISO 8601 as `2026-07-02T10:05:00.123Z`, `…+00:00` and `…+0000`; nil for anything else.
  static func iso8601(_ text: String) -> Timestamp? {
    guard let civil = CivilDateTime(String(text.prefix(19))), text.utf8.count > 19 else { return nil }
    var rest = text.dropFirst(19)
    if rest.first == "." { rest = rest.dropFirst().drop { $0.isNumber } }
    guard let offset = offset(rest) else { return nil }
    return Timestamp(seconds: civil.secondsSinceEpoch - Int64(offset))
  }

  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.utf8.count == 4, let value = Int(digits), value >= 0 else { return nil }
    let seconds = (value / 100 * 60 + value % 100) * 60
    return sign == "-" ? -seconds : seconds
  }

  /// Reads the date form that HTTP prescribes, `Wed, 02 Oct 2002 13:00:00 GMT` (RFC 9110 section 5.6.7).
  package static func httpDate(_ text: String) -> Timestamp? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]),
      let month = months.firstIndex(of: String(parts[2])),
      let date = CivilDate(year: year, month: month + 1, day: day), let time = CivilTime(String(parts[4]))
    else { return nil }
    return Timestamp(seconds: CivilDateTime(date, time).secondsSinceEpoch)
  }

  /// Writes the form that RSS prescribes (RFC 822 with four digits for the year), in GMT.
  static func rfc822(_ instant: Timestamp) -> String {
    let civil = CivilDateTime(secondsSinceEpoch: instant.seconds)
    let day = civil.date.day < 10 ? "0\(civil.date.day)" : "\(civil.date.day)"
    let clock = [civil.time.hour, civil.time.minute, civil.time.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(weekdays[civil.date.weekday - 1]), \(day) \(months[civil.date.month - 1]) \(civil.date.year) "
      + "\(clock.joined(separator: ":")) GMT"
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// How long `value` asks to wait: a number of seconds, an instant in Unix seconds, an HTTP date or an ISO 8601 instant.
  ///
  /// nil when it is none of these or lies in the past. A number above 10⁹ is an instant: as a wait it would be 30 years.
  static func wait(_ value: String, now: Timestamp) -> Duration? {
    let wait: Duration?
    if let seconds = Int64(value), seconds >= 0 {
      wait = seconds > 1_000_000_000 ? Timestamp(seconds: min(seconds, 1 << 40)) - now : .seconds(seconds)
    } else {
      wait = (iso8601(value) ?? httpDate(value)).map { $0 - now }
    }
    return wait.flatMap { $0 > .zero ? $0 : nil }
  }
}
