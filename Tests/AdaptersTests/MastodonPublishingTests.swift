import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Publishing on Mastodon")
struct MastodonPublishingTests {
  static let instance = ScriptedTransport.Step.json(
    200,
    #"{"configuration":{"statuses":{"max_characters":500,"max_media_attachments":4},"#
      + #""media_attachments":{"image_size_limit":16777216}}}"#)
  static let published = ScriptedTransport.Step.json(
    200,
    #"{"id":"103254962155278888","url":"https://reseau.exemple.fr/@cci/1","uri":"https://reseau.exemple.fr/u/1"}"#)

  @Test("One request makes the post, with a key that is the same for every attempt")
  func publishesOnce() async throws {
    let transport = ScriptedTransport([Self.instance, Self.published])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let progress = RememberedProgress()
    let outcome = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: progress)
    #expect(
      outcome == .published([Receipt(id: "103254962155278888", url: "https://reseau.exemple.fr/@cci/1")]))
    #expect(transport.calls == ["GET /api/v2/instance", "POST /api/v1/statuses"])
    let post = try #require(transport.requests.last)
    #expect(post.header("Authorization") == "Bearer \(Sample.secret)")
    #expect(post.header("Idempotency-Key") == MastodonAdapter.idempotencyKey(Sample.key))
    #expect(post.form == ["status=\(Sample.variant().text)", "visibility=public", "language=fr"])
    #expect(progress.visibleSteps == 1)
  }

  @Test("A post that may not leave any more does not leave, and is put off")
  func isRefusedAtTheLastMoment() async throws {
    let transport = ScriptedTransport([Self.instance, Self.published])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress.tooLate)
    }
    #expect(failure.summary == "deferred delivery test.tooLate")
    #expect(transport.calls == ["GET /api/v2/instance"])
  }

  @Test("The idempotency key is ASCII, fixed for a key and different for another")
  func idempotencyKey() {
    let key = DeliveryKey(item: "communiqué/été", channel: "canal")
    let text = MastodonAdapter.idempotencyKey(key)
    #expect(text.utf8.count == 71 && text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text == MastodonAdapter.idempotencyKey(key))
    #expect(text != MastodonAdapter.idempotencyKey(Sample.key))
  }

  @Test("The server's limits are read every six hours")
  func limitsAreRemembered() async throws {
    let clock = ManualClock(now: Sample.now)
    let transport = ScriptedTransport([Self.instance, Self.published, Self.published, Self.instance, Self.published])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport, clock: clock))
    for wait in [Duration.zero, .seconds(21_599), .seconds(1)] {
      clock.advance(by: wait)
      _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(transport.calls.filter { $0 == "GET /api/v2/instance" }.count == 2)
  }

  @Test("A server that cannot say its limits any more still allows what it allowed")
  func rememberedLimitsOutliveTheirHours() async throws {
    let clock = ManualClock(now: Sample.now)
    let transport = ScriptedTransport([Self.instance, Self.published, .json(503, ""), Self.published])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport, clock: clock))
    _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    clock.advance(by: .seconds(100_000))
    _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    #expect(transport.requests.count == 4)
  }

  @Test(
    "What the server would refuse never leaves",
    arguments: [
      (#"{"configuration":{"statuses":{"max_characters":78}}}"#, 0, "rejected mastodon.tooLong"),
      (#"{"configuration":{"statuses":{"max_media_attachments":1}}}"#, 2, "rejected mastodon.tooManyPictures"),
      (
        #"{"configuration":{"media_attachments":{"image_size_limit":10}}}"#, 1,
        "rejected mastodon.pictureTooLarge"
      ),
    ])
  func checksLimits(instance: String, pictures: Int, expected: String) async throws {
    let transport = ScriptedTransport([.json(200, instance)])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let progress = RememberedProgress()
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(pictures: pictures), key: Sample.key, progress: progress)
    }
    #expect(failure.summary == expected)
    #expect(transport.requests.count == 1 && progress.visibleSteps == 0)
  }

  @Test("Pictures go first, with their alternative texts, and are recorded")
  func uploadsPictures() async throws {
    let transport = ScriptedTransport([
      Self.instance, .json(200, #"{"id":"7","url":"https://f/7.png"}"#), .json(202, #"{"id":"8","url":null}"#),
      .json(200, #"{"id":"8","url":"https://f/8.png"}"#), Self.published,
    ])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let progress = RememberedProgress()
    _ = try await kit.publisher.publish(Sample.variant(pictures: 2), key: Sample.key, progress: progress)
    #expect(
      transport.calls == [
        "GET /api/v2/instance", "POST /api/v2/media", "POST /api/v2/media", "GET /api/v1/media/8",
        "POST /api/v1/statuses",
      ])
    #expect(
      transport.requests[1].parts
        == ["file=affiche.png;image/png;\(Sample.png.count)", "description=Affiche du guide"])
    #expect(transport.requests[4].form.filter { $0.hasPrefix("media_ids") } == ["media_ids[]=7", "media_ids[]=8"])
    #expect(progress.values.values.sorted() == ["7", "8"])
  }

  @Test("A picture that is not ready ends the attempt before the visible step, and is not uploaded again")
  func waitsForPictures() async throws {
    let transport = ScriptedTransport([
      Self.instance, .json(202, #"{"id":"8","url":null}"#), .json(206, ""), .json(200, #"{"id":"8"}"#), Self.published,
    ])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let progress = RememberedProgress()
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(pictures: 1), key: Sample.key, progress: progress)
    }
    #expect(failure.summary == "deferred 5 delivery mastodon.pictureNotReady")
    #expect(progress.visibleSteps == 0)
    _ = try await kit.publisher.publish(Sample.variant(pictures: 1), key: Sample.key, progress: progress)
    #expect(transport.calls.suffix(2) == ["GET /api/v1/media/8", "POST /api/v1/statuses"])
  }

  @Test("A recorded picture that the server has lost is uploaded anew")
  func uploadsLostPicturesAgain() async throws {
    let transport = ScriptedTransport([
      Self.instance, .json(404, #"{"error":"Record not found"}"#), .json(200, #"{"id":"9"}"#), Self.published,
    ])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let step = Sample.variant(pictures: 1).media[0].step("media-0")
    let progress = RememberedProgress([step: "8"])
    _ = try await kit.publisher.publish(Sample.variant(pictures: 1), key: Sample.key, progress: progress)
    #expect(progress.values == [step: "9"])
    #expect(transport.requests.last?.form.contains("media_ids[]=9") == true)
  }

  @Test("A picture that was replaced between two attempts is uploaded: what was recorded is another one")
  func uploadsReplacedPictures() async throws {
    let transport = ScriptedTransport([
      Self.instance, .json(200, #"{"id":"8"}"#), .json(422, #"{"error":"no"}"#), .json(200, #"{"id":"9"}"#),
      Self.published,
    ])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let progress = RememberedProgress()
    _ = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(pictures: 1), key: Sample.key, progress: progress)
    }
    var edited = Sample.variant(pictures: 1)
    edited.media[0].digest = "another"
    _ = try await kit.publisher.publish(edited, key: Sample.key, progress: progress)
    #expect(transport.requests.last?.form.contains("media_ids[]=9") == true)
  }

  @Test("A loss is deferred before the visible step and unknown on it; what was never sent is always deferred")
  func losses() async throws {
    let reason = Reason(code: "transport.lost", arguments: [:])
    let cases: [([ScriptedTransport.Step], String)] = [
      ([.fails(.lost(reason))], "deferred delivery transport.lost"),
      ([.fails(.notSent(reason))], "deferred delivery transport.lost"),
      ([Self.instance, .fails(.notSent(reason))], "deferred delivery transport.lost"),
      ([Self.instance, .fails(.lost(reason))], "unknown transport.lost"),
    ]
    for (steps, expected) in cases {
      let kit = try Sample.kit("mastodon", in: Sample.environment(ScriptedTransport(steps)))
      let failure = try await failure { () async throws(PublishFailure) in
        try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
      }
      #expect(failure.summary == expected)
    }
  }

  @Test("A claim that is lost sends nothing")
  func lostClaim() async throws {
    let transport = ScriptedTransport([Self.instance, Self.published])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(
        Sample.variant(), key: Sample.key, progress: RememberedProgress(losesClaim: true))
    }
    #expect(failure.summary == "deferred delivery test.claimLost")
    #expect(transport.calls == ["GET /api/v2/instance"])
  }

  @Test("A 200 that is no post is unknown", arguments: [#"{"ok":true}"#, "[]", #"{"id":"1","scheduled_at":"x"}"#])
  func noPost(_ body: String) async throws {
    let kit = try Sample.kit("mastodon", in: Sample.environment(ScriptedTransport([Self.instance, .json(200, body)])))
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == "unknown adapter.brokenAnswer")
  }

  @Test("Without a credential the channel is shut, and nothing leaves", arguments: [nil, "", " \n"])
  func noCredential(_ secret: String?) async throws {
    let transport = ScriptedTransport([])
    let kit = try Sample.kit("mastodon", secret: secret, in: Sample.environment(transport))
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == "blocked adapter.credentialMissing")
    #expect(transport.requests.isEmpty)
  }

  @Test("A server that repeats the token does not get it into the journal")
  func hidesTheToken() async throws {
    let transport = ScriptedTransport([
      Self.instance, .json(401, #"{"error":"The access token \#(Sample.secret) is invalid"}"#),
    ])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.reason.arguments["detail"] == "The access token ••• is invalid")
    #expect(!"\(failure)".contains(Sample.secret))
  }
}
