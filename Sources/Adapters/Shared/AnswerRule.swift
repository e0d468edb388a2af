import Domain

/// One row of a table from answers to what they prove. Tables are read from the top; the first row that fits decides.
struct AnswerRule: Sendable {
  /// What an answer proves.
  enum Verdict: Hashable, Sendable {
    /// Nothing happened; the network asks to wait, for so long unless it says otherwise.
    case wait(PublishFailure.Scope, atLeast: Duration?)
    /// Nothing happened, and never will for this variant.
    case rejected
    /// Nothing happened, and nothing will until a person acts.
    case blocked
    /// It proves nothing.
    case unclear
  }

  /// The status codes it is about.
  var statuses: ClosedRange<Int>
  /// The bodies it is about; empty for all.
  var shapes: Set<Answer.Shape>
  /// Words of which the server's explanation holds at least one, in lower case; empty for any explanation.
  var words: [String]
  /// What the answer proves.
  var verdict: Verdict
  /// The message for people.
  var code: any MessageCode

  init(
    _ statuses: ClosedRange<Int>, _ shapes: Set<Answer.Shape> = [], words: [String] = [], proves verdict: Verdict,
    _ code: any MessageCode
  ) {
    self.statuses = statuses
    self.shapes = shapes
    self.words = words
    self.verdict = verdict
    self.code = code
  }

  init(
    _ status: Int, _ shapes: Set<Answer.Shape> = [], words: [String] = [], proves verdict: Verdict,
    _ code: any MessageCode
  ) {
    self.init(status...status, shapes, words: words, proves: verdict, code)
  }

  /// Whether it is about `answer`.
  func fits(_ answer: Answer) -> Bool {
    guard statuses.contains(answer.status), shapes.isEmpty || shapes.contains(answer.shape) else { return false }
    guard !words.isEmpty else { return true }
    let message = answer.message.lowercased()
    return words.contains { message.contains($0) }
  }

  /// What HTTP itself says, for answers that a network's own table does not know. Its last row fits everything.
  ///
  /// A refusal is believed when it is in the network's language (JSON) or is what HTTP defines to be without effect
  /// (RFC 9110 section 15.5, RFC 6585 section 4); web pages, broken documents and 5xx prove nothing: a server may fail
  /// after the effect, and a gateway answers for a server that it cannot see.
  static let common: [AnswerRule] = [
    AnswerRule(401, proves: .blocked, AdapterCode.tokenRefused),
    AnswerRule(407, proves: .blocked, AdapterCode.proxyRefused),
    AnswerRule(408, proves: .wait(.channel, atLeast: nil), AdapterCode.askedToWait),
    AnswerRule(425, proves: .wait(.channel, atLeast: nil), AdapterCode.askedToWait),
    AnswerRule(429, proves: .wait(.channel, atLeast: nil), AdapterCode.askedToWait),
    AnswerRule(300...399, proves: .unclear, AdapterCode.redirected),
    // In the words of a server before the network's own too: it passed nothing on (RFC 9110 section 15.5.14; nginx's
    // client_max_body_size, nginx.org/en/docs/http/ngx_http_core_module.html, 1 MiB unless it is set, 2026-11-23).
    AnswerRule(413, proves: .rejected, AdapterCode.tooLarge),
    AnswerRule(100...599, [.page], proves: .unclear, AdapterCode.pageInsteadOfAnswer),
    AnswerRule(400...499, [.json], proves: .rejected, AdapterCode.refused),
    AnswerRule(500...599, proves: .unclear, AdapterCode.serverError),
    AnswerRule(Int.min...Int.max, proves: .unclear, AdapterCode.brokenAnswer),
  ]

  /// The first row of `rules`, then of the common table, that fits `answer`.
  static func deciding(_ answer: Answer, in rules: [AnswerRule]) -> (verdict: Verdict, code: any MessageCode) {
    let rule = rules.first { $0.fits(answer) } ?? common.first { $0.fits(answer) }
    return rule.map { ($0.verdict, $0.code) } ?? (.unclear, AdapterCode.brokenAnswer)
  }
}
