/// One line of the table.
struct Figure: Encodable {
  /// What was measured.
  var name: String
  /// What it was.
  var measured: Double
  /// What it is held against, from the same run; nil where it stands alone.
  var reference: Double?
  /// Of both.
  var unit: String
  /// Measured over reference.
  var ratio: Double? { reference.map { measured / $0 } }
  /// What the ratio should be.
  var aim: Aim?

  enum Aim {
    case atLeast(Double)
    case atMost(Double)
  }

  private enum Key: String, CodingKey {
    case name, measured, reference, unit, ratio, aim, isMet
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(measured, forKey: .measured)
    try container.encode(reference, forKey: .reference)
    try container.encode(unit, forKey: .unit)
    try container.encode(ratio, forKey: .ratio)
    try container.encode(aimInWords, forKey: .aim)
    try container.encode(isMet, forKey: .isMet)
  }

  var aimInWords: String? {
    switch aim {
    case .atLeast(let least): "≥ \(least)"
    case .atMost(let most): "≤ \(most)"
    case nil: nil
    }
  }

  var isMet: Bool? {
    guard let ratio else { return nil }
    switch aim {
    case .atLeast(let least): return ratio >= least
    case .atMost(let most): return ratio <= most
    case nil: return nil
    }
  }
}

/// The table that people read.
enum Table {
  static func lines(_ figures: [Figure]) -> [String] {
    let rows =
      [["figure", "measured", "against", "unit", "ratio", "aim", ""]]
      + figures.map { figure in
        [
          figure.name, short(figure.measured), figure.reference.map(short) ?? "", figure.unit,
          figure.ratio.map(short) ?? "", figure.aimInWords ?? "", figure.isMet.map { $0 ? "met" : "MISSED" } ?? "",
        ]
      }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return [1, 2, 4].contains(column) ? space + row[column] : row[column] + space
      }.joined(separator: "  ")
    }
  }

  private static func short(_ number: Double) -> String {
    if abs(number) >= 100 { return String(Int(number.rounded())) }
    let places = abs(number) >= 10 ? 10.0 : abs(number) >= 1 ? 100 : 1000
    return String((number * places).rounded() / places)
  }
}

/// What could not be measured here.
struct LeftOut: Encodable {
  var what: String
  var why: String
}
