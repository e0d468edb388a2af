import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Tokens of OAuth 2.0")
struct OAuth2Tests {
  @Test("The challenge is the one of RFC 7636, appendix B")
  func challenge() {
    let proof = PKCE(verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
    #expect(proof.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
  }

  @Test("A new proof is long enough, of the letters that are allowed, and never the same")
  func proofs() {
    let proofs = (0..<100).map { _ in PKCE.make().verifier }
    #expect(Set(proofs).count == 100)
    #expect(proofs.allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9_-]{43,128}/) != nil })
  }

  private func client(_ transport: ScriptedTransport, proof: OAuth2Client.Proof = .none) -> OAuth2Client {
    OAuth2Client(
      transport: transport, clock: ManualClock(now: Sample.now), channel: "canal",
      address: "https://reseau.exemple.fr/2/oauth2/token", id: "mon id", proof: proof)
  }

  private static let granted = ScriptedTransport.Step.json(
    200, #"{"token_type":"bearer","expires_in":7200,"access_token":"at2","refresh_token":"rt2","scope":"a b"}"#)

  @Test("A code is redeemed with its verifier, and the token has its end")
  func redeems() async throws {
    let transport = ScriptedTransport([Self.granted])
    let grant = try await client(transport).redeem(code: "c1", verifier: "v1", redirect: "http://127.0.0.1:1/x")
    #expect(grant.token.access == "at2" && grant.token.refresh == "rt2" && grant.scopes == ["a", "b"])
    #expect(grant.token.expires == Sample.now + .seconds(7200) && grant.token.granted == Sample.now)
    let request = try #require(transport.requests.first)
    #expect(
      request.form == [
        "grant_type=authorization_code", "code=c1", "redirect_uri=http://127.0.0.1:1/x", "code_verifier=v1",
        "client_id=mon id",
      ])
    #expect(request.header("Authorization") == nil)
  }

  @Test("An application proves itself by its secret in a header, or among the fields")
  func proves() async throws {
    let basic = ScriptedTransport([Self.granted])
    _ = try await client(basic, proof: .basic("s:é")).redeem(code: "c", verifier: "v", redirect: "r")
    // `mon id` and `s:é` form-encoded (RFC 6749 section 2.3.1), then base64, by Python's `base64`.
    #expect(basic.requests[0].header("Authorization") == "Basic bW9uJTIwaWQ6cyUzQSVDMyVBOQ==")
    #expect(!basic.requests[0].form.contains("client_id=mon id"))
    let field = ScriptedTransport([Self.granted])
    _ = try await client(field, proof: .field("s")).redeem(code: "c", verifier: "v", redirect: "r")
    #expect(field.requests[0].form.suffix(2) == ["client_id=mon id", "client_secret=s"])
  }

  @Test("A renewed token keeps what belongs to it, and its refresh token where no new one comes")
  func renews() async throws {
    let old = GrantedToken(access: "at1", refresh: "rt1", others: ["client_id": "mon id", "granted": "1"])
    let transport = ScriptedTransport([Self.granted, .json(200, #"{"access_token":"at3"}"#)])
    let new = try await client(transport).renew(old)
    #expect(new.refresh == "rt2" && new.others["client_id"] == "mon id" && new.granted == Sample.now)
    #expect(transport.requests[0].form == ["grant_type=refresh_token", "refresh_token=rt1", "client_id=mon id"])
    let kept = try await client(transport).renew(old)
    #expect(kept.access == "at3" && kept.refresh == "rt1" && kept.expires == nil)
  }

  @Test(
    "What a refusal of a renewal means",
    arguments: [
      (ScriptedTransport.Step.json(400, #"{"error":"invalid_grant"}"#), "blocked oauth.signInAgain"),
      (
        .json(400, #"{"error":"invalid_request","error_description":"Value passed for the token was invalid."}"#),
        "blocked oauth.signInAgain"
      ),
      (.json(401, #"{"error":"invalid_client"}"#), "blocked oauth.applicationRefused"),
      (.json(400, #"{"error":"unauthorized_client"}"#), "blocked oauth.applicationRefused"),
      (.json(400, #"{"error":"invalid_scope"}"#), "blocked oauth.applicationRefused"),
      (.json(401, "{}"), "blocked oauth.applicationRefused"),
      (.json(401, ""), "blocked adapter.tokenRefused"),
      (.json(429, "{}", headers: ["Retry-After": "30"]), "deferred 30 channel adapter.askedToWait"),
      (.json(503, ""), "deferred delivery adapter.serverError"),
      (.json(502, AnswerCase.page), "deferred delivery adapter.pageInsteadOfAnswer"),
      (.json(200, #"{"token_type":"bearer"}"#), "deferred delivery adapter.brokenAnswer"),
      (.json(200, "{\"access"), "deferred delivery adapter.brokenAnswer"),
      (.json(302, ""), "deferred delivery adapter.redirected"),
      (.fails(.lost(Reason(code: "test.down", arguments: [:]))), "deferred delivery test.down"),
    ])
  func refusals(_ step: ScriptedTransport.Step, _ expected: String) async throws {
    let failure = try await failure { () async throws(PublishFailure) in
      try await client(ScriptedTransport([step])).renew(GrantedToken(access: "at1", refresh: "rt1"))
    }
    #expect(failure.summary == expected)
  }

  @Test("A refusal that repeats the secret does not show it")
  func hides() async throws {
    let step = ScriptedTransport.Step.json(
      400, #"{"error":"invalid_grant","error_description":"rt-secret-1 is spent"}"#)
    let failure = try await failure { () async throws(PublishFailure) in
      try await client(ScriptedTransport([step])).renew(GrantedToken(access: "at1", refresh: "rt-secret-1"))
    }
    #expect(failure.reason.arguments["detail"] == "invalid_grant: ••• is spent")
  }

  @Test(
    "The code is taken from what came back or was pasted",
    arguments: [
      (["code": "abc", "state": "s1"], "abc"), (["code": " abc\n"], "abc"),
      (["code": "http://127.0.0.1:8726/callback?state=s1&code=a%2Bc#x"], "a+c"),
      (["code": "http://127.0.0.1:8726/callback?state=other&code=abc"], "blocked oauth.otherSignIn"),
      (["code": "abc", "state": "other"], "blocked oauth.otherSignIn"),
      (["error": "access_denied"], "blocked oauth.notAgreed"),
      (["code": "http://127.0.0.1/?error=access_denied&state=s1"], "blocked oauth.notAgreed"),
      (["code": ""], "blocked oauth.noCode"), ([:], "blocked oauth.noCode"),
      (["v": "abc"], "blocked oauth.noCode"),
    ] as [([String: String], String)])
  func codes(_ returned: [String: String], _ expected: String) {
    let consent = SignInConsent(page: "https://x", state: "s1")
    let found: String
    do throws(PublishFailure) {
      found = try ReturnedCode(returned, consent: consent, channel: "canal").code
    } catch {
      found = error.summary
    }
    #expect(found == expected)
  }
}
