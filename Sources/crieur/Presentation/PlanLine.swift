import Domain

/// One publication in the text of a plan.
struct PlanLine: Sendable {
  private let entry: PlanEntry
  private let channelWidth: Int
  private let zone: any ZoneRules

  /// Shows `entry` with channel names padded to `channelWidth`.
  init(_ entry: PlanEntry, channelWidth: Int, _ directory: ChannelDirectory) {
    self.entry = entry
    self.channelWidth = channelWidth
    zone = directory.zone(of: entry.key.channel)
  }

  /// Sign, hour, channel, title and state; below it why, who must act, and warnings.
  func lines(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    let civil = zone.civil(at: entry.due)
    let channel = entry.key.channel.rawValue.padded(channelWidth)
    let head = "\(entry.state.sign) \(catalogue.clock(civil.time))  \(channel)  "
    let indent = String(repeating: " ", count: head.columns)
    var title = layout.wrapped(
      "\(entry.title) · \(catalogue.phrase(entry.state.code(of: entry.key.kind)))", first: head)
    if let first = title.first {
      title[0] = layout.paint(entry.state.sign, entry.state.tone) + first.dropFirst(entry.state.sign.count)
    }
    return title + details(indent, catalogue, layout)
  }

  private func details(_ indent: String, _ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    var lines: [String] = []
    if let reason = entry.reason { lines += layout.wrapped(catalogue.phrase(reason), first: indent) }
    let todo = catalogue.action(in: entry.state, because: entry.reason, of: entry.key)
    if let todo, entry.state.needsPerson {
      lines += layout.wrapped(catalogue.phrase(PlanCode.toDo, ["action": todo]), first: indent)
    }
    for warning in entry.warnings {
      lines += layout.wrapped(catalogue.finding(warning), first: indent + "! ", rest: indent + "  ").map {
        layout.paint($0, .caution)
      }
    }
    return lines
  }
}

extension Sequence {
  /// The elements in runs of equal keys, in order.
  func chunked<Key: Equatable>(by key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
    reduce(into: []) { runs, element in
      let key = key(element)
      if runs.last?.key == key {
        runs[runs.count - 1].elements.append(element)
      } else {
        runs.append((key, [element]))
      }
    }
  }
}
