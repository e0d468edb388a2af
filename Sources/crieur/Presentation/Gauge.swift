import Domain

/// How much of its room a text takes: a bar, and the same in words.
struct Gauge: Sendable {
  /// What the text measures.
  let measure: Measure

  /// The bar and the words; the words alone without a limit, or where a line has no room for both.
  func text(in catalogue: Catalogue, room: Int = .max) -> String {
    let words = words(in: catalogue)
    guard let limit = measure.limit, limit > 0 else { return words }
    let cells = min(20, room - words.columns - 1)
    return cells < 5 ? words : bar(cells, limit) + " " + words
  }

  /// `137/140 characters, 3 left`.
  func words(in catalogue: Catalogue) -> String {
    guard let left else { return catalogue.counter(measure) }
    let code: PreviewCode = left > 0 ? .left : left < 0 ? .over : .full
    return catalogue.phrase(code, ["counter": catalogue.counter(measure), "count": String(abs(left))])
  }

  /// What else the network counts: `Bytes: 137/3000`.
  func others(in catalogue: Catalogue) -> [(line: String, fits: Bool)] {
    (measure.others ?? []).map { tally in
      let arguments = ["used": String(tally.used), "limit": String(tally.limit)]
      return (catalogue.phrase(tally.what.code, arguments), tally.fits)
    }
  }

  /// How much room is left; below nought when the text is too long, nil without a limit.
  private var left: Int? { measure.limit.map { $0 - measure.used } }

  /// Full only when the text is as long as it may be, empty only when there is none.
  private func bar(_ cells: Int, _ limit: Int) -> String {
    let share = measure.used * cells / limit
    let filled = min(cells, measure.used > 0 ? max(1, share) : 0)
    return String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
  }
}
