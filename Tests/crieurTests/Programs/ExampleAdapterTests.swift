import Adapters
import Domain
import Engine
import Foundation
import Synchronization
import TestSupport
import Testing
import Transport

@testable import crieur

/// The programs in examples/adapters do what docs/writing-an-adapter.md asks of programs, against servers that answer as
/// the real ones are documented to.
struct ExampleAdapterTests {
  private static let examples = FolderPath(FolderPath.folder(of: #filePath) + "/../../../examples/adapters")
  private let key = DeliveryKey(item: "guide-medias-sociaux", channel: "forum")
  private let variant = Samples.variant("Le guide des CCI est paru")

  private func kit(_ command: [String], modes: [String] = [], secret: String, in folder: TemporaryFolder) throws
    -> ChannelKit
  {
    let description = try #require(AdapterCatalog.description(of: "command"))
    let channel = Channel(
      name: "forum", network: "command", profile: description.profiles[0], audience: .public, language: .fr,
      zone: Samples.zone)
    let settings = [
      "command": ChannelConfiguration.listed(command), "modes": ChannelConfiguration.listed(modes),
      "folder": folder.path,
    ]
    let configuration = ChannelConfiguration(
      channel: channel, settings: settings, credential: { () throws(Reason) in secret })
    let environment = AdapterEnvironment(
      transport: CurlTransport(TransportSettings()), clock: SystemClock(), spool: FolderSpool(folder: nil),
      vault: MemoryVault(), programs: SystemProgramRunner(), feedsFolder: folder.path, phrasebook: { Catalogue($0) })
    return try description.make(configuration, environment).get()
  }

  private func end(of kit: ChannelKit) async -> String {
    do throws(PublishFailure) {
      return switch try await kit.publisher.publish(variant, key: key, progress: NoProgress()) {
      case .published(let receipts): receipts.map { "\($0.id) \($0.url ?? "-")" }.joined(separator: ", ")
      case .handedOff(let reason): "handed off \(reason.code)"
      }
    } catch {
      switch error {
      case .deferred(let reason, let wait, _):
        return "deferred \(wait.map { "\($0.components.seconds) " } ?? "")\(reason.arguments["detail"] ?? reason.code)"
      case .rejected(let reason): return "rejected \(reason.arguments["detail"] ?? reason.code)"
      case .blocked(let reason): return "blocked \(reason.arguments["detail"] ?? reason.code)"
      case .unknown(let reason): return "unknown \(reason.arguments["detail"] ?? reason.code)"
      }
    }
  }

  // MARK: Python

  private func forum(_ server: LoopbackServer, _ folder: TemporaryFolder, secret: String = "cle-secrete") throws
    -> ChannelKit
  {
    try kit(
      [Self.examples.path(of: "discourse.py"), "--url", server.url, "--user", "cci", "--category", "7"],
      modes: ["sighting", "recall", "check"], secret: secret, in: folder)
  }

  @Test func theForumTakesATopicOnceFindsItAndDeletesIt() async throws {
    let forum = try Forum()
    defer { forum.server.stop() }
    let folder = try TemporaryFolder()
    let kit = try self.forum(forum.server, folder)
    #expect(try await kit.publisher.sightings(of: variant, key: key, since: Samples.due) == .found([]))
    let url = "\(forum.server.url)/t/le-guide/41"
    #expect(await end(of: kit) == "41 \(url)")
    #expect(await end(of: kit) == "41 \(url)", "the answer to the first was lost: the forum has it already")
    #expect(forum.titles == [variant.title])
    let found = [Receipt(id: "41", url: url)]
    #expect(try await kit.publisher.sightings(of: variant, key: key, since: Samples.due) == .found(found))
    let removed = try await kit.remover?.remove(found, of: variant, key: key, progress: NoProgress())
    #expect(removed == .published([]) && forum.titles.isEmpty)
    #expect(try await kit.inspector?.inspect().account == "@cci")
    let request = try #require(forum.server.requests.first { $0.method == "POST" })
    #expect(request.header("Api-Key") == "cle-secrete" && request.header("Api-Username") == "cci")
    #expect(request.text.contains("\"category\": 7") && request.text.contains(Samples.link))
  }

  @Test func theForumIsGivenTheSummaryTheArticleTheLinkAndWhereToRegister() async throws {
    let forum = try Forum()
    defer { forum.server.stop() }
    let kit = try self.forum(forum.server, try TemporaryFolder())
    var article = variant
    article.summary = "Ce qu'il faut <savoir>"
    article.html = "<p>Le guide & la suite.</p>"
    article.event = Event(
      start: try #require(CivilDateTime("2026-12-10 09:00")), place: "Dijon",
      registration: "https://exemple.fr/inscription?a=1&b=2")
    _ = try await kit.publisher.publish(article, key: key, progress: NoProgress())
    let request = try #require(forum.server.requests.first { $0.method == "POST" })
    let topic = try #require(try JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any])
    #expect(topic["title"] as? String == variant.title)
    #expect(
      topic["raw"] as? String == """
        <p>Ce qu'il faut &lt;savoir&gt;</p>

        <p>Le guide & la suite.</p>

        https://exemple.fr/inscription?a=1&b=2

        \(Samples.link)
        """)
    article.html =
      "<p><a href=\"\(Samples.link)\">Lire</a> <a href=\"https://exemple.fr/inscription?a=1&amp;b=2\">ici</a></p>"
    article.summary = nil
    _ = try await kit.publisher.publish(article, key: key, progress: NoProgress())
    let second = try #require(forum.server.requests.last { $0.method == "POST" })
    let plain = try #require(try JSONSerialization.jsonObject(with: Data(second.body)) as? [String: Any])
    #expect(plain["raw"] as? String == article.html, "what the article has already is not said twice")
    let longer = "<p><a href=\"\(Samples.link)-annexes\">Annexes</a></p>"
    article.html = longer
    article.event = nil
    _ = try await kit.publisher.publish(article, key: key, progress: NoProgress())
    let third = try #require(forum.server.requests.last { $0.method == "POST" })
    let linked = try #require(try JSONSerialization.jsonObject(with: Data(third.body)) as? [String: Any])
    #expect(linked["raw"] as? String == "\(longer)\n\n\(Samples.link)", "the beginning of another link is no link")
  }

  @Test(
    arguments: [
      (403, #"{"errors":["You are not permitted, key cle-secrete"]}"#, "blocked You are not permitted, key •••"),
      (429, #"{"errors":["Slow down"],"extras":{"wait_seconds":12}}"#, "deferred 12 Slow down"),
      (500, "<html>", "unknown HTTP 500"), (403, "<html>", "unknown HTTP 403"), (200, "<html>", "unknown HTTP 200"),
      (302, "", "unknown HTTP 302"), (400, #"{"errors":["raw is missing"]}"#, "rejected raw is missing"),
    ])
  func whatTheForumAnswersIsToldAsItIs(status: Int, body: String, expected: String) async throws {
    let server = try LoopbackServer { _ in [.answer(status, body: body), .close] }
    defer { server.stop() }
    #expect(await end(of: try forum(server, try TemporaryFolder())) == expected)
  }

  @Test func aForumThatIsNotThereIsProvenToHaveDoneNothingAndOneThatHangsUpIsNot() async throws {
    let folder = try TemporaryFolder()
    let gone = try LoopbackServer { _ in [.close] }
    #expect(await end(of: try forum(gone, folder)).hasPrefix("unknown 127.0.0.1"))
    gone.stop()
    let closed = try ClosedPort()
    defer { closed.close() }
    let nobody = try kit(
      [Self.examples.path(of: "discourse.py"), "--url", closed.url, "--user", "cci"],
      secret: "s", in: folder)
    #expect(await end(of: nobody).hasPrefix("deferred 127.0.0.1"))
  }

  // MARK: Shell

  @Test(
    arguments: [
      (200, "ok", "KEY -"), (200, "<html>", "unknown answered: <html>"), (429, "", "deferred 9 too fast"),
      (403, "no", "blocked the webhook is gone or shut (403)"),
      (400, "No text specified", "rejected No text specified"),
      (502, "<html>", "unknown HTTP 502"), (302, "", "unknown HTTP 302"),
    ])
  func whatAChatAnswersIsToldAsItIs(status: Int, body: String, expected: String) async throws {
    let server = try LoopbackServer { _ in
      [.answer(status, headers: status == 429 ? [("Retry-After", "9")] : [], body: body), .close]
    }
    defer { server.stop() }
    let chat = try kit(
      [Self.examples.path(of: "incoming-webhook.sh")], secret: "\(server.url)/hooks/secret-de-salon",
      in: try TemporaryFolder())
    let outcome = await end(of: chat)
    #expect(outcome.hasPrefix("crieur-") ? "KEY -" == expected : outcome == expected)
    let request = try #require(server.requests.first)
    #expect(request.method == "POST" && request.target == "/hooks/secret-de-salon")
    let told = try #require(try JSONSerialization.jsonObject(with: Data(request.body)) as? [String: String])
    #expect(told["text"] == "\(variant.text)\n\n\(Samples.link)")
  }

  @Test(
    arguments: [
      ("Lire \(Samples.link).", true), ("(\(Samples.link))", true), ("\(Samples.link)-annexes", false),
      ("\(Samples.link).pdf", false), ("\(Samples.link)?page=2", false),
      ("\(Samples.link)/2 puis \(Samples.link)", true),
    ])
  func aChatIsGivenTheLinkUnlessTheTextHasTheWholeOfIt(text: String, hasIt: Bool) async throws {
    let server = try LoopbackServer { _ in [.answer(200, body: "ok"), .close] }
    defer { server.stop() }
    let chat = try kit(
      [Self.examples.path(of: "incoming-webhook.sh")], secret: "\(server.url)/hooks/x", in: try TemporaryFolder())
    _ = try await chat.publisher.publish(Samples.variant(text), key: key, progress: NoProgress())
    let request = try #require(server.requests.first)
    let told = try #require(try JSONSerialization.jsonObject(with: Data(request.body)) as? [String: String])
    #expect(told["text"] == (hasIt ? text : "\(text)\n\n\(Samples.link)"))
  }

  @Test func aChatThatIsNotThereIsProvenToHaveDoneNothingAndOneThatHangsUpIsNot() async throws {
    let server = try LoopbackServer { _ in [.close] }
    let program = Self.examples.path(of: "incoming-webhook.sh")
    let folder = try TemporaryFolder()
    let chat = try kit([program], secret: "\(server.url)/hooks/x", in: folder)
    #expect(await end(of: chat) == "unknown curl: 52")
    server.stop()
    let closed = try ClosedPort()
    defer { closed.close() }
    let nobody = try kit([program], secret: "\(closed.url)/hooks/x", in: folder)
    #expect(await end(of: nobody) == "deferred curl: 7")
  }
}

/// A forum that keeps topics by their external id, each once.
private final class Forum: Sendable {
  let server: LoopbackServer
  private let topics: Topics

  init() throws {
    let topics = Topics()
    self.topics = topics
    server = try LoopbackServer { [topics.answer($0), .close] }
  }

  var titles: [String] { topics.all.withLock { $0.values.map(\.title) } }

  private final class Topics: Sendable {
    let all = Mutex<[String: (id: Int, title: String)]>([:])

    func answer(_ request: LoopbackRequest) -> LoopbackServer.Step {
      let parts = request.target.split(separator: "/").map(String.init)
      switch (request.method, parts.first) {
      case ("POST", _): return create(request)
      case ("GET", "u"): return .answer(body: #"{"user":{"username":"cci"}}"#)
      case ("GET", _) where parts.contains("external_id"):
        let id = String(parts.last?.dropLast(".json".count) ?? "")
        guard let topic = all.withLock({ $0[id] }) else { return .answer(404, body: #"{"errors":["Not found"]}"#) }
        return .answer(301, headers: [("Location", "http://elsewhere.invalid/t/le-guide/\(topic.id).json")])
      case ("GET", _): return .answer(body: #"{"id":41,"slug":"le-guide"}"#)
      case ("DELETE", _):
        all.withLock { $0 = $0.filter { "\($0.value.id).json" != parts.last } }
        return .answer(body: "{}")
      case _: return .answer(404, body: "")
      }
    }

    private func create(_ request: LoopbackRequest) -> LoopbackServer.Step {
      guard let topic = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any],
        let id = topic["external_id"] as? String, let title = topic["title"] as? String, id.count <= 50
      else { return .answer(400, body: #"{"errors":["?"]}"#) }
      let isNew = all.withLock { $0.updateValue((41, title), forKey: id) == nil }
      return isNew
        ? .answer(body: #"{"id":90,"topic_id":41,"topic_slug":"le-guide"}"#)
        : .answer(422, body: #"{"errors":["External has already been taken"]}"#)
    }
  }
}

/// Permits everything and keeps nothing.
private struct NoProgress: Domain.Progress {
  var permit: LeavePermit { LeavePermit { nil } }
  func value(of step: String) async -> String? { nil }
  func record(_ step: String, _ value: String) async throws(PublishFailure) {}
  func willBeVisible() async throws(PublishFailure) {}
}
