import Foundation
import Glibc
import Sandbox
import Testing

/// A thread is one delivery of several posts: the real program is killed between them.
@Suite(.serialized) struct ThreadTests {
  private static let count = 6

  @Test(arguments: [true, false])
  func aThreadThatWasCutOffIsFinishedAndSaysNothingTwice(honoursKeys: Bool) async throws {
    let seed = UInt64.random(in: 1...UInt64(UInt32.max))
    print("ThreadTests seed \(seed), idempotency keys \(honoursKeys ? "honoured" : "ignored")")
    var options = SandboxOptions()
    options.seed = seed
    options.honoursIdempotencyKeys = honoursKeys
    options.faults = try FaultPlan(parsing: "500=5%,500-after=5%,lost-answer=5%,reset=5%")
    let place = try await Workplace(
      mastodon: ["fil"], settings: "thread: true", sandbox: options, timing: Workplace.haste)
    for number in 1...Self.count { try place.write(Self.article(number), to: "calendar/fil-\(number).md") }
    var cutOff = 0
    for _ in 0..<12 {
      let daemon = try place.start("run", "--quiet")
      let deadline = ContinuousClock.now + .seconds(4)
      while place.unfinished.isEmpty, ContinuousClock.now < deadline { try await daemon.live(for: .milliseconds(1)) }
      daemon.signal(SIGKILL)
      _ = await daemon.end()
      cutOff += place.unfinished.isEmpty ? 0 : 1
    }
    #expect(cutOff > 0, "seed \(seed): no thread was ever cut off")
    #expect(try await place.finish(), "seed \(seed)")
    #expect(place.unfinished.isEmpty, "seed \(seed)")
    let posts = place.sandbox.posts()
    #expect(Set(posts.map(\.text)).count == posts.count, "seed \(seed): something stands twice")
    #expect(posts.count { $0.replyTo == nil } == Self.count, "seed \(seed)")
    try await place.expectDelivered(Self.count, seed: seed)
    await place.sandbox.stop()
  }

  @Test func aRecallTakesTheWholeThreadDown() async throws {
    let place = try await Workplace(mastodon: ["fil"], settings: "thread: true")
    try place.write(Self.article(1), to: "calendar/fil-1.md")
    #expect(try await place.finish())
    #expect(place.sandbox.posts().count > 2)
    let recall = try await place.run("recall", "fil-1", "--yes")
    #expect(recall.status == 0, "\(recall.errors)")
    #expect(try await place.finish())
    #expect(place.sandbox.posts().isEmpty)
    await place.sandbox.stop()
  }

  private static func article(_ number: Int) -> String {
    let sentences = (1...14).map {
      "Voici la phrase \($0) de l'article \(number), qui dit ce que les autres ne disent pas."
    }
    return """
      ---
      title: "Article numéro \(number) de la chambre"
      summary: "Ce que dit l'article \(number), en une phrase."
      link: https://www.cci-exemple.fr/articles/\(number)
      publish: \(Workplace.paris())
      channels: [fil]
      ---
      \(sentences.joined(separator: " "))

      """
  }
}

extension Workplace {
  /// The first posts of threads of which more should stand.
  fileprivate var unfinished: [String] {
    let posts = sandbox.posts()
    return posts.filter { $0.replyTo == nil }.compactMap { first in
      var last = first
      var length = 1
      while let next = posts.first(where: { $0.replyTo == last.id }) { (last, length) = (next, length + 1) }
      return last.text.hasSuffix(" \(length)/\(length)") ? nil : first.text
    }
  }

  /// The queue knows of so many deliveries, and that all are out.
  fileprivate func expectDelivered(_ total: Int, seed: UInt64) async throws {
    let list = try await run("queue", "list", "--json")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
    #expect(rows.count == total)
    let others = rows.filter { $0["state"] as? String != "delivered" }
    #expect(others.isEmpty, "seed \(seed): \(others.prefix(3))")
  }
}
