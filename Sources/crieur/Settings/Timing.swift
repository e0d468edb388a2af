import Domain

/// How long things may take and how often they are tried.
struct Timing: Hashable, Sendable {
  /// Name look-up, connection and TLS.
  var connect: Duration = .seconds(10)
  /// A whole attempt.
  var attempt: Duration = .seconds(60)
  /// A claim, between hosts.
  var lease: Duration = .seconds(120)
  /// From a lost answer to the first look at the network; nil for what each network's profile says.
  var settling: Duration?
  /// The first wait before another try.
  var retryFirst: Duration = .seconds(30)
  /// The longest wait before another try.
  var retryCap: Duration = .seconds(3600)
  /// The most charged tries of one delivery.
  var maxAttempts = 20
  /// A clean stop.
  var stop: Duration = .seconds(15)
  /// How far ahead recurrences are stored.
  var horizon: Duration = .seconds(90 * 86_400)

  /// Makes the defaults.
  init() {}

  /// The durations that always have a value, by the key that people write.
  static let durations: [(key: String, path: any WritableKeyPath<Timing, Duration> & Sendable)] = [
    ("connect", \.connect), ("attempt", \.attempt), ("lease", \.lease), ("retry_first", \.retryFirst),
    ("retry_cap", \.retryCap), ("stop", \.stop), ("horizon", \.horizon),
  ]
}

extension Duration {
  /// The duration as people write it: `90d`, `2m`, `10s`, `500ms`.
  var written: String {
    let milliseconds = microseconds / 1000
    let units: [(String, Int64)] = [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000)]
    for (name, size) in units where milliseconds > 0 && milliseconds % size == 0 {
      return "\(milliseconds / size)\(name)"
    }
    return "\(milliseconds)ms"
  }
}
