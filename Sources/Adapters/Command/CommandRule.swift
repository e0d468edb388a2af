import Domain

/// One row of the table from how a program ended to what that proves. Read from the top; the first row that fits decides.
///
/// The statuses are those of sysexits(3): EX_UNAVAILABLE, EX_TEMPFAIL and EX_NOPERM. A program that uses them for what
/// they are not would have the same thing published twice, so the page for its authors says it in as many words.
struct CommandRule: Sendable {
  /// What it is about.
  enum Ending: Hashable, Sendable {
    /// This exit status.
    case exit(Int)
    /// Any other exit status.
    case anyExit
    /// A signal.
    case signal
    /// Too long a run.
    case overtime
    /// The end of the work around it.
    case cancelled
  }

  let ending: Ending
  let verdict: AnswerRule.Verdict
  let code: CommandCode

  /// Whether it is about `ending`.
  func fits(_ ending: ProgramReport.Ending) -> Bool {
    switch (self.ending, ending) {
    case (.exit(let status), .exited(let found)): status == found
    case (.anyExit, .exited), (.signal, .killed), (.overtime, .overtime), (.cancelled, .cancelled): true
    case (.exit, _), (.anyExit, _), (.signal, _), (.overtime, _), (.cancelled, _): false
    }
  }

  /// What every program that did not end with 0 proves.
  static let all: [CommandRule] = [
    CommandRule(ending: .exit(75), verdict: .wait(.delivery, atLeast: nil), code: .later),
    CommandRule(ending: .exit(69), verdict: .rejected, code: .rejected),
    CommandRule(ending: .exit(77), verdict: .blocked, code: .blocked),
    CommandRule(ending: .anyExit, verdict: .unclear, code: .failed),
    CommandRule(ending: .signal, verdict: .unclear, code: .killed),
    CommandRule(ending: .overtime, verdict: .unclear, code: .overtime),
    CommandRule(ending: .cancelled, verdict: .unclear, code: .cancelled),
  ]
}
