import Domain
import Testing

@testable import Sandbox

@Suite struct BlueskyTests {
  private static let key = "37as6azksm227"

  /// The cases of the specification: data-model/data-model-fixtures.json in
  /// github.com/bluesky-social/atproto-interop-tests (CC0), as of 2026-07-01.
  @Test(arguments: [
    (
      #"{"string":"abc","unicode":"a~öñ©⽘☎𓋓😀👨‍👩‍👧‍👧","integer":123,"bool":true,"null":null,"array":["abc","def","ghi"],"#
        + #""object":{"string":"abc","number":123,"bool":true,"arr":["abc","def","ghi"]}}"#,
      "bafyreiclp443lavogvhj3d2ob2cxbfuscni2k5jk7bebjzg7khl3esabwq"
    ),
    (
      #"{"a":{"$link":"bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a"},"#
        + #""b":{"$bytes":"nFERjvLLiw9qm45JrqH9QTzyC2Lu1Xb4ne6+sBrCzI0"},"c":{"$type":"blob","ref":{"$link":"#
        + #""bafkreiccldh766hwcnuxnf2wh6jgzepf2nlu2lvcllt63eww5p6chi4ity"},"mimeType":"image/jpeg","size":10000}}"#,
      "bafyreihldkhcwijkde7gx4rpkkuw7pl6lbyu5gieunyc7ihactn5bkd2nm"
    ),
    (
      #"{"a":{"b":[{"d":[{"$link":"bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a"},"#
        + #"{"$link":"bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a"}],"#
        + #""e":[{"$bytes":"nFERjvLLiw9qm45JrqH9QTzyC2Lu1Xb4ne6+sBrCzI0"},"#
        + #"{"$bytes":"iE+sPoHobU9tSIqGI+309LLCcWQIRmEXwxcoDt19tas"}]}]}}"#,
      "bafyreid3imdulnhgeytpf6uk7zahjvrsqlofkmm5b5ub2maw4kqus6jp4i"
    ),
  ]) func contentsHaveTheNamesOfTheSpecification(_ json: String, _ cid: String) throws {
    let value = try #require(JSON.parse(Array(json.utf8)))
    #expect(ContentID(of: DAGCBOR.bytes(of: value), .value).text == cid)
    #expect(ContentID(cid)?.text == cid)
  }

  @Test func aRecordStandsOnceWhateverTheSwap() async throws {
    try await withSandbox { sandbox, client in
      let session = try await Session(client)
      let first = await session.put("Le guide est paru", swap: .null)
      #expect(first.status == 200 && first.json["commit"]["cid"].string != nil)
      let cid = try #require(first.json["cid"].string)
      // The same once more changes nothing, even where nothing was to stand there.
      let again = await session.put("Le guide est paru", swap: .null)
      #expect(again.status == 200 && again.json["commit"].isNull && again.json["cid"].string == cid)
      // Another one is refused where nothing was to stand there, or something else.
      for swap in [JSON.null, .text("bafyreiclp443lavogvhj3d2ob2cxbfuscni2k5jk7bebjzg7khl3esabwq")] {
        let other = await session.put("Autre chose", swap: swap)
        #expect(other.status == 400 && other.json["error"].string == "InvalidSwap")
      }
      #expect(sandbox.posts().map(\.text) == ["Le guide est paru"] && sandbox.posts().first?.repeats == 1)
      // With the right one, or none, it is written over.
      #expect(await session.put("Corrigé", swap: .text(cid)).status == 200)
      #expect(await session.put("Corrigé encore", swap: nil).status == 200)
      #expect(sandbox.posts().map(\.text) == ["Corrigé encore"] && sandbox.posts().first?.editedAt != nil)
    }
  }

  @Test func recordsAreReadListedAndTakenDown() async throws {
    try await withSandbox { sandbox, client in
      let session = try await Session(client)
      _ = await session.put("Un", swap: .null)
      _ = await session.put("Deux", swap: .null, key: "37as6azksm327")
      let read = await session.get(Self.key)
      #expect(read.json["value"]["text"].string == "Un" && read.json["cid"].string?.hasPrefix("bafyrei") == true)
      let list = await client.get(
        "/xrpc/com.atproto.repo.listRecords?repo=\(session.did)&collection=app.bsky.feed.post&limit=1")
      #expect(list.json["records"].items.map { $0["value"]["text"].string } == ["Deux"])
      #expect(list.json["cursor"].string == "37as6azksm327")
      for _ in 0..<2 { #expect(await session.delete(Self.key).status == 200) }
      let gone = await session.get(Self.key)
      #expect(gone.status == 400 && gone.json["error"].string == "RecordNotFound")
      #expect(sandbox.posts().map(\.text) == ["Deux"])
    }
  }

  @Test func sessionsEndAndAreRenewed() async throws {
    let clock = ManualClock()
    try await withSandbox(clock: clock) { _, client in
      let session = try await Session(client)
      clock.advance(by: .seconds(7_300))
      let ended = await session.put("Trop tard", swap: .null)
      #expect(ended.status == 400 && ended.json["error"].string == "ExpiredToken")
      let renewed = await client.speaking(for: session.refresh).send("POST", "/xrpc/com.atproto.server.refreshSession")
      #expect(renewed.status == 200 && renewed.json["accessJwt"].string != session.access)
      let wrong = await client.speaking(for: "x").get("/xrpc/com.atproto.server.getSession")
      #expect(wrong.status == 400 && wrong.json["error"].string == "InvalidToken")
      let none = await client.speaking(for: nil).get("/xrpc/com.atproto.server.getSession")
      #expect(none.status == 401 && none.json["error"].string == "AuthMissing")
    }
  }

  @Test func whoSignsInTooOftenWaits() async throws {
    try await withSandbox({ $0.blueskySignIns = 2 }) { _, client in
      _ = try await Session(client)
      #expect(await Session.sign(client, password: "revoked").json["error"].string == "AuthenticationRequired")
      let limited = await Session.sign(client, password: "abcd-efgh-ijkl-mnop")
      #expect(limited.status == 429 && limited.json["error"].string == "RateLimitExceeded")
      #expect(limited.headers["retry-after"] != nil && limited.headers["ratelimit-remaining"] == "0")
    }
  }

  @Test func whatTheLexiconForbidsIsRefused() async throws {
    try await withSandbox { sandbox, client in
      let session = try await Session(client)
      let family = "👨‍👩‍👧‍👧"
      let cases: [(text: String, more: [(name: String, value: JSON)], key: String, names: String)] = [
        (String(repeating: "é", count: 301), [], Self.key, "graphemes"),
        (String(repeating: family, count: 130), [], Self.key, "bytes"),
        ("Clé", [], "actualite-1", "record key"),
        ("Langues", [(name: "langs", value: ["fr", "en", "de", "it"])], Self.key, "langs"),
        ("Étiquettes", [(name: "tags", value: .list(Array(repeating: "a", count: 9)))], Self.key, "tags"),
        (
          "Carte", [(name: "embed", value: ["$type": "app.bsky.embed.external", "external": ["uri": "https://x.fr"]])],
          Self.key, "title"
        ),
      ]
      for (text, more, key, names) in cases {
        let answer = await session.put(text, more, swap: .null, key: key)
        #expect(answer.status == 400 && answer.json["error"].string == "InvalidRequest", "\(names)")
      }
      #expect(await session.put(String(repeating: "é", count: 300), swap: .null).status == 200)
      #expect(sandbox.posts().count == 1)
    }
  }

  @Test func picturesAndCardsAreShown() async throws {
    try await withSandbox({ $0.publicBase = "https://bsky.exemple" }) { sandbox, client in
      let session = try await Session(client)
      let upload = await client.speaking(for: session.access)
        .send("POST", "/xrpc/com.atproto.repo.uploadBlob", type: "image/png", body: png)
      let blob = upload.json["blob"]
      #expect(blob["mimeType"].string == "image/png" && blob["ref"]["$link"].string?.hasPrefix("bafkrei") == true)
      let external: JSON = [
        "uri": "https://www.cci-exemple.fr/guide", "title": "Le guide", "description": "Des exemples", "thumb": blob,
      ]
      let card: JSON = ["$type": "app.bsky.embed.external", "external": external]
      #expect(await session.put("Paru", [(name: "embed", value: card)], swap: .null).status == 200)
      let post = try #require(sandbox.posts().first)
      #expect(post.card == SandboxCard(title: "Le guide", description: "Des exemples"))
      #expect(post.link == "https://www.cci-exemple.fr/guide" && post.media.first?.bytes == png.count)
      #expect(post.url == "https://bsky.exemple/profile/\(session.did)/post/\(Self.key)")
      let page = await client.get("/profile/\(session.did)/post/\(Self.key)")
      #expect(page.status == 200 && page.text.contains("Des exemples"))
      // A blob that nobody uploaded.
      let unknown: JSON = [
        "$type": "blob", "ref": ["$link": "bafkreiccldh766hwcnuxnf2wh6jgzepf2nlu2lvcllt63eww5p6chi4ity"],
        "mimeType": "image/png", "size": 1,
      ]
      let images: JSON = ["$type": "app.bsky.embed.images", "images": [["image": unknown, "alt": ""]]]
      let refused = await session.put("Image", [(name: "embed", value: images)], swap: .null, key: "37as6azksm327")
      #expect(refused.json["error"].string == "BlobNotFound" && sandbox.posts().count == 1)
    }
  }

  @Test func theServerIsWhereTheClientCame() async throws {
    try await withSandbox({ $0.publicBase = "https://bsky.exemple" }) { _, client in
      let answer = await Session.sign(client, password: "abcd-efgh-ijkl-mnop")
      #expect(answer.json["didDoc"]["service"][0]["serviceEndpoint"].string == "http://localhost")
      let handle = await client.get("/xrpc/com.atproto.identity.resolveHandle?handle=cci.test")
      #expect(handle.json["did"].string == answer.json["did"].string)
      #expect(await client.get("/xrpc/com.atproto.identity.resolveHandle?handle=personne.invalid").status == 400)
      let unknown = await client.get("/xrpc/app.bsky.feed.getTimeline")
      #expect(unknown.status == 501 && unknown.json["error"].string == "MethodNotImplemented")
    }
  }

  @Test func faultsStrikeRecordsAlone() async throws {
    let plan = try FaultPlan(parsing: "500-after=100%")
    try await withSandbox({ $0.faults = plan }) { sandbox, client in
      let session = try await Session(client)
      let answer = await session.put("Paru", swap: .null)
      #expect([500, 502].contains(answer.status) && answer.text.contains("<html>"))
      #expect(sandbox.posts().map(\.fault) == [.errorAfter])
      #expect(await session.get(Self.key).json["value"]["text"].string == "Paru")
    }
  }

  /// A client that signed in.
  private struct Session {
    let client: Client
    let did: String
    let access: String
    let refresh: String

    init(_ client: Client) async throws {
      let answer = await Self.sign(client, password: "abcd-efgh-ijkl-mnop").json
      self.client = client
      did = try #require(answer["did"].string)
      access = try #require(answer["accessJwt"].string)
      refresh = try #require(answer["refreshJwt"].string)
    }

    static func sign(_ client: Client, password: String) async -> Answer {
      let body: JSON = ["identifier": "cci.test", "password": .text(password)]
      return await client.speaking(for: nil).send(
        "POST", "/xrpc/com.atproto.server.createSession", type: "application/json", body: body.encoded(.node))
    }

    func put(
      _ text: String, _ more: [(name: String, value: JSON)] = [], swap: JSON?, key: String = BlueskyTests.key
    ) async -> Answer {
      let record: [(name: String, value: JSON)] = [
        (name: "$type", value: "app.bsky.feed.post"), (name: "text", value: .text(text)),
        (name: "createdAt", value: "2011-01-10T08:15:00.000Z"),
      ]
      let body: [(name: String, value: JSON)] = [
        (name: "repo", value: .text(did)), (name: "collection", value: "app.bsky.feed.post"),
        (name: "rkey", value: .text(key)), (name: "record", value: .object(record + more)),
      ]
      let swapped = swap.map { [(name: "swapRecord", value: $0)] } ?? []
      return await call("putRecord", .object(body + swapped))
    }

    func delete(_ key: String) async -> Answer {
      await call(
        "deleteRecord", ["repo": .text(did), "collection": "app.bsky.feed.post", "rkey": .text(key)])
    }

    func get(_ key: String) async -> Answer {
      await client.get("/xrpc/com.atproto.repo.getRecord?repo=\(did)&collection=app.bsky.feed.post&rkey=\(key)")
    }

    private func call(_ name: String, _ body: JSON) async -> Answer {
      await client.speaking(for: access).send(
        "POST", "/xrpc/com.atproto.repo.\(name)", type: "application/json", body: body.encoded(.node))
    }
  }
}
