import Domain

extension Timestamp {
  /// `2011-01-10T08:15:00`, in UTC.
  private var civilText: String {
    let civil = CivilDateTime(secondsSinceEpoch: seconds)
    return "\(civil.date)T\(civil.time.hour.padded(2)):\(civil.time.minute.padded(2)):\(civil.time.second.padded(2))"
  }

  private var microsecondsInSecond: Int { Int(microseconds - seconds * 1_000_000) }

  /// `2011-01-10T08:15:00.000Z`, as Mastodon dates its statuses.
  var inMilliseconds: String { "\(civilText).\((microsecondsInSecond / 1000).padded(3))Z" }

  /// `2011-01-10T08:15:00.000000Z`, as Mastodon dates the end of a rate window.
  var inMicroseconds: String { "\(civilText).\(microsecondsInSecond.padded(6))Z" }

  /// `2011-01-10T08:15:00+0000`, as the Graph API writes every date.
  var inGraphForm: String { "\(civilText)+0000" }

  /// `Mon, 10 Jan 2011 08:15:00 GMT`, for the Date header (RFC 9110, section 5.6.7).
  var inHTTPForm: String {
    let civil = CivilDateTime(secondsSinceEpoch: seconds)
    let day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][civil.date.weekday - 1]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let date = "\(civil.date.day.padded(2)) \(months[civil.date.month - 1]) \(civil.date.year.padded(4))"
    return "\(day), \(date) \(civilText.dropFirst(11)) GMT"
  }
}
