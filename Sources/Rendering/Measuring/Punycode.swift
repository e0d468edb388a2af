/// How long names of domains become in ASCII (RFC 3492, 2003-03; parameters of IDNA).
enum Punycode {
  /// The length of a label as the domain system knows it, with `xn--` where it is not ASCII; more than 63 for every label that is too
  /// long to be one.
  static func length(of label: some Collection<Unicode.Scalar>) -> Int {
    // An encoded label is longer than the number of its scalars, so that a hostile one costs nothing.
    guard label.count <= 63 else { return label.count }
    let basic = label.count { $0.isASCII }
    guard basic < label.count else { return label.count }
    return 4 + encodedLength(label.map { Int($0.value) }, basic: basic)
  }

  private static func encodedLength(_ points: [Int], basic: Int) -> Int {
    var (next, delta, bias) = (0x80, 0, 72)
    var handled = basic
    var length = basic + (basic > 0 ? 1 : 0)
    while handled < points.count {
      let least = points.filter { $0 >= next }.min() ?? next
      delta += (least - next) * (handled + 1)
      next = least
      for point in points {
        if point < next { delta += 1 }
        guard point == next else { continue }
        length += digits(of: delta, bias: bias)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basic)
        (delta, handled) = (0, handled + 1)
      }
      (delta, next) = (delta + 1, next + 1)
    }
    return length
  }

  private static func digits(of delta: Int, bias: Int) -> Int {
    var rest = delta
    var count = 1
    for step in stride(from: 36, to: .max, by: 36) {
      let threshold = min(max(step - bias, 1), 26)
      guard rest >= threshold else { break }
      rest = (rest - threshold) / (36 - threshold)
      count += 1
    }
    return count
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var rest = isFirst ? delta / 700 : delta / 2
    rest += rest / count
    var steps = 0
    while rest > 455 {
      rest /= 35
      steps += 36
    }
    return steps + 36 * rest / (rest + 38)
  }
}
