import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Threads on Mastodon")
struct MastodonThreadTests {
  private static let texts = [
    "Le guide est paru. \(Sample.link) 1/3", "Il commence par un panorama. 2/3", "Il finit par une charte. #CCI 3/3",
  ]

  private static func thread(_ texts: [String] = texts, pictures: Int = 0) -> Variant {
    var variant = Sample.variant(texts[0], pictures: pictures)
    variant.posts = texts.map { Post(text: $0, measure: Measure(used: $0.count, limit: 500, unit: .graphemes)) }
    return variant
  }

  private static func made(_ id: Int) -> ScriptedTransport.Step {
    .json(200, #"{"id":"\#(id)","url":"https://r/@cci/\#(id)"}"#)
  }

  private static func receipts(_ ids: Int...) -> [Receipt] {
    ids.map { Receipt(id: "\($0)", url: "https://r/@cci/\($0)") }
  }

  private static func status(_ id: Int, _ text: String, to parent: Int? = nil) -> String {
    let content = "<p>\(text.replacing(Sample.link, with: "<a href='\(Sample.link)'>cci-exemple.fr/gui…</a>"))</p>"
    return #"{"id":"\#(id)","created_at":"2011-06-28T08:00:01.000Z","content":"\#(content)","#
      + #""in_reply_to_id":\#(parent.map { "\"\($0)\"" } ?? "null"),"url":"https://r/@cci/\#(id)"}"#
  }

  private static let account = MastodonSightingTests.account

  private static func timeline(_ statuses: String...) -> [ScriptedTransport.Step] {
    let page = MastodonSightingTests.page(statuses)
    return statuses.isEmpty ? [account, page] : [account, page, MastodonSightingTests.page([])]
  }

  private func publish(
    _ steps: [ScriptedTransport.Step], _ variant: Variant = thread(), progress: RememberedProgress
  ) async throws -> (result: String, transport: ScriptedTransport) {
    let transport = ScriptedTransport([MastodonPublishingTests.instance] + steps)
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    do throws(PublishFailure) {
      switch try await kit.publisher.publish(variant, key: Sample.key, progress: progress) {
      case .published(let receipts):
        return ("published \(receipts.map(\.id).joined(separator: " "))", transport)
      case .handedOff(let reason): return ("handedOff \(reason.code) \(reason.arguments["done"] ?? "")", transport)
      }
    } catch {
      return (error.summary, transport)
    }
  }

  /// What was posted: the number of each text, and the post that it answers.
  private func posts(_ transport: ScriptedTransport) -> [String] {
    transport.requests.filter { $0.url.hasSuffix("/api/v1/statuses") && $0.method == "POST" }.map { request in
      let number = request.form.first?.suffix(3) ?? ""
      return number + (request.form.first { $0.hasPrefix("in_reply_to_id") }.map { " \($0)" } ?? "")
    }
  }

  @Test("Every post answers the one before it, is a visible step and has a key of its own")
  func publishesAThread() async throws {
    let progress = RememberedProgress()
    let (result, transport) = try await publish([Self.made(1), Self.made(2), Self.made(3)], progress: progress)
    #expect(result == "published 1 2 3")
    #expect(posts(transport) == ["1/3", "2/3 in_reply_to_id=1", "3/3 in_reply_to_id=2"])
    #expect(progress.visibleSteps == 3)
    let keys = transport.requests.dropFirst().compactMap { $0.header("Idempotency-Key") }
    #expect(Set(keys).count == 3 && keys.first == MastodonAdapter.idempotencyKey(Sample.key))
    #expect(transport.requests.dropFirst().allSatisfy { $0.form.contains("visibility=public") && $0.permit != nil })
  }

  @Test("Pictures stand on the first post")
  func picturesStandOnTheFirst() async throws {
    let uploaded = ScriptedTransport.Step.json(200, #"{"id":"7","url":"https://f/7.png"}"#)
    let (result, transport) = try await publish(
      [uploaded, Self.made(1), Self.made(2), Self.made(3)], Self.thread(pictures: 1), progress: RememberedProgress())
    #expect(result == "published 1 2 3")
    #expect(transport.requests.map { $0.form.contains("media_ids[]=7") } == [false, false, true, false, false])
  }

  @Test("Whoever goes on begins behind the last post that stands, recorded or not", arguments: [false, true])
  func resumes(isRecorded: Bool) async throws {
    let progress = RememberedProgress()
    let first: [ScriptedTransport.Step] =
      isRecorded ? [Self.made(1), .fails(.notSent(Self.down))] : [.fails(.lost(Self.down))]
    let (broken, _) = try await publish(first, progress: progress)
    #expect(broken.hasPrefix("unknown"), "\(broken)")
    #expect((progress.values["post-0"] == nil) != isRecorded)
    let (result, transport) = try await publish(
      Self.timeline(Self.status(1, Self.texts[0])) + [Self.made(2), Self.made(3)], progress: progress)
    #expect(result == "published 1 2 3")
    #expect(posts(transport) == ["2/3 in_reply_to_id=1", "3/3 in_reply_to_id=2"])
  }

  private static let down = Reason(code: "test.down", arguments: [:])

  @Test("A process killed at any moment leaves a thread that is finished and says nothing twice")
  func isKilledAnywhere() async throws {
    // What is recorded when the process dies, and what stands by then.
    for standing in 0...3 {
      for recorded in max(0, standing - 1)...standing {
        let progress = RememberedProgress()
        _ = try await publish([.fails(.lost(Self.down))], progress: progress)
        for index in 0..<recorded {
          try await progress.record("post-\(index)", "\(index + 1) https://r/@cci/\(index + 1)")
        }
        let statuses = (0..<standing).map { Self.status($0 + 1, Self.texts[$0], to: $0 == 0 ? nil : $0) }
        let look = [Self.account, MastodonSightingTests.page(statuses)]
        let (result, transport) = try await publish(
          look + (standing == 0 ? [] : [MastodonSightingTests.page([])])
            + (standing..<3).map { Self.made($0 + 1) }, progress: progress)
        #expect(result == "published 1 2 3", "\(standing) stand, \(recorded) recorded")
        #expect(posts(transport).count == 3 - standing, "\(standing) stand, \(recorded) recorded")
      }
    }
  }

  @Test("Where it cannot be told what stands, nothing is sent")
  func doubtSendsNothing() async throws {
    let twice = Self.timeline(Self.status(1, Self.texts[0]), Self.status(2, Self.texts[0]))
    let apart = Self.timeline(Self.status(1, Self.texts[0]), Self.status(2, Self.texts[1], to: 9))
    let headless = Self.timeline(Self.status(2, Self.texts[1], to: 1))
    let gap = Self.timeline(Self.status(1, Self.texts[0]), Self.status(3, Self.texts[2], to: 2))
    for look in [twice, apart, headless, gap, [Self.account, .json(200, "{}")]] {
      let progress = RememberedProgress()
      _ = try await publish([.fails(.lost(Self.down))], progress: progress)
      let (result, transport) = try await publish(look, progress: progress)
      #expect(result == "unknown mastodon.threadInterrupted")
      #expect(posts(transport).isEmpty)
    }
  }

  @Test(
    "What a failure behind the first post means",
    arguments: [
      (ScriptedTransport.Step.fails(.lost(down)), "unknown test.down"),
      (.fails(.notSent(down)), "unknown mastodon.threadInterrupted"),
      (.json(500, ""), "unknown adapter.serverError"),
      (.json(429, "{}", headers: ["Retry-After": "60"]), "deferred 60 channel adapter.askedToWait"),
      (.json(401, "{}"), "blocked mastodon.tokenRefused"),
      (.json(422, #"{"error":"no"}"#), "handedOff mastodon.threadBrokenOff 1"),
      (.json(404, #"{"error":"no such post"}"#), "handedOff mastodon.threadBrokenOff 1"),
    ])
  func failsInTheMiddle(step: ScriptedTransport.Step, expected: String) async throws {
    let (result, _) = try await publish([Self.made(1), step], progress: RememberedProgress())
    #expect(result == expected)
  }

  @Test("A failure of the first post is what it is for a single one")
  func failsAtTheBeginning() async throws {
    let (result, _) = try await publish([.json(422, #"{"error":"no"}"#)], progress: RememberedProgress())
    #expect(result == "rejected mastodon.rejected")
  }

  @Test("Another text does not go on where an earlier one came to")
  func anotherThreadDoesNotGoOn() async throws {
    let progress = RememberedProgress()
    _ = try await publish([Self.made(1), .fails(.notSent(Self.down))], progress: progress)
    let other = Self.thread([Self.texts[0], "Tout autre chose. 2/2"])
    let (result, transport) = try await publish([], other, progress: progress)
    #expect(result == "handedOff mastodon.threadBrokenOff 1")
    #expect(posts(transport).isEmpty)
  }

  @Test("A post longer than the server takes keeps the whole thread back")
  func measuresEveryPost() async throws {
    var variant = Self.thread()
    variant.posts[2].measure = Measure(used: 501, limit: 600, unit: .graphemes)
    let (result, transport) = try await publish([], variant, progress: RememberedProgress())
    #expect(result == "rejected mastodon.tooLong")
    #expect(posts(transport).isEmpty)
  }

  @Test("A look finds a whole thread, its beginning, or nothing")
  func sightings() async throws {
    let all = Self.texts.indices.map { Self.status($0 + 1, Self.texts[$0], to: $0 == 0 ? nil : $0) }
    let expected: [([String], Sighting)] = [
      ([], .found([])), ([all[0]], .thread(Self.receipts(1), isWhole: false)),
      ([all[1], all[0]], .thread(Self.receipts(1, 2), isWhole: false)),
      ([all[2], all[1], all[0]], .thread(Self.receipts(1, 2, 3), isWhole: true)),
      ([all[2], all[0]], .cannotTell), ([all[1]], .cannotTell),
      ([all[0], Self.status(9, Self.texts[0])], .cannotTell),
    ]
    for (statuses, sighting) in expected {
      let pages = [MastodonSightingTests.page(statuses), MastodonSightingTests.page([])]
      let transport = ScriptedTransport([Self.account] + pages)
      let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
      let found = try await kit.publisher.sightings(of: Self.thread(), key: Sample.key, since: Sample.now)
      #expect(found == sighting, "\(statuses)")
    }
  }

  @Test("A thread is corrected post by post, when it stays as long as it is")
  func amends() async throws {
    var new = Self.thread()
    new.posts[1].text = "Il commence par l'essentiel. 2/3"
    let answers = (1...3).flatMap { id in
      [ScriptedTransport.Step.json(200, #"{"id":"\#(id)","media_attachments":[]}"#), Self.made(id)]
    }
    let transport = ScriptedTransport([MastodonPublishingTests.instance] + answers)
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let amender = try #require(kit.amender)
    let outcome = try await amender.amend(
      Self.receipts(1, 2, 3), from: Self.thread(), to: new, key: Sample.key, progress: RememberedProgress())
    #expect(outcome == .published(Self.receipts(1, 2, 3)))
    let puts = transport.requests.filter { $0.method == "PUT" }
    #expect(
      puts.map { $0.url.suffix(1) + ($0.form.first ?? "") } == zip(1...3, new.posts).map { "\($0)status=\($1.text)" })
    #expect(!amender.canAmend(Self.thread(), to: Sample.variant()))
    let guess = try await amender.amend(
      Self.receipts(1, 2), from: Self.thread(), to: new, key: Sample.key, progress: RememberedProgress())
    guard case .handedOff = guess else { return #expect(Bool(false), "\(guess)") }
  }

  @Test("A thread is taken down from its end")
  func removes() async throws {
    let gone = ScriptedTransport.Step.json(200, "{}")
    let transport = ScriptedTransport([gone, gone, gone])
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let remover = try #require(kit.remover)
    let outcome = try await remover.remove(
      Self.receipts(1, 2, 3), of: Self.thread(), key: Sample.key, progress: RememberedProgress())
    #expect(outcome == .published([]))
    #expect(transport.calls == [3, 2, 1].map { "DELETE /api/v1/statuses/\($0)" })
  }
}
