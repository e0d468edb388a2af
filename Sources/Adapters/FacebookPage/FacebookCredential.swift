import Digests
import Domain
import Transport

/// What a channel speaks to Facebook with: the token of its Page alone, or with the id and the secret of the application that
/// it was made for, as `crieur auth` writes it.
struct FacebookCredential: Hashable, Sendable {
  /// The token of the Page.
  var token: String
  /// The application's id.
  var appID: String?
  /// The application's secret.
  var appSecret: String?

  init(token: String, appID: String? = nil, appSecret: String? = nil) {
    self.token = token
    self.appID = appID
    self.appSecret = appSecret
  }

  /// Reads a token, or the fields `access_token`, `app_id` and `app_secret`.
  init(_ text: String) {
    let fields = SecretFields(text)
    let plain = text.filter { !$0.isWhitespace }
    self.init(
      token: fields["access_token"] ?? (fields.fields.isEmpty ? plain : ""), appID: fields["app_id"],
      appSecret: fields["app_secret"])
  }

  /// The text that reads as this credential.
  var text: String {
    guard appID != nil || appSecret != nil else { return token }
    var fields = ["access_token": token]
    fields["app_id"] = appID
    fields["app_secret"] = appSecret
    return SecretFields(fields: fields).text
  }

  /// The token in its header, and the proof that whoever shows it knows the application's secret: applications can demand it
  /// (developers.facebook.com/docs/facebook-login/security, "Require App Secret", read 2026-11). The proof is no secret of
  /// its own: it is worth nothing without the token, and Facebook takes it as a parameter only.
  func authorize(_ request: inout HTTPRequest) {
    request.headers.append(HTTPRequest.Field("Authorization", "Bearer \(token)"))
    guard let appSecret else { return }
    let proof = HTTPRequest.Field("appsecret_proof", HMACSHA256.hex(of: token, key: appSecret))
    switch request.body {
    case .form(let fields): request.body = .form(fields + [proof])
    case .multipart(let parts):
      request.body = .multipart([HTTPRequest.Part(name: proof.name, bytes: Array(proof.value.utf8))] + parts)
    case .none, .bytes: request.url += (request.url.contains("?") ? "&" : "?") + "\(proof.name)=\(proof.value)"
    }
  }
}
