import Domain
import Testing

@testable import Sandbox

@Suite struct WordPressTests {
  /// `redaction:secret` and `redaction:revoked`.
  private let account = [Field("Authorization", "Basic cmVkYWN0aW9uOnNlY3JldA==")]
  private let revoked = [Field("Authorization", "Basic cmVkYWN0aW9uOnJldm9rZWQ=")]

  private func post(_ client: Client, _ target: String, _ body: String) async -> Answer {
    await client.send("POST", target, headers: account, type: "application/json", body: Array(body.utf8))
  }

  @Test func theFirstPageSaysWhereTheAPIIs() async throws {
    try await withSandbox { _, client in
      let client = client.speaking(for: nil)
      let page = await client.get("/")
      #expect(page.headers["link"]?.hasSuffix("/wp-json/>; rel=\"https://api.w.org/\"") == true)
      let index = await client.get("/wp-json/?_fields=name,namespaces")
      #expect(index.json.names == ["name", "namespaces"] && index.json["namespaces"][1].string == "wp/v2")
      #expect(await client.get("/?rest_route=/").json["namespaces"].items.count == 2)
    }
  }

  @Test func slugsAreMadeUniqueForDraftsAsWellAndFreedByTheTrash() async throws {
    try await withSandbox { sandbox, client in
      let client = client.speaking(for: nil)
      let first = await post(client, "/wp-json/wp/v2/posts", #"{"title":"A","slug":"guide"}"#)
      let second = await post(client, "/wp-json/wp/v2/posts", #"{"title":"A","slug":"guide"}"#)
      #expect(first.status == 201 && first.json["slug"].string == "guide" && first.json["status"].string == "draft")
      #expect(second.json["slug"].string == "guide-2" && sandbox.posts().isEmpty)
      let id = try #require(first.json["id"].number)
      let out = await post(client, "/wp-json/wp/v2/posts/\(id)", #"{"status":"publish"}"#)
      #expect(out.json["status"].string == "publish" && sandbox.posts().map(\.id) == [String(id)])
      _ = await post(client, "/wp-json/wp/v2/posts/\(id)", #"{"status":"publish"}"#)
      #expect(sandbox.posts().count == 1)
      let found = await client.get("/wp-json/wp/v2/posts?slug=guide&status=any&context=edit", headers: account)
      #expect(found.headers["x-wp-total"] == "1" && found.json[0]["id"].number == id)
      let trashed = await client.send("DELETE", "/wp-json/wp/v2/posts/\(id)", headers: account)
      #expect(trashed.json["slug"].string == "guide__trashed" && sandbox.posts().isEmpty)
      let twice = await client.send("DELETE", "/wp-json/wp/v2/posts/\(id)", headers: account)
      #expect(twice.status == 410 && twice.json["code"].string == "rest_already_trashed")
      let free = await post(client, "/wp-json/wp/v2/posts", #"{"title":"A","slug":"guide"}"#)
      #expect(free.json["slug"].string == "guide")
    }
  }

  @Test func whoeverIsNobodyIsToldSoInManyWays() async throws {
    try await withSandbox { _, client in
      let client = client.speaking(for: nil)
      let drafts = "/wp-json/wp/v2/posts?slug=a&status=any&context=edit"
      for headers in [[], revoked] {
        let list = await client.get(drafts, headers: headers)
        #expect(list.status == 400 && list.json["code"].string == "rest_invalid_param")
        #expect(list.json["data"]["details"]["status"]["data"]["status"].number == 401)
        let made = await client.send("POST", "/wp-json/wp/v2/posts", headers: headers)
        #expect(made.status == 401 && made.json["code"].string == "rest_cannot_create")
        let me = await client.get("/wp-json/wp/v2/users/me", headers: headers)
        #expect(me.json["code"].string == "rest_not_logged_in" && me.json["data"]["status"].number == 401)
      }
      #expect(await client.get("/wp-json/wp/v2/nothing").json["code"].string == "rest_no_route")
    }
  }

  @Test func textsAreFilteredAndShownWithTypographicMarks() async throws {
    try await withSandbox { sandbox, client in
      let client = client.speaking(for: nil)
      let made = await post(
        client, "/wp-json/wp/v2/posts",
        #"{"title":"L'été & \"co\"...","content":"<p>Un<script>x</script> \"q\" -- fin</p>","status":"publish"}"#)
      #expect(made.json["title"]["raw"].string == "L'été & \"co\"...")
      #expect(made.json["title"]["rendered"].string == "L&#8217;été &#038; &#8220;co&#8221;&#8230;")
      #expect(made.json["content"]["raw"].string == "<p>Unx \"q\" -- fin</p>")
      #expect(sandbox.posts().first?.text == "L'été & \"co\"...\n\nUnx \"q\" -- fin")
      let id = try #require(made.json["id"].number)
      #expect(await client.get("/archives/\(id)").text.contains("fin"))
      #expect(await client.get("/").text.contains("href=\"#wordpress\">WordPress</a>"))
    }
  }

  @Test func whatLiesAheadIsScheduledWhateverWasAsked() async throws {
    try await withSandbox { sandbox, client in
      let made = await post(
        client.speaking(for: nil), "/wp-json/wp/v2/posts",
        #"{"title":"A","status":"publish","date_gmt":"2099-01-01T00:00:00"}"#)
      #expect(made.json["status"].string == "future" && sandbox.posts().isEmpty)
    }
  }

  @Test func termsAreStoredWithReferencesAndRefusedOnlyInTheSameCapitals() async throws {
    try await withSandbox { _, client in
      let client = client.speaking(for: nil)
      let made = await post(client, "/wp-json/wp/v2/tags", #"{"name":"R&D"}"#)
      #expect(made.status == 201 && made.json["name"].string == "R&amp;D")
      let again = await post(client, "/wp-json/wp/v2/tags", #"{"name":"R&D"}"#)
      #expect(again.json["code"].string == "term_exists")
      #expect(again.json["data"]["term_id"].number == made.json["id"].number)
      #expect(await post(client, "/wp-json/wp/v2/tags", #"{"name":"r&d"}"#).status == 201)
      #expect(await client.get("/wp-json/wp/v2/tags?search=R%26D").json.items.isEmpty)
      let page = await client.get("/wp-json/wp/v2/tags?search=R&per_page=1&page=2&_fields=name")
      #expect(page.headers["x-wp-totalpages"] == "2" && page.json[0]["name"].string == "r&amp;d")
      #expect(await client.get("/wp-json/wp/v2/tags?per_page=101").status == 400)
    }
  }

  @Test func picturesAreTakenByTheirContentAndFoundBySlug() async throws {
    try await withSandbox { _, client in
      let client = client.speaking(for: nil)
      let name = [Field("Content-Disposition", "attachment; filename=\"a.gif\"")]
      let gif = Array("GIF89a".utf8)
      let target = "/wp-json/wp/v2/media?slug=guide-1"
      let made = await client.send("POST", target, headers: account + name, type: "image/gif", body: gif)
      #expect(made.status == 201 && made.json["slug"].string == "guide-1")
      let id = try #require(made.json["id"].number)
      #expect(
        await post(client, "/wp-json/wp/v2/media/\(id)", #"{"alt_text":"Le guide"}"#).json["alt_text"].string
          == "Le guide")
      let found = await client.get("/wp-json/wp/v2/media?slug=guide-1")
      #expect(found.json[0]["id"].number == id)
      let liar = await client.send("POST", target, headers: account + name, type: "image/png", body: gif)
      #expect(liar.status == 500 && liar.json["code"].string == "rest_upload_unknown_error")
      let nameless = await client.send("POST", target, headers: account, type: "image/gif", body: gif)
      #expect(nameless.json["code"].string == "rest_upload_no_content_disposition")
    }
  }
}
