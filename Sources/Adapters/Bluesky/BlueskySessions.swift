import Digests
import Domain
import Transport

/// Signs in when it must: the session is kept in the vault, renewed ahead of its end, and made of the app password only
/// where there is none that can be renewed.
///
/// A server lets an account sign in 30 times in five minutes and 300 times a day
/// (packages/pds/src/api/com/atproto/server/createSession.ts in github.com/bluesky-social/atproto, 2026-08): a process
/// that runs every minute would use that up, so sessions outlive processes. The app password goes to the configured
/// address alone, never to a server that was found.
struct BlueskySessions: Sendable {
  let transport: any HTTPTransport
  /// The address that the channel is configured with.
  let entry: String
  let channel: ChannelName
  let credential: @Sendable () throws(Reason) -> String?
  let clock: any WallClock
  let vault: any SecretVault

  /// A session that holds for now.
  func session() async throws(PublishFailure) -> BlueskySession {
    let login = try login()
    let keeper = keeper
    let renew = { (known: GrantedToken?) async throws(PublishFailure) -> GrantedToken in
      try await renewed(known, login).token
    }
    let token = try await keeper.token(renew: renew)
    if let session = BlueskySession(token), session.origin == login.mark(at: entry) { return session }
    // Somebody replaced the credential: what stands there is another login's.
    try keeper.refuse(token)
    guard let session = BlueskySession(try await keeper.token(renew: renew)) else {
      throw .blocked(Reason(BlueskyCode.sessionRefused, ["channel": channel.rawValue, "detail": "–"]))
    }
    return session
  }

  /// Notes that the network takes this session no longer.
  func refuse(_ session: BlueskySession) throws(PublishFailure) { try keeper.refuse(session.token) }

  /// Who signs in; without it the channel is shut until a person acts.
  func login() throws(PublishFailure) -> BlueskyLogin {
    let secret: String?
    do {
      secret = try credential()
    } catch {
      throw .blocked(error)
    }
    guard let secret, secret.contains(where: { !$0.isWhitespace }) else {
      throw .blocked(Reason(AdapterCode.credentialMissing, ["channel": channel.rawValue]))
    }
    guard let login = BlueskyLogin(secret) else {
      throw .blocked(Reason(BlueskyCode.credentialIncomplete, ["channel": channel.rawValue]))
    }
    return login
  }

  private var keeper: TokenKeeper {
    TokenKeeper(vault: vault, name: "session/\(channel)", channel: channel, clock: clock)
  }

  private func renewed(
    _ known: GrantedToken?, _ login: BlueskyLogin
  ) async throws(PublishFailure) -> BlueskySession {
    let origin = login.mark(at: entry)
    if let old = known.flatMap(BlueskySession.init), old.origin == origin,
      let session = try await refreshed(old)
    {
      return session
    }
    let body = JSON.object(["identifier": .string(login.identifier), "password": .string(login.password)])
    let call = call(hiding: login.password) { _, _ in }
    let answer = try await call.send(
      "POST", "/xrpc/com.atproto.server.createSession", body: body.body, step: .invisible)
    return try await session(of: answer, over: call, origin: origin, known: nil)
  }

  /// The session that continues `old`; nil when the server does not want to.
  private func refreshed(_ old: BlueskySession) async throws(PublishFailure) -> BlueskySession? {
    guard let refresh = old.token.refresh else { return nil }
    let call = call(hiding: refresh, NetworkCall.bearer)
    let answer = try await call.send("POST", "/xrpc/com.atproto.server.refreshSession", step: .invisible)
    if answer.refusesToken || answer.status == 401 && answer.shape == .json { return nil }
    return try await session(of: answer, over: call, origin: old.origin, known: old.server)
  }

  private func session(
    of answer: Answer, over call: NetworkCall, origin: String, known: String?
  ) async throws(PublishFailure) -> BlueskySession {
    let document = try call.document(of: answer, step: .invisible)
    var server = known ?? entry
    if let found = BlueskySession.server(in: document["didDoc"]) {
      server = try accepted(found)
    } else if known == nil, let did = document["did"]?.text {
      server = try await described(did, over: call) ?? entry
    }
    guard let session = BlueskySession(document, origin: origin, server: server, now: clock.now) else {
      throw call.failure(answer, step: .invisible)
    }
    return session
  }

  /// The server that the entry point knows for an account; nil where it does not say.
  private func described(_ did: String, over call: NetworkCall) async throws(PublishFailure) -> String? {
    let open = self.call(hiding: "") { _, _ in }
    let answer = try await open.send(
      "GET", "/xrpc/com.atproto.repo.describeRepo?repo=\(Percent.encoding(did))", step: .invisible)
    guard answer.status == 200, let found = BlueskySession.server(in: answer.json?["didDoc"]) else { return nil }
    return try accepted(found)
  }

  private func accepted(_ found: String) throws(PublishFailure) -> String {
    guard let server = ServerAddress.accepted(found, entry: entry) else {
      throw .blocked(
        Reason(BlueskyCode.badServer, ["channel": channel.rawValue, "address": String(found.prefix(200))]))
    }
    return server
  }

  private func call(
    hiding secret: String, _ authorize: @escaping @Sendable (inout HTTPRequest, String) throws(Reason) -> Void
  ) -> NetworkCall {
    let known = secret.isEmpty ? "–" : secret
    return NetworkCall(
      transport: transport, base: entry, channel: channel, credential: { () throws(Reason) in known }, clock: clock,
      extraWait: { [clock] in BlueskyAnswers.wait($0, now: clock.now) }, rules: BlueskyAnswers.deciding,
      authorize: authorize)
  }
}
