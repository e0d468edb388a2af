import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Threads on X")
struct XThreadTests {
  static let texts = ["Le guide est paru. 1/3", "Il commence par le début. 2/3", "Et finit par la fin. 3/3"]
  private static let down = Reason(code: "test.down", arguments: [:])

  static func thread(_ texts: [String] = texts) -> Variant {
    var variant = Sample.variant(texts[0])
    variant.link = nil
    variant.posts = texts.map { Post(text: $0, measure: Measure(used: 40, limit: 280, unit: .weighted)) }
    return variant
  }

  private func publish(
    _ steps: [ScriptedTransport.Step], _ variant: Variant = thread(), _ progress: RememberedProgress
  ) async throws -> (String, ScriptedTransport) {
    let transport = ScriptedTransport(steps)
    let kit = try Sample.kit("x", in: Sample.environment(transport))
    do throws(PublishFailure) {
      switch try await kit.publisher.publish(variant, key: Sample.key, progress: progress) {
      case .published(let receipts): return ("published \(receipts.map(\.id).joined(separator: " "))", transport)
      case .handedOff(let reason): return ("handedOff \(reason.code) \(reason.arguments["done"] ?? "")", transport)
      }
    } catch {
      return (error.summary, transport)
    }
  }

  /// What was posted: the number of each text, and the post that it answers.
  private func posts(_ transport: ScriptedTransport) -> [String] {
    transport.requests.filter { $0.method == "POST" && $0.url.hasSuffix("/2/tweets") }.map { request in
      let body = XPublishingTests.body(request)
      let number = Self.texts.firstIndex { body.contains($0) }.map { "\($0 + 1)" } ?? "?"
      let reply = body.firstMatch(of: /"in_reply_to_tweet_id":"(\d+)"/).map { " to \($0.1)" } ?? ""
      return number + reply
    }
  }

  private static func shown(_ count: Int) -> [String] {
    (0..<count).map { XSightingTests.post($0 + 1, texts[$0], to: $0 == 0 ? nil : $0) }.reversed()
  }

  @Test("Every post answers the one before it, and is a visible step of its own")
  func publishesAThread() async throws {
    let progress = RememberedProgress()
    let (result, transport) = try await publish(
      [XPublishingTests.made(1), XPublishingTests.me, XPublishingTests.made(2), XPublishingTests.made(3)],
      Self.thread(), progress)
    #expect(result == "published 1 2 3")
    #expect(posts(transport) == ["1", "2 to 1", "3 to 2"])
    #expect(progress.visibleSteps == 3)
  }

  @Test("A process killed at any moment leaves a thread that is finished and says nothing twice")
  func isKilledAnywhere() async throws {
    for standing in 0...3 {
      for recorded in max(0, standing - 1)...standing {
        let progress = RememberedProgress()
        _ = try await publish([.fails(.lost(Self.down))], Self.thread(), progress)
        for index in 0..<recorded { try await progress.record("post-\(index)", "\(index + 1) https://x.com/i") }
        let look = [XPublishingTests.me, XSightingTests.page(Self.shown(standing))]
        let (result, transport) = try await publish(
          look + (standing..<3).map { XPublishingTests.made($0 + 1) }, Self.thread(), progress)
        #expect(result == "published 1 2 3", "\(standing) stand, \(recorded) recorded")
        #expect(posts(transport).count == 3 - standing, "\(standing) stand, \(recorded) recorded")
      }
    }
  }

  @Test("Where it cannot be told what stands, nothing is sent")
  func doubtSendsNothing() async throws {
    let looks = [
      [XSightingTests.post(1, Self.texts[0]), XSightingTests.post(2, Self.texts[0])],
      [XSightingTests.post(1, Self.texts[0]), XSightingTests.post(2, Self.texts[1], to: 9)],
      [XSightingTests.post(2, Self.texts[1], to: 1)],
    ]
    for look in looks {
      let progress = RememberedProgress()
      _ = try await publish([.fails(.lost(Self.down))], Self.thread(), progress)
      let (result, transport) = try await publish(
        [XPublishingTests.me, XSightingTests.page(look)], Self.thread(), progress)
      #expect(result == "unknown x.threadInterrupted" && posts(transport).isEmpty)
    }
  }

  @Test(
    "What a failure behind the first post means",
    arguments: [
      (ScriptedTransport.Step.fails(.lost(down)), "unknown test.down"),
      (.fails(.notSent(down)), "unknown x.threadInterrupted"),
      (.json(503, ""), "unknown adapter.serverError"),
      (.json(403, #"{"detail":"duplicate content"}"#), "unknown x.alreadyPosted"),
      (.json(429, "{}"), "deferred 60 channel x.throttled"), (.json(402, "{}"), "blocked x.outOfCredits"),
      (.json(403, #"{"detail":"Reply to this conversation is not allowed"}"#), "handedOff x.threadBrokenOff 1"),
    ])
  func failsInTheMiddle(_ step: ScriptedTransport.Step, _ expected: String) async throws {
    let (result, _) = try await publish(
      [XPublishingTests.made(1), XPublishingTests.me, step], Self.thread(), RememberedProgress())
    #expect(result == expected)
  }

  @Test("Another text does not go on where an earlier one came to")
  func anotherThreadDoesNotGoOn() async throws {
    let progress = RememberedProgress()
    _ = try await publish(
      [XPublishingTests.made(1), XPublishingTests.me, .fails(.notSent(Self.down))], Self.thread(), progress)
    let (result, transport) = try await publish([], Self.thread([Self.texts[0], "Autre. 2/2"]), progress)
    #expect(result == "handedOff x.threadBrokenOff 1" && posts(transport).isEmpty)
  }

  @Test("A look finds a whole thread, its beginning, or nothing")
  func sightings() async throws {
    func receipts(_ count: Int) -> [Receipt] {
      (0..<count).map { Receipt(id: "\($0 + 1)", url: "https://x.com/cci/status/\($0 + 1)") }
    }
    let expected: [(Int, Sighting)] = [
      (0, .found([])), (1, .thread(receipts(1), isWhole: false)), (3, .thread(receipts(3), isWhole: true)),
    ]
    for (count, sighting) in expected {
      let transport = ScriptedTransport([XPublishingTests.me, XSightingTests.page(Self.shown(count))])
      let kit = try Sample.kit("x", in: Sample.environment(transport))
      #expect(
        try await kit.publisher.sightings(of: Self.thread(), key: Sample.key, since: Sample.now) == sighting)
    }
  }
}

@Suite("Taking posts down on X")
struct XRemovingTests {
  private func remove(_ steps: [ScriptedTransport.Step], _ ids: String...) async throws -> (String, [String]) {
    let transport = ScriptedTransport(steps)
    let kit = try Sample.kit("x", in: Sample.environment(transport))
    let remover = try #require(kit.remover)
    #expect(kit.amender == nil)
    do throws(PublishFailure) {
      let outcome = try await remover.remove(
        ids.map { Receipt(id: $0, url: $0.hasPrefix("http") ? $0 : nil) }, of: Sample.variant(), key: Sample.key,
        progress: RememberedProgress())
      switch outcome {
      case .published(let left): return ("published \(left.count)", transport.calls)
      case .handedOff(let reason): return ("handedOff \(reason.code)", transport.calls)
      }
    } catch {
      return (error.summary, transport.calls)
    }
  }

  private static let deleted = ScriptedTransport.Step.json(200, #"{"data":{"deleted":true}}"#)
  private static let missing = ScriptedTransport.Step.json(
    200, #"{"errors":[{"type":"https://api.x.com/2/problems/resource-not-found"}]}"#)

  @Test("A thread is taken down from its end")
  func removes() async throws {
    let (result, calls) = try await remove([Self.deleted, Self.deleted], "1", "2")
    #expect(result == "published 0" && calls == ["DELETE /2/tweets/2", "DELETE /2/tweets/1"])
  }

  @Test(
    "What is gone is gone, what stands is told, what is uncertain is done again",
    arguments: [
      ([missing, missing], "published 0"),
      ([.json(404, #"{"title":"Not Found Error"}"#), missing], "published 0"),
      (
        [.json(200, #"{"data":{"deleted":false}}"#), .json(200, #"{"data":{"id":"1"}}"#)],
        "rejected adapter.postOfOthers"
      ),
      (
        [.json(403, #"{"detail":"You are not authorized"}"#), .json(200, #"{"data":{"id":"1"}}"#)],
        "rejected adapter.postOfOthers"
      ),
      ([.json(403, #"{"detail":"You are not authorized"}"#), .json(503, "")], "deferred delivery adapter.serverError"),
      ([.json(404, "")], "blocked x.noSuchAddress"), ([.json(401, "{}")], "blocked x.tokenRefused"),
      ([.json(500, "")], "deferred delivery adapter.serverError"),
      ([.json(200, AnswerCase.page)], "deferred delivery adapter.pageInsteadOfAnswer"),
    ] as [([ScriptedTransport.Step], String)])
  func answers(_ steps: [ScriptedTransport.Step], _ expected: String) async throws {
    #expect(try await remove(steps, "1").0 == expected)
  }

  @Test("A post of which only the address is known is a person's")
  func noted() async throws {
    #expect(try await remove([], "https://x.com/cci/status/1").0 == "handedOff adapter.removeByHand")
  }
}
