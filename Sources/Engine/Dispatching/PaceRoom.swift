import Domain

/// How many publications may still be begun, where a pace limits them.
struct PaceRoom: Sendable {
  /// On single channels.
  var channels: [ChannelName: Int] = [:]
  /// On all channels of an application together.
  var applications: [Application: Int] = [:]

  /// Whether one more may be begun on `channel`.
  func isLeft(on channel: Channel) -> Bool {
    channels[channel.name] != 0 && applications[channel.application] != 0
  }

  /// One is begun on `channel`.
  mutating func take(on channel: Channel) {
    if let left = channels[channel.name] { channels[channel.name] = left - 1 }
    if let left = applications[channel.application] { applications[channel.application] = left - 1 }
  }
}
