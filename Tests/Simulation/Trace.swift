import Domain

/// What happened, line by line.
struct Trace {
  private(set) var lines: [String] = []

  mutating func add(_ line: String, at now: Timestamp) {
    let micros = now.microseconds - World.start.microseconds
    lines.append("\(micros / 1_000_000).\((micros % 1_000_000) / 1000)s  \(line)")
  }
}
