import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Telling a hub (WebSub)")
struct HubTests {
  private static let topic = "https://www.cci-exemple.fr/flux/f"

  private static func settings(_ hub: String = "https://relais.exemple.fr/") -> [String: String] {
    ["hub": hub, "self": topic]
  }

  private static func feed(_ transport: any HTTPTransport, hub: String = "https://relais.exemple.fr/") throws
    -> FeedShop
  {
    try FeedShop("rss", settings: settings(hub), transport: transport)
  }

  private static func isOwed(_ feed: FeedShop) throws -> Bool {
    try feed.folder.names("feeds/canal").contains(".hub")
  }

  @Test("A hub needs the address of the feed: without it the channel cannot be made")
  func needsSelf() {
    let reason = #expect(throws: Reason.self) {
      try FeedShop("atom", settings: ["hub": "https://relais.exemple.fr/"])
    }
    #expect(reason?.code == "adapter.settingMissing" && reason?.arguments["setting"] == "self")
  }

  @Test(
    "Every kind of feed says where its hub is and what it is called there",
    arguments: [
      (
        "rss", "<atom:link href=\"https://relais.exemple.fr/\" rel=\"hub\"/>",
        "<atom:link href=\"https://www.cci-exemple.fr/flux/f\" rel=\"self\""
      ),
      (
        "atom", "<link rel=\"hub\" href=\"https://relais.exemple.fr/\"/>",
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://www.cci-exemple.fr/flux/f\"/>"
      ),
      ("json-feed", "\"url\" : \"https://relais.exemple.fr/\"", "\"feed_url\" : \"https://www.cci-exemple.fr/flux/f\""),
    ] as [(Network, String, String)])
  func discovery(_ network: Network, _ hub: String, _ address: String) async throws {
    let feed = try FeedShop(network, settings: Self.settings())
    try await feed.publish()
    #expect(feed.text.contains(hub) && feed.text.contains(address))
  }

  @Test("Publishing asks nobody; the errand tells the hub once, of every file that changed")
  func tells() async throws {
    let transport = ScriptedTransport([.json(204, "")])
    let feed = try FeedShop(
      "rss",
      settings: [
        "hub": "https://relais.exemple.fr/", "self": "https://www.cci-exemple.fr/f.xml", "per_category": "true",
      ],
      transport: transport)
    try await feed.publish()
    try await feed.publish(FeedShop.variant(day: 1), item: "b")
    #expect(transport.requests.isEmpty)
    let errand = try #require(feed.kit.errands)
    #expect(await errand.run() == ErrandReport())
    let request = try #require(transport.requests.first)
    #expect(request.method == "POST" && request.url == "https://relais.exemple.fr/")
    #expect(
      request.form == [
        "hub.mode=publish", "hub.url=https://www.cci-exemple.fr/f-numerique.xml",
        "hub.url=https://www.cci-exemple.fr/f.xml",
      ])
    #expect(try !Self.isOwed(feed))
    #expect(await errand.run() == ErrandReport())
    #expect(transport.requests.count == 1)
  }

  @Test("A category's feed whose address nobody knows names no hub, and is not told of")
  func unknownAddress() async throws {
    let transport = ScriptedTransport([.json(204, "")])
    let feed = try FeedShop(
      "json-feed", settings: Self.settings().merging(["per_category": "true"]) { $1 }, transport: transport)
    try await feed.publish()
    #expect(feed.text.contains("\"hubs\""))
    #expect(feed.folder.read("public/f-numerique.json")?.contains("\"hubs\"") == false)
    _ = await feed.kit.errands?.run()
    #expect(transport.requests.first?.form == ["hub.mode=publish", "hub.url=\(Self.topic)"])
  }

  @Test("What changes nothing in the file is not told")
  func unchanged() async throws {
    let transport = ScriptedTransport([.json(204, "")])
    let feed = try Self.feed(transport)
    try await feed.publish()
    _ = await feed.kit.errands?.run()
    try await feed.publish()
    try feed.kit.rebuild?()
    #expect(try !Self.isOwed(feed))
  }

  @Test("A process that dies once the file is out leaves the telling to the next one")
  func survivesACrash() async throws {
    let feed = try Self.feed(ScriptedTransport([]))
    try await feed.publish()
    let transport = ScriptedTransport([.json(202, "")])
    let next = try FeedShop("rss", settings: Self.settings(), in: feed.folder, transport: transport)
    _ = await next.kit.errands?.run()
    #expect(transport.requests.count == 1)
    #expect(try !Self.isOwed(feed))
  }

  @Test("Where it cannot be written down that the hub is to be told, the file does not change")
  func isWrittenDownFirst() async throws {
    let feed = try Self.feed(ScriptedTransport([]))
    try DurableFile.makeFolder("\(feed.folder.path)/feeds/canal/.hub")
    let failure = try await failure { () async throws(PublishFailure) in
      try await feed.kit.publisher.publish(FeedShop.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == "deferred delivery adapter.fileFailed")
    #expect(feed.text.isEmpty)
  }

  @Test(
    "What an answer of a hub says",
    arguments: [
      (.json(200, ""), nil, nil), (.json(202, "{\"ok\":true}"), nil, nil), (.json(204, ""), nil, nil),
      (.json(200, "OK"), nil, nil),
      (.json(200, "<html>Connectez-vous</html>"), 30, "feed.hubFailed"),
      (.json(302, ""), 30, "feed.hubFailed"), (.json(408, ""), 30, "feed.hubFailed"),
      (.json(425, ""), 30, "feed.hubFailed"),
      (.json(429, "", headers: ["Retry-After": "600"]), 600, "feed.hubFailed"),
      (.json(429, "", headers: ["Retry-After": "9999999"]), 86_400, "feed.hubFailed"),
      (.json(503, "", headers: ["Retry-After": "5"]), 30, "feed.hubFailed"),
      (.json(407, ""), 30, "feed.hubFailed"), (.json(500, "x"), 30, "feed.hubFailed"),
      (.json(403, "<html>filtrage</html>"), 30, "feed.hubFailed"),
      (.json(400, "topic unknown"), nil, "feed.hubRefused"), (.json(404, ""), nil, "feed.hubRefused"),
      (.fails(.lost(Reason(code: "network.timeout", arguments: [:]))), 30, "feed.hubUnreachable"),
      (.fails(.notSent(Reason(code: "network.refused", arguments: [:]))), 30, "feed.hubUnreachable"),
    ] as [(ScriptedTransport.Step, Int?, String?)])
  func answers(_ step: ScriptedTransport.Step, _ wait: Int?, _ code: String?) async throws {
    let feed = try Self.feed(ScriptedTransport([step]))
    let outcome = try await feed.publish()
    #expect(outcome == .published([Receipt(id: RSSTests.guid, url: Sample.link)]))
    let report = try #require(await feed.kit.errands?.run())
    #expect(report.next == wait.map { Sample.now + .seconds($0) })
    #expect(report.trouble?.code == code)
    #expect(try Self.isOwed(feed) == (code != nil))
    let account = try await #require(feed.kit.inspector).inspect()
    #expect(account.warnings.map(\.code) == [code].compactMap(\.self) && account.account == "CCI Exemple : actualités")
  }

  @Test("A hub that fails is told again ever more rarely, people hear of it twice, and then it is left alone")
  func backsOff() async throws {
    let transport = ScriptedTransport(Array(repeating: .json(503, ""), count: 40))
    let feed = try Self.feed(transport)
    try await feed.publish()
    let errand = try #require(feed.kit.errands)
    var waits: [Int64] = []
    var news: [String] = []
    var report = await errand.run()
    while let next = report.next {
      if let trouble = report.trouble { news.append(trouble.code) }
      // Too early changes nothing.
      #expect(await errand.run() == ErrandReport(next: next))
      waits.append((next - feed.clock.now).components.seconds)
      feed.clock.advance(to: next)
      report = await errand.run()
    }
    if let trouble = report.trouble { news.append(trouble.code) }
    #expect(waits == [30, 60, 120, 240, 480, 960, 1920] + Array(repeating: 3600, count: 12))
    #expect(news == ["feed.hubFailed", "feed.hubGivenUp"])
    #expect(transport.requests.count == 20)
    // The next change is told at once, together with what the hub never heard.
    try await feed.publish(FeedShop.variant(day: 1), item: "b")
    #expect(await errand.run().next != nil && transport.requests.count == 21)
  }

  @Test("What changes while the hub is being told is told as well")
  func changesMeanwhile() async throws {
    let server = try LoopbackServer { _ in [.hang] }
    defer { server.stop() }
    let transport = CurlTransport(TransportSettings(proxy: ""))
    let feed = try Self.feed(transport, hub: server.url + "/")
    try await feed.publish()
    let errand = try #require(feed.kit.errands)
    let running = Task { await errand.run() }
    await server.whenRequests(1)
    try await feed.publish(FeedShop.variant(day: 1), item: "b")
    // The first telling is lost: the second is owed at once, not after the pause.
    server.stop()
    #expect(await running.value.next == Sample.now)
    await transport.shutdown()
  }

  @Test("A hub that is slow, lies or falls keeps no delivery waiting, and is told until it has heard")
  func realHub() async throws {
    let refusal: [UInt8] = Array("HTTP/1.1 503 Slow\r\nContent-Length: 0\r\n\r\n".utf8)
    let success: [UInt8] = Array("HTTP/1.1 204 No Content\r\n\r\n".utf8)
    let server = try LoopbackServer { request in
      switch request.connection {
      case 1: [.effect, .reset]
      case 2: [.send(refusal), .close]
      default: [.effect, .send(success), .close]
      }
    }
    defer { server.stop() }
    let transport = CurlTransport(TransportSettings(proxy: ""))
    let feed = try Self.feed(transport, hub: server.url + "/")
    try await feed.publish()
    let errand = try #require(feed.kit.errands)
    var report = await errand.run()
    #expect(report.trouble?.code == "feed.hubUnreachable")
    while let next = report.next {
      feed.clock.advance(to: next)
      report = await errand.run()
    }
    #expect(report == ErrandReport() && server.effects == 2)
    #expect(
      server.requests.map { String(decoding: $0.body, as: UTF8.self) }
        == Array(repeating: "hub.mode=publish&hub.url=https%3A%2F%2Fwww.cci-exemple.fr%2Fflux%2Ff", count: 3))
    #expect(try !Self.isOwed(feed))
    await transport.shutdown()
  }

  @Test("An errand that is cancelled stays owed")
  func cancelled() async throws {
    let server = try LoopbackServer { _ in [.hang] }
    defer { server.stop() }
    let transport = CurlTransport(TransportSettings(proxy: ""))
    let feed = try Self.feed(transport, hub: server.url + "/")
    try await feed.publish()
    let errand = try #require(feed.kit.errands)
    let running = Task { await errand.run() }
    await server.whenRequests(1)
    running.cancel()
    #expect(await running.value == ErrandReport(next: Sample.now))
    #expect(try Self.isOwed(feed))
    await transport.shutdown()
  }
}
