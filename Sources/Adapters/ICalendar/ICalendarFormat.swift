import Domain

/// Writes events as iCalendar (RFC 5545, September 2009; RFC 7986, October 2016).
///
/// Hours are written in UTC: what takes place once needs no rules of a zone, and no reader can have other ones. They are
/// found anew from the calendar's own hours each time the file is made. What was taken back is not in the file any more:
/// clients that subscribe show what the file shows, while some go on showing what is `STATUS:CANCELLED`
/// (github.com/sebbo2002/ical-generator, issue 86; github.com/sabre-io/dav, issue 969; read 2026-11), with all its words.
/// There is no METHOD, which would ask for an ORGANIZER (RFC 5546 section 3.2.1).
struct ICalendarFormat: FeedFormat {
  static let network: Network = "icalendar"

  /// How often clients are asked to look; a figure of ours.
  private static let refresh = "PT6H"

  /// The zone of the calendar's own hours.
  let zone: any ZoneRules

  func bytes(_ settings: FeedSettings, _ content: FeedContent) -> [UInt8] {
    var lines = ICalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Crieur//Crieur//\(settings.language.rawValue.uppercased())")
    lines.add("CALSCALE", "GREGORIAN")
    // Readers know the older names; RFC 7986 sections 5.1 and 5.2 have made properties of them.
    for name in ["NAME", "X-WR-CALNAME"] { lines.add(name, text: settings.title) }
    if !settings.description.isEmpty {
      for name in ["DESCRIPTION", "X-WR-CALDESC"] { lines.add(name, text: settings.description) }
    }
    lines.add("X-WR-TIMEZONE", text: zone.identifier)
    lines.add("URL", address: settings.link)
    if let address = settings.selfLink { lines.add("SOURCE;VALUE=URI", address: address) }
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", Self.refresh)
    lines.add("X-PUBLISHED-TTL", Self.refresh)
    for entry in content.entries { event(entry.item, settings, &lines) }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }

  /// A long id is folded here as it is in the file.
  func shows(_ guid: String, in file: String) -> Bool {
    var lines = ICalendarLines()
    lines.add("UID", text: guid)
    return file.contains("\r\n" + String(decoding: lines.bytes, as: UTF8.self))
  }

  func count(in file: String) -> Int { file.split(separator: "\r\n").count { $0 == "BEGIN:VEVENT" } }

  /// Clients know events by an id that looks like a mail address (RFC 5545 section 3.8.4.7); nothing in it has to be escaped.
  /// RFC 7986 section 5.3 forbids what tells a user, a host or a domain, for the sake of those who keep a calendar: here it
  /// is the publisher's public name, which keeps the ids of two sites apart, and the id has to follow from the delivery.
  func guid(for key: DeliveryKey, site: String, day: CivilDate) -> String {
    "\(FileName.unique(key.description))@\(site)"
  }

  func rank(of item: FeedItem) -> Int64 { item.event?.start.secondsSinceEpoch ?? .min }

  func refusal(of variant: Variant) -> FeedCode? { variant.event == nil ? .noEvent : nil }

  private func event(_ item: FeedItem, _ settings: FeedSettings, _ lines: inout ICalendarLines) {
    guard let event = item.event else { return }
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", text: item.guid)
    // Without a METHOD, DTSTAMP is when it was revised last (section 3.8.7.2).
    lines.add("DTSTAMP", Self.instant(item.changed))
    lines.add("CREATED", Self.instant(item.due))
    lines.add("LAST-MODIFIED", Self.instant(item.changed))
    lines.add("SEQUENCE", "\(item.sequence ?? 0)")
    times(of: event, &lines)
    lines.add("SUMMARY", text: item.title)
    if !item.text.isEmpty { lines.add("DESCRIPTION", text: item.text) }
    if let place = event.place { lines.add("LOCATION", text: place) }
    if let link = item.link ?? event.registration { lines.add("URL", address: link) }
    if let category = item.category { lines.add("CATEGORIES", text: settings.label(of: category)) }
    // A public event does not make those busy who look at the calendar.
    lines.add("TRANSP", "TRANSPARENT")
    lines.add("END", "VEVENT")
  }

  /// An event that begins at midnight takes whole days, the last included, as it does in texts; an end is the first moment
  /// after it (section 3.6.1). Where nobody said when it ends, nothing is made up.
  private func times(of event: Event, _ lines: inout ICalendarLines) {
    guard event.start.time == .midnight else {
      let start = zone.resolve(event.start).instant
      lines.add("DTSTART", Self.instant(start))
      if let end = event.end.map({ zone.resolve($0).instant }), end > start { lines.add("DTEND", Self.instant(end)) }
      return
    }
    lines.add("DTSTART;VALUE=DATE", Self.day(event.start.date))
    if let end = event.end, end.date > event.start.date {
      lines.add("DTEND;VALUE=DATE", Self.day(end.date.adding(days: 1)))
    }
  }

  /// `20261210T080000Z`.
  private static func instant(_ instant: Timestamp) -> String {
    String(FeedText.instant(instant).filter { $0 != "-" && $0 != ":" })
  }

  /// `20261210`.
  private static func day(_ date: CivilDate) -> String { date.description.filter { $0 != "-" } }
}
