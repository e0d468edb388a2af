import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Publishing on Bluesky")
struct BlueskyPublishingTests {
  private static let blob =
    #"{"blob":{"$type":"blob","ref":{"$link":"bafkreiccldh766hwcnuxnf2wh6jgzepf2nlu2lvcllt63eww5p6chi4ity"},"mimeType":"image/png","size":70}}"#

  private func publish(
    _ variant: Variant, _ steps: [ScriptedTransport.Step],
    progress: RememberedProgress = RememberedProgress(), clock: ManualClock = ManualClock(now: Sample.now)
  ) async throws -> (outcome: Outcome, transport: ScriptedTransport) {
    let transport = ScriptedTransport(steps)
    let kit = try BlueskySample.kit(transport, clock: clock)
    return (try await kit.publisher.publish(variant, key: Sample.key, progress: progress), transport)
  }

  @Test("A post is one record under a key that is known before, and writes over nothing")
  func request() async throws {
    let (outcome, transport) = try await publish(Sample.variant(), [.json(200, BlueskySample.written())])
    let address = "https://bsky.app/profile/\(BlueskySample.did)/post/\(BlueskySample.key)"
    #expect(outcome == .published([Receipt(id: BlueskySample.uri, url: address)]))
    #expect(transport.calls == ["POST /xrpc/com.atproto.repo.putRecord"])
    let sent = try #require(transport.requests[0].json)
    #expect(sent["repo"] == .string(BlueskySample.did) && sent["collection"] == .string("app.bsky.feed.post"))
    #expect(sent["rkey"] == .string(BlueskySample.key))
    #expect(sent.members?["swapRecord"] == .null)
    let record = try #require(sent["record"])
    #expect(record["$type"] == .string("app.bsky.feed.post"))
    #expect(record["text"] == .string(Sample.variant().text))
    #expect(record["createdAt"] == .string("2011-06-28T08:00:00.000Z"))
    #expect(record["langs"] == .array([.string("fr")]))
    #expect(record["embed"] == nil && record["reply"] == nil && record["tags"] == nil)
    // Where the text shows the link itself, it is marked even though no entity says so.
    #expect(record["facets"]?.elements?.count == 1)
  }

  @Test("A card has what the variant says, and the first picture as its thumbnail")
  func card() async throws {
    var variant = Sample.variant("Le guide est paru. #CCI", pictures: 2, linkIsCard: true)
    variant.summary = "Soixante pages d’exemples."
    let (_, transport) = try await publish(variant, [.json(200, Self.blob), .json(200, BlueskySample.written())])
    let upload = transport.requests[0]
    #expect(upload.sentBytes == Sample.png && upload.url.hasSuffix("com.atproto.repo.uploadBlob"))
    let embed = transport.requests[1].json?["record"]?["embed"]
    #expect(embed?["$type"] == .string("app.bsky.embed.external"))
    let external = embed?["external"]
    #expect(external?["uri"] == .string(Sample.link) && external?["title"] == .string(variant.title))
    #expect(external?["description"] == .string("Soixante pages d’exemples."))
    #expect(external?["thumb"] == JSON(Array(Self.blob.utf8))?["blob"])
    // `#guide` stands in no post.
    #expect(transport.requests[1].json?["record"]?["tags"] == .array([.string("guide")]))
  }

  @Test("Pictures have their descriptions and their shapes, and are uploaded once")
  func pictures() async throws {
    var variant = Sample.variant(pictures: 1)
    variant.media[0].width = 1200
    variant.media[0].height = 630
    let progress = RememberedProgress()
    let first = try await failure { () async throws(PublishFailure) in
      try await BlueskySample.kitOrFail(
        ScriptedTransport([.json(200, Self.blob), BlueskySample.error(429, "RateLimitExceeded")])
      ).publish(variant, key: Sample.key, progress: progress)
    }
    #expect(first.summary == "deferred channel adapter.askedToWait")
    let (_, transport) = try await publish(variant, [.json(200, BlueskySample.written())], progress: progress)
    let image = transport.requests[0].json?["record"]?["embed"]?["images"]?.elements?.first
    #expect(image?["alt"] == .string("Affiche du guide"))
    #expect(image?["aspectRatio"] == .object(["width": .integer(1200), "height": .integer(630)]))
    #expect(image?["image"] == JSON(Array(Self.blob.utf8))?["blob"])
  }

  @Test("A picture that the server threw away is uploaded once more")
  func goneBlob() async throws {
    let progress = RememberedProgress()
    let variant = Sample.variant(pictures: 1)
    let first = try await failure { () async throws(PublishFailure) in
      try await BlueskySample.kitOrFail(
        ScriptedTransport([.json(200, Self.blob), BlueskySample.error(400, "BlobNotFound")])
      ).publish(variant, key: Sample.key, progress: progress)
    }
    #expect(first.summary == "deferred 1 delivery bluesky.pictureGone")
    let (_, transport) = try await publish(
      variant, [.json(200, Self.blob), .json(200, BlueskySample.written())], progress: progress)
    #expect(transport.calls.map { String($0.split(separator: ".").last ?? "") } == ["uploadBlob", "putRecord"])
  }

  @Test("After a lost answer the same bytes leave again, whatever the time and whoever can be resolved by then")
  func sameBytes() async throws {
    let progress = RememberedProgress()
    var variant = Sample.variant("Avec @cci.exemple.fr")
    variant.posts[0].entities = [Entity(kind: .mention, start: 5, end: 20)]
    let resolved = ScriptedTransport.Step.json(200, #"{"did":"did:plc:autre"}"#)
    let lost = ScriptedTransport([resolved, .fails(.lost(Reason(code: "test.lost", arguments: [:])))])
    let first = try await failure { () async throws(PublishFailure) in
      try await BlueskySample.kitOrFail(lost).publish(variant, key: Sample.key, progress: progress)
    }
    #expect(first.summary == "unknown test.lost")
    let later = ManualClock(now: Sample.now + .seconds(3000))
    let (_, transport) = try await publish(
      variant, [.json(200, BlueskySample.written())], progress: progress, clock: later)
    #expect(transport.requests.last?.sentBytes == lost.requests.last?.sentBytes)
    #expect(lost.requests.last?.json?["record"]?["facets"]?.elements?.count == 1)
  }

  @Test("What is proven to be without effect gets the time of its next attempt")
  func freshTime() async throws {
    let progress = RememberedProgress()
    _ = try await failure { () async throws(PublishFailure) in
      try await BlueskySample.kitOrFail(ScriptedTransport([BlueskySample.error(429, "RateLimitExceeded")]))
        .publish(Sample.variant(), key: Sample.key, progress: progress)
    }
    let later = ManualClock(now: Sample.now + .seconds(3000))
    let (_, transport) = try await publish(
      Sample.variant(), [.json(200, BlueskySample.written())], progress: progress, clock: later)
    #expect(transport.requests[0].json?["record"]?["createdAt"] == .string("2011-06-28T08:50:00.000Z"))
    #expect(transport.requests[0].json?["rkey"] == .string(BlueskySample.key))
  }

  @Test("A handle that cannot be resolved stays text, a wait that the network asks for is kept")
  func mentions() async throws {
    var variant = Sample.variant("Avec @cci.exemple.fr")
    variant.posts[0].entities = [Entity(kind: .mention, start: 5, end: 20)]
    for status in [400, 404, 502] {
      let (_, transport) = try await publish(
        variant, [BlueskySample.error(status, "InvalidRequest"), .json(200, BlueskySample.written())])
      #expect(transport.calls[0] == "GET /xrpc/com.atproto.identity.resolveHandle?handle=cci.exemple.fr")
      #expect(transport.requests[1].json?["record"]?["facets"] == nil)
    }
    let waits = try await failure { () async throws(PublishFailure) in
      try await BlueskySample.kitOrFail(ScriptedTransport([BlueskySample.error(429, "RateLimitExceeded")]))
        .publish(variant, key: Sample.key, progress: RememberedProgress())
    }
    #expect(waits.summary == "deferred channel adapter.askedToWait")
  }

  @Test("Under a key that is taken stands what an earlier attempt published, or something else")
  func takenKey() async throws {
    let taken = BlueskySample.error(400, "InvalidSwap")
    let text = Sample.variant().text
    let (outcome, _) = try await publish(
      Sample.variant(), [taken, .json(200, BlueskySample.standing(text, link: Sample.link))])
    #expect(
      outcome
        == .published([
          Receipt(
            id: BlueskySample.uri, url: "https://bsky.app/profile/\(BlueskySample.did)/post/\(BlueskySample.key)")
        ]))
    for (steps, expected) in [
      ([taken, .json(200, BlueskySample.standing("Tout autre chose"))], "rejected bluesky.otherPost"),
      ([taken, BlueskySample.absent], "unknown bluesky.keyTaken"),
      ([taken, BlueskySample.error(503, "x")], "unknown bluesky.keyTaken"),
    ] as [([ScriptedTransport.Step], String)] {
      let failure = try await failure { () async throws(PublishFailure) in
        try await BlueskySample.kitOrFail(ScriptedTransport(steps))
          .publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
      }
      #expect(failure.summary == expected)
    }
  }

  @Test(
    "An answer about another post proves nothing",
    arguments: [
      #"{"uri":"at://did:plc:autre/app.bsky.feed.post/3jzfcijpj2z2a","cid":"c"}"#, #"{"cid":"c"}"#, #"{"ok":true}"#,
    ])
  func otherAnswer(_ body: String) async throws {
    let failure = try await failure { () async throws(PublishFailure) in
      try await BlueskySample.kitOrFail(ScriptedTransport([.json(200, body)]))
        .publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == "unknown adapter.brokenAnswer")
  }

  @Test("A lost claim and a late permit send nothing")
  func lostClaim() async throws {
    for progress in [RememberedProgress(losesClaim: true), RememberedProgress.tooLate] {
      let transport = ScriptedTransport([])
      let failure = try await failure { () async throws(PublishFailure) in
        try await BlueskySample.kitOrFail(transport).publish(Sample.variant(), key: Sample.key, progress: progress)
      }
      #expect(failure.summary.hasPrefix("deferred delivery test."))
      #expect(transport.requests.isEmpty)
    }
  }
}

extension BlueskySample {
  static func kitOrFail(_ transport: any HTTPTransport) throws(PublishFailure) -> any OutboundAdapter {
    do {
      return try kit(transport).publisher
    } catch {
      throw .rejected(Reason(code: "test.noKit", arguments: [:]))
    }
  }
}
