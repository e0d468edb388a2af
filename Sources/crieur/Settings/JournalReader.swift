import Domain
import Editorial

/// Reads `journal:`.
enum JournalReader {
  static func read(_ reader: MappingReader?) -> Settings.Journal {
    guard var reader else { return Settings.Journal() }
    defer { reader.finish() }
    return Settings.Journal(keep: reader.optional("keep", .keeping))
  }
}

extension ScalarForm<Duration> {
  /// A time to keep things: whole years, `5y`, or a duration of at least 30 days, because what is told of the last month
  /// must be there.
  static var keeping: ScalarForm {
    ScalarForm { text throws(Reason) in
      // Rounded up: nothing is taken away a day too early.
      let years =
        text.hasSuffix("y") ? Int(text.dropLast()).map { Duration.seconds((1461 * $0 + 3) / 4 * 86_400) } : nil
      let value = if let years { years } else { try ScalarForm.duration(text) }
      guard value >= .seconds(30 * 86_400) else { throw Reason(SettingsCode.shortKeep, ["value": text]) }
      return value
    }
  }
}
