import Domain

/// An error as the REST API writes it.
struct WordPressError: Hashable, Sendable {
  /// Its code, and those of the parameters that it is about.
  let codes: Set<String>
  /// The status that it is about: a refused parameter is a 400, whyever it was refused.
  let status: Int
  /// What it was refused for, where WordPress names it.
  let term: String?

  /// Reads an answer; nil when it is no error of the API.
  init?(_ answer: Answer) {
    guard let code = answer.json?["code"]?.text else { return nil }
    let details = answer.json?["data"]?["details"]?.members?.values.map(\.self) ?? []
    codes = Set([code] + details.compactMap { $0["code"]?.text })
    let inner = details.compactMap { $0["data"]?["status"]?.integer }.first { [401, 403].contains($0) }
    status = inner ?? answer.status
    term = answer.json?["data"]?["term_id"]?.identifier
  }
}
