import Domain
import Testing
import Transport

@testable import Adapters

@Suite("Publishing on a Facebook Page")
struct FacebookPageTests {
  static func kit(_ transport: ScriptedTransport, settings: [String: String] = [:]) throws -> ChannelKit {
    try Sample.kit(
      "facebook-page", settings: ["page": "1234567890", "version": "v25.0"].merging(settings) { $1 },
      in: Sample.environment(transport))
  }

  static func failure(
    _ steps: [ScriptedTransport.Step], _ variant: Variant, _ progress: RememberedProgress = RememberedProgress()
  ) async throws -> PublishFailure {
    let kit = try kit(ScriptedTransport(steps))
    return try await AdaptersTests.failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(variant, key: Sample.key, progress: progress)
    }
  }

  static let page = ScriptedTransport.Step.json(200, #"{"permalink_url":"https://www.facebook.com/cci/posts/9"}"#)

  @Test("A post that may not leave any more does not leave, and is put off", arguments: 0...2)
  func isRefusedAtTheLastMoment(pictures: Int) async throws {
    let transport = ScriptedTransport([.json(200, #"{"id":"1"}"#), .json(200, #"{"id":"2"}"#), Self.page])
    let kit = try Self.kit(transport)
    let failure = try await AdaptersTests.failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(
        Sample.variant(pictures: pictures), key: Sample.key, progress: RememberedProgress.tooLate)
    }
    #expect(failure.summary == "deferred delivery test.tooLate")
    // The unseen uploads may leave.
    #expect(transport.calls == Array(repeating: "POST /v25.0/1234567890/photos", count: pictures))
  }

  @Test("A link travels as a card beside the text")
  func linkCard() async throws {
    let transport = ScriptedTransport([.json(200, #"{"id":"1234567890_9"}"#), Self.page])
    let progress = RememberedProgress()
    let outcome = try await Self.kit(transport).publisher.publish(
      Sample.variant("Le guide est paru.", linkIsCard: true), key: Sample.key, progress: progress)
    #expect(
      outcome == .published([Receipt(id: "1234567890_9", url: "https://www.facebook.com/cci/posts/9")]))
    #expect(
      transport.calls == ["POST /v25.0/1234567890/feed", "GET /v25.0/1234567890_9?fields=permalink_url"])
    #expect(transport.requests[0].form == ["message=Le guide est paru.", "link=\(Sample.link)"])
    for request in transport.requests {
      #expect(request.header("Authorization") == "Bearer \(Sample.secret)")
      #expect(!request.url.contains(Sample.secret))
      #expect(!request.form.joined().contains(Sample.secret))
    }
    #expect(progress.visibleSteps == 1)
  }

  @Test("A link that stands in the text is not given twice")
  func linkInText() async throws {
    let transport = ScriptedTransport([.json(200, #"{"id":"1_9"}"#), Self.page])
    _ = try await Self.kit(transport).publisher.publish(
      Sample.variant(), key: Sample.key, progress: RememberedProgress())
    #expect(transport.requests[0].form == ["message=\(Sample.variant().text)"])
  }

  @Test("One picture goes up unseen too, so that what is visible is one small request")
  func onePicture() async throws {
    let transport = ScriptedTransport([
      .json(200, #"{"id":"55"}"#), .json(200, #"{"id":"1234567890_9"}"#), .json(500, ""),
    ])
    let outcome = try await Self.kit(transport).publisher.publish(
      Sample.variant(pictures: 1), key: Sample.key, progress: RememberedProgress())
    // The page's address could not be read; that changes nothing for the post.
    #expect(
      outcome == .published([Receipt(id: "1234567890_9", url: "https://www.facebook.com/1234567890_9")]))
    #expect(transport.calls.prefix(2) == ["POST /v25.0/1234567890/photos", "POST /v25.0/1234567890/feed"])
    #expect(
      transport.requests[0].parts == [
        "alt_text_custom=Affiche du guide", "published=false", "source=affiche.png;image/png;\(Sample.png.count)",
      ])
    #expect(
      transport.requests[1].form == ["message=\(Sample.variant().text)", #"attached_media[0]={"media_fbid":"55"}"#])
  }

  @Test("Several pictures are uploaded unseen, recorded, then shown by one post")
  func severalPictures() async throws {
    let transport = ScriptedTransport([
      .json(200, #"{"id":"55"}"#), .json(200, #"{"id":"56"}"#), .json(200, #"{"id":"1_9"}"#), Self.page,
    ])
    let step = Sample.variant(pictures: 1).media[0].step("photo-0")
    let progress = RememberedProgress([step: "55"])
    _ = try await Self.kit(transport).publisher.publish(
      Sample.variant(pictures: 2, linkIsCard: true), key: Sample.key, progress: progress)
    #expect(transport.calls.prefix(2) == ["GET /v25.0/55?fields=id", "POST /v25.0/1234567890/photos"])
    #expect(
      transport.requests[2].form == [
        "message=\(Sample.variant().text)", #"attached_media[0]={"media_fbid":"55"}"#,
        #"attached_media[1]={"media_fbid":"56"}"#,
      ])
    #expect(progress.values.values.sorted() == ["55", "56"] && progress.visibleSteps == 1)
  }

  @Test("A recorded picture that Facebook has not kept is uploaded anew")
  func lostPicture() async throws {
    let gone = ScriptedTransport.Step.json(400, FacebookAnswersTests.error(100, 33))
    let transport = ScriptedTransport([
      gone, .json(200, #"{"id":"1234567890"}"#), .json(200, #"{"id":"56"}"#), .json(200, #"{"id":"1_9"}"#), Self.page,
    ])
    let step = Sample.variant(pictures: 1).media[0].step("photo-0")
    let progress = RememberedProgress([step: "55"])
    _ = try await Self.kit(transport).publisher.publish(
      Sample.variant(pictures: 1), key: Sample.key, progress: progress)
    #expect(progress.values == [step: "56"])
    #expect(transport.requests[3].form.last == #"attached_media[0]={"media_fbid":"56"}"#)
  }

  @Test("Pictures that were replaced between two attempts are uploaded: what was recorded are others")
  func replacedPictures() async throws {
    let transport = ScriptedTransport([
      .json(200, #"{"id":"55"}"#), .fails(.notSent(Reason(code: "lost", arguments: [:]))), .json(200, #"{"id":"56"}"#),
      .json(200, #"{"id":"57"}"#), .json(200, #"{"id":"1_9"}"#), Self.page,
    ])
    let progress = RememberedProgress()
    let publisher = try Self.kit(transport).publisher
    var edited = Sample.variant(pictures: 2, linkIsCard: true)
    let refused = try? await publisher.publish(edited, key: Sample.key, progress: progress)
    #expect(refused == nil)
    for index in edited.media.indices { edited.media[index].alt = "Un autre texte" }
    _ = try await publisher.publish(edited, key: Sample.key, progress: progress)
    #expect(transport.requests[4].form.suffix(2).map { $0.suffix(4) } == ["56\"}", "57\"}"])
  }

  @Test("A loss is unknown on the visible step, and deferred while a picture goes up")
  func losses() async throws {
    let lost = ScriptedTransport.Step.fails(.lost(Reason(code: "lost", arguments: [:])))
    #expect(try await Self.failure([lost], Sample.variant()).summary == "unknown lost")
    #expect(try await Self.failure([lost], Sample.variant(pictures: 1)).summary == "deferred delivery lost")
    let up = ScriptedTransport.Step.json(200, #"{"id":"55"}"#)
    #expect(try await Self.failure([up, lost], Sample.variant(pictures: 1)).summary == "unknown lost")
  }

  @Test("A picture that is missing from the spool waits for it")
  func missingPicture() async throws {
    let environment = Sample.environment(ScriptedTransport([]), spool: MemorySpool(pictures: [:]))
    let kit = try Sample.kit("facebook-page", settings: ["page": "1"], in: environment)
    let failure = try await AdaptersTests.failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(
        Sample.variant(pictures: 1), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == "deferred delivery test.pictureMissing")
  }

  @Test("A post is recognised by its words and by where its card leads")
  func sightings() async throws {
    let card = #""attachments":{"data":[{"unshimmed_url":"\#(Sample.link)?utm=1"},{"url":"https://other.fr/"}]}"#
    let right = card.replacing("?utm=1", with: "/")
    let first = """
      {"data":[
      {"id":"1_1","message":"Le guide est paru.",\(card)},
      {"id":"1_2","message":"Le guide est épuisé.",\(right)},
      {"id":"1_3","message":" Le guide\\nest paru. ",\(right),"permalink_url":"https://www.facebook.com/3"}],
      "paging":{"cursors":{"after":"Q+/="},"next":"https://graph.facebook.com/x?access_token=secret"}}
      """
    let second = """
      {"data":[{"id":"1_4","message":"Le guide est paru.",
      "attachments":{"data":[{"url":"https://www.facebook.com/photo/?fbid=5"}]}}],"paging":{"cursors":{"after":"R"}}}
      """
    let transport = ScriptedTransport([.json(200, #"{"data":[]}"#), .json(200, first), .json(200, second)])
    let sighting = try await Self.kit(transport).publisher.sightings(
      of: Sample.variant("Le guide est paru.", linkIsCard: true), key: Sample.key, since: Sample.now)
    #expect(
      sighting
        == .found([
          Receipt(id: "1_3", url: "https://www.facebook.com/3"),
          Receipt(id: "1_4", url: "https://www.facebook.com/1_4"),
        ]))
    let query =
      "fields=id,message,created_time,permalink_url,attachments%7Bunshimmed_url,url%7D&since=1309247700&limit=100"
    #expect(
      transport.calls == [
        "GET /v25.0/1234567890/published_posts?fields=id&limit=1",
        "GET /v25.0/1234567890/published_posts?\(query)",
        "GET /v25.0/1234567890/published_posts?\(query)&after=Q%2B%2F%3D",
      ])
  }

  @Test("Posts are asked for since the hour that Facebook's clock showed, when ours was set wrong")
  func wrongClock() async throws {
    let transport = ScriptedTransport([
      .json(200, #"{"data":[]}"#, headers: ["Date": "Mon, 27 Jun 2011 08:00:00 GMT"]), .json(200, #"{"data":[]}"#),
    ])
    let sighting = try await Self.kit(transport).publisher.sightings(
      of: Sample.variant(), key: Sample.key, since: Sample.now)
    #expect(sighting == .found([]))
    #expect(transport.calls.last?.contains("&since=\(1_309_247_700 - 86_400)&") == true, "\(transport.calls)")
  }

  @Test("A look that Facebook refuses cannot tell; a token that it refuses shuts the channel")
  func refusedLooks() async throws {
    let refused = ScriptedTransport([.json(400, FacebookAnswersTests.error(100))])
    #expect(
      try await Self.kit(refused).publisher.sightings(of: Sample.variant(), key: Sample.key, since: Sample.now)
        == .cannotTell)
    let kit = try Self.kit(ScriptedTransport([.json(401, FacebookAnswersTests.error(190))]))
    let failure = try await AdaptersTests.failure { () async throws(PublishFailure) in
      try await kit.publisher.sightings(of: Sample.variant(), key: Sample.key, since: Sample.now)
    }
    #expect(failure.summary == "blocked facebook.tokenRefused")
  }
}
