/// The sentences of the program in English, subject by subject.
enum English {
  /// Every subject.
  static let subjects: [[String: Phrase]] = [
    adapter, calendar, checks, corrections, doctor, engine, facebook, gates, help, journal, mastodon, networks, pages,
    preview, program,
    proof,
    reading,
    render, report, safekeeping, sandbox,
    settings, states, store, template, transport, webhooks,
  ]
}
