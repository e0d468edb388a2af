import Domain
import FoundationEssentials
import Testing

@testable import Sandbox

@Suite struct PageTests {
  private let hostile = "</div><script>alert(\"1\")</script> & 'x' https://exemple.fr/\"onmouseover=alert(1)"

  @Test func hostileTextsAreEscaped() async throws {
    try await withSandbox { _, client in
      let upload = await client.multipart("/api/v2/media", file: "file", png, [Field("description", "\"><img src=x>")])
      let media = [Field("media_ids[]", upload.json["id"].string ?? "")]
      _ = await client.toot(hostile, [Field("language", "\"><b>"), Field("spoiler_text", "<i>")] + media)
      _ = await client.feed(hostile, link: "https://exemple.fr/<script>\"", page: "<u>")
      let page = await client.get("/")
      #expect(page.status == 200)
      for forbidden in ["<script", "<b>", "<i>", "<u>", "<img src=x", "\"onmouseover", "</div>&"] {
        #expect(!page.text.contains(forbidden), "\(forbidden)")
      }
      #expect(page.text.contains("&lt;/div&gt;&lt;script&gt;alert(&quot;1&quot;)"))
      #expect(page.headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
      #expect(page.headers["x-content-type-options"] == "nosniff")
    }
  }

  @Test func thePageSpeaksBothLanguages() async throws {
    try await withSandbox { _, client in
      #expect(await client.get("/").text.contains("<html lang=\"fr\">"))
      let english = await client.get("/", headers: [Field("Accept-Language", "de, en-GB;q=0.8, fr;q=0.5")])
      #expect(english.text.contains("<html lang=\"en\">") && english.text.contains("No posts yet."))
      #expect(await client.get("/?lang=fr", headers: [Field("Accept-Language", "en")]).text.contains("lang=\"fr\""))
    }
  }

  @Test func postsStandNewestFirstWithPicturesAndPermalinks() async throws {
    try await withSandbox { _, client in
      let upload = await client.multipart(
        "/api/v2/media", file: "file", png, [Field("description", "Affiche du forum")])
      let id = try #require(upload.json["id"].string)
      _ = await client.toot("Premier")
      _ = await client.toot("Second", [Field("media_ids[]", id)])
      let page = await client.get("/").text
      let first = try #require(page.firstRange(of: "Premier")).lowerBound
      let second = try #require(page.firstRange(of: "Second")).lowerBound
      #expect(second < first)
      #expect(page.contains("<img src=\"/sandbox/media/\(id)\" alt=\"Affiche du forum\""))
      #expect(page.contains("lundi 10 janvier 2011, 8\u{A0}h\u{A0}15 UTC"))
      let picture = await client.get("/sandbox/media/\(id)")
      #expect(picture.body == png && picture.headers["content-type"] == "image/png")
      let single = await client.get("/@alpha/110000000000000001")
      #expect(single.text.contains("Premier") && !single.text.contains("Second"))
      #expect(await client.get("/@alpha/7").status == 404)
    }
  }

  @Test func postsCanBeReadAsJSON() async throws {
    try await withSandbox { sandbox, client in
      _ = await client.toot("Un")
      _ = await client.feed("Deux", link: "https://exemple.fr")
      let answer = await client.get("/sandbox/posts")
      let posts = try JSONDecoder().decode([SandboxPost].self, from: Data(answer.body))
      #expect(posts == sandbox.posts() && posts.map(\.text) == ["Un", "Deux"])
      #expect(await client.get("/sandbox/health").text == "{\"status\":\"ok\"}")
      #expect(await client.get("/sandbox/style.css").headers["content-type"] == "text/css; charset=utf-8")
    }
  }

  @Test func oldPostsMakeRoom() {
    var shelf = PostShelf(capacity: 10)
    for number in 1...12 {
      shelf.add(
        SandboxPost(
          network: .mastodon, account: "alpha", id: "\(number)", url: "", text: "\(number)", media: [],
          createdAt: Timestamp(seconds: 0), visibility: "public"))
    }
    #expect(shelf.all.map(\.id) == (3...12).map(String.init))
    #expect(shelf[.mastodon, "2"] == nil && shelf[.mastodon, "3"]?.text == "3")
    shelf[.mastodon, "12"] = nil
    #expect(shelf.newest(.mastodon, of: "alpha", limit: 2).map(\.id) == ["11", "10"])
    #expect(shelf.count(.mastodon, of: "alpha") == 9)
  }
}
