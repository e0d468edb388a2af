import Domain
import Transport

/// Instants as the REST API writes them in fields that end with `_gmt`: `2011-06-28T08:00:00`.
enum WordPressTime {
  static func text(_ instant: Timestamp) -> String {
    let civil = CivilDateTime(secondsSinceEpoch: instant.seconds)
    return "\(civil.date)T\(civil.time.hour.padded(2)):\(civil.time.minute.padded(2)):\(civil.time.second.padded(2))"
  }

  /// When a post that is due at `due` says it was published: never later than the site's own clock, because WordPress
  /// schedules what lies a minute ahead of it instead of publishing it (`wp_insert_post`, 6.1.9).
  static func date(of due: Timestamp, by answer: Answer, clock: any WallClock) -> Timestamp {
    let theirs = answer.response.header("Date").flatMap { WireTime.httpDate($0) }
    return min(due, theirs ?? clock.now)
  }
}
