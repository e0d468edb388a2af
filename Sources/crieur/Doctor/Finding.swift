import Domain

/// What the doctor says of one thing.
struct Finding: Hashable, Sendable {
  /// What was looked at; part of the contract of `--json`.
  enum Subject: String, Hashable, Sendable, CaseIterable {
    case sqlite
    case store
    case space
    case zones
    case clock
    case calendar
    case outputs
    case pictures
    case programs
    case credentials
    case gates
    case daemon
  }

  /// How it stands.
  enum Level: String, Hashable, Sendable, CaseIterable {
    /// As it should be.
    case ok
    /// Somebody should look at it.
    case warning
    /// The work cannot be done like this.
    case error
  }

  let subject: Subject
  let level: Level
  let reason: Reason

  init(_ subject: Subject, _ level: Level, _ reason: Reason) {
    self.subject = subject
    self.level = level
    self.reason = reason
  }

  init(_ subject: Subject, _ level: Level, _ code: DoctorCode, _ arguments: [String: String] = [:]) {
    self.init(subject, level, Reason(code, arguments))
  }
}
