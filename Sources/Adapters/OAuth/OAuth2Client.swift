import Domain
import FoundationEssentials
import Transport

/// An application at the token endpoint of a network (RFC 6749 sections 4.1.3 and 6, October 2012).
struct OAuth2Client: Sendable {
  /// How the application proves itself.
  enum Proof: Hashable, Sendable {
    /// By its id alone: a public client.
    case none
    /// By its secret in the header `Authorization: Basic` (section 2.3.1).
    case basic(String)
    /// By its secret among the fields, where a network wants it there.
    case field(String)

    /// The secret, where there is one.
    var secret: String? {
      switch self {
      case .none: nil
      case .basic(let secret), .field(let secret): secret
      }
    }
  }

  let transport: any HTTPTransport
  let clock: any WallClock
  /// For messages.
  let channel: ChannelName
  /// The token endpoint.
  let address: String
  /// The application's id.
  let id: String
  let proof: Proof

  /// What came of a request.
  struct Grant: Sendable {
    var token: GrantedToken
    /// What is permitted, where the network says so.
    var scopes: [String]?
  }

  /// Redeems the code of a consent.
  func redeem(
    code: String, verifier: String, redirect: String
  ) async throws(PublishFailure) -> Grant {
    let fields = [
      HTTPRequest.Field("grant_type", "authorization_code"), HTTPRequest.Field("code", code),
      HTTPRequest.Field("redirect_uri", redirect), HTTPRequest.Field("code_verifier", verifier),
    ]
    return try await grant(fields, refused: .codeRefused, hiding: [code, verifier])
  }

  /// Renews a token. Many networks hand out a new refresh token too, and the old one ends; where none comes, it stays.
  func renew(_ token: GrantedToken) async throws(PublishFailure) -> GrantedToken {
    guard let refresh = token.refresh else {
      throw .blocked(Reason(OAuthCode.tokenEnded, ["channel": channel.rawValue]))
    }
    let fields = [
      HTTPRequest.Field("grant_type", "refresh_token"), HTTPRequest.Field("refresh_token", refresh),
    ]
    var fresh = try await grant(fields, refused: .signInAgain, hiding: [refresh]).token
    fresh.refresh = fresh.refresh ?? refresh
    fresh.others.merge(token.others) { new, _ in new }
    return fresh
  }

  private func grant(
    _ fields: [HTTPRequest.Field], refused: OAuthCode, hiding secrets: [String]
  ) async throws(PublishFailure) -> Grant {
    let answer = try await send(fields)
    guard answer.status == 200, let access = answer.json?["access_token"]?.text else {
      throw failure(answer, refused: refused, hiding: secrets)
    }
    let lifetime = answer.json?["expires_in"]?.integer
    var token = GrantedToken(
      access: access, refresh: answer.json?["refresh_token"]?.text,
      expires: lifetime.map { clock.now + .seconds(max(0, min($0, 1 << 31))) })
    token.granted = clock.now
    let scopes = answer.json?["scope"]?.text
    return Grant(token: token, scopes: scopes?.split { $0 == " " || $0 == "," }.map(String.init))
  }

  /// How long an answer may take, whatever attempts may take: less than a claim of `TokenKeeper`.
  static let patience = Duration.seconds(60)

  /// Nobody sees a token being granted: whatever is lost is `deferred`.
  private func send(_ fields: [HTTPRequest.Field]) async throws(PublishFailure) -> Answer {
    var request = HTTPRequest(
      "POST", address, headers: [HTTPRequest.Field("Accept", "application/json")], body: .form(fields))
    switch proof {
    case .none: request.body = .form(fields + [HTTPRequest.Field("client_id", id)])
    case .basic(let secret):
      request.headers.append(HTTPRequest.Field("Authorization", "Basic " + basicToken(secret)))
    case .field(let secret):
      request.body = .form(
        fields + [HTTPRequest.Field("client_id", id), HTTPRequest.Field("client_secret", secret)])
    }
    request.limits = TransferLimits(total: Self.patience)
    do {
      return Answer(try await transport.perform(request))
    } catch {
      throw .deferred(error.reason, retryAfter: nil, scope: error.isUnreachable ? .endpoint : .delivery)
    }
  }

  /// Both are encoded as in a form before they are put together (RFC 6749 section 2.3.1).
  private func basicToken(_ secret: String) -> String {
    Data("\(Percent.encoding(id)):\(Percent.encoding(secret))".utf8).base64EncodedString()
  }

  /// What a refusal means (RFC 6749 section 5.2), for a person who must do something about it, or for the next try.
  private func failure(_ answer: Answer, refused: OAuthCode, hiding secrets: [String]) -> PublishFailure {
    let own = proof.secret.map { [$0, basicToken($0)] } ?? []
    let detail = answer.detail(hiding: (secrets + own).joined(separator: "\n"))
    let arguments = ["channel": channel.rawValue, "detail": detail.isEmpty ? "\(answer.status)" : detail]
    let (verdict, code) = OAuth2Answers.deciding(answer, refused: refused)
    switch verdict {
    case .blocked, .rejected: return .blocked(Reason(code: code.rawValue, arguments: arguments))
    case .wait(let scope, let least):
      let asked = answer.response.header("Retry-After").flatMap { WireTime.wait($0, now: clock.now) }
      return .deferred(AdapterCode.status(code, answer), retryAfter: asked ?? least, scope: scope)
    case .unclear:
      return .deferred(AdapterCode.status(code, answer), retryAfter: nil, scope: .delivery)
    }
  }
}

extension AdapterCode {
  /// A message of every adapter about an answer.
  fileprivate static func status(_ code: any MessageCode, _ answer: Answer) -> Reason {
    Reason(
      code: code.rawValue,
      arguments: ["status": "\(answer.status)", "host": answer.redirectionHost, "detail": "–"])
  }
}
