import Domain
import Editorial

/// Reads `timing:`.
enum TimingReader {
  /// The times as written; the defaults where nothing is.
  static func read(_ reader: MappingReader?) -> Timing {
    var timing = Timing()
    guard var reader else { return timing }
    for (key, path) in Timing.durations {
      if let value = reader.optional(key, .lastingDuration) { timing[keyPath: path] = value }
    }
    timing.settling = reader.optional("settling", .lastingDuration)
    timing.maxAttempts = reader.optional("max_attempts", .integer(in: 1...1000)) ?? timing.maxAttempts
    reader.finish()
    check(timing, reader)
    return timing
  }

  private static func check(_ timing: Timing, _ reader: MappingReader) {
    if timing.lease <= timing.attempt {
      let arguments = ["lease": timing.lease.written, "attempt": timing.attempt.written]
      reader.problems.error(Reason(SettingsCode.shortLease, arguments), at: reader.place(of: "lease"))
    }
    if timing.retryFirst > timing.retryCap {
      let arguments = ["first": timing.retryFirst.written, "cap": timing.retryCap.written]
      reader.problems.error(Reason(SettingsCode.retryOrder, arguments), at: reader.place(of: "retry_first"))
    }
  }
}

extension ScalarForm<Duration> {
  /// A duration longer than nothing.
  static var lastingDuration: ScalarForm {
    ScalarForm { text throws(Reason) in
      let value = try ScalarForm.duration(text)
      guard value > .zero else { throw Reason(SettingsCode.noTime, ["value": text]) }
      return value
    }
  }
}
