/// The sentences of the program in English, subject by subject.
enum English {
  /// Every subject.
  static let subjects: [[String: Phrase]] = [
    adapter, calendar, checks, command, corrections, doctor, engine, feeds, gates, help, journal, networks, pages,
    preview,
    program,
    proof, fetch, pictures,
    reading,
    render, report, safekeeping, sandbox,
    settings, states, store, template, transport, webhooks,
  ]
}
