import Domain
import Testing

@testable import Sandbox

@Suite struct MastodonTests {
  @Test func anInstanceTellsItsLimits() async throws {
    try await withSandbox({ $0.mastodonCharacters = 140 }) { _, client in
      let answer = await client.speaking(for: nil).get("/api/v2/instance")
      #expect(answer.status == 200)
      let configuration = answer.json["configuration"]
      #expect(configuration["statuses"]["max_characters"].number == 140)
      #expect(configuration["statuses"]["characters_reserved_per_url"].number == 23)
      #expect(configuration["statuses"]["max_media_attachments"].number == 4)
      #expect(configuration["media_attachments"]["description_limit"].number == 1500)
      #expect(configuration["media_attachments"]["supported_mime_types"].items.contains { $0.string == "image/png" })
      #expect(answer.json["domain"].string == "127.0.0.1:\(client.port)")
      #expect(answer.json["api_versions"]["mastodon"].number == 7)
    }
  }

  @Test func aStatusStandsAsItWasSent() async throws {
    try await withSandbox({ $0.publicBase = "https://social.exemple.fr" }) { sandbox, client in
      let answer = await client.toot(
        "  Le guide est là\u{A0}: https://www.cci-exemple.fr/guide\n", [Field("language", "fr")])
      #expect(answer.status == 200)
      let status = answer.json
      #expect(status["id"].string == "110000000000000001")
      #expect(status["url"].string == "https://social.exemple.fr/@alpha/110000000000000001")
      #expect(status["created_at"].string == "2011-01-10T08:15:00.000Z")
      #expect(status["account"]["acct"].string == "alpha")
      #expect(status["visibility"].string == "public")
      #expect(status["language"].string == "fr")
      #expect(status["application"]["name"].string == "Crieur")
      let post = try #require(sandbox.posts().first)
      #expect(post.text == "Le guide est là\u{A0}: https://www.cci-exemple.fr/guide")
      #expect(post.link == "https://www.cci-exemple.fr/guide")
      let read = await client.get("/api/v1/statuses/110000000000000001")
      #expect(read.json["content"].string == status["content"].string)
      let source = await client.get("/api/v1/statuses/110000000000000001/source")
      #expect(source.json["text"].string == post.text)
    }
  }

  @Test func aStatusMayComeAsJSON() async throws {
    try await withSandbox { sandbox, client in
      let upload = await client.multipart("/api/v2/media", file: "file", png)
      let id = try #require(upload.json["id"].string)
      let body = #"{"status":"caf\u00e9","media_ids":["\#(id)"],"visibility":"unlisted"}"#
      let answer = await client.send(
        "POST", "/api/v1/statuses", type: "application/json; charset=utf-8", body: Array(body.utf8))
      #expect(answer.status == 200)
      #expect(answer.json["media_attachments"][0]["id"].string == id)
      #expect(sandbox.posts().first?.text == "café")
      #expect(sandbox.posts().first?.visibility == "unlisted")
    }
  }

  @Test func graphemesCountOneAndAddressesTwentyThree() async throws {
    try await withSandbox { sandbox, client in
      let address = "https://www.cci-exemple.fr/" + String(repeating: "a", count: 200)
      let full = String(repeating: "👨‍👩‍👧", count: 476) + " " + address
      #expect(await client.toot(full).status == 200)
      let refused = await client.toot("é" + full)
      #expect(refused.status == 422)
      #expect(refused.json["error"].string == "Validation failed: Text character limit of 500 exceeded")
      #expect(sandbox.posts().count == 1)
    }
  }

  @Test(arguments: ["", " \n "])
  func blankTextIsRefused(text: String) async throws {
    try await withSandbox { sandbox, client in
      let answer = await client.toot(text)
      #expect(answer.status == 422)
      #expect(answer.json["error"].string == "Validation failed: Text can't be blank")
      #expect(sandbox.posts().isEmpty)
    }
  }

  @Test(arguments: [nil, "revoked"])
  func withoutAGoodTokenNothingIsPublished(token: String?) async throws {
    try await withSandbox { sandbox, client in
      let answer = await client.speaking(for: token).toot("Bonjour")
      #expect(answer.status == 401)
      #expect(answer.json["error"].string == "The access token is invalid")
      #expect(await client.speaking(for: token).get("/api/v1/accounts/verify_credentials").status == 401)
      #expect(sandbox.posts().isEmpty)
    }
  }

  @Test func aLongTokenNeverShows() async throws {
    try await withSandbox { sandbox, client in
      let token = "Zk3pQ9vXw1yB7nTfRsLcHd5mJgAeUo2i8K4xVbNqPzE"
      let answer = await client.speaking(for: token).toot("Bonjour")
      #expect(!answer.text.contains(token.prefix(6)))
      #expect(sandbox.posts().first?.account.hasPrefix("compte_") == true)
    }
  }

  @Test func listsAreNewestFirstAndCanBePaged() async throws {
    try await withSandbox { _, client in
      for number in 1...5 { _ = await client.toot("Texte \(number)") }
      _ = await client.toot("Réponse", [Field("in_reply_to_id", "110000000000000001")])
      _ = await client.speaking(for: "beta").toot("Ailleurs")
      let me = try #require(await client.get("/api/v1/accounts/verify_credentials").json["id"].string)
      let list = "/api/v1/accounts/\(me)/statuses"
      let all = await client.get("\(list)?exclude_replies=true").json.items.map { $0["id"].string }
      #expect(all == [5, 4, 3, 2, 1].map { "11000000000000000\($0)" })
      let newer = await client.get("\(list)?since_id=110000000000000004").json.items.map { $0["id"].string }
      #expect(newer == ["110000000000000006", "110000000000000005"])
      let page = await client.get("\(list)?max_id=110000000000000005&limit=2")
      #expect(page.json.items.map { $0["id"].string } == ["110000000000000004", "110000000000000003"])
      #expect(page.headers["link"]?.contains("max_id=110000000000000003>; rel=\"next\"") == true)
      #expect(await client.get("/api/v1/accounts/1/statuses").status == 404)
    }
  }

  @Test func anAnswerNamesAStatusThatItsAccountCanSeeAndThatStillStands() async throws {
    try await withSandbox { _, client in
      _ = await client.toot("Entre nous", [Field("visibility", "private")])
      let parent = "110000000000000001"
      #expect(await client.speaking(for: "beta").toot("Moi aussi", [Field("in_reply_to_id", parent)]).status == 404)
      let answer = await client.toot("Suite", [Field("in_reply_to_id", parent)])
      #expect(answer.status == 200 && answer.json["in_reply_to_id"].string == parent)
      #expect(await client.send("DELETE", "/api/v1/statuses/\(parent)").status == 200)
      #expect(await client.get("/api/v1/statuses/110000000000000002").json["in_reply_to_id"].string == nil)
    }
  }

  @Test func privateStatusesAreListedForTheirAccountOnly() async throws {
    try await withSandbox { _, client in
      _ = await client.toot("Entre nous", [Field("visibility", "private")])
      let me = try #require(await client.get("/api/v1/accounts/verify_credentials").json["id"].string)
      #expect(await client.get("/api/v1/accounts/\(me)/statuses").json.items.count == 1)
      #expect(await client.speaking(for: "beta").get("/api/v1/accounts/\(me)/statuses").json.items.isEmpty)
      #expect(await client.speaking(for: nil).get("/api/v1/statuses/110000000000000001").status == 404)
    }
  }

  @Test func contentIsTheHTMLThatMastodonWrites() {
    let html = MastodonText.html(
      of: "Un <b> & l’#Export\nhttps://www.cci-exemple.fr/forum-export-2026-inscription.\n\nFin", base: "https://s.fr")
    #expect(
      html
        == "<p>Un &lt;b&gt; &amp; l’<a href=\"https://s.fr/tags/export\" class=\"mention hashtag\" rel=\"tag\">#<span>Export"
        + "</span></a><br /><a href=\"https://www.cci-exemple.fr/forum-export-2026-inscription\" target=\"_blank\" "
        + "rel=\"nofollow noopener noreferrer\" translate=\"no\"><span class=\"invisible\">https://www.</span>"
        + "<span class=\"ellipsis\">cci-exemple.fr/forum-export-20</span><span class=\"invisible\">26-inscription</span></a>."
        + "</p><p>Fin</p>")
  }

  @Test func anEditTakesOffThePicturesThatItDoesNotName() async throws {
    try await withSandbox { sandbox, client in
      let upload = await client.multipart("/api/v2/media", file: "file", png)
      let id = try #require(upload.json["id"].string)
      _ = await client.toot("Erreur", [Field("media_ids[]", id)])
      func edit(_ body: String, as token: String = "alpha") async -> Answer {
        await client.speaking(for: token).send(
          "PUT", "/api/v1/statuses/110000000000000001", type: "application/x-www-form-urlencoded",
          body: Array(body.utf8))
      }
      #expect(await edit("status=Non", as: "beta").status == 404)
      let kept = await edit(
        "status=Juste&media_ids%5B%5D=\(id)&media_attributes%5B%5D%5Bid%5D=\(id)"
          + "&media_attributes%5B%5D%5Bdescription%5D=Une%20affiche")
      #expect(kept.status == 200, "\(kept.text)")
      #expect(kept.json["media_attachments"][0]["description"].string == "Une affiche")
      #expect(kept.json["edited_at"].string != nil)
      #expect(sandbox.posts().map(\.text) == ["Juste"])
      #expect(await edit("status=Juste").json["media_attachments"].items.isEmpty)
      #expect(await edit("status=").status == 422)
    }
  }

  @Test func aStatusCanBeDeletedByItsAccountOnly() async throws {
    try await withSandbox { sandbox, client in
      _ = await client.toot("Erreur")
      #expect(await client.speaking(for: "beta").send("DELETE", "/api/v1/statuses/110000000000000001").status == 404)
      let answer = await client.send("DELETE", "/api/v1/statuses/110000000000000001")
      #expect(answer.json["text"].string == "Erreur")
      #expect(sandbox.posts().isEmpty)
      #expect(await client.get("/api/v1/statuses/110000000000000001").status == 404)
    }
  }
}
