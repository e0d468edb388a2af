/// What Mastodon says when it refuses.
enum MastodonError {
  /// `{"error": …}`.
  static func answer(_ status: Int, _ message: String, headers: [Field] = []) -> WireAnswer {
    let body: JSON = ["error": .text(message)]
    return WireAnswer(status, type: "application/json; charset=utf-8", headers: headers, body: body.encoded())
  }

  /// 422 with the failed validation.
  static func invalid(_ what: String) -> WireAnswer {
    answer(422, "Validation failed: \(what)")
  }

  static var badToken: WireAnswer { answer(401, "The access token is invalid") }
  static var missingUser: WireAnswer { answer(422, "This method requires an authenticated user") }
  static var notFound: WireAnswer { answer(404, "Record not found") }
  static var tooManyRequests: WireAnswer { answer(429, "Too many requests") }
  static var badRequest: WireAnswer { answer(400, "Bad Request") }
  static var broken: WireAnswer {
    let body: JSON = ["status": 500, "error": "Internal Server Error"]
    return WireAnswer(500, type: "application/json; charset=utf-8", body: body.encoded())
  }
}
