import Domain
import Synchronization

/// Who a credential speaks for.
struct XAccount: Hashable, Sendable {
  let id: String
  /// The name in addresses, without `@`.
  let username: String

  /// Reads the answer of `GET /2/users/me`; nil when it names nobody.
  init?(_ document: JSON) {
    guard let id = document["data"]?["id"]?.identifier, let name = document["data"]?["username"]?.text else {
      return nil
    }
    self.id = id
    username = name
  }

  /// A post's public page. Without a name there is one too, which leads to it
  /// (github.com/xdevplatform/docs, links in the guides, 2026-08).
  static func page(of post: String, by account: XAccount?) -> String {
    "https://x.com/\(account.map { Percent.encoding($0.username) } ?? "i")/status/\(Percent.encoding(post))"
  }
}

/// Remembers whose credential it is while that stays the same: the question costs money.
final class XAccountMemory: Sendable {
  private let known = Mutex<(secret: String, account: XAccount)?>(nil)

  /// Who it is, if that was ever asked.
  func account(of call: NetworkCall) -> XAccount? {
    // A call without a credential knows nobody.
    guard let secret = try? call.secret() else { return nil }
    return known.withLock { $0?.secret == secret ? $0?.account : nil }
  }

  /// Who it is, asked where that is not known.
  func account(over call: NetworkCall) async throws(PublishFailure) -> XAccount {
    if let account = account(of: call) { return account }
    return try await ask(over: call).account
  }

  /// Asks who it is.
  func ask(over call: NetworkCall) async throws(PublishFailure) -> (account: XAccount, answer: Answer) {
    let answer = try await call.send("GET", "/2/users/me", step: .invisible)
    guard let account = XAccount(try call.document(of: answer, step: .invisible)) else {
      throw call.failure(answer, step: .invisible)
    }
    let secret = try call.secret()
    known.withLock { $0 = (secret, account) }
    return (account, answer)
  }
}
