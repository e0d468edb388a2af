import Domain
import Transport

/// Leads a person to an application password.
///
/// WordPress has a page on which an account agrees to an application
/// (make.wordpress.org/core/2020/11/05/application-passwords-integration-guide, 2020-11). It sends the browser back to a
/// program of this machine only on sites that call themselves local (`wp_is_authorize_application_redirect_url_valid`,
/// since 6.3.2 and in 6.1.9: "The URL must be served over a secure connection"), and it would put the password into an
/// address. So no way back is asked for: the page then shows the password, and the person pastes it.
struct WordPressSignIn: ChannelSignIn {
  /// The site's first page, without a slash at its end.
  let home: String
  /// Makes an adapter that uses a token, to ask who that is.
  let inspector: @Sendable (_ token: String) -> any AccountInspector
  let channel: ChannelName

  var steps: [Reason] {
    [
      Reason(WordPressCode.signInAs),
      Reason(WordPressCode.signInOpen, ["address": "\(home)/wp-admin/authorize-application.php?app_name=Crieur"]),
      Reason(WordPressCode.signInApprove),
      Reason(WordPressCode.signInProfile, ["address": "\(home)/wp-admin/profile.php"]),
    ]
  }

  var questions: [SignInQuestion] {
    [
      SignInQuestion("username", Reason(WordPressCode.askUser)),
      SignInQuestion("password", Reason(WordPressCode.askPassword), isSecret: true),
    ]
  }

  func consent(
    _ answers: [String: String], callback: String?
  ) async throws(PublishFailure) -> SignInConsent? { nil }

  func finish(
    _ answers: [String: String], consent: SignInConsent?, returned: [String: String]
  ) async throws(PublishFailure) -> SignedIn {
    let fields = SecretFields(fields: ["username": answers["username"] ?? "", "password": answers["password"] ?? ""])
    guard let credential = WordPressCredential(fields) else {
      throw .blocked(Reason(WordPressCode.badCredential, ["channel": channel.rawValue]))
    }
    return SignedIn(secret: fields.text, account: try await inspector(credential.token).inspect())
  }
}
