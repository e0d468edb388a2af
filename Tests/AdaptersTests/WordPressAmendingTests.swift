import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Looking up, changing and taking down posts of WordPress")
struct WordPressAmendingTests {
  private func sighting(_ steps: [ScriptedTransport.Step]) async throws -> Sighting {
    try await WordPressWire.kit(ScriptedTransport([WordPressWire.home, WordPressWire.index] + steps)).publisher
      .sightings(of: WordPressWire.plain, key: Sample.key, since: Sample.now)
  }

  private static let title = "Le guide des CCI sur les médias sociaux est paru"

  @Test("The slug finds the post, and nothing else does where it is found")
  func sightings() async throws {
    #expect(
      try await sighting([.json(200, "[\(WordPressWire.post("publish"))]")]) == .found([WordPressWire.receipt]))
    #expect(try await sighting([.json(200, "[\(WordPressWire.post("draft"))]")]) == .found([]))
    #expect(try await sighting([WordPressWire.none, WordPressWire.none]) == .found([]))
  }

  @Test("Where a plugin makes slugs of its own, words and link find it")
  func sightingsByText() async throws {
    let link = Sample.link.replacing("/", with: "\\/")
    let content = #"<p>Le guide est paru.<\/p>\n<p><a href='\#(link)'>www.cci-exemple.fr\/guides\/medias-sociaux<\/a>"#
    let ours = WordPressWire.post("publish", id: 21, slug: "autre", title: Self.title, content: content)
    let foreign = WordPressWire.post("publish", id: 22, slug: "b", title: Self.title, content: "Autre chose")
    let found = try await sighting([WordPressWire.none, .json(200, "[\(foreign),\(ours)]")])
    #expect(found == .found([Receipt(id: "21", url: "https://www.exemple.fr/autre")]))
  }

  @Test("Too many changes to read, and a site that refuses the question, cannot be told")
  func uncertain() async throws {
    let page = ScriptedTransport.Step.json(
      200, "[\(WordPressWire.post("publish", id: 22, slug: "b"))]", headers: ["X-WP-TotalPages": "99"])
    let many = [WordPressWire.none] + Array(repeating: page, count: 10)
    #expect(try await sighting(many) == .cannotTell)
    #expect(try await sighting([.json(400, WordPressWire.error(400, "rest_invalid_param"))]) == .cannotTell)
    let failure = try await failure { () async throws(PublishFailure) in
      do {
        return try await sighting([.json(502, AnswerCase.page)])
      } catch let failure as PublishFailure {
        throw failure
      } catch {
        throw .unknown(Reason(code: "test.other", arguments: [:]))
      }
    }
    #expect(failure.summary == "deferred delivery adapter.pageInsteadOfAnswer")
  }

  private static func stored(_ variant: Variant) -> ScriptedTransport.Step {
    let content = WordPressContent(variant)
    let html = content.html.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return .json(200, WordPressWire.post("publish", title: content.title, content: html))
  }

  private func amend(
    _ standing: ScriptedTransport.Step, to new: Variant, further: [ScriptedTransport.Step] = [WordPressWire.published]
  ) async throws -> (outcome: Outcome?, transport: ScriptedTransport) {
    let transport = ScriptedTransport([WordPressWire.home, WordPressWire.index, standing] + further)
    var key = Sample.key
    key.kind = .correct
    let outcome = try await WordPressWire.kit(transport).amender?.amend(
      [WordPressWire.receipt], from: WordPressWire.plain, to: new, key: key, progress: RememberedProgress())
    return (outcome, transport)
  }

  private var corrected: Variant {
    var variant = WordPressWire.plain
    variant.posts = [Post(text: "Le guide est sorti.")]
    return variant
  }

  @Test("A post that still shows what was sent is changed, and nothing but what is new", arguments: [false, true])
  func amends(isRepeated: Bool) async throws {
    let (outcome, transport) = try await amend(
      Self.stored(isRepeated ? corrected : WordPressWire.plain), to: corrected)
    #expect(outcome == .published([WordPressWire.receipt]))
    let fields = transport.requests.last?.document?.members?.keys.sorted()
    #expect(fields == ["content", "excerpt", "title"])
    #expect(transport.calls.last?.hasPrefix("POST /wp-json/wp/v2/posts/17?") == true)
  }

  @Test("A correction uses the pictures of the publication, and asks for no terms that are as they were")
  func amendsWithPicture() async throws {
    let name = WordPressWire.slug + "-1-d0"
    let file = #"[{"id":5,"slug":"\#(name)","source_url":"https://www.exemple.fr/a.png"}]"#
    var old = WordPressWire.plain
    (old.media, old.category, old.hashtags) = ([Sample.picture], "numerique", ["#export"])
    var new = old
    new.posts = [Post(text: "Le guide est sorti.")]
    let transport = ScriptedTransport(
      [WordPressWire.home, WordPressWire.index, Self.stored(old)]
        + [.json(200, file), .json(200, #"{"id":5}"#), WordPressWire.published])
    var key = Sample.key
    (key.kind, key.ordinal) = (.correct, 2)
    let outcome = try await WordPressWire.kit(transport).amender?.amend(
      [WordPressWire.receipt], from: old, to: new, key: key, progress: RememberedProgress())
    #expect(outcome == .published([WordPressWire.receipt]))
    #expect(transport.calls[3].contains("media?slug=\(name)&"))
    #expect(transport.requests.last?.document?.members?.keys.sorted() == ["content", "excerpt", "title"])
    // Without any hashtag left, the article has no tags.
    new.hashtags = []
    let bare = ScriptedTransport(
      [WordPressWire.home, WordPressWire.index, Self.stored(old)]
        + [.json(200, file), .json(200, #"{"id":5}"#), WordPressWire.published])
    _ = try await WordPressWire.kit(bare).amender?.amend(
      [WordPressWire.receipt], from: old, to: new, key: key, progress: RememberedProgress())
    #expect(bare.requests.last?.document?["tags"]?.elements == [])
  }

  @Test("What an editor has written in WordPress is not overwritten")
  func changedThere() async throws {
    let edited = ScriptedTransport.Step.json(200, WordPressWire.post("publish", title: Self.title, content: "Mieux."))
    let (outcome, transport) = try await amend(edited, to: corrected)
    guard case .handedOff(let reason) = outcome else {
      Issue.record("\(String(describing: outcome))")
      return
    }
    #expect(reason.code == "wordpress.changedThere" && transport.calls.count == 3)
  }

  @Test(
    "A post that is gone, or lies in the trash, cannot be corrected",
    arguments: [
      (404, WordPressWire.error(404, "rest_post_invalid_id")), (200, WordPressWire.post("trash")),
    ])
  func gone(_ status: Int, _ body: String) async throws {
    let failure = await #expect(throws: PublishFailure.self) { try await amend(.json(status, body), to: corrected) }
    #expect(failure?.summary == "rejected adapter.postGone")
  }

  @Test("A lost answer to a correction is repeated")
  func lostCorrection() async throws {
    let lost = ScriptedTransport.Step.fails(.lost(Reason(code: "test.lost", arguments: [:])))
    let failure = await #expect(throws: PublishFailure.self) {
      try await amend(Self.stored(WordPressWire.plain), to: corrected, further: [lost])
    }
    #expect(failure?.summary == "deferred delivery test.lost")
  }

  private func remove(_ steps: [ScriptedTransport.Step], _ settings: [String: String] = [:]) async throws
    -> (summary: String, calls: [String])
  {
    let transport = ScriptedTransport([WordPressWire.home, WordPressWire.index] + steps)
    let remover = try #require(try WordPressWire.kit(transport, settings).remover)
    do throws(PublishFailure) {
      let outcome = try await remover.remove(
        [WordPressWire.receipt], of: WordPressWire.plain, key: Sample.key, progress: RememberedProgress())
      return ("\(outcome == .published([]))", transport.calls)
    } catch {
      return (error.summary, transport.calls)
    }
  }

  @Test("A recalled post lies in the trash; what is gone stays gone; what others own is said")
  func removes() async throws {
    let trashed = ScriptedTransport.Step.json(200, WordPressWire.post("trash"))
    let done = try await remove([trashed])
    #expect(done.summary == "true" && done.calls.last == "DELETE /wp-json/wp/v2/posts/17")
    #expect(try await remove([trashed], ["recall": "delete"]).calls.last?.hasSuffix("/17?force=true") == true)
    for (status, code, summary) in [
      (410, "rest_already_trashed", "true"), (404, "rest_post_invalid_id", "true"),
      (403, "rest_cannot_delete", "blocked wordpress.notAllowed"),
      (500, "rest_cannot_delete", "deferred delivery wordpress.failed"),
    ] {
      #expect(try await remove([.json(status, WordPressWire.error(status, code))]).summary == summary)
    }
    let none = ScriptedTransport.Step.json(501, WordPressWire.error(501, "rest_trash_not_supported"))
    #expect(try await remove([none, .json(200, #"{"deleted":true}"#)]).summary == "true")
  }
}
