/// What X says when it refuses (docs.x.com/x-api/fundamentals/response-codes-and-errors, 2026-08; where seen, beside each).
enum XError {
  /// A problem document.
  static func problem(
    _ status: Int, _ title: String, _ detail: String, type: String = "about:blank", headers: [Field] = []
  ) -> WireAnswer {
    let body: JSON = [
      "title": .text(title), "detail": .text(detail), "type": .text(type), "status": .number(status),
    ]
    return WireAnswer(status, type: "application/problem+json", headers: headers, body: body.encoded())
  }

  /// Parameters that X does not take.
  static func invalid(_ message: String) -> WireAnswer {
    let body: JSON = [
      "errors": [["parameters": [:], "message": .text(message)]], "title": "Invalid Request",
      "detail": "One or more parameters to your request was invalid.", "type": .text(kind("invalid-request")),
    ]
    return WireAnswer(400, type: "application/problem+json", body: body.encoded())
  }

  /// A post that nobody can see: to readers, a success with nothing but an error in it.
  static func missing(_ id: String, status: Int = 200) -> WireAnswer {
    let error: JSON = [
      "value": .text(id), "detail": .text("Could not find tweet with id: [\(id)]."), "title": "Not Found Error",
      "resource_type": "tweet", "parameter": "id", "resource_id": .text(id), "type": .text(kind("resource-not-found")),
    ]
    let body: JSON = ["errors": [error]]
    return WireAnswer(status, type: "application/json; charset=utf-8", body: body.encoded())
  }

  static var unauthorized: WireAnswer { problem(401, "Unauthorized", "Unauthorized") }
  /// The older form, still seen for signatures.
  static func old(_ status: Int, _ code: Int, _ message: String) -> WireAnswer {
    let body: JSON = ["errors": [["code": .number(code), "message": .text(message)]]]
    return WireAnswer(status, type: "application/json; charset=utf-8", body: body.encoded())
  }

  static func forbidden(_ detail: String) -> WireAnswer { problem(403, "Forbidden", detail) }
  /// github.com/akrherz/iembot/issues/163 (2026-02).
  static var duplicate: WireAnswer {
    forbidden("You are not allowed to create a Tweet with duplicate content.")
  }
  /// github.com/plhery/node-twitter-api-v2/issues/493.
  static var readOnly: WireAnswer {
    problem(
      403, "Forbidden",
      "Your client app is not configured with the appropriate oauth1 app permissions for this endpoint.",
      type: kind("oauth1-permissions"))
  }
  /// The title is that of many reports of 2026, such as github.com/tryethernal/ethernal/issues/1324.
  static var outOfCredits: WireAnswer {
    problem(
      402, "CreditsDepleted",
      "Your enrolled account [1] does not have any credits to fulfill this request.", type: kind("credits"))
  }
  static func tooManyRequests(_ headers: [Field] = []) -> WireAnswer {
    problem(429, "Too Many Requests", "Too Many Requests", headers: headers)
  }
  static var broken: WireAnswer { problem(503, "Service Unavailable", "Service Unavailable") }
  /// An address that does not exist: github.com/xdevplatform/docs/issues/395 (2026-09).
  static var noSuchAddress: WireAnswer { WireAnswer(404, type: "text/plain", body: []) }

  /// What the token endpoint says (RFC 6749 section 5.2).
  static func grant(_ error: String, _ description: String, status: Int = 400) -> WireAnswer {
    let body: JSON = ["error": .text(error), "error_description": .text(description)]
    return WireAnswer(status, type: "application/json; charset=utf-8", body: body.encoded())
  }

  static func kind(_ slug: String) -> String { "https://api.x.com/2/problems/\(slug)" }
}
