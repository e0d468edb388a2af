/// The sentences of the program in French, subject by subject.
enum French {
  /// Every subject.
  static let subjects: [[String: Phrase]] = [
    pages, report, settings, states,
  ]
}
