import Foundation
import TestSupport

/// A server that repeats whatever proves who asks, in every form, with the status that the path names: `/401/api/…`.
enum EchoingServer {
  static func start() throws -> LoopbackServer {
    try LoopbackServer { request in
      let path = request.target.split(separator: "/").map(String.init)
      let kind = path.first ?? ""
      guard request.method != "GET" else {
        return [.answer(body: #"{"id":"1","username":"cci","name":"CCI"}"#), .close]
      }
      switch kind {
      case "hang-up": return [.close]
      case "page": return [.answer(500, body: "<html><p>\(repeated(request))</p></html>"), .close]
      case "text": return [.answer(400, body: repeated(request)), .close]
      case "elsewhere":
        let location = "https://portail.exemple.fr/?\(credentials(of: request))"
        return [.answer(302, headers: [("Location", location)]), .close]
      case "taken":
        return [
          .answer(body: json(["id": "17", "url": "https://exemple.fr/17", "content": repeated(request)])), .close,
        ]
      case _:
        let status = Int(kind) ?? 500
        let words = "Invalid credentials: \(repeated(request))"
        // Mastodon's form, the Graph API's and everybody else's.
        let body: [String: Any] =
          path.contains { $0.hasPrefix("v2") } ? ["error": ["message": words, "code": 190]] : ["error": words]
        return [.answer(status, headers: status == 429 ? [("Retry-After", "3600")] : [], body: json(body)), .close]
      }
    }
  }

  private static func credentials(of request: LoopbackRequest) -> String {
    let headers = request.headerLines.filter { line in
      ["authorization", "cookie", "api-key", "webhook-"].contains { line.lowercased().hasPrefix($0) }
    }
    return headers.map { $0.split(separator: ":", maxSplits: 1).last.map(String.init) ?? "" }.joined(separator: " ")
  }

  private static func repeated(_ request: LoopbackRequest) -> String {
    let words = credentials(of: request).split(separator: " ").map(String.init)
    return words.flatMap { word in
      [word]
        + ["percent", "base64 at 0", "JSON"].compactMap { SecretForms(word).needles[$0] }
        .map { String(decoding: $0, as: UTF8.self) }
    }.joined(separator: " ")
  }

  private static func json(_ value: [String: Any]) -> String {
    let data = (try? JSONSerialization.data(withJSONObject: value)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}
