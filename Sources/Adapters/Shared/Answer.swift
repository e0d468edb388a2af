import Domain
import Transport

/// What an HTTP answer is made of, as far as its meaning depends on it: found by content, because proxies lie about types.
struct Answer: Sendable {
  /// What a body turned out to be.
  enum Shape: Hashable, Sendable, CaseIterable {
    /// Nothing, or white space.
    case empty
    /// A whole JSON document.
    case json
    /// The beginning of one, or something that only looks like it.
    case brokenJSON
    /// A web page.
    case page
    /// Anything else.
    case text
  }

  /// The answer as it came.
  let response: HTTPResponse
  /// What its body is.
  let shape: Shape
  /// The document; nil unless `shape` is `json`.
  let json: JSON?

  init(_ response: HTTPResponse) {
    self.response = response
    let first = response.body.first { !(0x09...0x0D).contains($0) && $0 != 0x20 }
    switch first {
    case nil:
      (shape, json) = (.empty, nil)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      json = JSON(response.body)
      shape = json == nil ? .brokenJSON : .json
    case UInt8(ascii: "<"):
      (shape, json) = (.page, nil)
    default:
      (shape, json) = (.text, nil)
    }
  }

  /// The status code.
  var status: Int { response.status }

  /// The host that a redirection leads to, for the person who must find out why.
  var redirectionHost: String {
    guard let location = response.header("Location") else { return "?" }
    return CanonicalLink.host(of: location) ?? "?"
  }

  /// What the server says about it: the error texts of a document, or the beginning of a plain text. Empty for pages.
  var message: String {
    switch shape {
    case .empty, .brokenJSON, .page: ""
    case .text: String(decoding: response.body.prefix(400), as: UTF8.self)
    case .json: Self.texts(in: json).joined(separator: ": ")
    }
  }

  /// The members in which the networks and the servers compatible with them put their explanations.
  private static func texts(in json: JSON?) -> [String] {
    let names = ["error", "error_description", "error_user_msg", "message", "detail", "errors"]
    return names.compactMap { name in
      switch json?[name] {
      case .string(let text): text.isEmpty ? nil : text
      case .object: texts(in: json?[name]).joined(separator: ": ")
      case .array(let elements): elements.first.map { texts(in: $0).joined(separator: ": ") }
      case .null, .bool, .integer, .number, nil: nil
      }
    }.filter { !$0.isEmpty }
  }

  /// `message` as it may be shown: one line, 200 characters at most, without the credential or a part of it should the server
  /// repeat it.
  func detail(hiding secret: String?) -> String {
    Self.line(message, hiding: secret)
  }

  /// A text of somebody else's as it may be shown.
  static func line(_ text: String, hiding secret: String?) -> String {
    // Both before and after: a secret may hold spaces, and one that was broken over lines is one again.
    let hide = Redaction(secret)
    let line = hide(hide(text).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    return line.count <= 200 ? line : line.prefix(199) + "…"
  }
}
