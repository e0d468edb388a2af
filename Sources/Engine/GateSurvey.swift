public import Domain

/// What keeps channels from publishing now, for those who show it.
public enum GateSurvey {
  /// The gates that are shut now, those that follow from silences, quiet hours and pace included; by channel, then kind.
  public static func shut(
    on channels: [ChannelName: Channel], in store: any DeliveryQueue, now: Timestamp
  ) throws(StoreFailure) -> [ChannelGate] {
    var gates = ChannelGates(channels: channels, settings: DispatchSettings())
    var found = Backlog()
    found.gates = try store.gates()
    found.silences = try store.silences()
    found.lately = try store.publications(on: gates.paced, since: now - Pace.memory)
    gates.take(found, shutMeanwhile: [], now: now)
    // A channel that is no longer configured may have a gate that somebody should know of.
    let forgotten = found.gates.filter { channels[$0.channel] == nil && $0.isShut(at: now) }
    return (channels.keys.flatMap { gates.shut(on: $0, at: now) } + forgotten)
      .sorted { ($0.channel, $0.kind.rawValue) < ($1.channel, $1.kind.rawValue) }
  }
}
