import Domain
import Testing
import Transport

@testable import Adapters

@Suite("What servers that speak Mastodon's API allow")
struct MastodonServersTests {
  private static func instance(_ text: String) throws -> MastodonInstance {
    MastodonInstance(try #require(JSON(Array(text.utf8))))
  }

  @Test(
    "A server without the second version of its description is read by the first",
    arguments: [#"{"error":"Not implemented"}"#, "", "<h1>404 Not Found</h1>"])
  func firstVersion(page: String) async throws {
    let transport = ScriptedTransport([
      .json(404, page), .json(200, #"{"max_toot_chars":50,"upload_limit":16000000}"#),
    ])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.reason.arguments == ["used": "79", "limit": "50"])
    #expect(transport.calls == ["GET /api/v2/instance", "GET /api/v1/instance"])
  }

  @Test("A web page in the place of every description proves nothing, and nothing leaves")
  func page() async throws {
    let transport = ScriptedTransport([.json(404, AnswerCase.page), .json(404, AnswerCase.page)])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == "deferred delivery adapter.pageInsteadOfAnswer")
    #expect(transport.calls == ["GET /api/v2/instance", "GET /api/v1/instance"])
  }

  @Test("Every dialect of a description is understood, and nonsense is no limit")
  func dialects() throws {
    // GoToSocial counts every link as 25 and takes six pictures.
    let gotosocial = try Self.instance(
      """
      {"configuration":{"statuses":{"max_characters":5000,"max_media_attachments":6,"characters_reserved_per_url":25},
      "media_attachments":{"supported_mime_types":["image/jpeg"],"image_size_limit":41943040,"image_matrix_limit":16777216,
      "description_limit":1500}}}
      """)
    #expect(gotosocial.textLimit == 5000 && gotosocial.mediaLimit == 6 && gotosocial.linkLength == 25)
    #expect(gotosocial.types == ["image/jpeg"] && gotosocial.altLimit == 1500 && gotosocial.picturePixels == 16_777_216)
    let pleroma = try Self.instance(#"{"max_toot_chars":5000,"upload_limit":16000000,"description_limit":5000}"#)
    #expect(pleroma.textLimit == 5000 && pleroma.pictureBytes == 16_000_000 && pleroma.altLimit == 5000)
    let nonsense = try Self.instance(
      #"{"configuration":{"statuses":{"max_characters":0,"max_media_attachments":-1},"media_attachments":[]}}"#)
    #expect(nonsense == .assumed)
  }

  @Test("Links count what the server says they count")
  func links() throws {
    var variant = Sample.variant()
    variant.posts[0].entities = [Entity(kind: .url, start: 0, end: 5), Entity(kind: .hashtag, start: 6, end: 9)]
    var instance = MastodonInstance(textLimit: 81, mediaLimit: 4)
    instance.linkLength = 25
    try instance.check(variant, by: ChannelProfile.mastodon.text)
    instance.textLimit = 80
    #expect(throws: PublishFailure.self) { try instance.check(variant, by: ChannelProfile.mastodon.text) }
    instance.linkLength = 23
    try instance.check(variant, by: ChannelProfile.mastodon.text)
  }

  @Test("A content warning counts with the text, also where the channel's own limit leaves it out")
  func warnings() throws {
    var variant = Sample.variant()
    variant.contentWarning = "12345"
    let instance = MastodonInstance(textLimit: 83, mediaLimit: 4)
    // The measure of `mastodon` holds the warning already; that of `microblog-140` does not.
    try instance.check(variant, by: ChannelProfile.mastodon.text)
    #expect(throws: PublishFailure.self) { try instance.check(variant, by: ChannelProfile.microblog140.text) }
  }

  @Test(
    "A picture that the server would refuse never leaves",
    arguments: [
      (#"{"configuration":{"media_attachments":{"image_matrix_limit":99}}}"#, "mastodon.pictureTooFine"),
      (
        #"{"configuration":{"media_attachments":{"supported_mime_types":["image/jpeg"]}}}"#, "mastodon.pictureType"
      ),
      (#"{"configuration":{"media_attachments":{"description_limit":3}}}"#, "mastodon.altTooLong"),
    ])
  func pictures(instance: String, expected: String) throws {
    var variant = Sample.variant(pictures: 1)
    (variant.media[0].width, variant.media[0].height) = (10, 10)
    let instance = try Self.instance(instance)
    let failure = #expect(throws: PublishFailure.self) {
      try instance.check(variant, by: ChannelProfile.mastodon.text)
    }
    #expect(failure?.summary == "rejected \(expected)")
  }

  @Test("A server without the second way of uploading is given pictures by the first")
  func firstUpload() async throws {
    let transport = ScriptedTransport([
      MastodonPublishingTests.instance, .json(404, "{}"), .json(200, #"{"id":"7"}"#),
      MastodonPublishingTests.published,
    ])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    _ = try await kit.publisher.publish(Sample.variant(pictures: 1), key: Sample.key, progress: RememberedProgress())
    #expect(transport.calls[1...2] == ["POST /api/v2/media", "POST /api/v1/media"])
    #expect(transport.requests[1].parts == transport.requests[2].parts)
  }

  @Test("A recorded picture that could not be processed is uploaded anew")
  func failedProcessing() async throws {
    for failed in [
      ScriptedTransport.Step.json(422, #"{"error":"x"}"#),
      .json(500, #"{"error":"Error processing thumbnail for uploaded media"}"#),
    ] {
      let transport = ScriptedTransport([
        MastodonPublishingTests.instance, failed, .json(200, #"{"id":"9"}"#), MastodonPublishingTests.published,
      ])
      let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
      let step = Sample.variant(pictures: 1).media[0].step("media-0")
      let progress = RememberedProgress([step: "8"])
      _ = try await kit.publisher.publish(Sample.variant(pictures: 1), key: Sample.key, progress: progress)
      #expect(progress.values == [step: "9"])
    }
  }

  @Test("A warning folds the post, and the channel may cover its pictures")
  func cover() async throws {
    var variant = Sample.variant()
    variant.contentWarning = "Chiffres du chômage"
    for (settings, warned, expected) in [
      ([:], true, ["spoiler_text=Chiffres du chômage", "sensitive=true"]),
      (["sensitive": "true"], false, ["sensitive=true"]),
      (["sensitive": "false"], false, []),
    ] as [([String: String], Bool, [String])] {
      let transport = ScriptedTransport([MastodonPublishingTests.instance, MastodonPublishingTests.published])
      let kit = try Sample.kit("mastodon", settings: settings, in: Sample.environment(transport))
      let shown = warned ? variant : Sample.variant()
      _ = try await kit.publisher.publish(shown, key: Sample.key, progress: RememberedProgress())
      #expect(transport.requests.last?.form.dropFirst(3) == expected[...])
    }
  }
}
