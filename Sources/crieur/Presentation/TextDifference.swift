/// Two texts, line by line: what goes, what comes, what stays.
struct TextDifference: Sendable {
  /// The lines, marked `- `, `+ ` and with two spaces.
  let lines: [String]

  /// Compares.
  init(from old: [String], to new: [String]) {
    let difference = new.difference(from: old)
    var gone = Set<Int>()
    var come: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    var lines: [String] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, gone.contains(left) {
        lines.append("- " + old[left])
        left += 1
      } else if right < new.count, come.contains(right) {
        lines.append("+ " + new[right])
        right += 1
      } else {
        lines.append("  " + (left < old.count ? old[left] : new[right]))
        left += 1
        right += 1
      }
    }
    self.lines = lines
  }

  /// The lines, what goes and what comes in tones of their own.
  func painted(_ layout: TextLayout) -> [String] {
    lines.map { line in
      let tone: TextLayout.Tone? = line.hasPrefix("- ") ? .bad : line.hasPrefix("+ ") ? .good : nil
      return layout.paint(line, tone)
    }
  }
}
