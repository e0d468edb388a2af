import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Tokens of X in the vault")
struct XTokenTests {
  private static func token(_ access: String = "at1", expires: Duration, granted: Duration = .seconds(-3600)) -> String
  {
    var token = GrantedToken(
      access: access, refresh: "rt1", expires: Sample.now + expires, others: ["client_id": "app", "client_secret": "s"])
    token.granted = Sample.now + granted
    return token.text
  }

  private static let renewed = ScriptedTransport.Step.json(
    200, #"{"token_type":"bearer","expires_in":7200,"access_token":"at2","refresh_token":"rt2"}"#)

  private func publish(
    _ steps: [ScriptedTransport.Step], _ vault: MemoryVault, _ progress: RememberedProgress = RememberedProgress()
  ) async throws -> (String, ScriptedTransport) {
    let transport = ScriptedTransport(steps)
    let description = try #require(AdapterCatalog.description(of: "x"))
    let configuration = ChannelConfiguration(
      channel: try Sample.channel("x"), endpoint: "https://reseau.exemple.fr/", sealedName: "x",
      credential: { () throws(Reason) in try vault.entry("x")?.text })
    let kit = try description.make(configuration, Sample.environment(transport, vault: vault)).get()
    do throws(PublishFailure) {
      _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: progress)
      return ("published", transport)
    } catch {
      return (error.summary, transport)
    }
  }

  @Test("A token that lasts is used as it is")
  func uses() async throws {
    let vault = MemoryVault(["x": Self.token(expires: .seconds(3600))])
    let (result, transport) = try await publish([XPublishingTests.made(1), XPublishingTests.me], vault)
    #expect(result == "published" && transport.requests[0].header("Authorization") == "Bearer at1")
  }

  @Test("A token near its end is renewed first, and written down before it is used")
  func renews() async throws {
    let vault = MemoryVault(["x": Self.token(expires: .seconds(60))])
    let (result, transport) = try await publish([Self.renewed, .json(429, "{}")], vault)
    #expect(result == "deferred 60 channel x.throttled")
    #expect(transport.calls == ["POST /2/oauth2/token", "POST /2/tweets"])
    #expect(transport.requests[0].form == ["grant_type=refresh_token", "refresh_token=rt1"])
    #expect(transport.requests[0].header("Authorization") == "Basic YXBwOnM=")
    #expect(transport.requests[1].header("Authorization") == "Bearer at2")
    let written = try #require(GrantedToken(try vault.entry("x")?.text ?? ""))
    #expect(written.refresh == "rt2" && written.others["client_id"] == "app")
  }

  @Test("A renewal that X refuses shuts the channel before anything is seen")
  func refusedRenewal() async throws {
    let vault = MemoryVault(["x": Self.token(expires: .seconds(-1))])
    let progress = RememberedProgress()
    let (result, _) = try await publish([.json(400, #"{"error":"invalid_request"}"#)], vault, progress)
    #expect(result == "blocked oauth.signInAgain" && progress.visibleSteps == 0)
  }

  @Test("A token that X refuses before its end is renewed at the next attempt, a fresh one is not")
  func refusedToken() async throws {
    let vault = MemoryVault(["x": Self.token(expires: .seconds(3600))])
    let (first, _) = try await publish([.json(401, "{}")], vault)
    #expect(first == "deferred 1 channel x.tokenRefused")
    let (second, transport) = try await publish([Self.renewed, .json(401, "{}")], vault)
    #expect(transport.calls == ["POST /2/oauth2/token", "POST /2/tweets"])
    #expect(second == "blocked x.tokenRefused")
  }

  @Test("Four keys in the vault sign, and a refusal of them shuts the channel")
  func keys() async throws {
    let vault = MemoryVault(["x": XPublishingTests.keys])
    let (result, transport) = try await publish([.json(401, "{}")], vault)
    #expect(result == "blocked x.tokenRefused")
    #expect(transport.requests[0].header("Authorization")?.hasPrefix("OAuth ") == true)
  }
}

@Suite("Signing in to X")
struct XSignInTests {
  private func kit(
    _ steps: [ScriptedTransport.Step], _ kind: String = "oauth2", endpoint: String? = "https://reseau.exemple.fr/"
  ) throws -> (any ChannelSignIn, any AccountInspector, ScriptedTransport) {
    let transport = ScriptedTransport(steps)
    let kit = try Sample.kit(
      "x", settings: ["sign_in": kind], endpoint: endpoint, secret: XPublishingTests.keys,
      in: Sample.environment(transport))
    return (try #require(kit.signIn), try #require(kit.inspector), transport)
  }

  private static let answers = ["client_id": " app\n", "client_secret": "s3cret"]

  private static func granted(_ scope: String, refresh: Bool = true) -> ScriptedTransport.Step {
    let token = refresh ? #","refresh_token":"rt1""# : ""
    return .json(200, #"{"expires_in":7200,"access_token":"at1","scope":"\#(scope)"\#(token)}"#)
  }

  @Test("The page of consent asks for exactly what is needed")
  func consent() async throws {
    let (signIn, _, _) = try kit([], endpoint: nil)
    let found = try await signIn.consent(Self.answers, callback: "http://127.0.0.1:9/x")
    let consent = try #require(found)
    #expect(
      consent.page.hasPrefix(
        "https://x.com/i/oauth2/authorize?response_type=code&client_id=app&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fx"
          + "&scope=tweet.read%20tweet.write%20users.read%20media.write%20offline.access&state="))
    let proof = PKCE(verifier: try #require(consent.memo["verifier"]))
    #expect(consent.page.hasSuffix("&code_challenge=\(proof.challenge)&code_challenge_method=S256"))
    #expect(consent.page.contains("state=\(consent.state ?? "?")") && !consent.page.contains(proof.verifier))
    let again = try await signIn.consent(Self.answers, callback: nil)
    #expect(again?.state != consent.state && again?.memo["redirect"] == SignInCallback.pasted)
  }

  private func finish(
    _ steps: [ScriptedTransport.Step], _ returned: [String: String] = ["code": "c1"]
  ) async throws -> (Result<SignedIn, PublishFailure>, ScriptedTransport) {
    let (signIn, _, transport) = try kit(steps)
    let consent = try await signIn.consent(Self.answers, callback: "http://127.0.0.1:9/x")
    do throws(PublishFailure) {
      return (.success(try await signIn.finish(Self.answers, consent: consent, returned: returned)), transport)
    } catch {
      return (.failure(error), transport)
    }
  }

  @Test("A consent becomes a token that can be renewed, of an account that X names")
  func finishes() async throws {
    let (result, transport) = try await finish([
      Self.granted("tweet.read tweet.write users.read media.write offline.access"), XPublishingTests.me,
    ])
    let done = try result.get()
    let token = try #require(GrantedToken(done.secret))
    #expect(token.access == "at1" && token.refresh == "rt1" && token.others["client_secret"] == "s3cret")
    #expect(done.account.account == "@cci" && done.account.url == "https://x.com/cci")
    #expect(transport.calls == ["POST /2/oauth2/token", "GET /2/users/me"])
    #expect(transport.requests[1].header("Authorization") == "Bearer at1")
  }

  @Test(
    "What was not permitted is named",
    arguments: [
      (granted("tweet.read users.read offline.access"), "tweet.write, media.write"),
      (granted("tweet.read tweet.write users.read media.write", refresh: false), "offline.access"),
    ])
  func scopes(_ step: ScriptedTransport.Step, _ missing: String) async throws {
    let (result, _) = try await finish([step])
    guard case .failure(.blocked(let reason)) = result else { return #expect(Bool(false), "\(result)") }
    #expect(reason.code == "oauth.scopesMissing" && reason.arguments["scopes"] == missing)
  }

  @Test("A code that comes too late is said to be too late")
  func tooLate() async throws {
    let (result, _) = try await finish([.json(400, #"{"error":"invalid_request"}"#)])
    guard case .failure(let failure) = result else { return #expect(Bool(false), "\(result)") }
    #expect(failure.summary == "blocked oauth.codeRefused")
  }

  @Test("Four keys are asked for where the channel wants them, and tried at once")
  func keys() async throws {
    let (signIn, _, transport) = try kit([XPublishingTests.me], "oauth1")
    #expect(signIn.questions.map(\.name) == OAuth1Keys.names)
    #expect(signIn.questions.map(\.isSecret) == [false, true, false, true])
    #expect(try await signIn.consent([:], callback: nil) == nil)
    let answers = SecretFields(XPublishingTests.keys).fields.mapValues { " \($0)\n" }
    let done = try await signIn.finish(answers, consent: nil, returned: [:])
    #expect(done.secret == SecretFields(XPublishingTests.keys).text && done.account.account == "@cci")
    #expect(transport.requests[0].header("Authorization")?.contains("oauth_token=\"17-at\"") == true)
    let failure = try await failure { () async throws(PublishFailure) in
      try await signIn.finish(["consumer_key": "a"], consent: nil, returned: [:])
    }
    #expect(failure.reason.arguments["parts"] == "consumer_secret, access_token, access_token_secret")
  }

  @Test("The steps say which address to enter, and leave it to the program where it listens")
  func steps() throws {
    for kind in ["oauth1", "oauth2"] {
      let steps = try kit([], kind).0.steps
      #expect(steps.contains { $0.code == "x.stepCallback" && $0.arguments.isEmpty })
      #expect(steps.map(\.code).first == "x.stepPortal" && Set(steps).count == steps.count)
    }
  }

  @Test("A look at the account says what is left, warns ahead, and when writing may not be permitted")
  func inspects() async throws {
    let body = #"{"data":{"id":"17","name":"CCI","username":"cci"}}"#
    let day = [
      "x-rate-limit-remaining": "74", "x-user-limit-24hour-limit": "100", "x-user-limit-24hour-remaining": "9",
    ]
    let report = try await kit([.json(200, body, headers: day)]).1.inspect()
    #expect(report.account == "@cci" && report.textLimit == 280 && report.mediaLimit == 4 && report.remaining == 9)
    #expect(report.warnings.map(\.code) == ["x.quotaLow"] && report.expires == nil)
    let plain = try await kit([.json(200, body, headers: ["x-rate-limit-remaining": "74"])]).1.inspect()
    #expect(plain.remaining == 74 && plain.warnings.isEmpty)
    let reader = try await kit([.json(200, body, headers: ["x-access-level": "read"])]).1.inspect()
    #expect(reader.warnings.map(\.code) == ["x.readOnly"])
  }
}
