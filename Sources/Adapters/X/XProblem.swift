import Domain

/// What X says when it refuses, gathered from the forms that it has for that: a problem document (`title`, `detail`,
/// `type`), a list of them in `errors`, and the older `{"errors": [{"code": …, "message": …}]}`.
///
/// docs.x.com/x-api/fundamentals/response-codes-and-errors (2026-08).
struct XProblem: Sendable {
  /// The last part of every `type`, such as `usage-capped`.
  let types: Set<String>
  /// The numbers of the older interface.
  let codes: Set<Int>
  /// Title and explanation, in lower case.
  let words: String

  init(_ document: JSON?) {
    let parts = [document].compactMap { $0 } + (document?["errors"]?.elements ?? [])
    types = Set(parts.compactMap { $0["type"]?.text?.split(separator: "/").last.map(String.init) })
    codes = Set(parts.compactMap { $0["code"]?.integer })
    words = parts.flatMap { part in
      ["title", "detail", "message", "reason"].compactMap { part[$0]?.text }
    }.joined(separator: " ").lowercased()
  }
}

/// One row of the table from X's answers to what they prove. Read from the top; the first row that fits decides.
struct XRule: Sendable {
  /// The status codes it is about.
  var statuses: ClosedRange<Int>
  /// The bodies it is about.
  var shapes: Set<Answer.Shape>
  /// Kinds of problem of which the answer names one; empty for any.
  var types: Set<String>
  /// Words of which title and explanation hold one, or numbers of which one is given; both empty for any.
  var words: [String]
  var codes: Set<Int>
  var verdict: AnswerRule.Verdict
  var code: XCode

  init(
    _ statuses: ClosedRange<Int>, _ shapes: Set<Answer.Shape> = [.json], types: Set<String> = [], words: [String] = [],
    codes: Set<Int> = [], _ verdict: AnswerRule.Verdict, _ code: XCode
  ) {
    self.statuses = statuses
    self.shapes = shapes
    self.types = types
    self.words = words
    self.codes = codes
    self.verdict = verdict
    self.code = code
  }

  /// Whether it is about an answer: any of its types, words and numbers is enough.
  func fits(_ answer: Answer, _ problem: XProblem) -> Bool {
    guard statuses.contains(answer.status), shapes.contains(answer.shape) else { return false }
    if types.isEmpty, words.isEmpty, codes.isEmpty { return true }
    return !types.isDisjoint(with: problem.types) || !codes.isDisjoint(with: problem.codes)
      || words.contains { problem.words.contains($0) }
  }
}
