/// What the Graph API says when it refuses (developers.facebook.com/docs/graph-api/guides/error-handling, 2026-08).
struct GraphError: Error {
  var status = 400
  var code: Int
  var subcode: Int?
  var type = "OAuthException"
  var message: String
  var isTransient = false
  /// Title and text that Facebook offers for people.
  var userTitle: String?
  var userMessage: String?
  var headers: [Field] = []

  /// As an answer; `trace` tells apart the answers of one sandbox.
  func answer(trace: String) -> WireAnswer {
    var error: [(name: String, value: JSON)] = [
      ("message", .text(message)), ("type", .text(type)), ("code", .number(code)),
    ]
    if let subcode { error.append(("error_subcode", .number(subcode))) }
    error.append(("is_transient", .bool(isTransient)))
    if let userTitle { error.append(("error_user_title", .text(userTitle))) }
    if let userMessage { error.append(("error_user_msg", .text(userMessage))) }
    error.append(("fbtrace_id", .text(trace)))
    let body: JSON = ["error": .object(error)]
    return WireAnswer(status, type: "application/json; charset=UTF-8", headers: headers, body: body.encoded(.graph))
  }

  static var missingToken: GraphError {
    GraphError(
      status: 401, code: 190, message: "Invalid OAuth access token - Cannot parse access token",
      headers: challenge("Invalid OAuth access token"))
  }

  static var revokedToken: GraphError {
    GraphError(
      code: 190, subcode: 460,
      message: "Error validating access token: The session has been invalidated because the user changed their "
        + "password or Facebook has changed the session for security reasons.",
      headers: challenge("Error validating access token"))
  }

  static func invalidParameter(_ what: String, subcode: Int? = nil) -> GraphError {
    GraphError(code: 100, subcode: subcode, message: "(#100) \(what)")
  }

  static func noObject(_ method: String, _ id: String) -> GraphError {
    GraphError(
      code: 100, subcode: 33, type: "GraphMethodException",
      message: "Unsupported \(method.lowercased()) request. Object with ID '\(id)' does not exist, cannot be loaded "
        + "due to missing permissions, or does not support this operation. Please read the Graph API documentation "
        + "at https://developers.facebook.com/docs/graph-api")
  }

  static var duplicate: GraphError {
    GraphError(
      code: 506, subcode: 1_455_006, message: "(#506) Duplicate status message",
      userTitle: "Duplicate Status Update",
      userMessage: "This status update is identical to the last one you posted. Try posting something different, or "
        + "delete your previous update.")
  }

  static var photoTooBig: GraphError {
    GraphError(
      code: 100, subcode: 1_366_046, message: "Invalid parameter",
      userTitle: "Can't Read Files",
      userMessage: "Your photos couldn't be uploaded. Photos should be smaller than 4 MB and saved as JPG, PNG, GIF, "
        + "TIFF, HEIF or WebP files.")
  }

  static var photoMissing: GraphError {
    GraphError(code: 324, message: "(#324) Requires upload file")
  }

  static var unexpected: GraphError {
    GraphError(
      status: 500, code: 2, message: "An unexpected error has occurred. Please retry your request later.",
      isTransient: true)
  }

  /// One of the three throttles that a page's publisher meets.
  static func throttled(_ choice: UInt64) -> GraphError {
    switch choice % 3 {
    case 0: GraphError(status: 403, code: 4, message: "(#4) Application request limit reached", isTransient: true)
    case 1: GraphError(status: 403, code: 32, message: "(#32) Page request limit reached")
    case _:
      GraphError(
        code: 80_001,
        message: "(#80001) There have been too many calls to this Page account. Wait a bit and try again. For more "
          + "info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.")
    }
  }

  private static func challenge(_ why: String) -> [Field] {
    [Field("WWW-Authenticate", "OAuth \"Facebook Platform\" \"invalid_token\" \"\(why)\"")]
  }
}
