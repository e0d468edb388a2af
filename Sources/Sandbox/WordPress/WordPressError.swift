/// What the REST API of WordPress says when it refuses, as version 6.1.9 was seen to say it (2026-11).
struct WordPressError: Error {
  var status: Int
  var code: String
  var message: String
  /// Members of `data` besides the status.
  var data: [(name: String, value: JSON)] = []

  var answer: WireAnswer {
    let data = JSON.object([("status", .number(status))] + data)
    let body: JSON = ["code": .text(code), "message": .text(message), "data": data]
    return WireAnswer(status, type: "application/json; charset=UTF-8", body: body.encoded(.graph))
  }

  static var noRoute: WordPressError {
    WordPressError(
      status: 404, code: "rest_no_route", message: "No route was found matching the URL and request method.")
  }

  /// A request without an account: WordPress does not say that a password was wrong.
  static var cannotCreate: WordPressError {
    WordPressError(
      status: 401, code: "rest_cannot_create", message: "Sorry, you are not allowed to create posts as this user.")
  }

  static var notLoggedIn: WordPressError {
    WordPressError(status: 401, code: "rest_not_logged_in", message: "You are not currently logged in.")
  }

  static var statusForbidden: WordPressError {
    let inner: JSON = [
      "code": "rest_forbidden_status", "message": "Status is forbidden.", "data": ["status": 401],
    ]
    return WordPressError(
      status: 400, code: "rest_invalid_param", message: "Invalid parameter(s): status",
      data: [("params", ["status": "Status is forbidden."]), ("details", ["status": inner])])
  }

  static func invalid(_ name: String, _ why: String) -> WordPressError {
    WordPressError(
      status: 400, code: "rest_invalid_param", message: "Invalid parameter(s): \(name)",
      data: [("params", .object([(name, .text(why))]))])
  }

  static var noPost: WordPressError {
    WordPressError(status: 404, code: "rest_post_invalid_id", message: "Invalid post ID.")
  }

  static var alreadyTrashed: WordPressError {
    WordPressError(status: 410, code: "rest_already_trashed", message: "The post has already been deleted.")
  }

  static var emptyContent: WordPressError {
    WordPressError(status: 400, code: "empty_content", message: "Content, title, and excerpt are empty.")
  }

  static var fileType: WordPressError {
    WordPressError(
      status: 500, code: "rest_upload_unknown_error",
      message: "Sorry, you are not allowed to upload this file type.")
  }

  static var pageNumber: WordPressError {
    WordPressError(
      status: 400, code: "rest_post_invalid_page_number",
      message: "The page number requested is larger than the number of pages available.")
  }

  static func termExists(_ id: Int) -> WordPressError {
    WordPressError(
      status: 400, code: "term_exists", message: "A term with the name provided already exists in this taxonomy.",
      data: [("term_id", .number(id))])
  }

  /// What PHP's fatal errors become.
  static var critical: WordPressError {
    WordPressError(
      status: 500, code: "internal_server_error",
      message: "<p>There has been a critical error on this website.</p>", data: [("error", nil)])
  }
}
