import Domain

/// When and where, in the words of the language: `Jeudi 14 octobre, 9 h 30 – 17 h 30, Palais des congrès, Paris`.
struct EventLine {
  let event: Event
  let typography: Typography
  /// The year that goes without saying: that of the publication.
  let year: Int

  /// The whole line, with the address for registrations on a line of its own.
  func text(registration: Bool, withEnd: Bool = true, withPlace: Bool = true) -> String {
    var when = ([day(event.start.date).capitalisedOnce] + hour(event.start)).joined(separator: ", ")
    if withEnd, let endWords { when += " – " + endWords }
    var parts = [when]
    if withPlace, let place { parts.append(place) }
    let line = parts.joined(separator: ", ")
    guard registration, let shown = self.registration else { return line }
    return line + "\n" + shown.label + shown.url
  }

  /// Where to register, and what is said before it; nil where there is nothing that may be shown.
  var registration: (label: String, url: String)? {
    event.registration.flatMap { WebAddress.isWeb($0) ? (label, $0) : nil }
  }

  /// Whether `text` says the day, the hour and the place.
  func isSaid(in text: String) -> Bool {
    let facts = [hour(event.start).joined(), place ?? ""].filter { !Said.essence($0).isEmpty }
    return isDateSaid(in: text) && facts.allSatisfy { Said.isSaid($0, in: text) }
  }

  /// Whether `text` says the day.
  func isDateSaid(in text: String) -> Bool {
    let date = event.start.date.words(in: language).split(separator: " ").dropFirst().joined(separator: " ")
    return Said.isSaid(date, in: text)
  }

  private var language: Language { typography.language }

  private var place: String? {
    let place = typography.set(Tidy.line(event.place ?? ""))
    return place.isEmpty ? nil : place
  }

  private var label: String {
    switch language {
    case .fr: "Inscription\u{A0}: "
    case .en: "Registration: "
    }
  }

  private func day(_ date: CivilDate) -> String {
    date.words(in: language, year: date.year != year)
  }

  /// Nothing for an event that takes the whole day.
  private func hour(_ moment: CivilDateTime) -> [String] {
    moment.time == .midnight ? [] : [moment.time.words(in: language)]
  }

  private var endWords: String? {
    guard let end = event.end, end > event.start else { return nil }
    guard end.date == event.start.date else { return ([day(end.date)] + hour(end)).joined(separator: ", ") }
    // Without a first hour, a last one would be read as the first.
    return event.start.time == .midnight ? nil : hour(end).first
  }
}
