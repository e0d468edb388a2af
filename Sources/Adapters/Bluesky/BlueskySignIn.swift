import Domain

/// Leads a person to an app password: a password of its own for this program, which can be taken back by itself.
struct BlueskySignIn: ChannelSignIn {
  let adapter: BlueskyAdapter

  var steps: [Reason] {
    [
      Reason(BlueskyCode.stepPassword, ["page": "\(adapter.site)/settings/app-passwords"]),
      Reason(BlueskyCode.stepRights), Reason(BlueskyCode.stepCopy),
    ]
  }

  var questions: [SignInQuestion] {
    [
      SignInQuestion("identifier", Reason(BlueskyCode.askIdentifier)),
      SignInQuestion("password", Reason(BlueskyCode.askPassword), isSecret: true),
    ]
  }

  /// The answers are all that is needed.
  func consent(_ answers: [String: String], callback: String?) async throws(PublishFailure) -> SignInConsent? { nil }

  func finish(
    _ answers: [String: String], consent: SignInConsent?, returned: [String: String]
  ) async throws(PublishFailure) -> SignedIn {
    let login = BlueskyLogin(identifier: answers["identifier"] ?? "", password: answers["password"] ?? "")
    return SignedIn(secret: login.text, account: try await adapter.with(login).inspect())
  }
}

extension BlueskyAdapter {
  /// The same for somebody who is about to become the channel's account: the session that is made is the channel's.
  fileprivate func with(_ login: BlueskyLogin) -> BlueskyAdapter {
    let old = call.sessions
    let sessions = BlueskySessions(
      transport: old.transport, entry: old.entry, channel: old.channel,
      credential: { () throws(Reason) in login.text }, clock: old.clock, vault: old.vault)
    let call = BlueskyCall(sessions: sessions)
    return BlueskyAdapter(
      profile: profile, call: call, pictures: BlueskyPictures(call: call, spool: pictures.spool), site: site)
  }
}
