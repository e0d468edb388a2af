import Domain
import Editorial

/// Reads `categories:`: their labels first, because channels need them, then their channels.
struct CategoryReader {
  private let entries: [(name: CategoryName, label: String, channels: [Placed<String>])]
  private let problems: ProblemLog

  init(_ pairs: [(name: Placed<String>, value: YAMLValue)], problems: ProblemLog) {
    self.problems = problems
    entries = pairs.compactMap { name, value in
      guard var reader = MappingReader(value, problems: problems) else { return nil }
      let label = reader.optional("label", .text) ?? name.value
      let channels = reader.list("channels", .text) ?? []
      reader.finish()
      return (CategoryName(name.value), label, channels)
    }
  }

  /// Labels by category.
  var labels: [CategoryName: String] {
    Dictionary(entries.map { ($0.name, $0.label) }) { first, _ in first }
  }

  /// The categories; a channel that is none of `channels` is a problem.
  func categories(channels known: [ChannelName]) -> [CategoryName: Settings.Category] {
    let all = entries.map { entry in
      let channels = entry.channels.compactMap { name -> ChannelName? in
        if let channel = known.first(where: { $0.rawValue == name.value }) { return channel }
        problems.error(unknown(name.value, known), at: name.place)
        return nil
      }
      return (entry.name, Settings.Category(label: entry.label, channels: channels))
    }
    return Dictionary(all) { first, _ in first }
  }

  private func unknown(_ name: String, _ known: [ChannelName]) -> Reason {
    let names = known.map(\.rawValue)
    if let meant = nearest(to: name, in: names) {
      return Reason(SettingsCode.misspelledChannel, ["name": name, "suggestion": meant])
    }
    return Reason(SettingsCode.unknownChannel, ["name": name, "known": names.joined(separator: ", ")])
  }
}
