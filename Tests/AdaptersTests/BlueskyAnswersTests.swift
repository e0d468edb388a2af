import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("What Bluesky's answers prove")
struct BlueskyAnswersTests {
  /// Status, body, class on the visible step, class before it.
  static let rows: [(Int, String, String, String)] = [
    (400, json("ExpiredToken"), "blocked bluesky.sessionRefused", "blocked bluesky.sessionRefused"),
    (400, json("InvalidToken"), "blocked bluesky.sessionRefused", "blocked bluesky.sessionRefused"),
    (401, json("ExpiredToken"), "blocked bluesky.sessionRefused", "blocked bluesky.sessionRefused"),
    (
      400, #"{"error":"InvalidRequest","message":"Invalid bearer token in Authorization header"}"#,
      "blocked bluesky.sessionRefused", "blocked bluesky.sessionRefused"
    ),
    (401, json("AccountTakedown"), "blocked bluesky.accountShut", "blocked bluesky.accountShut"),
    (401, json("AccountDeactivated"), "blocked bluesky.accountShut", "blocked bluesky.accountShut"),
    (403, json("AccountNotFound"), "blocked bluesky.accountShut", "blocked bluesky.accountShut"),
    (400, json("RepoDeactivated"), "blocked bluesky.accountShut", "blocked bluesky.accountShut"),
    (401, json("AuthFactorTokenRequired"), "blocked bluesky.factorNeeded", "blocked bluesky.factorNeeded"),
    (400, json("InvalidSwap"), "unknown bluesky.keyTaken", "deferred delivery bluesky.keyTaken"),
    (400, json("BlobNotFound"), "deferred 1 delivery bluesky.pictureGone", "deferred 1 delivery bluesky.pictureGone"),
    (400, json("InvalidMimeType"), "rejected bluesky.pictureRefused", "rejected bluesky.pictureRefused"),
    (400, json("InvalidSize"), "rejected bluesky.pictureRefused", "rejected bluesky.pictureRefused"),
    (401, json("AuthMissing"), "blocked bluesky.signInRefused", "blocked bluesky.signInRefused"),
    (401, json("AuthenticationRequired"), "blocked bluesky.signInRefused", "blocked bluesky.signInRefused"),
    (401, "", "blocked adapter.tokenRefused", "blocked adapter.tokenRefused"),
    (403, json("Forbidden"), "blocked bluesky.forbidden", "blocked bluesky.forbidden"),
    (403, page, "unknown adapter.pageInsteadOfAnswer", "deferred delivery adapter.pageInsteadOfAnswer"),
    (404, json("XRPCNotSupported"), "blocked bluesky.noSuchAddress", "blocked bluesky.noSuchAddress"),
    (404, "", "blocked bluesky.noSuchAddress", "blocked bluesky.noSuchAddress"),
    (501, json("MethodNotImplemented"), "blocked bluesky.noSuchAddress", "blocked bluesky.noSuchAddress"),
    (400, json("InvalidRequest"), "rejected bluesky.rejected", "rejected bluesky.rejected"),
    (413, json("PayloadTooLarge"), "rejected adapter.tooLarge", "rejected adapter.tooLarge"),
    (429, json("RateLimitExceeded"), "deferred channel adapter.askedToWait", "deferred channel adapter.askedToWait"),
    (500, json("InternalServerError"), "unknown adapter.serverError", "deferred delivery adapter.serverError"),
    (502, json("UpstreamFailure"), "unknown adapter.serverError", "deferred delivery adapter.serverError"),
    (503, json("NotEnoughResources"), "unknown adapter.serverError", "deferred delivery adapter.serverError"),
    (504, json("UpstreamTimeout"), "unknown adapter.serverError", "deferred delivery adapter.serverError"),
    (502, page, "unknown adapter.pageInsteadOfAnswer", "deferred delivery adapter.pageInsteadOfAnswer"),
    (302, page, "unknown adapter.redirected", "deferred delivery adapter.redirected"),
    (200, page, "unknown adapter.pageInsteadOfAnswer", "deferred delivery adapter.pageInsteadOfAnswer"),
    (200, "", "unknown adapter.brokenAnswer", "deferred delivery adapter.brokenAnswer"),
    (200, #"{"uri":"at://did:plc"#, "unknown adapter.brokenAnswer", "deferred delivery adapter.brokenAnswer"),
    (200, "[]", "unknown adapter.brokenAnswer", "deferred delivery adapter.brokenAnswer"),
    (400, page, "unknown adapter.pageInsteadOfAnswer", "deferred delivery adapter.pageInsteadOfAnswer"),
    (400, #"{"error":"Inval"#, "unknown adapter.brokenAnswer", "deferred delivery adapter.brokenAnswer"),
  ]

  @Test("On the visible step", arguments: rows)
  func visible(_ status: Int, _ body: String, _ expected: String, _ before: String) async throws {
    // A session that is refused is made anew, and the same asked once more; a key that is taken is looked at in vain.
    let answer = ScriptedTransport.Step.json(status, body)
    var steps = [answer]
    if Answer(HTTPResponse(status: status, body: Array(body.utf8))).refusesToken {
      steps += [.json(200, BlueskySample.session(access: "neuf")), answer]
    }
    if body.contains("InvalidSwap") { steps.append(.json(500, "")) }
    let kit = try BlueskySample.kit(ScriptedTransport(steps))
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == expected)
  }

  @Test("Before the visible step", arguments: rows)
  func invisible(_ status: Int, _ body: String, _ visible: String, _ expected: String) async throws {
    let answer = ScriptedTransport.Step.json(status, body)
    var steps = [answer]
    if Answer(HTTPResponse(status: status, body: Array(body.utf8))).refusesToken {
      steps += [.json(200, BlueskySample.session(access: "neuf")), answer]
    }
    let progress = RememberedProgress()
    let kit = try BlueskySample.kit(ScriptedTransport(steps))
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(pictures: 1), key: Sample.key, progress: progress)
    }
    #expect(failure.summary == expected)
    #expect(progress.visibleSteps == 0)
  }

  @Test("Every row is reached")
  func everyRow() {
    let reached = Self.rows.map { status, body, _, _ in
      let answer = Answer(HTTPResponse(status: status, body: Array(body.utf8)))
      return BlueskyAnswers.rules.firstIndex { $0.fits(answer) }
    }
    #expect(Set(reached.compactMap(\.self)) == Set(BlueskyAnswers.rules.indices))
  }

  @Test(
    "The wait that the network asks for is kept",
    arguments: [
      (["Retry-After": "42", "RateLimit-Reset": "1309248900"], "deferred 42 channel adapter.askedToWait"),
      (["RateLimit-Reset": "1309248900"], "deferred 900 channel adapter.askedToWait"),
    ] as [([String: String], String)])
  func waits(_ headers: [String: String], _ expected: String) async throws {
    let kit = try BlueskySample.kit(ScriptedTransport([.json(429, Self.json("RateLimitExceeded"), headers: headers)]))
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == expected)
  }

  @Test("No reason repeats a secret that the server repeats")
  func secrets() async throws {
    let echo = ScriptedTransport.Step.json(
      400, #"{"error":"InvalidRequest","message":"got \#(BlueskySample.access)"}"#)
    let password = BlueskySample.login.password
    let refused = ScriptedTransport.Step.json(
      401, #"{"error":"AuthenticationRequired","message":"no \#(password)"}"#)
    for (steps, vault) in [([echo], BlueskySample.vault()), ([refused], BlueskySample.vault(nil))] {
      let kit = try BlueskySample.kit(ScriptedTransport(steps), vault: vault)
      let failure = try await failure { () async throws(PublishFailure) in
        try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
      }
      let detail = try #require(failure.reason.arguments["detail"])
      #expect(!detail.contains(BlueskySample.access) && !detail.contains(password) && detail.contains("•••"))
    }
  }

  private static func json(_ name: String) -> String { #"{"error":"\#(name)","message":"Raison"}"# }
  private static let page = "<html><body>502 Bad Gateway</body></html>"
}
