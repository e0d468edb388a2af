import Domain
import FoundationEssentials
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Publishing on X")
struct XPublishingTests {
  static let keys =
    #"{"consumer_key":"ck-1","consumer_secret":"cs-secret","access_token":"17-at","access_token_secret":"ts-secret"}"#
  static let me = ScriptedTransport.Step.json(200, #"{"data":{"id":"17","name":"CCI","username":"cci"}}"#)

  static func made(_ id: Int) -> ScriptedTransport.Step {
    .json(201, #"{"data":{"id":"\#(id)","text":"…","edit_history_tweet_ids":["\#(id)"]}}"#)
  }

  static func body(_ request: HTTPRequest) -> String {
    guard case .bytes(let bytes, "application/json") = request.body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func publish(
    _ steps: [ScriptedTransport.Step], _ variant: Variant = Sample.variant("Le guide est paru"), secret: String? = keys,
    _ progress: RememberedProgress = RememberedProgress(), clock: ManualClock = ManualClock(now: Sample.now)
  ) async throws -> (String, ScriptedTransport) {
    let transport = ScriptedTransport(steps)
    let kit = try Sample.kit("x", secret: secret, in: Sample.environment(transport, clock: clock))
    do throws(PublishFailure) {
      guard
        case .published(let receipts) = try await kit.publisher.publish(variant, key: Sample.key, progress: progress)
      else { return ("handedOff", transport) }
      return ("published " + receipts.map { "\($0.id) \($0.url ?? "")" }.joined(separator: " "), transport)
    } catch {
      return (error.summary, transport)
    }
  }

  @Test("A post is signed JSON, and its page has the account's name")
  func publishes() async throws {
    let (result, transport) = try await publish([Self.made(42), Self.me])
    #expect(result == "published 42 https://x.com/cci/status/42")
    #expect(transport.calls == ["POST /2/tweets", "GET /2/users/me"])
    #expect(Self.body(transport.requests[0]) == #"{"text":"Le guide est paru"}"#)
    #expect(transport.requests[0].permit != nil)
    let header = try #require(transport.requests[0].header("Authorization"))
    #expect(
      header.hasPrefix("OAuth oauth_consumer_key=\"ck-1\", oauth_nonce=")
        && header.contains("oauth_timestamp=\"1309248000\""))
    for request in transport.requests {
      #expect(!"\(request)".contains("cs-secret") && !"\(request)".contains("ts-secret"))
    }
    #expect(header != transport.requests[1].header("Authorization"))
  }

  @Test("What has an id stands, whatever stands beside it, and whatever becomes of the question for the name")
  func standsWithErrors() async throws {
    let partial = ScriptedTransport.Step.json(201, #"{"data":{"id":"9","text":"a"},"errors":[{"title":"Field"}]}"#)
    let (result, _) = try await publish([partial, .json(429, "{}")])
    #expect(result == "published 9 https://x.com/i/status/9")
  }

  @Test("A plain word is an access token")
  func bearer() async throws {
    let (_, transport) = try await publish([Self.made(1), Self.me], secret: " jeton-1\n")
    #expect(transport.requests[0].header("Authorization") == "Bearer jeton-1")
  }

  private static let uploaded = ScriptedTransport.Step.json(
    200, #"{"data":{"id":"7","media_key":"3_7","expires_after_secs":86400}}"#)
  private static let described = ScriptedTransport.Step.json(200, #"{"data":{"id":"7"}}"#)

  @Test("Pictures are uploaded and described before the post that shows them")
  func uploads() async throws {
    let (result, transport) = try await publish(
      [Self.uploaded, Self.described, Self.made(42), Self.me], Sample.variant("Affiche", pictures: 1))
    #expect(result.hasPrefix("published 42"))
    #expect(transport.calls.prefix(3) == ["POST /2/media/upload", "POST /2/media/metadata", "POST /2/tweets"])
    #expect(transport.requests[0].parts == ["media_category=tweet_image", "media=affiche.png;image/png;70"])
    #expect(
      Self.body(transport.requests[1]) == #"{"id":"7","metadata":{"alt_text":{"text":"Affiche du guide"}}}"#)
    #expect(Self.body(transport.requests[2]) == #"{"media":{"media_ids":["7"]},"text":"Affiche"}"#)
  }

  @Test("What an earlier attempt uploaded and described is used again, for as long as it lasts")
  func resumes() async throws {
    let progress = RememberedProgress()
    let clock = ManualClock(now: Sample.now)
    let variant = Sample.variant("Affiche", pictures: 1)
    let (first, _) = try await publish(
      [Self.uploaded, Self.described, .json(429, "{}")], variant, Self.keys, progress, clock: clock)
    #expect(first == "deferred 60 channel x.throttled")
    let (second, transport) = try await publish([.json(429, "{}")], variant, Self.keys, progress, clock: clock)
    #expect(second == "deferred 60 channel x.throttled")
    #expect(transport.calls == ["POST /2/tweets"], "X knows nothing of the state of what was ready at once")
    clock.now = Sample.now + .seconds(86_000)
    let (_, later) = try await publish([Self.uploaded], variant, Self.keys, progress, clock: clock)
    #expect(later.calls.first == "POST /2/media/upload")
  }

  @Test(
    "X gets its time for a picture, and says when to ask again",
    arguments: [
      (#"{"state":"in_progress","check_after_secs":9}"#, "deferred 9 delivery x.pictureNotReady"),
      (#"{"state":"pending"}"#, "deferred 5 delivery x.pictureNotReady"),
      (#"{"state":"failed","error":{"message":"InvalidMedia"}}"#, "rejected x.pictureRefused"),
      (#"{"state":"succeeded"}"#, "published 42 https://x.com/cci/status/42"),
    ])
  func waits(_ state: String, _ expected: String) async throws {
    let uploading = ScriptedTransport.Step.json(200, #"{"data":{"id":"7","processing_info":\#(state)}}"#)
    let progress = RememberedProgress()
    let (result, _) = try await publish(
      [uploading, Self.described, Self.made(42), Self.me], Sample.variant("a", pictures: 1), Self.keys, progress)
    #expect(result == expected)
    #expect(progress.values.values.contains { $0.hasPrefix("7 ") })
  }

  @Test("A picture that X worked on is asked about until it is ready, and sent again when X has forgotten it")
  func asksOnce() async throws {
    let variant = Sample.variant("a", pictures: 1)
    let status = "GET /2/media/upload?command=STATUS&media_id=7"
    let pending = #"{"data":{"id":"7","processing_info":{"state":"in_progress","check_after_secs":9}}}"#
    let ready = #"{"data":{"id":"7","processing_info":{"state":"succeeded"}}}"#
    let progress = RememberedProgress()
    _ = try await publish([.json(200, pending)], variant, Self.keys, progress)
    let (second, asked) = try await publish([.json(200, pending)], variant, Self.keys, progress)
    #expect(second == "deferred 9 delivery x.pictureNotReady" && asked.calls == [status])
    let forgotten = ScriptedTransport.Step.json(
      400,
      #"{"errors":[{"message":"BadRequest: Not found"}],"title":"Invalid Request","#
        + #""type":"https://api.twitter.com/2/problems/invalid-request"}"#)
    let other = RememberedProgress(progress.values)
    let (third, again) = try await publish(
      [forgotten, Self.uploaded, Self.described, Self.made(42), Self.me], variant, Self.keys, other)
    #expect(third.hasPrefix("published 42"))
    #expect(again.calls.prefix(2) == [status, "POST /2/media/upload"])
    let (fourth, done) = try await publish(
      [.json(200, ready), Self.described, .json(429, "{}")], variant, Self.keys, progress)
    #expect(fourth == "deferred 60 channel x.throttled" && done.calls.first == status)
    let (_, after) = try await publish([.json(429, "{}")], variant, Self.keys, progress)
    #expect(after.calls == ["POST /2/tweets"])
  }

  @Test("A lost claim, a refused permit and a missing picture send nothing that could be seen")
  func sendsNothing() async throws {
    let (lost, first) = try await publish([Self.made(1)], Self.keys, RememberedProgress(losesClaim: true))
    #expect(lost == "deferred delivery test.claimLost" && first.requests.isEmpty)
    let (late, second) = try await publish([Self.made(1)], Self.keys, RememberedProgress.tooLate)
    #expect(late == "deferred delivery test.tooLate" && second.requests.isEmpty)
  }

  private func publish(
    _ steps: [ScriptedTransport.Step], _ secret: String?, _ progress: RememberedProgress
  ) async throws -> (String, ScriptedTransport) {
    try await publish(steps, Sample.variant("a"), secret: secret, progress)
  }

  private func publish(
    _ steps: [ScriptedTransport.Step], _ variant: Variant, _ secret: String?, _ progress: RememberedProgress,
    clock: ManualClock = ManualClock(now: Sample.now)
  ) async throws -> (String, ScriptedTransport) {
    try await publish(steps, variant, secret: secret, progress, clock: clock)
  }

  @Test(
    "A credential that cannot do says what it lacks",
    arguments: [
      (nil, "blocked adapter.credentialMissing", nil), ("  \n", "blocked adapter.credentialMissing", nil),
      (
        "consumer_key: a\naccess_token: b\naccess_token_secret: c", "blocked x.credentialIncomplete", "consumer_secret"
      ),
      (
        "deux mots", "blocked x.credentialIncomplete",
        "consumer_key, consumer_secret, access_token, access_token_secret"
      ),
      ("access_token: a\nrefresh_token: b", "blocked oauth.renewalNeedsVault", nil),
      ("access_token: a\nexpires: 1", "blocked oauth.tokenEnded", nil),
    ] as [(String?, String, String?)])
  func credentials(_ secret: String?, _ expected: String, _ parts: String?) async throws {
    let kit = try Sample.kit("x", secret: secret, in: Sample.environment())
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == expected && failure.reason.arguments["parts"] == parts)
  }
}
