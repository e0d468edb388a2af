import Digests
import Domain
import FoundationEssentials
import Testing

@testable import Sandbox

/// Receivers of webhooks and programs, as the sandbox plays them.
@Suite(.timeLimit(.minutes(5))) struct MessageTests {
  private let clock = ManualClock()

  private func message(
    _ texts: [String], type: String = "post.publish", key: String? = nil, receipts: [String] = []
  ) -> [UInt8] {
    JSON.object([
      ("key", JSON(key)), ("type", .text(type)),
      (
        "data",
        [
          "channel": "intranet", "language": "fr", "title": "Titre", "texts": .list(texts.map { .text($0) }),
          "link": "https://www.cci-exemple.fr/guide",
          "pictures": [["type": "image/png", "alt": "Affiche", "content": .text(Data(png).base64EncodedString())]],
          "receipts": .list(receipts.map { ["id": .text($0)] }),
        ]
      ),
    ]).encoded()
  }

  private func send(
    _ body: [UInt8], id: String = "crieur-1", secret: String = Sandbox.webhookSecret, age: Int64 = 0, _ client: Client
  ) async -> Answer {
    let stamp = "\(clock.now.seconds - age)"
    let key = Data(base64Encoded: String(secret.dropFirst(6))) ?? Data()
    let code = Data(HMACSHA256.code(of: Array("\(id).\(stamp).".utf8) + body, key: key)).base64EncodedString()
    return await client.send(
      "POST", "/anywhere",
      headers: [
        Field("webhook-id", id), Field("webhook-timestamp", stamp), Field("webhook-signature", "v1,AAAA v1,\(code)"),
      ], type: "application/json", body: body)
  }

  @Test func aSignedMessageStandsOnThePageOnce() async throws {
    try await withSandbox(clock: clock) { sandbox, client in
      let first = await send(message(["Bonjour"]), client)
      #expect(first.status == 200 && first.json["id"].string != nil)
      #expect(await send(message(["Bonjour"]), client).json["id"].string == first.json["id"].string)
      #expect(sandbox.posts().map(\.text) == ["Bonjour"] && sandbox.posts().map(\.repeats) == [1])
      let page = await client.get("/")
      #expect(page.text.contains("Bonjour") && page.text.contains("Webhooks") && page.text.contains("alt=\"Affiche\""))
      let post = try #require(sandbox.posts().first)
      #expect(await client.get("/webhook/intranet/\(post.id)").text.contains("Bonjour"))
    }
  }

  @Test func whatIsNotSignedIsRefused() async throws {
    try await withSandbox(clock: clock) { sandbox, client in
      let other = "whsec_" + Data((0..<32).map { UInt8($0) }).base64EncodedString()
      #expect(await send(message(["A"]), secret: other, client).status == 401)
      #expect(await send(message(["B"]), age: 301, client).status == 401)
      #expect(await send(message(["C"]), age: 299, client).status == 200)
      #expect(await send(Array("{}".utf8), client).status == 400)
      #expect(sandbox.posts().map(\.text) == ["C"])
    }
  }

  @Test func messagesChangePostsAndTakeThemDown() async throws {
    try await withSandbox(clock: clock) { sandbox, client in
      let id = try #require(await send(message(["Faux"]), client).json["id"].string)
      let correction = message(["Juste"], type: "post.correct", receipts: [id])
      #expect(await send(correction, id: "crieur-2", client).status == 200)
      #expect(sandbox.posts().map(\.text) == ["Juste"])
      let recall = message(["Juste"], type: "post.recall", receipts: [id])
      for _ in 0..<2 { #expect(await send(recall, id: "crieur-3", client).status == 200) }
      #expect(sandbox.posts().isEmpty)
      #expect(await send(correction, id: "crieur-4", client).status == 422)
    }
  }

  @Test(
    arguments: [
      ("timeout", Connection.End.silent, 0, 0), ("500", .answered, 500, 0), ("limit", .answered, 429, 0),
      ("lost-answer", .silent, 0, 1), ("reset", .reset, 0, 1),
    ])
  func messagesFailAsTold(fault: String, end: Connection.End, status: Int, standing: Int) async throws {
    try await withSandbox(clock: clock, { $0.faults = FaultPlan("\(fault)=100%") ?? .none }) { sandbox, client in
      var client = client
      // Short only where nothing comes: on a busy machine an answer may take its time.
      if end == .silent { client.patience = .milliseconds(300) }
      let answer = await send(message(["Bonjour"]), client)
      #expect(answer.end == end && answer.status == status)
      // It may be slower than that patience, too.
      while sandbox.requestLog().isEmpty { await Task.yield() }
      #expect(sandbox.posts().count == standing)
    }
  }

  @Test func aStandInPublishesThreadsFindsThemChangesThemAndTakesThemDown() async throws {
    let sandbox = Sandbox(clock: clock)
    let posts = message(["Un 1/2", "Deux 2/2"], key: "crieur-1")
    let none = StandInEnd.exited(0, output: Array(#"{"receipts":[]}"#.utf8))
    #expect(sandbox.standIn("sighting", reading: posts) == none)
    let published = sandbox.standIn("publish", reading: posts, files: [png])
    #expect(sandbox.standIn("sighting", reading: posts) == published && published != none)
    let standing = sandbox.posts()
    #expect(standing.map(\.text) == ["Un 1/2", "Deux 2/2"] && standing[1].replyTo == standing[0].id)
    #expect(standing[0].media.map(\.type) == ["image/png"])
    let ids = standing.map(\.id)
    let better = message(["Un", "Deux"], type: "post.correct", key: "crieur-2", receipts: ids)
    #expect(sandbox.standIn("amend", reading: better) == .exited(0, output: Array("{}".utf8)))
    #expect(sandbox.posts().map(\.text) == ["Un", "Deux"])
    _ = sandbox.standIn("recall", reading: message(["Un"], type: "post.recall", key: "crieur-3", receipts: ids))
    #expect(sandbox.posts().isEmpty)
    #expect(sandbox.standIn("publish", reading: []) != published)
  }

  @Test(
    arguments: [
      ("timeout", "overtime", 0), ("500", "70", 0), ("limit", "75", 0), ("500-after", "70", 1),
      ("lost-answer", "overtime", 1), ("reset", "killed", 1),
    ])
  func aStandInFailsAsTold(fault: String, end: String, standing: Int) {
    var options = SandboxOptions()
    options.faults = FaultPlan("\(fault)=100%") ?? .none
    let sandbox = Sandbox(options, clock: clock)
    let name =
      switch sandbox.standIn("publish", reading: message(["Bonjour"], key: "crieur-1")) {
      case .exited(let status, _): "\(status)"
      case .killed: "killed"
      case .overtime: "overtime"
      }
    #expect(name == end && sandbox.posts().count == standing)
  }
}
