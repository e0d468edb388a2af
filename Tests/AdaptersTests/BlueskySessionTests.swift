import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Sessions of Bluesky")
struct BlueskySessionTests {
  private static let account = ScriptedTransport.Step.json(
    200, #"{"did":"\#(BlueskySample.did)","handle":"cci.exemple.fr","active":true}"#)

  @Test("A session is made once and serves every process that finds it in the vault")
  func cached() async throws {
    let vault = BlueskySample.vault(nil)
    let first = ScriptedTransport([.json(200, BlueskySample.session()), Self.account])
    _ = try await BlueskySample.kit(first, vault: vault).inspector?.inspect()
    #expect(first.calls == ["POST /xrpc/com.atproto.server.createSession", "GET /xrpc/com.atproto.server.getSession"])
    let sent = first.requests[0]
    #expect(sent.header("Authorization") == nil)
    #expect(sent.json?["identifier"] == .string("cci.exemple.fr"))
    #expect(sent.json?["password"] == .string(BlueskySample.login.password))
    #expect(first.requests[1].header("Authorization") == "Bearer \(BlueskySample.access)")
    // Another process, a minute later.
    let second = ScriptedTransport([Self.account])
    _ = try await BlueskySample.kit(second, vault: vault).inspector?.inspect()
    #expect(second.calls == ["GET /xrpc/com.atproto.server.getSession"])
  }

  @Test("A session near its end is renewed with its own token, not with the password")
  func renewed() async throws {
    let vault = BlueskySample.vault(BlueskySample.granted(expires: Sample.now + .seconds(60)))
    let transport = ScriptedTransport([.json(200, BlueskySample.session(access: "neuf")), Self.account])
    _ = try await BlueskySample.kit(transport, vault: vault).inspector?.inspect()
    #expect(transport.calls.first == "POST /xrpc/com.atproto.server.refreshSession")
    #expect(transport.requests[0].header("Authorization") == "Bearer jeton-de-renouvellement")
    #expect(transport.requests[0].sentBytes.isEmpty)
    #expect(transport.requests[1].header("Authorization") == "Bearer neuf")
    #expect(try vault.entry("session/canal")?.text.contains("neuf") == true)
  }

  @Test(
    "A session that cannot be renewed is made of the password",
    arguments: [(400, "ExpiredToken"), (400, "InvalidToken"), (401, "AuthenticationRequired")])
  func notRenewable(_ status: Int, _ name: String) async throws {
    let vault = BlueskySample.vault(BlueskySample.granted(expires: Sample.now))
    let transport = ScriptedTransport([
      BlueskySample.error(status, name), .json(200, BlueskySample.session(access: "neuf")), Self.account,
    ])
    _ = try await BlueskySample.kit(transport, vault: vault).inspector?.inspect()
    #expect(
      transport.calls.map { $0.split(separator: ".").last ?? "" } == ["refreshSession", "createSession", "getSession"])
  }

  @Test("A server that fails while it renews is no reason to sign in again, and the old session is used while it lasts")
  func renewalFails() async throws {
    let vault = BlueskySample.vault(BlueskySample.granted(expires: Sample.now + .seconds(60)))
    let transport = ScriptedTransport([BlueskySample.error(503, "NotEnoughResources"), Self.account])
    _ = try await BlueskySample.kit(transport, vault: vault).inspector?.inspect()
    #expect(transport.requests[1].header("Authorization") == "Bearer \(BlueskySample.access)")
    let ended = BlueskySample.vault(BlueskySample.granted(expires: Sample.now))
    let kit = try BlueskySample.kit(ScriptedTransport([BlueskySample.error(503, "x")]), vault: ended)
    let failure = try await failure { () async throws(PublishFailure) in try await kit.inspector?.inspect() }
    #expect(failure.summary == "deferred delivery adapter.serverError")
  }

  @Test("A session that the server refuses is renewed, and the same is asked once more")
  func refused() async throws {
    let transport = ScriptedTransport([
      BlueskySample.error(400, "ExpiredToken"), .json(200, BlueskySample.session(access: "neuf")),
      .json(200, BlueskySample.written()),
    ])
    let kit = try BlueskySample.kit(transport)
    _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    let names = transport.calls.map { String($0.split(separator: ".").last ?? "") }
    #expect(names == ["putRecord", "refreshSession", "putRecord"])
    #expect(transport.requests[0].sentBytes == transport.requests[2].sentBytes)
    #expect(transport.requests[2].header("Authorization") == "Bearer neuf")
  }

  @Test("A server that repeats the password to a session is not repeated")
  func hidden() async throws {
    let echo = #"{"error":"InvalidRequest","message":"Bad token \#(BlueskySample.login.password)"}"#
    let kit = try BlueskySample.kit(ScriptedTransport([.json(400, echo)]))
    let failure = try await failure { () async throws(PublishFailure) in
      _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(!"\(failure)".contains(BlueskySample.login.password))
  }

  @Test("A replaced password counts at once")
  func replacedPassword() async throws {
    let vault = BlueskySample.vault(BlueskySample.granted(origin: "another"))
    let transport = ScriptedTransport([.json(200, BlueskySample.session(access: "neuf")), Self.account])
    _ = try await BlueskySample.kit(transport, vault: vault).inspector?.inspect()
    #expect(transport.calls.first == "POST /xrpc/com.atproto.server.createSession")
  }

  @Test("Too many sign-ins keep the channel waiting for as long as the server asks")
  func limited() async throws {
    let limit = ScriptedTransport.Step.json(
      429, #"{"error":"RateLimitExceeded","message":"Rate Limit Exceeded"}"#, headers: ["Retry-After": "280"])
    let kit = try BlueskySample.kit(ScriptedTransport([limit]), vault: BlueskySample.vault(nil))
    let failure = try await failure { () async throws(PublishFailure) in try await kit.inspector?.inspect() }
    #expect(failure.summary == "deferred 280 channel adapter.askedToWait")
  }

  @Test(
    "A credential without both parts shuts the channel", arguments: [nil, "", "abcd-efgh", "identifier: x\npassword:"])
  func incomplete(_ secret: String?) async throws {
    let kit = try BlueskySample.kit(ScriptedTransport([]), vault: BlueskySample.vault(nil), secret: secret)
    let failure = try await failure { () async throws(PublishFailure) in try await kit.inspector?.inspect() }
    let isEmpty = secret?.isEmpty ?? true
    #expect(failure.summary == (isEmpty ? "blocked adapter.credentialMissing" : "blocked bluesky.credentialIncomplete"))
  }

  @Test("The account's own server is called, wherever the DID document says that it is")
  func server() async throws {
    let transport = ScriptedTransport([
      .json(200, BlueskySample.session(server: "https://morel.us-east.host.bsky.network")), Self.account,
    ])
    _ = try await BlueskySample.kit(transport, vault: BlueskySample.vault(nil)).inspector?.inspect()
    #expect(transport.calls.last == "GET https://morel.us-east.host.bsky.network/xrpc/com.atproto.server.getSession")
  }

  @Test(
    "Where no DID document comes along, the repository is asked; where there is none either, the entry is the server")
  func describedServer() async throws {
    let bare = #"{"accessJwt":"a","refreshJwt":"r","did":"\#(BlueskySample.did)","handle":"cci.exemple.fr"}"#
    let document =
      #"{"didDoc":{"service":[{"id":"did:plc:a#atproto_pds","type":"AtprotoPersonalDataServer","serviceEndpoint":"https://pds.exemple.org"}]}}"#
    let described = ScriptedTransport([.json(200, bare), .json(200, document), Self.account])
    _ = try await BlueskySample.kit(described, vault: BlueskySample.vault(nil)).inspector?.inspect()
    #expect(described.calls[1] == "GET /xrpc/com.atproto.repo.describeRepo?repo=did%3Aplc%3Aabcdefghijklmnopqrstuvwx")
    #expect(described.requests[1].header("Authorization") == nil)
    #expect(described.calls.last?.hasPrefix("GET https://pds.exemple.org/") == true)
    let silent = ScriptedTransport([.json(200, bare), BlueskySample.error(501, "MethodNotImplemented"), Self.account])
    _ = try await BlueskySample.kit(silent, vault: BlueskySample.vault(nil)).inspector?.inspect()
    #expect(silent.calls.last == "GET /xrpc/com.atproto.server.getSession")
  }

  @Test(
    "A DID document does not lead into our own network",
    arguments: [
      "http://pds.exemple.org", "https://127.0.0.1", "https://10.0.0.1:443", "https://[::1]/", "https://localhost",
      "https://2130706433", "https://0x7f.1", "https://pds", "https://pds.local", "https://pds.internal",
      "https://imprimante.home.arpa", "https://169.254.169.254/latest", "https://a@pds.exemple.org",
      "https://pds.exemple.org?x", "ftp://pds.exemple.org", "file:///etc/passwd",
    ])
  func privateServer(_ address: String) async throws {
    let kit = try BlueskySample.kit(
      ScriptedTransport([.json(200, BlueskySample.session(server: address))]), vault: BlueskySample.vault(nil))
    let failure = try await failure { () async throws(PublishFailure) in try await kit.inspector?.inspect() }
    #expect(failure.summary == "blocked bluesky.badServer")
    // A house with a server of its own says so itself.
    #expect(ServerAddress.accepted("http://127.0.0.1:2583", entry: "http://127.0.0.1:2583") == "http://127.0.0.1:2583")
  }

  @Test("What ends is read from a token where it can be, and assumed where not")
  func lifetimes() {
    // {"alg":"none"}.{"exp":1309255200}
    #expect(
      BlueskySession.end(of: "eyJhbGciOiJub25lIn0.eyJleHAiOjEzMDkyNTUyMDB9.x") == Timestamp(seconds: 1_309_255_200))
    for text in ["opaque", "a.b.c", "..", "a.eyJleHAiOi0xfQ.c"] {
      #expect(BlueskySession.end(of: text) == nil, "\(text)")
    }
  }

  @Test("Signing in asks the network who that is, keeps the session, and never shows the password")
  func signIn() async throws {
    let vault = BlueskySample.vault(nil)
    let transport = ScriptedTransport([.json(200, BlueskySample.session()), Self.account, Self.account])
    let signIn = try #require(try BlueskySample.kit(transport, vault: vault, secret: nil).signIn)
    #expect(signIn.questions.map(\.name) == ["identifier", "password"])
    #expect(signIn.questions.map(\.isSecret) == [false, true])
    #expect(signIn.steps.first?.arguments["page"] == "https://bsky.app/settings/app-passwords")
    let answers = ["identifier": " @cci.exemple.fr\u{200E}", "password": BlueskySample.login.password]
    #expect(try await signIn.consent(answers, callback: nil) == nil)
    let signed = try await signIn.finish(answers, consent: nil, returned: [:])
    #expect(signed.secret == BlueskySample.login.text)
    #expect(signed.account.account == "@cci.exemple.fr" && signed.account.warnings.isEmpty)
    // The session is the channel's from now on.
    _ = try await BlueskySample.kit(transport, vault: vault, secret: signed.secret).inspector?.inspect()
    #expect(transport.calls.count == 3)
  }

  @Test("The account says what people should know of it")
  func inspection() async throws {
    let answer = ScriptedTransport.Step.json(
      200, #"{"did":"\#(BlueskySample.did)","handle":"cci.exemple.fr","active":false,"status":"deactivated"}"#,
      headers: ["RateLimit-Remaining": "2998"])
    let login = BlueskyLogin(identifier: "cci.exemple.fr", password: "le mot de passe du compte")
    let vault = BlueskySample.vault(BlueskySample.granted(origin: login.mark(at: BlueskySample.entry)))
    let report = try #require(
      try await BlueskySample.kit(ScriptedTransport([answer]), vault: vault, secret: login.text).inspector?.inspect())
    #expect(report.account == "@cci.exemple.fr" && report.url == "https://bsky.app/profile/\(BlueskySample.did)")
    #expect(report.textLimit == 300 && report.mediaLimit == 4 && report.remaining == 2998 && report.expires == nil)
    #expect(report.warnings.map(\.code) == ["bluesky.accountInactive", "bluesky.notAppPassword"])
  }
}
