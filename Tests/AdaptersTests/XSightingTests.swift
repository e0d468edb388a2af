import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("What stands on X")
struct XSightingTests {
  static func post(
    _ id: Int, _ text: String, urls: [(String, String)] = [], to previous: Int? = nil,
    at time: String = "2011-06-28T08:00:01.000Z", more: String = ""
  ) -> String {
    let entities = urls.map { #"{"start":0,"end":23,"url":"\#($0.0)","expanded_url":"\#($0.1)"\#(more)}"# }
    let reply = previous.map { #","referenced_tweets":[{"type":"replied_to","id":"\#($0)"}]"# } ?? ""
    return #"{"id":"\#(id)","text":"\#(text)","created_at":"\#(time)","#
      + #""entities":{"urls":[\#(entities.joined(separator: ","))]}\#(reply)}"#
  }

  static func page(_ posts: [String], next: String? = nil) -> ScriptedTransport.Step {
    guard !posts.isEmpty else { return .json(200, #"{"meta":{"result_count":0}}"#) }
    let token = next.map { #","next_token":"\#($0)""# } ?? ""
    return .json(
      200, #"{"data":[\#(posts.joined(separator: ","))],"meta":{"result_count":\#(posts.count)\#(token)}}"#)
  }

  private func look(
    _ steps: [ScriptedTransport.Step], _ variant: Variant = Sample.variant(), since: Timestamp = Sample.now
  ) async throws -> (Sighting, ScriptedTransport) {
    let transport = ScriptedTransport([XPublishingTests.me] + steps)
    let kit = try Sample.kit("x", in: Sample.environment(transport))
    return (try await kit.publisher.sightings(of: variant, key: Sample.key, since: since), transport)
  }

  private static let short = "https://t.co/AbCdEf1234"
  private static func found(_ ids: Int...) -> Sighting {
    .found(ids.map { Receipt(id: "\($0)", url: "https://x.com/cci/status/\($0)") })
  }

  @Test("A post is recognised under t.co, escapes and the address of its picture")
  func recognises() async throws {
    let text = "Le guide des CCI sur les médias sociaux est paru ! \(Self.short) #CCI #guide"
    let photo = ("https://t.co/pic0000001", "https://x.com/cci/status/2/photo/1")
    let (sighting, transport) = try await look([
      Self.page([
        Self.post(1, text, urls: [(Self.short, Sample.link + "/")]),
        Self.post(2, text + " https://t.co/pic0000001", urls: [(Self.short, Sample.link), photo]),
        Self.post(3, text, urls: [(Self.short, "https://www.cci-exemple.fr/autre")]),
        Self.post(4, "Autre chose \(Self.short)", urls: [(Self.short, Sample.link)]),
      ])
    ])
    #expect(sighting == Self.found(1, 2))
    #expect(
      transport.calls == [
        "GET /2/users/me",
        "GET /2/users/17/tweets?max_results=10&exclude=retweets&tweet.fields="
          + "created_at%2Centities%2Cnote_tweet%2Creferenced_tweets",
      ])
  }

  @Test("Escaped marks, bare addresses and long texts are what they were")
  func undoes() async throws {
    var variant = Sample.variant("R&D <b> : voir cci-exemple.fr/rd et \(Sample.link)")
    variant.posts[0].entities = [Entity(kind: .url, start: 15, end: 32)]
    let text = "R&amp;D &lt;b&gt; : voir https://t.co/a000000001 et \(Self.short)"
    let urls = [("https://t.co/a000000001", "http://cci-exemple.fr/rd"), (Self.short, Sample.link)]
    let (escaped, _) = try await look([Self.page([Self.post(1, text, urls: urls)])], variant)
    #expect(escaped == Self.found(1))
    var bare = Sample.variant("Déclarez sur Impots.gouv.fr/ avant le 30")
    (bare.link, bare.posts[0].entities) = (nil, [Entity(kind: .url, start: 13, end: 28)])
    let post = Self.post(
      2, "Déclarez sur https://t.co/a000000002 avant le 30",
      urls: [("https://t.co/a000000002", "http://Impots.gouv.fr")])
    #expect(try await look([Self.page([post])], bare).0 == Self.found(2))
    let long =
      #"{"id":"5","text":"Début… https://t.co/z","created_at":"2011-06-28T08:00:01.000Z","NOTE":{"text":"#
      + #""Le guide des CCI sur les médias sociaux est paru ! \#(Self.short) #CCI #guide","#
      + #""entities":{"urls":[{"url":"\#(Self.short)","expanded_url":"\#(Sample.link)"}]}}}"#
    for name in ["note_tweet", "note_post"] {
      let (whole, _) = try await look([Self.page([long.replacing("NOTE", with: name)])])
      #expect(whole == Self.found(5), "\(name)")
    }
  }

  @Test("An address that is not shortened is the link itself, one that nobody undid decides nothing")
  func unexpanded() async throws {
    let plain = { (address: String) in
      #"{"id":"1","text":"Le guide \#(address)","entities":{"urls":[{"url":"\#(address)"}]}}"#
    }
    let variant = Sample.variant("Le guide \(Sample.link)")
    #expect(try await look([Self.page([plain(Sample.link)])], variant).0 == Self.found(1))
    #expect(try await look([Self.page([plain("https://www.cci-exemple.fr/autre")])], variant).0 == .found([]))
    #expect(try await look([Self.page([plain(Self.short)])], variant).0 == Self.found(1))
    let tagged = Sample.variant("Le guide \(Sample.link)?a=1&b=2")
    #expect(try await look([Self.page([plain("\(Sample.link)?a=1&amp;b=2")])], tagged).0 == Self.found(1))
  }

  @Test("Pages are turned until what is older than the attempt, and no further")
  func turnsPages() async throws {
    let other = Self.post(2, "Autre")
    let old = Self.post(1, "Ancien", at: "2011-06-28T07:50:00.000Z")
    let (sighting, transport) = try await look([
      Self.page([other], next: "n1"), Self.page([other, old], next: "n2"), Self.page([]),
    ])
    #expect(sighting == .found([]))
    #expect(transport.calls.count == 3)
    #expect(transport.calls[2].contains("max_results=100") && transport.calls[2].hasSuffix("&pagination_token=n1"))
    let (unsure, _) = try await look((1...10).map { Self.page([other], next: "n\($0)") })
    #expect(unsure == .cannotTell)
  }

  @Test("Nothing stands in an empty account; an answer that is no list says nothing")
  func emptiness() async throws {
    #expect(try await look([Self.page([])]).0 == .found([]))
    #expect(try await look([.json(200, #"{"errors":[{"title":"Not Found Error"}]}"#)]).0 == .cannotTell)
    #expect(try await look([.json(400, "{}")]).0 == .cannotTell)
  }

  @Test("A look that fails is never unknown")
  func failures() async throws {
    for (step, expected) in [
      (ScriptedTransport.Step.json(500, ""), "deferred delivery adapter.serverError"),
      (.fails(.lost(Reason(code: "test.down", arguments: [:]))), "deferred delivery test.down"),
      (.json(402, "{}"), "blocked x.outOfCredits"),
    ] {
      let failure = try await failure { () async throws(PublishFailure) in
        do {
          return try await look([step]).0
        } catch let error as PublishFailure {
          throw error
        } catch {
          return .cannotTell
        }
      }
      #expect(failure.summary == expected)
    }
  }

  @Test("The clocks may differ: what counts is the network's")
  func clocks() async throws {
    // Ours is an hour ahead; by X's the post is of this moment.
    let steps: [ScriptedTransport.Step] = [
      .json(
        200,
        #"{"data":[\#(Self.post(1, "Le guide", at: "2011-06-28T07:00:00.000Z"))],"meta":{"result_count":1}}"#,
        headers: ["Date": "Tue, 28 Jun 2011 07:00:05 GMT"])
    ]
    let (sighting, _) = try await look(steps, Sample.variant("Le guide"))
    #expect(sighting == Self.found(1))
  }

  @Test("Whose account it is, is asked once")
  func asksOnce() async throws {
    let transport = ScriptedTransport([XPublishingTests.made(1), XPublishingTests.me, Self.page([]), Self.page([])])
    let kit = try Sample.kit("x", in: Sample.environment(transport))
    _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    for _ in 1...2 { _ = try await kit.publisher.sightings(of: Sample.variant(), key: Sample.key, since: Sample.now) }
    #expect(transport.calls.filter { $0 == "GET /2/users/me" }.count == 1)
  }
}
