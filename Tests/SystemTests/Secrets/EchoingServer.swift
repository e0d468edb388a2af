import Foundation
import TestSupport

/// A server that repeats whatever proves who asks, in every form, with the status that the path names: `/401/api/…`. It
/// hands out tokens as X and Bluesky do.
enum EchoingServer {
  static func start() throws -> LoopbackServer {
    try LoopbackServer { request in
      let path = request.target.prefix { $0 != "?" }.split(separator: "/").map(String.init)
      return (handsOut(request, path) ?? (reads(request, path) ? read(path) : answer(request, path))) + [.close]
    }
  }

  /// A token of this server.
  static func handedOut(_ what: String, _ kind: String) -> String { TrialCredential.text("handed-out-\(what)-\(kind)") }

  // MARK: Answers

  private static let did = "did:plc:abcdefghijklmnopqrstuvwx"

  /// Sites are tried with their first question: WordPress asks much before it writes.
  private static func reads(_ request: LoopbackRequest, _ path: [String]) -> Bool {
    request.method == "GET" && !path.contains("wp-json")
  }

  private static func read(_ path: [String]) -> [LoopbackServer.Step] {
    guard path.last != "com.atproto.repo.getRecord" else {
      return [.answer(400, body: json(["error": "RecordNotFound", "message": "Could not locate record"]))]
    }
    let account = ["id": "1", "username": "cci", "name": "CCI", "did": did, "handle": "cci.exemple.fr"]
    var answer: [String: Any] = account
    answer["data"] = account
    return [.answer(body: json(answer))]
  }

  private static func handsOut(_ request: LoopbackRequest, _ path: [String]) -> [LoopbackServer.Step]? {
    let (kind, method) = (path.first ?? "", path.last ?? "")
    let (access, refresh) = (handedOut("access", kind), handedOut("refresh", kind))
    switch method {
    case "com.atproto.server.createSession" where kind == "login":
      return [.answer(401, body: json(["error": "AuthenticationRequired", "message": repeated(request)]))]
    case "com.atproto.server.refreshSession" where kind == "expired":
      return [.answer(500, body: json(["error": "InternalServerError", "message": repeated(request)]))]
    case "com.atproto.server.createSession", "com.atproto.server.refreshSession":
      let session = ["accessJwt": access, "refreshJwt": refresh, "did": did, "handle": "cci.exemple.fr"]
      return [.answer(body: json(session))]
    case "token" where kind == "refresh" && request.text.contains("grant_type=refresh_token"):
      return [.answer(400, body: json(["error": "invalid_request", "error_description": repeated(request)]))]
    case "token":
      // It ends so soon that it is renewed before it is used.
      return [
        .answer(
          body: json([
            "access_token": access, "refresh_token": refresh, "expires_in": 60, "token_type": "bearer",
            "scope": "tweet.read tweet.write users.read media.write offline.access",
          ]))
      ]
    case _: return nil
    }
  }

  private static func answer(_ request: LoopbackRequest, _ path: [String]) -> [LoopbackServer.Step] {
    let kind = path.first ?? ""
    switch kind {
    case "hang-up": return []
    case "page": return [.answer(500, body: "<html><p>\(repeated(request))</p></html>")]
    case "text": return [.answer(400, body: repeated(request))]
    case "expired": return [.answer(400, body: json(["error": "ExpiredToken", "message": repeated(request)]))]
    case "elsewhere":
      let location = "https://portail.exemple.fr/?\(credentials(of: request))"
      return [.answer(302, headers: [("Location", location)])]
    case "taken":
      return [
        .answer(
          body: json([
            "id": "17", "url": "https://exemple.fr/17", "content": repeated(request), "data": ["id": "17"],
          ]))
      ]
    case _:
      let status = Int(kind) ?? 500
      let words = "Invalid credentials: \(repeated(request))"
      // Mastodon's form, the Graph API's and everybody else's.
      let body: [String: Any] =
        path.contains { $0.hasPrefix("v2") }
        ? ["error": ["message": words, "code": 190]] : ["error": words, "message": words, "detail": words]
      return [.answer(status, headers: status == 429 ? [("Retry-After", "3600")] : [], body: json(body))]
    }
  }

  // MARK: Repeating

  private static func credentials(of request: LoopbackRequest) -> String {
    let headers = request.headerLines.filter { line in
      ["authorization", "cookie", "api-key", "webhook-"].contains { line.lowercased().hasPrefix($0) }
    }
    return headers.map { $0.split(separator: ":", maxSplits: 1).last.map(String.init) ?? "" }.joined(separator: " ")
  }

  /// What a body says of who asks.
  private static func login(in request: LoopbackRequest) -> [String] {
    if let fields = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any] {
      return [fields["password"] as? String].compactMap(\.self)
    }
    guard request.target.hasSuffix("token") else { return [] }
    let values = request.text.split(separator: "&").compactMap { $0.split(separator: "=").last.map(String.init) }
    return values + values.compactMap(\.removingPercentEncoding)
  }

  private static func repeated(_ request: LoopbackRequest) -> String {
    let sent = credentials(of: request).split(separator: " ").map(String.init)
    let words = login(in: request) + sent + sent.flatMap(opened)
    return words.flatMap { word in
      [word]
        + ["percent", "base64 at 0", "JSON"].compactMap { SecretForms(word).needles[$0] }
        .map { String(decoding: $0, as: UTF8.self) }
    }.joined(separator: " ")
  }

  /// What HTTP's Basic scheme carries, its password first.
  private static func opened(_ token: String) -> [String] {
    guard let pair = Data(base64Encoded: token).flatMap({ String(data: $0, encoding: .utf8) }), pair.contains(":")
    else { return [] }
    return pair.split(separator: ":", maxSplits: 1).reversed().map(String.init)
  }

  private static func json(_ value: [String: Any]) -> String {
    let data = (try? JSONSerialization.data(withJSONObject: value)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}
