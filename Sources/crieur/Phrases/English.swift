/// The sentences of the program in English, subject by subject.
enum English {
  /// Every subject.
  static let subjects: [[String: Phrase]] = [
    pages, report, settings, states,
  ]
}
