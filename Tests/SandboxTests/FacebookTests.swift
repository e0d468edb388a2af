import Domain
import Testing

@testable import Sandbox

@Suite struct FacebookTests {
  @Test func aPostStandsAndIsReadBack() async throws {
    try await withSandbox({ $0.publicBase = "https://facebook.exemple" }) { sandbox, client in
      let answer = await client.feed("Le guide «\u{A0}réseaux\u{A0}»", link: "https://www.cci-exemple.fr/guide?a=1&b=2")
      #expect(answer.status == 200)
      let id = try #require(answer.json["id"].string)
      #expect(id == "42_122100000000000001")
      #expect(answer.headers["x-business-use-case-usage"]?.contains("\"42\":[{\"type\":\"pages\"") == true)
      let fields = "id,message,created_time,permalink_url,attachments.limit(3){target,unshimmed_url},application"
      let list = await client.get("/v25.0/42/published_posts?fields=\(fields)&since=1294647300&limit=25")
      let post = list.json["data"][0]
      #expect(post["id"].string == id)
      #expect(post["message"].string == "Le guide «\u{A0}réseaux\u{A0}»")
      #expect(post["created_time"].string == "2011-01-10T08:15:00+0000")
      #expect(post["permalink_url"].string == "https://facebook.exemple/42/posts/122100000000000001")
      let attachment = post["attachments"]["data"][0]
      #expect(attachment.names == ["target", "unshimmed_url"])
      #expect(attachment["unshimmed_url"].string == "https://www.cci-exemple.fr/guide?a=1&b=2")
      #expect(list.json["paging"]["cursors"]["after"].string == "122100000000000001")
      let single = await client.get("/v25.0/\(id)?fields=permalink_url")
      #expect(single.json["permalink_url"].string == "https://facebook.exemple/42/posts/122100000000000001")
      #expect(single.json["id"].string == id)
      #expect(sandbox.posts().first?.link == "https://www.cci-exemple.fr/guide?a=1&b=2")
    }
  }

  @Test func answersAreWrittenAsFacebookWritesThem() async throws {
    try await withSandbox { _, client in
      _ = await client.feed("é 👍")
      let list = await client.get("/v25.0/42/feed?fields=message,permalink_url")
      #expect(list.text.contains("\"message\":\"\\u00e9 \\ud83d\\udc4d\""))
      #expect(list.text.contains("http:\\/\\/127.0.0.1:"))
    }
  }

  @Test func listsArePagedByCursorAndTime() async throws {
    let clock = ManualClock()
    try await withSandbox(clock: clock) { _, client in
      for number in 1...3 {
        _ = await client.feed("Texte \(number)")
        clock.advance(by: .seconds(60))
      }
      let first = await client.get("/v25.0/42/feed?limit=2&access_token=secret")
      #expect(first.json["data"].items.map { $0["message"].string } == ["Texte 3", "Texte 2"])
      let next = try #require(first.json["paging"]["next"].string)
      #expect(!next.contains("secret"))
      let target = try #require(next.firstRange(of: "/v25.0").map { String(next[$0.lowerBound...]) })
      let second = await client.get(target)
      #expect(second.json["data"].items.map { $0["message"].string } == ["Texte 1"])
      #expect(second.json["paging"]["next"].isNull)
      let since = await client.get("/v25.0/42/feed?since=\(clock.now.seconds - 60)")
      #expect(since.json["data"].items.map { $0["message"].string } == ["Texte 3"])
      #expect(await client.get("/v25.0/43/feed").json["data"].items.isEmpty)
    }
  }

  @Test func anImmediateRepeatIsRefusedAndALaterOneNot() async throws {
    try await withSandbox { sandbox, client in
      _ = await client.feed("Permanence")
      let refused = await client.feed("Permanence")
      #expect(refused.status == 400)
      #expect(refused.json["error"]["code"].number == 506)
      _ = await client.feed("Autre chose")
      #expect(await client.feed("Permanence").status == 200)
      #expect(await client.feed("Permanence", page: "43").status == 200)
      #expect(sandbox.posts().map(\.text) == ["Permanence", "Autre chose", "Permanence", "Permanence"])
    }
  }

  @Test func badTokensAndParametersHaveTheirCodes() async throws {
    try await withSandbox { sandbox, client in
      let missing = await client.speaking(for: nil).feed("Bonjour")
      #expect(missing.status == 401 && missing.json["error"]["code"].number == 190)
      let revoked = await client.speaking(for: "revoked").feed("Bonjour")
      #expect(revoked.status == 400 && revoked.json["error"]["code"].number == 190)
      #expect(
        revoked.json["error"].names.contains("fbtrace_id") && revoked.json["error"]["type"].string == "OAuthException")
      for answer in [
        await client.feed(""), await client.feed("a", link: "ftp://exemple.fr"),
        await client.feed(String(repeating: "a", count: 63_207)), await client.get("/v25.0/42/feed?fields=nonsense"),
        await client.get("/v25.0/42_7"), await client.form("/v25.0/42/videos", []),
      ] {
        #expect(answer.status == 400 && answer.json["error"]["code"].number == 100)
      }
      #expect(sandbox.posts().isEmpty)
    }
  }

  @Test func theTokenMayStandInTheFormOrTheQuery() async throws {
    try await withSandbox { sandbox, client in
      let other = client.speaking(for: nil)
      let form = [Field("message", "Un"), Field("access_token", "jeton")]
      #expect(await other.form("/v25.0/42/feed", form).status == 200)
      #expect(await other.get("/v25.0/42?fields=id,name&access_token=jeton").json["name"].string == "Page 42")
      #expect(sandbox.requestLog().allSatisfy { !$0.path.contains("jeton") })
    }
  }

  @Test func aPhotoIsAPostWithItsWords() async throws {
    try await withSandbox { sandbox, client in
      let fields = [Field("caption", "Forum https://exemple.fr"), Field("alt_text_custom", "Affiche")]
      let answer = await client.multipart("/v25.0/42/photos", file: "source", png, fields)
      #expect(answer.json["id"].string == "122200000000000001")
      #expect(answer.json["post_id"].string == "42_122100000000000001")
      let post = try #require(sandbox.posts().first)
      #expect(post.text == "Forum https://exemple.fr" && post.media.first?.alt == "Affiche")
      let read = await client.get("/v25.0/42_122100000000000001?fields=attachments")
      #expect(read.json["attachments"]["data"][0]["type"].string == "photo")
      let tooBig = png + [UInt8](repeating: 0, count: 4 * 1024 * 1024)
      let refused = await client.multipart("/v25.0/42/photos", file: "source", tooBig, fields)
      #expect(refused.json["error"]["error_subcode"].number == 1_366_046)
      #expect(await client.form("/v25.0/42/photos", fields).json["error"]["code"].number == 324)
    }
  }

  @Test func unpublishedPhotosBecomeOnePost() async throws {
    try await withSandbox { sandbox, client in
      let first = await client.multipart("/v25.0/42/photos", file: "source", png, [Field("published", "false")])
      let second = await client.form(
        "/v25.0/42/photos", [Field("url", "https://exemple.fr/a.jpg"), Field("published", "false")])
      #expect(sandbox.posts().isEmpty && first.json["post_id"].isNull)
      let ids = [first, second].compactMap { $0.json["id"].string }
      let attached = ids.enumerated().map { Field("attached_media[\($0)]", "{\"media_fbid\":\"\($1)\"}") }
      #expect(await client.form("/v25.0/42/feed", [Field("message", "Album")] + attached).status == 200)
      #expect(sandbox.posts().map { $0.media.map(\.id) } == [ids])
      let again = await client.form("/v25.0/42/feed", [Field("message", "Encore")] + attached)
      #expect(again.json["error"]["code"].number == 100)
    }
  }

  @Test func unpublishedPostsStayOutOfTheFeed() async throws {
    try await withSandbox { sandbox, client in
      _ = await client.form("/v25.0/42/feed", [Field("message", "Plus tard"), Field("published", "false")])
      #expect(sandbox.posts().map(\.visibility) == ["unpublished"])
      #expect(await client.get("/v25.0/42/feed").json["data"].items.isEmpty)
    }
  }

  @Test func aPostCanBeDeleted() async throws {
    try await withSandbox { sandbox, client in
      _ = await client.feed("Erreur")
      #expect(await client.send("DELETE", "/v25.0/42_122100000000000001").text == "{\"success\":true}")
      #expect(sandbox.posts().isEmpty)
      let gone = await client.send("DELETE", "/v25.0/42_122100000000000001")
      #expect(gone.json["error"]["error_subcode"].number == 33)
    }
  }

  @Test func aPostsMessageCanBeChangedAndNothingElse() async throws {
    try await withSandbox { sandbox, client in
      _ = await client.feed("Erreur", link: "https://www.exemple.fr/a")
      let edit = await client.form(
        "/v25.0/42_122100000000000001", [Field("message", "Juste"), Field("link", "https://www.exemple.fr/b")])
      #expect(edit.text == "{\"success\":true}")
      let post = try #require(sandbox.posts().first)
      #expect(post.text == "Juste" && post.link == "https://www.exemple.fr/a")
      #expect(post.editedAt != nil)
      let gone = await client.form("/v25.0/42_7", [Field("message", "Juste")])
      #expect(gone.json["error"]["error_subcode"].number == 33)
    }
  }

  @Test func aPageHasItsCallsForADay() async throws {
    let clock = ManualClock()
    try await withSandbox(clock: clock, { $0.facebookCalls = 1 }) { sandbox, client in
      #expect(await client.feed("Un").status == 200)
      let refused = await client.feed("Deux")
      #expect(refused.json["error"]["code"].number == 80_001)
      // 08:15 to midnight.
      #expect(refused.headers["x-business-use-case-usage"]?.contains("\"estimated_time_to_regain_access\":945") == true)
      #expect(await client.feed("Un", page: "43").status == 200)
      clock.advance(by: .seconds(86_400))
      #expect(await client.feed("Deux").status == 200)
      #expect(sandbox.posts().count == 3)
    }
  }
}
