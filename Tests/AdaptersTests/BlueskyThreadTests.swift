import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Threads, sightings and recalls on Bluesky")
struct BlueskyThreadTests {
  private var thread: Variant {
    var variant = Sample.variant()
    variant.posts = [Post(text: "Premier \(Sample.link) 1/3"), Post(text: "Deuxième 2/3"), Post(text: "Troisième 3/3")]
    return variant
  }

  private func publish(
    _ variant: Variant, _ steps: [ScriptedTransport.Step], _ progress: RememberedProgress
  ) async throws -> (result: String, transport: ScriptedTransport) {
    let transport = ScriptedTransport(steps)
    let adapter = try BlueskySample.kit(transport).publisher
    do throws(PublishFailure) {
      switch try await adapter.publish(variant, key: Sample.key, progress: progress) {
      case .published(let receipts): return ("published \(receipts.count)", transport)
      case .handedOff(let reason): return ("handedOff \(reason.code)", transport)
      }
    } catch {
      return (error.summary, transport)
    }
  }

  private func written(_ index: Int) -> ScriptedTransport.Step { .json(200, BlueskySample.written(post: index)) }

  @Test("Every post answers the one before it, by address and content, and is a visible step of its own")
  func whole() async throws {
    let progress = RememberedProgress()
    let (result, transport) = try await publish(thread, [written(0), written(1), written(2)], progress)
    #expect(result == "published 3" && progress.visibleSteps == 3)
    let records = transport.requests.map { $0.json?["record"] }
    #expect(records[0]?["reply"] == nil)
    let uris = (0..<3).map {
      "at://\(BlueskySample.did)/app.bsky.feed.post/\(TID(of: Sample.key, due: Sample.now, post: $0).text)"
    }
    for index in [1, 2] {
      #expect(records[index]?["reply"]?["root"]?["uri"] == .string(uris[0]))
      #expect(records[index]?["reply"]?["parent"]?["uri"] == .string(uris[index - 1]))
      #expect(records[index]?["reply"]?["parent"]?["cid"] == .string(BlueskySample.cid))
    }
    #expect(Set(transport.requests.map { $0.json?["rkey"] }).count == 3)
  }

  @Test("A thread that was interrupted goes on with the same bytes, and what stands is not said again")
  func resumed() async throws {
    let progress = RememberedProgress()
    let lost = ScriptedTransport.Step.fails(.lost(Reason(code: "test.lost", arguments: [:])))
    let (first, before) = try await publish(thread, [written(0), lost], progress)
    #expect(first == "unknown test.lost")
    let (second, after) = try await publish(thread, [written(1), written(2)], progress)
    #expect(second == "published 3")
    #expect(after.requests.count == 2 && after.requests[0].sentBytes == before.requests[1].sentBytes)
    // Everything is recorded by now.
    let (third, none) = try await publish(thread, [], progress)
    #expect(third == "published 3" && none.requests.isEmpty)
  }

  @Test("Once a post stands, nothing is without effect but a wait that was asked for and a shut account")
  func broken() async throws {
    let refused = ScriptedTransport.Step.fails(.notSent(Reason(code: "test.refused", arguments: [:])))
    for (step, expected) in [
      (refused, "unknown bluesky.threadInterrupted"),
      (BlueskySample.error(400, "InvalidRequest"), "handedOff bluesky.threadBrokenOff"),
      (BlueskySample.error(429, "RateLimitExceeded"), "deferred channel adapter.askedToWait"),
      (BlueskySample.error(401, "AccountTakedown"), "blocked bluesky.accountShut"),
      (.json(200, "<html>"), "unknown adapter.pageInsteadOfAnswer"),
    ] as [(ScriptedTransport.Step, String)] {
      #expect(try await publish(thread, [written(0), step], RememberedProgress()).result == expected)
      // Before the first post all of that is what it is.
      let alone = try await publish(thread, [step], RememberedProgress()).result
      #expect(!alone.hasPrefix("handedOff") && !alone.hasSuffix("threadInterrupted"))
    }
  }

  @Test("Another text does not go on where this one came to")
  func edited() async throws {
    let progress = RememberedProgress()
    _ = try await publish(thread, [written(0), BlueskySample.error(429, "x")], progress)
    var other = thread
    other.posts[1].text = "Autre chose 2/3"
    let (result, transport) = try await publish(other, [], progress)
    #expect(result == "handedOff bluesky.threadBrokenOff" && transport.requests.isEmpty)
  }

  @Test("Sightings look under the keys: there, not there, or nobody knows")
  func sightings() async throws {
    let single = Sample.variant()
    let card = Sample.variant("Le guide est paru", linkIsCard: true)
    let stands = ScriptedTransport.Step.json(200, BlueskySample.standing(single.text, link: Sample.link))
    let receipt = Receipt(
      id: BlueskySample.uri, url: "https://bsky.app/profile/\(BlueskySample.did)/post/\(BlueskySample.key)")
    let first = ScriptedTransport.Step.json(200, BlueskySample.standing("Premier 1/3", link: Sample.link))
    let third = ScriptedTransport.Step.json(200, BlueskySample.standing("Troisième 3/3", post: 2))
    for (variant, steps, expected) in [
      (single, [stands], .found([receipt])),
      (single, [BlueskySample.absent], .found([])),
      (single, [.json(200, BlueskySample.standing("Autre chose"))], .cannotTell),
      (card, [.json(200, BlueskySample.standing(card.text, link: Sample.link))], .found([receipt])),
      (card, [.json(200, BlueskySample.standing(card.text, link: "https://ailleurs.exemple.org"))], .cannotTell),
      (single, [BlueskySample.error(400, "InvalidRequest")], .cannotTell),
      (thread, [BlueskySample.absent, BlueskySample.absent, BlueskySample.absent], .found([])),
      (thread, [first, BlueskySample.absent, BlueskySample.absent], .thread([receipt], isWhole: false)),
      (thread, [first, BlueskySample.absent, third], .cannotTell),
    ] as [(Variant, [ScriptedTransport.Step], Sighting)] {
      let transport = ScriptedTransport(steps)
      let sighting = try await BlueskySample.kit(transport).publisher
        .sightings(of: variant, key: Sample.key, since: Sample.now)
      #expect(sighting == expected)
      #expect(transport.requests.allSatisfy { $0.method == "GET" })
    }
    let failing = ScriptedTransport([BlueskySample.error(503, "x")])
    let failure = try await failure { () async throws(PublishFailure) in
      try await BlueskySample.kitOrFail(failing).sightings(of: single, key: Sample.key, since: Sample.now)
    }
    #expect(failure.summary == "deferred delivery adapter.serverError")
  }

  @Test("A recall takes the end of a thread down first, and what is gone is gone")
  func removal() async throws {
    let uris = (0..<2).map { TID(of: Sample.key, due: Sample.now, post: $0).text }
      .map { "at://\(BlueskySample.did)/app.bsky.feed.post/\($0)" }
    let transport = ScriptedTransport([.json(200, "{}"), BlueskySample.error(400, "RecordNotFound")])
    let remover = try #require(try BlueskySample.kit(transport).remover)
    let outcome = try await remover.remove(
      uris.map { Receipt(id: $0, url: nil) }, of: thread, key: Sample.key, progress: RememberedProgress())
    #expect(outcome == .published([]))
    #expect(transport.requests.map { $0.json?["rkey"] } == uris.reversed().map { .string(PostURI($0)?.key ?? "") })
    #expect(transport.requests[0].json?["repo"] == .string(BlueskySample.did))
  }

  @Test("A refusal is believed when the record still stands")
  func refusedRemoval() async throws {
    let refused = BlueskySample.error(400, "InvalidRequest")
    let receipt = Receipt(id: BlueskySample.uri, url: nil)
    let gone = try #require(try BlueskySample.kit(ScriptedTransport([refused, BlueskySample.absent])).remover)
    let outcome = try await gone.remove(
      [receipt], of: Sample.variant(), key: Sample.key, progress: RememberedProgress())
    #expect(outcome == .published([]))
    let steps = [refused, ScriptedTransport.Step.json(200, BlueskySample.standing("Le guide"))]
    let standing = try #require(try BlueskySample.kit(ScriptedTransport(steps)).remover)
    let failure = try await failure { () async throws(PublishFailure) in
      try await standing.remove([receipt], of: Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == "rejected bluesky.rejected")
  }

  @Test("Posts of others are not touched, a lost answer is asked again, a noted address is for a person")
  func otherRemovals() async throws {
    let other = Receipt(id: "at://did:plc:autre/app.bsky.feed.post/3jzfcijpj2z2a", url: nil)
    let ours = Receipt(id: BlueskySample.uri, url: nil)
    let silent = ScriptedTransport([.fails(.lost(Reason(code: "test.lost", arguments: [:])))])
    for (receipt, transport, expected) in [
      (other, ScriptedTransport([]), "rejected adapter.postOfOthers"), (ours, silent, "deferred delivery test.lost"),
    ] {
      let remover = try #require(try BlueskySample.kit(transport).remover)
      let failure = try await failure { () async throws(PublishFailure) in
        try await remover.remove([receipt], of: Sample.variant(), key: Sample.key, progress: RememberedProgress())
      }
      #expect(failure.summary == expected)
    }
    let address = "https://bsky.app/profile/x/post/y"
    let remover = try #require(try BlueskySample.kit(ScriptedTransport([])).remover)
    let outcome = try await remover.remove(
      [Receipt(id: address, url: address)], of: Sample.variant(), key: Sample.key, progress: RememberedProgress())
    guard case .handedOff(let reason) = outcome else { throw Reason(code: "test.notHandedOff", arguments: [:]) }
    #expect(reason.code == "adapter.removeByHand")
  }

  @Test("Posts are not amended: readers would go on seeing the first version")
  func noAmending() throws {
    #expect(try BlueskySample.kit(ScriptedTransport([])).amender == nil)
  }
}
