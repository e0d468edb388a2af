import Domain
import Testing

@testable import Sandbox

@Suite struct XTests {
  private static func json(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func post(_ client: Client, _ body: String, headers: [Field] = []) async -> Answer {
    await client.send("POST", "/2/tweets", headers: headers, type: "application/json", body: Self.json(body))
  }

  private func upload(_ client: Client, _ content: [UInt8] = png) async -> Answer {
    await client.multipart("/2/media/upload", file: "media", content, [Field("media_category", "tweet_image")])
  }

  @Test func aPostStandsAsItWasSentAndIsGivenBackWithShortLinks() async throws {
    try await withSandbox { sandbox, client in
      let text = "R&D <b> : voir https://www.cci-exemple.fr/guide, ou cci-exemple.fr."
      let answer = await post(client, #"{"text":"\#(text)"}"#)
      #expect(answer.status == 201)
      #expect(answer.json["data"]["id"].string == "1990000000000000001")
      #expect(sandbox.posts().first?.text == text && sandbox.posts().first?.network == .x)
      let me = await client.get("/2/users/me").json["data"]
      #expect(me["username"].string == "alpha")
      let path = "/2/users/\(me["id"].string ?? "")/tweets"
      let bare = await client.get(path).json["data"][0]
      #expect(bare.names == ["edit_history_tweet_ids", "id", "text"])
      let post = await client.get(path + "?tweet.fields=created_at,entities").json["data"][0]
      let urls = post["entities"]["urls"].items
      #expect(urls.map { $0["expanded_url"].string } == ["https://www.cci-exemple.fr/guide", "http://cci-exemple.fr"])
      let short = urls.compactMap { $0["url"].string }
      #expect(Set(short).count == 2 && short.allSatisfy { $0.hasPrefix("https://t.co/") && $0.count == 23 })
      #expect(post["text"].string == "R&amp;D &lt;b&gt; : voir \(short[0]), ou \(short[1]).")
      #expect(post["created_at"].string == "2011-01-10T08:15:00.000Z")
    }
  }

  @Test func theSameTextIsRefusedTwiceAlsoWhenTheFirstIsGone() async throws {
    let clock = ManualClock()
    try await withSandbox(clock: clock) { _, client in
      let first = await post(client, #"{"text":"Bonjour"}"#)
      let id = first.json["data"]["id"].string ?? ""
      let second = await post(client, #"{"text":"Bonjour"}"#)
      #expect(second.status == 403)
      #expect(second.json["detail"].string == "You are not allowed to create a Tweet with duplicate content.")
      #expect(await client.send("DELETE", "/2/tweets/\(id)").json["data"]["deleted"].isTrue)
      #expect(await post(client, #"{"text":"Bonjour"}"#).status == 403)
      #expect(await post(client.speaking(for: "beta"), #"{"text":"Bonjour"}"#).status == 201)
      clock.advance(by: .seconds(43_201))
      #expect(await post(client, #"{"text":"Bonjour"}"#).status == 201)
    }
  }

  @Test(
    arguments: [
      (String(repeating: "a", count: 280), 201), (String(repeating: "a", count: 281), 403),
      (String(repeating: "漢", count: 140), 201), (String(repeating: "漢", count: 141), 403),
      (String(repeating: "👨‍👩‍👧", count: 140), 201), (String(repeating: "e\u{301}", count: 280), 201),
      (String(repeating: "a", count: 256) + " https://exemple.fr/" + String(repeating: "b", count: 300), 201),
      (String(repeating: "a", count: 258) + " exemple.fr", 403), ("  ", 400),
    ])
  func textsAreWeighed(_ text: String, _ status: Int) async throws {
    try await withSandbox { _, client in
      #expect(await post(client, #"{"text":"\#(text)"}"#).status == status)
    }
  }

  @Test func aLongTextIsCutShortBesideTheWholeOne() async throws {
    try await withSandbox({ $0.xCharacters = 25_000 }) { _, client in
      let text = String(repeating: "mot ", count: 100) + "https://exemple.fr"
      let id = await post(client, #"{"text":"\#(text)"}"#).json["data"]["id"].string ?? ""
      let post = await client.get("/2/tweets/\(id)?tweet.fields=note_tweet,entities").json["data"]
      #expect((post["text"].string ?? "").count < 300)
      #expect(
        post["note_tweet"]["text"].string?.hasPrefix(String(repeating: "mot ", count: 100) + "https://t.co/") == true)
      #expect(post["note_tweet"]["entities"]["urls"][0]["expanded_url"].string == "https://exemple.fr")
    }
  }

  @Test func picturesAreUploadedDescribedAndShown() async throws {
    try await withSandbox({ $0.xProcessing = 5 }) { sandbox, client in
      let clock = await upload(client)
      let id = clock.json["data"]["id"].string ?? ""
      #expect(clock.json["data"]["processing_info"]["state"].string == "in_progress")
      #expect(await post(client, #"{"text":"a","media":{"media_ids":["\#(id)"]}}"#).status == 400)
    }
    try await withSandbox { sandbox, client in
      let id = await upload(client).json["data"]["id"].string ?? ""
      let alt = #"{"id":"\#(id)","metadata":{"alt_text":{"text":"Affiche"}}}"#
      #expect(
        await client.send("POST", "/2/media/metadata", type: "application/json", body: Self.json(alt)).status == 200)
      let answer = await post(client, #"{"text":"a","media":{"media_ids":["\#(id)"]}}"#)
      #expect(answer.json["data"]["text"].string?.hasPrefix("a https://t.co/") == true)
      #expect(sandbox.posts().first?.media.first?.alt == "Affiche")
      #expect(await upload(client.speaking(for: "beta")).status == 200)
      #expect(await post(client.speaking(for: "beta"), #"{"text":"b","media":{"media_ids":["\#(id)"]}}"#).status == 400)
      #expect(await upload(client, Array("text".utf8)).status == 400)
    }
  }

  @Test func repliesFormAThreadOfOnesOwn() async throws {
    try await withSandbox { _, client in
      let id = await post(client, #"{"text":"1/2"}"#).json["data"]["id"].string ?? ""
      let reply = #"{"text":"2/2","reply":{"in_reply_to_tweet_id":"\#(id)"}}"#
      let second = await post(client, reply).json["data"]["id"].string ?? ""
      let read = await client.get("/2/tweets/\(second)?tweet.fields=referenced_tweets").json["data"]
      #expect(read["referenced_tweets"][0]["id"].string == id)
      #expect(await post(client.speaking(for: "beta"), reply).status == 403)
      #expect(await post(client, #"{"text":"x","reply":{"in_reply_to_tweet_id":"7"}}"#).status == 403)
      let gone = await client.get("/2/tweets/7")
      #expect(gone.status == 200 && gone.json["errors"][0]["title"].string == "Not Found Error")
    }
  }

  @Test func pagesAreTurnedByTokens() async throws {
    try await withSandbox { _, client in
      for number in 1...7 { _ = await post(client, #"{"text":"\#(number)"}"#) }
      let id = await client.get("/2/users/me").json["data"]["id"].string ?? ""
      let first = await client.get("/2/users/\(id)/tweets?max_results=5&exclude=retweets").json
      #expect(first["data"].items.map { $0["text"].string } == ["7", "6", "5", "4", "3"])
      let token = first["meta"]["next_token"].string ?? ""
      let second = await client.get("/2/users/\(id)/tweets?max_results=5&pagination_token=\(token)").json
      #expect(second["data"].items.map { $0["text"].string } == ["2", "1"] && second["meta"]["next_token"].isNull)
      #expect(await client.get("/2/users/\(id)/tweets?max_results=4").status == 400)
    }
  }

  @Test func windowsAndCreditsRunOut() async throws {
    try await withSandbox({
      $0.xPosts = 2
      $0.xCredit = 230_000
    }) { _, client in
      let first = await post(client, #"{"text":"un"}"#)
      #expect(first.headers["x-rate-limit-remaining"] == "1" && first.headers["x-rate-limit-reset"] == "1294648200")
      #expect(first.headers["x-app-limit-24hour-remaining"] == "9999")
      #expect(await post(client, #"{"text":"deux https://exemple.fr"}"#).status == 201)
      #expect(await post(client, #"{"text":"trois"}"#).status == 429)
      let other = await post(client.speaking(for: "beta"), #"{"text":"quatre https://exemple.fr"}"#)
      #expect(other.status == 402 && other.json["title"].string == "CreditsDepleted")
    }
  }

  @Test func strangersAreTurnedAway() async throws {
    try await withSandbox { _, client in
      for token in [nil, "revoked", "x2-at-9"] {
        #expect(await client.speaking(for: token).get("/2/users/me").status == 401, "\(token ?? "nobody")")
      }
      let forged =
        "OAuth oauth_consumer_key=\"a\", oauth_token=\"b\", oauth_signature=\"c\", oauth_nonce=\"d\", "
        + "oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"1294647300\""
      let answer = await client.speaking(for: nil).get("/2/users/me", headers: [Field("Authorization", forged)])
      #expect(answer.status == 401 && answer.json["errors"][0]["code"].number == 32)
      #expect(await client.get("/2/nothing").status == 404)
    }
  }

  @Test func thePageShowsThePosts() async throws {
    try await withSandbox { _, client in
      let id = await post(client, #"{"text":"Bonjour"}"#).json["data"]["id"].string ?? ""
      let page = await client.get("/").text
      #expect(page.contains("<h2 id=\"x-title\">X</h2>") && page.contains("href=\"/alpha/status/\(id)\""))
      #expect(await client.get("/alpha/status/\(id)").text.contains("Bonjour"))
    }
  }
}

extension JSON {
  fileprivate var isTrue: Bool {
    guard case .bool(let value) = self else { return false }
    return value
  }
}
