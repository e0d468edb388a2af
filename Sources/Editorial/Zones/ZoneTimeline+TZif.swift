/// Reading TZif, the form of the time zone database (RFC 9636).
extension ZoneTimeline {
  /// Reads a file of version 1 to 4; nil when it is none, is cut short, or counts leap seconds.
  init?(TZif bytes: [UInt8]) {
    guard var block = TZifBlock(bytes, at: 0, wordSize: 4) else { return nil }
    var rule: POSIXZoneRule?
    if block.version >= UInt8(ascii: "2") {
      // The first block only serves readers of 32 bits; the second says all.
      guard let wide = TZifBlock(bytes, at: block.end, wordSize: 8) else { return nil }
      block = wide
      let footer = bytes[wide.end...]
      guard footer.first == 10, let close = footer.dropFirst().firstIndex(of: 10) else { return nil }
      let text = String(decoding: footer[(wide.end + 1)..<close], as: UTF8.self)
      if !text.isEmpty {
        guard let read = POSIXZoneRule(text) else { return nil }
        rule = read
      }
    }
    self.init(first: block.first, changes: block.changes, future: rule)
  }
}

/// One header and its data (RFC 9636 section 3.1 and 3.2).
private struct TZifBlock {
  var version: UInt8
  var first: Int
  var changes: [ZoneTimeline.Period] = []
  var end: Int

  init?(_ bytes: [UInt8], at start: Int, wordSize: Int) {
    let header = bytes.dropFirst(start).prefix(44)
    guard header.count == 44, header.starts(with: Array("TZif".utf8)) else { return nil }
    version = bytes[start + 4]
    func number(_ offset: Int, _ size: Int) -> Int64 {
      let magnitude = bytes[offset..<(offset + size)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return size == 8 ? Int64(bitPattern: magnitude) : Int64(Int32(truncatingIfNeeded: magnitude))
    }
    let counts = (0..<6).map { Int(UInt32(truncatingIfNeeded: number(start + 20 + $0 * 4, 4))) }
    let (utc, standard, leaps, times, types, letters) =
      (counts[0], counts[1], counts[2], counts[3], counts[4], counts[5])
    guard counts.allSatisfy({ $0 <= bytes.count }), types > 0, types <= 256, leaps == 0 else { return nil }
    let timesAt = start + 44
    let indexAt = timesAt + times * wordSize
    let typesAt = indexAt + times
    end = typesAt + types * 6 + letters + standard + utc
    guard end <= bytes.count else { return nil }
    let offsets = (0..<types).map { Int(number(typesAt + $0 * 6, 4)) }
    guard offsets.allSatisfy({ abs($0) < 26 * 3600 }) else { return nil }
    first = offsets[0]
    for change in 0..<times {
      let type = Int(bytes[indexAt + change])
      let instant = number(timesAt + change * wordSize, wordSize)
      guard type < types, instant > changes.last?.start ?? .min else { return nil }
      changes.append(ZoneTimeline.Period(start: instant, offset: offsets[type]))
    }
  }
}
