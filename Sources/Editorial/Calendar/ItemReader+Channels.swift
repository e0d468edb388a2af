import Domain

/// Where an item goes: category, channels and the texts written for them.
extension ItemReader {
  /// Reads the category, which must be one of the configuration's.
  mutating func readCategory() -> CategoryName? {
    guard let name = mapping.optional("category", .text) else { return nil }
    if rules.categories.contains(CategoryName(name)) { return CategoryName(name) }
    let known = rules.categories.map(\.rawValue).sorted()
    if let meant = nearest(to: name, in: known) {
      let reason = Reason(CalendarCode.misspelledCategory, ["name": name, "suggestion": meant])
      problems.error(reason, at: mapping.place(of: "category"))
    } else {
      let reason = Reason(CalendarCode.unknownCategory, ["name": name, "known": known.joined(separator: ", ")])
      problems.error(reason, at: mapping.place(of: "category"))
    }
    return nil
  }

  /// A channel of the configuration by its name; nil, and a problem, when there is none.
  func channel(_ name: Placed<String>) -> Placed<ChannelName>? {
    let channel = ChannelName(name.value)
    if rules.channels[channel] != nil { return Placed(channel, at: name.place) }
    let known = rules.channels.keys.map(\.rawValue).sorted()
    if let meant = nearest(to: name.value, in: known) {
      let reason = Reason(CalendarCode.misspelledChannel, ["name": name.value, "suggestion": meant])
      problems.error(reason, at: name.place)
    } else {
      let reason = Reason(CalendarCode.unknownChannel, ["name": name.value, "known": known.joined(separator: ", ")])
      problems.error(reason, at: name.place)
    }
    return nil
  }

  /// The channels: those named, else those that have an hour, else those of the category.
  mutating func readChannels(of item: NewsItem, publish: PublishTimes?) -> [ChannelName] {
    let places = channelPlaces(of: item, publish: publish)
    if places.isEmpty, item.status == .ready, !mapping.keys.contains("channels"), publish?.isFaulty != true {
      mapping.miss("channels", Reason(CalendarCode.noChannel), at: mapping.place)
    }
    var channels: [ChannelName] = []
    for place in places where !channels.contains(place.value) {
      channels.append(place.value)
      if !fits(place.value) {
        problems.error(Reason(CalendarCode.eventMissing, ["channel": place.value.rawValue]), at: place.place)
      }
      guard let readers = rules.channels[place.value], !item.audience.mayReach(readers) else { continue }
      let who = ["audience": item.audience.rawValue, "channel": place.value.rawValue, "readers": readers.rawValue]
      problems.error(Reason(CalendarCode.audienceMismatch, who), at: place.place)
    }
    return channels
  }

  private mutating func channelPlaces(of item: NewsItem, publish: PublishTimes?) -> [Placed<ChannelName>] {
    let perChannel: [Placed<ChannelName>]? =
      if case .perChannel(let times, _) = publish { times.map(\.channel) } else { nil }
    if let named = mapping.list("channels", .text) {
      let channels = named.compactMap(channel)
      if let perChannel, channels.count == named.count { compare(channels, perChannel) }
      if named.isEmpty, item.status == .ready {
        problems.error(Reason(CalendarCode.noChannel), at: mapping.place(of: "channels"))
      }
      return channels
    }
    if let perChannel { return perChannel }
    guard let category = item.category, let channels = rules.categoryChannels[category] else { return [] }
    // A category names an agenda for its events; its other news goes everywhere else.
    let fitting = channels.filter(fits)
    return (fitting.isEmpty ? channels : fitting).map { Placed($0, at: mapping.place(of: "category")) }
  }

  /// Whether a channel can show the item: some show events and nothing else.
  private func fits(_ channel: ChannelName) -> Bool {
    mapping.keys.contains("event") || !rules.eventChannels.contains(channel)
  }

  /// Notes where `channels` and the hours per channel disagree.
  private func compare(_ channels: [Placed<ChannelName>], _ hours: [Placed<ChannelName>]) {
    for hour in hours where !channels.contains(where: { $0.value == hour.value }) {
      let reason = Reason(CalendarCode.publishOnOtherChannel, ["channel": hour.value.rawValue])
      problems.error(reason, at: hour.place)
    }
    for channel in channels where !hours.contains(where: { $0.value == channel.value }) {
      let reason = Reason(CalendarCode.publishLacksChannel, ["channel": channel.value.rawValue])
      problems.error(reason, at: channel.place)
    }
  }

  /// Reads the texts written for single channels.
  mutating func readVariants(channels: [ChannelName]) -> [ChannelName: VariantOverride] {
    var variants: [ChannelName: VariantOverride] = [:]
    for (name, value) in mapping.pairs("variants") ?? [] {
      guard let channel = channel(name), var text = MappingReader(value, problems: problems) else { continue }
      if !channels.contains(channel.value) {
        let reason = Reason(CalendarCode.unusedVariant, ["channel": name.value])
        problems.warning(reason, at: name.place)
      }
      variants[channel.value] = readOverride(&text)
      text.finish()
    }
    return variants
  }
}
