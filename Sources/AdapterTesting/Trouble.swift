import Transport

/// One way in which a request can come to nothing, or seem to.
enum Trouble: String, Hashable, Sendable, CaseIterable {
  /// The connection is refused.
  case refused
  /// No answer, no effect.
  case lostBefore
  /// The network did it, and its answer never came.
  case lostAfter
  /// The attempt is given up while the request is under way, which the network never sees.
  case cancelledBefore
  /// The attempt is given up after the network did it.
  case cancelledAfter
  /// The network asks to wait.
  case throttled
  /// The token is refused.
  case unauthorised
  /// A gateway answers for a server that it cannot see: a web page.
  case gatewayPage
  /// The network did it and failed afterwards: a web page.
  case failsAfter
  /// A proxy wants somebody to log in: a redirection.
  case loginRedirect
  /// A proxy answers with its own page, and calls that a success.
  case captivePage
  /// The network did it, and its answer arrived empty.
  case emptyAfter
  /// The network did it, and only half of its answer arrived.
  case truncatedAfter
  /// The network refuses and repeats the credential in its explanation.
  case tellsSecret

  /// Whether the network sees the request.
  var arrives: Bool {
    switch self {
    case .lostAfter, .cancelledAfter, .failsAfter, .emptyAfter, .truncatedAfter: true
    case .refused, .lostBefore, .cancelledBefore, .throttled, .unauthorised, .gatewayPage, .loginRedirect,
      .captivePage, .tellsSecret:
      false
    }
  }

  /// How long a network asks to wait.
  static let wait = Duration.seconds(7)

  /// The answer that comes instead of the network's own; nil when none comes.
  func answer(instead answer: HTTPResponse?, secrets: [String]) -> HTTPResponse? {
    switch self {
    case .refused, .lostBefore, .lostAfter, .cancelledBefore, .cancelledAfter: nil
    case .throttled:
      .json(429, #"{"error":"Too many requests"}"#, ["Retry-After": String(Self.wait.components.seconds)])
    case .unauthorised: .json(401, #"{"error":"The access token is invalid"}"#)
    case .gatewayPage: .page(503, "<html><body><h1>503 Service Unavailable</h1></body></html>")
    case .failsAfter: .page(502, "<html><body><h1>502 Bad Gateway</h1></body></html>")
    case .loginRedirect: .page(302, "", ["Location": "https://login.exemple.invalid/?next=1"])
    case .captivePage: .page(200, "<!DOCTYPE html><html><body><form>Identifiez-vous</form></body></html>")
    case .emptyAfter: answer.map { HTTPResponse(status: $0.status, headers: $0.headers, body: []) }
    case .truncatedAfter:
      answer.map {
        HTTPResponse(status: $0.status, headers: $0.headers, body: Array($0.body.prefix($0.body.count / 2)))
      }
    case .tellsSecret:
      .json(400, "{\"error\":\"Bad token \(secrets.joined(separator: " and "))\",\"message\":\"\(secrets.joined())\"}")
    }
  }
}

extension HTTPResponse {
  fileprivate static func json(_ status: Int, _ text: String, _ headers: [String: String] = [:]) -> HTTPResponse {
    made(status, text, "application/json", headers)
  }

  fileprivate static func page(_ status: Int, _ text: String, _ headers: [String: String] = [:]) -> HTTPResponse {
    made(status, text, "text/html; charset=utf-8", headers)
  }

  private static func made(
    _ status: Int, _ text: String, _ type: String, _ headers: [String: String]
  ) -> HTTPResponse {
    HTTPResponse(
      status: status,
      headers: [HTTPRequest.Field("Content-Type", type)]
        + headers.sorted { $0.key < $1.key }.map { HTTPRequest.Field($0.key, $0.value) },
      body: Array(text.utf8))
  }
}
