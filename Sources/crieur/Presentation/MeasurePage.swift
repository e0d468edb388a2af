import Domain
import Rendering

/// What texts measure, as `crieur measure` shows it: one line for each, and one for every link, mention and tag in it.
struct MeasurePage: Sendable {
  /// A text with its measure.
  struct Entry: Sendable {
    let measure: Measure
    let entities: [Entity]
    let scalars: [Unicode.Scalar]

    /// Measures a text.
    init(_ text: String, contentWarning: String = "", by profile: TextProfile) {
      measure = TextMeasure.measure(text, contentWarning: contentWarning, by: profile)
      entities = TextMeasure.entities(in: text, by: profile.detection)
      scalars = Array(text.unicodeScalars)
    }

    /// What stands there.
    func text(of entity: Entity) -> String {
      scalars[entity.start..<entity.end].reduce(into: "") { $0.unicodeScalars.append($1) }
    }
  }

  /// The texts, in order.
  let entries: [Entry]

  /// One object per line: `{used, limit, unit, valid, entities, others}`.
  func json() -> String {
    entries.map { entry in
      let measure = entry.measure
      let object: JSON = [
        "used": .number(measure.used), "limit": .number(orNull: measure.limit),
        "unit": .text(measure.unit.rawValue), "valid": .bool(measure.fits),
        "entities": .list(
          entry.entities.map { entity in
            [
              "kind": .text(entity.kind.rawValue), "text": .text(entry.text(of: entity)),
              "start": .number(entity.start), "end": .number(entity.end),
            ]
          }),
        "others": .list(
          (measure.others ?? []).map { tally in
            ["what": .text(tally.what.rawValue), "used": .number(tally.used), "limit": .number(tally.limit)]
          }),
      ]
      return object.line
    }.joined(separator: "\n")
  }

  /// A counter per line, and whether it fits; what was found in the text stands below it.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    entries.flatMap { entry in
      let measure = entry.measure
      let isShort = measure.limit.map { measure.used <= $0 } ?? true
      let verdict = catalogue.phrase(measure.fits ? MeasureCode.fits : isShort ? .tooMuch : .tooLong)
      return ["\(catalogue.counter(measure)) · \(layout.paint(verdict, measure.fits ? .good : .bad))"]
        + (measure.others ?? []).map { "  " + line(of: $0, in: catalogue, layout) }
        + entry.entities.map { "  " + catalogue.phrase($0.kind.code, ["value": entry.text(of: $0)]) }
    }.joined(separator: "\n")
  }

  private func line(of tally: Tally, in catalogue: Catalogue, _ layout: TextLayout) -> String {
    let line = catalogue.phrase(tally.what.code, ["used": String(tally.used), "limit": String(tally.limit)])
    return tally.fits ? line : layout.paint(line, .bad)
  }
}
