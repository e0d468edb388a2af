import Domain

/// What happened, line by line, and one number for all of it: equal numbers mean equal runs.
struct Trace {
  private(set) var lines: [String] = []
  private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ line: String, at now: Timestamp) {
    let micros = now.microseconds - World.start.microseconds
    let text = "\(micros / 1_000_000).\((micros % 1_000_000) / 1000)s  \(line)"
    // FNV-1a (RFC 9923 section 2).
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    lines.append(text)
  }
}
