/// The sentences of the program in French, subject by subject.
enum French {
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
