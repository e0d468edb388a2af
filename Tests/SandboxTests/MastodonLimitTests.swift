import Domain
import Testing

@testable import Sandbox

@Suite struct MastodonLimitTests {
  @Test func tooManyRequestsAreRefusedUntilTheWindowEnds() async throws {
    let clock = ManualClock()
    try await withSandbox(clock: clock, { $0.mastodonRequests = 3 }) { sandbox, client in
      for remaining in [2, 1, 0] {
        let answer = await client.toot("Texte \(remaining)")
        #expect(answer.status == 200)
        #expect(answer.headers["x-ratelimit-limit"] == "3")
        #expect(answer.headers["x-ratelimit-remaining"] == "\(remaining)")
        #expect(answer.headers["x-ratelimit-reset"] == "2011-01-10T08:20:00.000000Z")
      }
      let refused = await client.toot("De trop")
      #expect(refused.status == 429)
      #expect(refused.json["error"].string == "Too many requests")
      #expect(await client.speaking(for: "beta").toot("Un autre compte").status == 200)
      clock.advance(by: .seconds(300))
      #expect(await client.toot("Plus tard").status == 200)
      #expect(sandbox.posts().count == 5)
    }
  }

  @Test func uploadsHaveALimitOfTheirOwn() async throws {
    try await withSandbox({ $0.mastodonUploads = 1 }) { _, client in
      #expect(await client.multipart("/api/v2/media", file: "file", png).status == 200)
      let refused = await client.multipart("/api/v2/media", file: "file", png)
      #expect(refused.status == 429)
      #expect(refused.headers["x-ratelimit-reset"] == "2011-01-10T08:30:00.000000Z")
      #expect(await client.toot("Sans image").status == 200)
    }
  }

  @Test func aPictureIsShownOnceWithItsWords() async throws {
    try await withSandbox { sandbox, client in
      let upload = await client.multipart(
        "/api/v2/media", file: "file", png, [Field("description", "Affiche «\u{A0}Forum\u{A0}»")])
      #expect(upload.status == 200)
      let id = try #require(upload.json["id"].string)
      #expect(await client.get("/api/v1/media/\(id)").json["description"].string == "Affiche «\u{A0}Forum\u{A0}»")
      #expect(await client.speaking(for: "beta").toot("Volé", [Field("media_ids[]", id)]).status == 422)
      #expect(await client.toot("", [Field("media_ids[]", id)]).status == 200)
      let again = await client.toot("Encore", [Field("media_ids[]", id)])
      #expect(again.status == 422)
      #expect(again.json["error"].string?.contains("not found or already attached") == true)
      let media = try #require(sandbox.posts().first?.media.first)
      #expect(media.type == "image/png" && media.bytes == png.count && media.alt == "Affiche «\u{A0}Forum\u{A0}»")
    }
  }

  @Test func onlyPicturesAreTaken() async throws {
    try await withSandbox { _, client in
      let answer = await client.multipart("/api/v2/media", file: "file", Array("<svg onload=alert(1)>".utf8))
      #expect(answer.status == 422)
      #expect(answer.json["error"].string == "Validation failed: File content type is invalid, File is invalid")
      #expect(await client.form("/api/v2/media", []).status == 422)
      let words = String(repeating: "a", count: 1501)
      #expect(await client.multipart("/api/v2/media", file: "file", png, [Field("description", words)]).status == 422)
      let tooBig = png + [UInt8](repeating: 0, count: 16 * 1024 * 1024)
      #expect(await client.multipart("/api/v2/media", file: "file", tooBig).status == 422)
    }
  }

  @Test func aFifthPictureIsRefused() async throws {
    try await withSandbox { sandbox, client in
      let fields = (1...5).map { Field("media_ids[]", "\($0)") }
      let answer = await client.toot("Trop", fields)
      #expect(answer.json["error"].string == "Validation failed: Cannot attach more than 4 files")
      #expect(sandbox.posts().isEmpty)
    }
  }

  @Test func anAnswerToNothingIsRefused() async throws {
    try await withSandbox { _, client in
      #expect(await client.toot("Fil", [Field("in_reply_to_id", "7")]).status == 404)
    }
  }
}
