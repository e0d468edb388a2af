/// Marks that turn the direction of writing until another turns it back (UAX #9, 2.1 to 2.4).
///
/// What a line turns and does not turn back would turn whatever is set beside it: a link, a hashtag, the next part.
enum DirectionMarks {
  /// The line with every turn turned back, and without what turns nothing back.
  static func closed(_ line: Scalars) -> Scalars {
    guard line.contains(where: { $0.directionEnd != nil || $0.endsDirection }) else { return line }
    var open: Scalars = []
    var closed: Scalars = []
    for scalar in line {
      if let end = scalar.directionEnd { open.append(end) }
      if scalar.endsDirection, open.popLast(ifLast: scalar) == nil { continue }
      closed.append(scalar)
    }
    return closed + open.reversed()
  }
}

extension Unicode.Scalar {
  /// The mark that turns back what this one turns; nil for everything else.
  var directionEnd: Unicode.Scalar? {
    switch value {
    case 0x202A, 0x202B, 0x202D, 0x202E: "\u{202C}"
    case 0x2066...0x2068: "\u{2069}"
    default: nil
    }
  }

  /// Whether it turns the direction back.
  var endsDirection: Bool { value == 0x202C || value == 0x2069 }
}

extension Scalars {
  fileprivate mutating func popLast(ifLast scalar: Unicode.Scalar) -> Unicode.Scalar? {
    last == scalar ? popLast() : nil
  }
}
