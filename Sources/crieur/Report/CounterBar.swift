import Domain

/// A counter, `137/140`, with a bar that shows how much of the room is used.
struct CounterBar: Sendable {
  private let measure: Measure

  /// Shows a measure.
  init(_ measure: Measure) {
    self.measure = measure
  }

  /// The counter in words; the bar only where there is a limit.
  func html(in catalogue: Catalogue) -> HTML {
    let words = Gauge(measure: measure).words(in: catalogue)
    guard let limit = measure.limit, limit > 0 else { return "<p class=\"counter\">\(words)</p>" }
    let percent = min(100, measure.used * 100 / limit)
    return """
      <p class="counter\(measure.fits ? "" : " over")"><span class="bar" aria-hidden="true">\
      <span style="width:\(percent)%"></span></span> \(words)</p>
      """
  }
}
