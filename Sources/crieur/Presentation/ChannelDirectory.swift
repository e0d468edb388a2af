import Domain

/// The configured channels, for those who show deliveries: a delivery knows its channel only by name.
struct ChannelDirectory: Sendable {
  /// The channels, in the order of the configuration.
  let channels: [Channel]
  /// The calendar's zone, for channels that are no longer configured.
  let zone: any ZoneRules
  private let byName: [ChannelName: Channel]

  /// Makes a directory.
  init(_ channels: [Channel], zone: any ZoneRules) {
    self.channels = channels
    self.zone = zone
    byName = Dictionary(channels.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The channel of that name; nil when it is not configured any more.
  func channel(_ name: ChannelName) -> Channel? { byName[name] }

  /// The zone in which times of that channel are shown.
  func zone(of name: ChannelName) -> any ZoneRules { byName[name]?.zone ?? zone }

  /// Where the channel stands in the configuration; the unknown ones last.
  func rank(of name: ChannelName) -> Int {
    channels.firstIndex { $0.name == name } ?? channels.count
  }
}
