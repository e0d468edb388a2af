/// A run of characters that domains are made of, cut at its dots, with everything that says where a domain may end in it.
///
/// A domain may begin at any character of the run; each label is looked at once, so that finding the domains from all beginnings takes
/// no longer than the run is long.
struct DomainRun {
  /// What stands between two dots.
  private struct Label {
    var range: Range<Int>
    var lastUnderscore: Int?
    /// The ending of a domain that begins with the label.
    var ending: (end: Int, isKnown: Bool)?
    /// The label that ends a domain of which this one is part; nil when none does.
    var reach: Int?
  }

  /// A domain in a text.
  struct Domain {
    var range: Range<Int>
    /// Whether every list knows its ending.
    var isKnown: Bool
  }

  /// Where the run stands.
  let range: Range<Int>
  private let text: Scalars
  private var labels: [Label] = []

  /// The run that begins at `start`.
  init(at start: Int, in text: Scalars) {
    self.text = text
    var end = start
    var hasDot = false
    while end < text.count, text[end].isDomainRunPart {
      hasDot = hasDot || text[end] == "."
      end += 1
    }
    range = start..<end
    // Most words hold no domain.
    guard hasDot else { return }
    end = start
    var from = start
    var underscore: Int?
    while end < range.upperBound {
      if text[end] == "_" { underscore = end }
      if text[end] == "." {
        labels.append(Label(range: from..<end, lastUnderscore: underscore))
        (from, underscore) = (end + 1, nil)
      }
      end += 1
    }
    labels.append(Label(range: from..<end, lastUnderscore: underscore))
    for index in labels.indices.dropFirst() {
      labels[index].ending = TopLevelDomains.ending(at: labels[index].range.lowerBound, in: text)
    }
    for index in labels.indices.reversed() {
      labels[index].reach = reach(from: index, at: labels[index].range.lowerBound)
    }
  }

  /// The longest domain that begins at `start`, which stands in the run; `label` is where to look for it, and is moved there.
  func domain(at start: Int, from label: inout Int) -> Domain? {
    guard !labels.isEmpty else { return nil }
    while label + 1 < labels.count, labels[label].range.upperBound < start { label += 1 }
    guard let last = reach(from: label, at: start), let ending = labels[last].ending else { return nil }
    return Domain(range: start..<ending.end, isKnown: ending.isKnown)
  }

  /// The label that ends the longest domain whose first label is `index` from `start` on.
  ///
  /// Underscores may stand inside subdomains, but not in the name before the ending.
  private func reach(from index: Int, at start: Int) -> Int? {
    let label = labels[index].range
    guard index + 1 < labels.count, start < label.upperBound, text[start].isDomainCharacter,
      text[label.upperBound - 1].isDomainCharacter
    else { return nil }
    if let further = labels[index + 1].reach { return further }
    let hasUnderscore = labels[index].lastUnderscore.map { $0 >= start } ?? false
    return !hasUnderscore && labels[index + 1].ending != nil ? index + 1 : nil
  }

  /// The domains of Latin letters that stand in `domain`: all that counts without a scheme.
  func schemelessDomains(in domain: Range<Int>) -> [Domain] {
    var found: [Domain] = []
    let cut = cuts(in: domain)
    var index = 0
    var from = domain.lowerBound
    while index + 1 < cut.count {
      guard let start = suffix(of: cut[index], from: from), let last = cut[index].reach,
        let ending = cut[last].ending
      else {
        index += 1
        continue
      }
      found.append(Domain(range: start..<ending.end, isKnown: ending.isKnown))
      (index, from) = (last, ending.end)
    }
    return found
  }

  /// The labels of a domain, with their reach by the rule for domains without a scheme.
  private func cuts(in domain: Range<Int>) -> [Label] {
    var cut = labels.filter { $0.range.upperBound > domain.lowerBound && $0.range.lowerBound < domain.upperBound }
    guard let first = cut.first else { return [] }
    cut[0].range = max(first.range.lowerBound, domain.lowerBound)..<first.range.upperBound
    cut[0].ending = nil
    for index in cut.indices.reversed() {
      cut[index].reach = nil
      guard index + 1 < cut.count, let ending = cut[index + 1].ending else {
        cut[index].reach = wholeReach(of: index, in: cut)
        continue
      }
      cut[index].reach = wholeReach(of: index, in: cut) ?? (ending.end <= domain.upperBound ? index + 1 : nil)
    }
    return cut
  }

  /// How far a domain reaches whose next label is all of Latin letters.
  private func wholeReach(of index: Int, in cut: [Label]) -> Int? {
    guard index + 1 < cut.count, let reach = cut[index + 1].reach,
      suffix(of: cut[index + 1], from: cut[index + 1].range.lowerBound) == cut[index + 1].range.lowerBound
    else { return nil }
    return reach
  }

  /// Where the Latin letters begin with which the label ends.
  private func suffix(of label: Label, from: Int) -> Int? {
    var start = label.range.upperBound
    let bound = max(from, label.range.lowerBound)
    while start > bound, text[start - 1].isSchemelessLabelPart { start -= 1 }
    return start < label.range.upperBound ? start : nil
  }
}
