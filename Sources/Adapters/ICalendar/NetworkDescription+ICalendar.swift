import Domain

extension NetworkDescription {
  /// A calendar of events that people subscribe to. Its messages are those of `rss`.
  static let iCalendar = NetworkDescription(
    network: ICalendarFormat.network,
    profiles: [.iCalendar],
    settings: feedSettings(items: 500),
    usesCredential: false,
    endpoint: .none,
    messages: [],
    facts: NetworkFacts(
      works: "Events, one calendar and one per category; amended and taken out. News without an event is left out.",
      key: "The UID of the event, which follows from the delivery.",
      sighting: "The file itself.",
      credential: "None.",
      tried: "libical 3.0 and the Python packages icalendar 4.0 and 7.3, ics 0.7 and vobject 0.9, 2026-11."),
    make: { configuration, environment in
      Result { () throws(Reason) in
        let zone = environment.calendarZone ?? configuration.channel.zone
        return try feedKit(ICalendarFormat(zone: zone), configuration, in: environment)
      }
    }
  )
}

extension ChannelProfile {
  /// A calendar: what readers see of an event is its title and a text.
  static let iCalendar: ChannelProfile = {
    var profile = ChannelProfile.feed(.iCalendar, pictures: 0)
    profile.showsOnlyEvents = true
    return profile
  }()
}
