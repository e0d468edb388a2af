/// What a server of the AT Protocol says when it refuses: `error` and `message`
/// (packages/xrpc-server/src/errors.ts in github.com/bluesky-social/atproto, 2026-08).
struct BlueskyError: Error {
  var status: Int
  var error: String
  var message: String
  var headers: [Field] = []

  static func invalid(_ message: String, _ error: String = "InvalidRequest") -> BlueskyError {
    BlueskyError(status: 400, error: error, message: message)
  }

  static let badLogin = BlueskyError(
    status: 401, error: "AuthenticationRequired", message: "Invalid identifier or password")
  static let missingToken = BlueskyError(status: 401, error: "AuthMissing", message: "Authentication Required")
  static let otherRepo = BlueskyError(
    status: 401, error: "AuthenticationRequired", message: "Authentication Required")
  static let expired = invalid("Token has expired", "ExpiredToken")
  static let badToken = invalid("Token could not be verified", "InvalidToken")
  static let broken = BlueskyError(status: 500, error: "InternalServerError", message: "Internal Server Error")
  static let unknownMethod = BlueskyError(
    status: 501, error: "MethodNotImplemented", message: "Method Not Implemented")
  static let badBody = invalid("Input must be a JSON object")

  static func limited(_ headers: [Field]) -> BlueskyError {
    BlueskyError(status: 429, error: "RateLimitExceeded", message: "Rate Limit Exceeded", headers: headers)
  }

  var answer: WireAnswer {
    let body: JSON = ["error": .text(error), "message": .text(message)]
    return WireAnswer(
      status, type: "application/json; charset=utf-8", headers: headers, body: body.encoded(.node))
  }
}
