import Domain

/// Finds the best combination of parts that fits: no other is worth more.
///
/// Depth first over the choices of every part, best first, leaving out only branches that cannot fit any more or cannot beat what has
/// been found. Of equal combinations the first wins, so the result never depends on anything but its input.
struct Fitter {
  let layout: Layout
  let profile: TextProfile

  /// The best draft, or nil when none fits.
  func best(of parts: [Part]) -> Draft? {
    var best: Draft?
    search(parts[...], from: Draft(), best: &best)
    return best
  }

  private func search(_ parts: ArraySlice<Part>, from draft: Draft, best: inout Draft?) {
    if let best, draft.worth + ceiling(parts) <= best.worth { return }
    guard let part = parts.first else {
      if TextMeasure.measure(layout.compose(draft), by: profile).fits { best = draft }
      return
    }
    guard mayFit(draft, before: parts) else { return }
    for choice in part.choices(draft) {
      search(parts.dropFirst(), from: draft.adding(choice, as: part.kind), best: &best)
    }
  }

  private func ceiling(_ parts: ArraySlice<Part>) -> Int {
    parts.reduce(0) { $0 + $1.ceiling }
  }

  /// Whether the draft fits, or may once the remaining parts have shortened it.
  private func mayFit(_ draft: Draft, before parts: ArraySlice<Part>) -> Bool {
    guard let limit = profile.limit else { return true }
    let used = TextMeasure.measure(layout.compose(draft), by: profile).used
    return used - parts.reduce(0) { $0 + $1.saving } <= limit
  }
}
