import Domain
import Transport

/// Leads a person to the token of a Page: through Facebook Login with an application of their own, or pasted.
///
/// developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow, /guides/access-tokens/get-long-lived and
/// /docs/pages-api/getting-started (read 2026-11). A code becomes a user token of some hours, that one of some 60 days, and
/// from it comes the Page's, which has no end.
struct FacebookSignIn: ChannelSignIn {
  let adapter: FacebookPageAdapter

  /// What is asked for: to publish, to read what was published, to be given the Page's token.
  static let scopes = ["pages_show_list", "pages_read_engagement", "pages_manage_posts"]
  /// The page on which the browser ends for programs that are no web sites; the address there has the code (manual-flow,
  /// `redirect_uri`). A local callback is only allowed while an application is not live, and then nobody sees its posts.
  static let redirect = "https://www.facebook.com/connect/login_success.html"

  private var call: NetworkCall { adapter.call }

  var steps: [Reason] {
    [
      Reason(FacebookCode.stepApp, ["address": "https://developers.facebook.com/apps/creation/"]),
      Reason(FacebookCode.stepPermissions, ["scopes": Self.scopes.joined(separator: ", ")]),
      Reason(FacebookCode.stepLogin, ["redirect": Self.redirect]),
      Reason(FacebookCode.stepLive),
      Reason(FacebookCode.stepKeys),
    ]
  }

  var questions: [SignInQuestion] {
    [
      SignInQuestion("token", Reason(FacebookCode.askToken), isSecret: true, isOptional: true),
      SignInQuestion("app_id", Reason(FacebookCode.askAppID), isOptional: true),
      SignInQuestion("app_secret", Reason(FacebookCode.askAppSecret), isSecret: true, isOptional: true),
    ]
  }

  func consent(
    _ answers: [String: String], callback: String?
  ) async throws(PublishFailure) -> SignInConsent? {
    let given = Given(answers)
    guard given.token.isEmpty else { return nil }
    guard let id = given.appID, given.appSecret != nil else {
      throw .blocked(Reason(FacebookCode.nothingGiven, ["channel": call.channel.rawValue]))
    }
    let state = RandomText.make(bytes: 24)
    let query = [
      ("client_id", id), ("redirect_uri", Self.redirect), ("state", state), ("response_type", "code"),
      ("scope", Self.scopes.joined(separator: ",")),
    ]
    let page = query.map { "\($0)=\(Percent.encoding($1))" }.joined(separator: "&")
    return SignInConsent(page: "\(dialog)/\(adapter.version)/dialog/oauth?\(page)", state: state, isPasted: true)
  }

  func finish(
    _ answers: [String: String], consent: SignInConsent?, returned: [String: String]
  ) async throws(PublishFailure) -> SignedIn {
    let given = Given(answers)
    var token = given.token
    if let consent {
      token = try await userToken(
        code: try ReturnedCode(returned, consent: consent, channel: call.channel).code, given)
    }
    var credential = FacebookCredential(token: token, appID: given.appID, appSecret: given.appSecret)
    credential.token = try await pageToken(credential)
    let own = adapter.speaking(call(with: credential))
    return SignedIn(secret: credential.text, account: try await own.inspect())
  }

  /// What the person answered.
  private struct Given {
    let token: String
    let appID: String?
    let appSecret: String?

    init(_ answers: [String: String]) {
      func answer(_ name: String) -> String { answers[name, default: ""].filter { !$0.isWhitespace } }
      token = answer("token")
      appID = answer("app_id").isEmpty ? nil : answer("app_id")
      appSecret = answer("app_secret").isEmpty ? nil : answer("app_secret")
    }
  }

  // MARK: What Facebook is asked

  /// Where people agree; a channel with an address of its own has that there too.
  private var dialog: String {
    call.base == "https://graph.facebook.com" ? "https://www.facebook.com" : call.base
  }

  /// A user token of some 60 days. The fields travel in the body, because the secret is one of them: as RFC 6749 section 3.2
  /// has it, while Facebook's own examples show a GET. That it takes a POST is not documented.
  private func userToken(code: String, _ given: Given) async throws(PublishFailure) -> String {
    let app = [
      HTTPRequest.Field("client_id", given.appID ?? ""), HTTPRequest.Field("client_secret", given.appSecret ?? ""),
    ]
    let short: String
    do throws(PublishFailure) {
      short = try await granted(
        app + [HTTPRequest.Field("redirect_uri", Self.redirect), HTTPRequest.Field("code", code)])
    } catch {
      guard case .rejected(let reason) = error else { throw error }
      let detail = Answer.line(reason.arguments["detail"] ?? "–", hiding: code)
      throw .blocked(Reason(OAuthCode.codeRefused, ["channel": call.channel.rawValue, "detail": detail]))
    }
    return try await granted(
      app + [
        HTTPRequest.Field("grant_type", "fb_exchange_token"), HTTPRequest.Field("fb_exchange_token", short),
      ])
  }

  private func granted(_ fields: [HTTPRequest.Field]) async throws(PublishFailure) -> String {
    var anonymous = call
    // There must be a secret for a call; this one is no letter of any answer, and is never sent.
    anonymous.credential = { () throws(Reason) in "\u{0}" }
    anonymous.authorize = { (_: inout HTTPRequest, _: String) throws(Reason) in }
    let answer = try await anonymous.send(
      "POST", "/\(adapter.version)/oauth/access_token", body: .form(fields), step: .invisible)
    guard let token = try anonymous.document(of: answer, step: .invisible)["access_token"]?.text else {
      throw anonymous.failure(answer, step: .invisible)
    }
    return token
  }

  /// The Page's own token, from the token of a person with a role there; a Page's token gives itself.
  private func pageToken(_ credential: FacebookCredential) async throws(PublishFailure) -> String {
    let page = try await call(with: credential).document(
      "/\(adapter.version)/\(adapter.page)?fields=id,name,access_token")
    guard let token = page["access_token"]?.text else {
      let arguments = ["channel": call.channel.rawValue, "page": page["name"]?.text ?? adapter.page]
      throw .blocked(Reason(FacebookCode.noPageToken, arguments))
    }
    return token
  }

  private func call(with credential: FacebookCredential) -> NetworkCall {
    var call = call
    call.credential = { () throws(Reason) in credential.token }
    call.authorize = { (request: inout HTTPRequest, _: String) throws(Reason) in credential.authorize(&request) }
    return call
  }
}

extension FacebookPageAdapter {
  /// The same adapter with another credential.
  fileprivate func speaking(_ call: NetworkCall) -> FacebookPageAdapter {
    FacebookPageAdapter(
      profile: profile, page: page, version: version, draftsFirst: draftsFirst, call: call, meter: meter, spool: spool)
  }
}
