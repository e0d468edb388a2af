import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Telling a program what to publish")
struct WebhookTests {
  static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
  static let taken = ScriptedTransport.Step.json(200, #"{"id":17,"url":"https://intranet.exemple.fr/17"}"#)

  private func kit(
    _ transport: ScriptedTransport, _ settings: [String: String] = [:], secret: String = secret,
    endpoint: String = "https://reseau.exemple.fr/crieur"
  ) throws -> ChannelKit {
    try Sample.kit(
      "webhook", settings: settings, endpoint: endpoint, secret: secret, in: Sample.environment(transport))
  }

  @Test("The signature is the one that the libraries of the scheme make")
  func signature() throws {
    // The vector of the libraries in github.com/standard-webhooks/standard-webhooks (2026-08).
    let signature = try #require(WebhookSignature(secret: Self.secret))
    let headers = signature.headers(
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: Timestamp(seconds: 1_614_265_330),
      body: Array(#"{"test": 2432232314}"#.utf8))
    #expect(headers.map(\.name) == ["webhook-id", "webhook-timestamp", "webhook-signature"])
    #expect(headers.map(\.value).last == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
  }

  @Test(
    "A secret that the scheme does not know shuts the channel, and nothing leaves",
    arguments: ["", "whsec_", "whsec_c2hvcnQ=", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_!!!"])
  func badSecret(secret: String) async throws {
    let transport = ScriptedTransport([Self.taken])
    let kit = try kit(transport, secret: secret)
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == (secret.isEmpty ? "blocked adapter.credentialMissing" : "blocked webhook.badSecret"))
    #expect(transport.requests.isEmpty)
  }

  @Test("A look opens the secret and reads its form, names the receiver, and sends nothing")
  func inspects() async throws {
    let transport = ScriptedTransport([Self.taken])
    let report = try await kit(transport, endpoint: "https://reseau.exemple.fr/a/").inspector?.inspect()
    #expect(report == AccountReport(account: nil, url: "https://reseau.exemple.fr/a/"))
    for (secret, summary) in [
      ("hello", "blocked webhook.badSecret"), ("whsec_c2hvcnQ=", "blocked webhook.badSecret"),
      ("", "blocked adapter.credentialMissing"),
    ] {
      let inspector = try #require(try kit(transport, secret: secret).inspector)
      let failure = try await failure { () async throws(PublishFailure) in try await inspector.inspect() }
      #expect(failure.summary == summary)
    }
    #expect(transport.requests.isEmpty)
  }

  @Test("One signed message tells everything, and the receiver's own id and address are kept")
  func publishes() async throws {
    let transport = ScriptedTransport([Self.taken])
    let progress = RememberedProgress()
    let outcome = try await kit(transport).publisher.publish(
      Sample.variant(pictures: 1), key: Sample.key, progress: progress)
    #expect(outcome == .published([Receipt(id: "17", url: "https://intranet.exemple.fr/17")]))
    #expect(progress.visibleSteps == 1)
    #expect(transport.calls == ["POST /crieur"])
    let request = try #require(transport.requests.first)
    #expect(request.header("Authorization") == nil)
    #expect(!request.headers.contains { $0.value.contains("MfKQ9r8GKYqr") }, "the secret stays here")
    let body = try #require(request.bytes)
    let signature = try #require(WebhookSignature(secret: Self.secret))
    let expected = signature.headers(id: Sample.key.idempotencyText(), at: Sample.now, body: body)
    for header in expected { #expect(request.header(header.name) == header.value) }
    let message = try #require(JSON(body))
    #expect(message["type"]?.text == "post.publish")
    #expect(message["timestamp"]?.text == "2011-06-28T08:00:00Z")
    let data = try #require(message["data"])
    #expect(data["delivery"]?.text == "guide-medias-sociaux/canal")
    #expect(data["texts"]?.elements?.compactMap(\.text) == [Sample.variant().text])
    let picture = try #require(data["pictures"]?.elements?.first)
    #expect(picture["alt"]?.text == "Affiche du guide" && picture["content"] == nil)
  }

  @Test("Pictures travel where the channel says so")
  func sendsPictures() async throws {
    let transport = ScriptedTransport([Self.taken])
    _ = try await kit(transport, ["pictures": "true"]).publisher.publish(
      Sample.variant(pictures: 1), key: Sample.key, progress: RememberedProgress())
    let message = try #require(transport.requests.first?.bytes.flatMap { JSON($0) })
    #expect(message["data"]?["pictures"]?.elements?.first?["content"]?.text?.hasPrefix("iVBORw0KGgo") == true)
  }

  @Test("A lost answer is nobody's to guess, unless the receiver takes a message once")
  func lostAnswers() async throws {
    let lost = ScriptedTransport.Step.fails(.lost(Reason(code: "test.lost", arguments: [:])))
    for (settings, summary, steps) in [
      (["deduplicated": "false"], "unknown test.lost", 1), (["deduplicated": "true"], "deferred delivery test.lost", 0),
    ] {
      let progress = RememberedProgress()
      let kit = try kit(ScriptedTransport([lost]), settings)
      let failure = try await failure { () async throws(PublishFailure) in
        try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: progress)
      }
      #expect(failure.summary == summary)
      #expect(progress.visibleSteps == steps)
      #expect(
        try await kit.publisher.sightings(of: Sample.variant(), key: Sample.key, since: Sample.now) == .cannotTell)
    }
  }

  static let cases = [
    AnswerCase(name: "nothing", status: 401, body: "", visible: "blocked webhook.signatureRefused"),
    AnswerCase(name: "text", status: 403, body: "no", visible: "blocked webhook.signatureRefused"),
    AnswerCase(name: "JSON", status: 404, body: #"{"error":"?"}"#, visible: "blocked webhook.noSuchAddress"),
    AnswerCase(name: "nothing", status: 410, body: "", visible: "blocked webhook.gone"),
    AnswerCase(name: "text", status: 400, body: "no title", visible: "rejected webhook.rejected"),
    AnswerCase(name: "JSON", status: 422, body: #"{"message":"no"}"#, visible: "rejected webhook.rejected"),
    AnswerCase(
      name: "throttled", status: 429, body: "", headers: ["Retry-After": "60"],
      visible: "deferred 60 channel adapter.askedToWait"),
    AnswerCase(name: "a gateway", status: 502, body: AnswerCase.page, visible: "unknown adapter.pageInsteadOfAnswer"),
    AnswerCase(name: "nothing", status: 504, body: "", visible: "unknown adapter.serverError"),
    AnswerCase(
      name: "a login page", status: 200, body: AnswerCase.page, visible: "unknown adapter.pageInsteadOfAnswer"),
    AnswerCase(name: "half a document", status: 200, body: #"{"id":"#, visible: "unknown adapter.brokenAnswer"),
    AnswerCase(
      name: "elsewhere", status: 302, body: "", headers: ["Location": "https://portail.exemple.fr/"],
      visible: "unknown adapter.redirected"),
  ]

  @Test("What an answer proves", arguments: cases)
  func answers(_ expected: AnswerCase) async throws {
    let kit = try kit(ScriptedTransport([.answer(expected.response)]))
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == expected.visible)
  }

  @Test("An answer without a document is enough", arguments: [(200, ""), (204, ""), (202, "ok")])
  func taken(status: Int, body: String) async throws {
    let transport = ScriptedTransport([.json(status, body)])
    let outcome = try await kit(transport, endpoint: "https://reseau.exemple.fr/a/").publisher.publish(
      Sample.variant(), key: Sample.key, progress: RememberedProgress())
    #expect(outcome == .published([Receipt(id: Sample.key.idempotencyText())]))
    #expect(transport.calls == ["POST /a/"])
  }

  @Test("Corrections and recalls name what was answered before")
  func amends() async throws {
    let transport = ScriptedTransport([Self.taken, .json(204, "")])
    let kit = try kit(transport)
    let posts = [Receipt(id: "17", url: "https://intranet.exemple.fr/17")]
    var key = Sample.key
    key.kind = .correct
    let amended = try await kit.amender?.amend(
      posts, from: Sample.variant("Faux"), to: Sample.variant("Juste"), key: key, progress: RememberedProgress())
    #expect(amended == .published(posts))
    key.kind = .recall
    let removed = try await kit.remover?.remove(
      posts, of: Sample.variant("Juste"), key: key, progress: RememberedProgress())
    #expect(removed == .published([]))
    let messages = transport.requests.compactMap { $0.bytes.flatMap { JSON($0) } }
    #expect(messages.map { $0["type"]?.text } == ["post.correct", "post.recall"])
    #expect(messages.allSatisfy { $0["data"]?["receipts"]?.elements?.first?["id"]?.text == "17" })
    #expect(Set(transport.requests.map { $0.header("webhook-id") }).count == 2)
  }

  @Test("What a person noted is a person's to change")
  func noted() async throws {
    let transport = ScriptedTransport([])
    let posts = [Receipt(id: "https://a.example/1", url: "https://a.example/1")]
    let outcome = try await kit(transport).remover?.remove(
      posts, of: Sample.variant(), key: Sample.key, progress: RememberedProgress())
    guard case .handedOff(let reason) = outcome else {
      Issue.record("\(String(describing: outcome))")
      return
    }
    #expect(reason.code == "adapter.removeByHand")
    #expect(transport.requests.isEmpty)
  }
}

extension HTTPRequest {
  /// The bytes of a body that is bytes.
  fileprivate var bytes: [UInt8]? {
    guard case .bytes(let bytes, _) = body else { return nil }
    return bytes
  }
}
