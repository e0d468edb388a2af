import Domain

/// What texts measure, as `crieur measure` shows it: one line for each.
struct MeasurePage: Sendable {
  /// The measures, in the order of the texts.
  let measures: [Measure]

  /// One object per line: `{used, limit, unit, valid}`.
  func json() -> String {
    measures.map { measure in
      let object: JSON = [
        "used": .number(measure.used), "limit": .number(orNull: measure.limit),
        "unit": .text(measure.unit.rawValue), "valid": .bool(measure.fits),
      ]
      return object.line
    }.joined(separator: "\n")
  }

  /// A counter per line, and whether it fits.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    measures.map { measure in
      let verdict = catalogue.phrase(measure.fits ? MeasureCode.fits : .tooLong)
      return "\(catalogue.counter(measure)) · \(layout.paint(verdict, measure.fits ? .good : .bad))"
    }.joined(separator: "\n")
  }
}
