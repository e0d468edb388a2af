import Domain
import Testing
import Transport

@testable import Adapters

@Suite("What stands on Mastodon")
struct MastodonSightingTests {
  static let account = ScriptedTransport.Step.json(200, #"{"id":"1","acct":"cci"}"#)

  static func status(_ id: Int, _ content: String, at time: String = "2011-06-28T08:00:01.000Z") -> String {
    let escaped = content.replacing("\"", with: "\\\"")
    return #"{"id":"\#(id)","created_at":"\#(time)","content":"\#(escaped)","url":"https://r/@cci/\#(id)"}"#
  }

  static func page(_ statuses: [String]) -> ScriptedTransport.Step {
    .json(200, "[\(statuses.joined(separator: ","))]")
  }

  /// The sample variant as Mastodon shows it.
  static let shown =
    "<p>Le guide des CCI sur les médias sociaux est paru ! "
    + "<a href=\"\(Sample.link)\" target=\"_blank\"><span class=\"invisible\">https://www.</span>"
    + "<span class=\"ellipsis\">cci-exemple.fr/guides/medias-s</span><span class=\"invisible\">ociaux</span></a> "
    + "<a href=\"https://r/tags/CCI\" class=\"mention hashtag\" rel=\"tag\">#<span>CCI</span></a> "
    + "<a href=\"https://r/tags/guide\" class=\"mention hashtag\" rel=\"tag\">#<span>guide</span></a></p>"

  private func look(
    _ steps: [ScriptedTransport.Step], variant: Variant = Sample.variant(), since: Timestamp = Sample.now
  ) async throws -> (Sighting, ScriptedTransport) {
    let transport = ScriptedTransport(steps)
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    return (try await kit.publisher.sightings(of: variant, key: Sample.key, since: since), transport)
  }

  @Test("A post is recognised under everything that servers do to it")
  func recognises() async throws {
    let texts = [
      Self.shown,
      // A server that shows links whole, without classes.
      "Le guide des CCI sur les médias sociaux est paru ! <a href='\(Sample.link)'>\(Sample.link)</a> #CCI #guide",
      // Decomposed accents, references, line breaks, a slash at the end of the address, a shortened display.
      "<p>Le guide des CCI sur les me\u{301}dias sociaux<br/>est paru&nbsp;&#33;</p>"
        + "<p><a href=\"\(Sample.link)/\">www.cci-exemple.fr/guid…</a> #CCI #guide</p>",
    ]
    let (sighting, transport) = try await look([
      Self.account, Self.page(texts.enumerated().map { Self.status($0.offset, $0.element) }), Self.page([]),
    ])
    #expect(sighting == .found((0...2).map { Receipt(id: "\($0)", url: "https://r/@cci/\($0)") }))
    #expect(
      transport.calls == [
        "GET /api/v1/accounts/verify_credentials",
        "GET /api/v1/accounts/1/statuses?limit=40&exclude_reblogs=true",
        "GET /api/v1/accounts/1/statuses?limit=40&exclude_reblogs=true&max_id=2",
      ])
  }

  @Test("A server that gives the same page again is read once; behind a full page nobody can tell")
  func turnsNoPages() async throws {
    let short = Self.page([Self.status(1, Self.shown), Self.status(2, "<p>autre</p>")])
    let (sighting, transport) = try await look([Self.account, short, short])
    #expect(sighting == .found([Receipt(id: "1", url: "https://r/@cci/1")]) && transport.requests.count == 3)
    let full = Self.page((1...40).map { Self.status($0, "<p>autre</p>") })
    #expect(try await look([Self.account, full, full]).0 == .cannotTell)
  }

  @Test("A tagged link is looked for as it was sent")
  func comparesTheTaggedLink() async throws {
    var variant = Sample.variant("Le guide est paru. \(Sample.link)?utm_source=canal&utm_medium=social")
    (variant.link, variant.cleanLink) = ("\(Sample.link)?utm_source=canal&utm_medium=social", Sample.link)
    let sent = "<p>Le guide est paru. <a href=\"\(Sample.link)?utm_source=canal&amp;utm_medium=social\">cci…</a></p>"
    let other = "<p>Le guide est paru. <a href=\"\(Sample.link)?utm_source=autre\">cci…</a></p>"
    let page = Self.page([Self.status(1, sent), Self.status(2, other)])
    let (sighting, _) = try await look([Self.account, page, Self.page([])], variant: variant)
    #expect(sighting == .found([Receipt(id: "1", url: "https://r/@cci/1")]))
  }

  @Test("Other posts are not taken for it: another link, other words, an older one")
  func tellsApart() async throws {
    let (sighting, _) = try await look([
      Self.account,
      Self.page([
        Self.status(1, Self.shown.replacing("medias-sociaux", with: "autre-guide")),
        Self.status(2, Self.shown.replacing("paru", with: "épuisé")),
        Self.status(3, Self.shown, at: "2011-06-28T07:54:59.000Z"),
      ]),
    ])
    #expect(sighting == .found([]))
  }

  @Test("A server's clock may be some minutes behind ours")
  func slowClock() async throws {
    let post = Self.status(5, Self.shown, at: "2011-06-28T07:55:00.000Z")
    let (sighting, _) = try await look([Self.account, Self.page([post]), Self.page([])])
    #expect(sighting == .found([Receipt(id: "5", url: "https://r/@cci/5")]))
  }

  @Test("A server's clock may be a day behind ours, when ours was set wrong")
  func wrongClock() async throws {
    let yesterday = Self.status(5, Self.shown, at: "2011-06-27T08:00:01.000Z")
    let account = ScriptedTransport.Step.json(
      200, #"{"id":"1","acct":"cci"}"#, headers: ["Date": "Mon, 27 Jun 2011 08:00:09 GMT"])
    let (sighting, _) = try await look([account, Self.page([yesterday]), Self.page([])])
    #expect(sighting == .found([Receipt(id: "5", url: "https://r/@cci/5")]))
    #expect(try await look([Self.account, Self.page([yesterday]), Self.page([])]).0 == .found([]))
  }

  @Test("Pages are turned until they are older than the attempt")
  func turnsPages() async throws {
    let (sighting, transport) = try await look([
      Self.account, Self.page([Self.status(9, "a"), Self.status(8, "b")]),
      Self.page([Self.status(7, Self.shown), Self.status(6, "c", at: "2011-06-28T07:00:00.000Z")]),
    ])
    #expect(sighting == .found([Receipt(id: "7", url: "https://r/@cci/7")]))
    #expect(transport.calls.last?.hasSuffix("&max_id=8") == true)
  }

  @Test("A timeline that has no end is not read for ever, and proves nothing")
  func givesUp() async throws {
    let pages = (0..<12).map { Self.page([Self.status(100 - $0, "autre")]) }
    let (sighting, transport) = try await look([Self.account] + pages)
    #expect(sighting == .cannotTell)
    #expect(transport.requests.count == 11)
  }

  @Test("A look fails as an invisible step does")
  func failures() async throws {
    let cases: [([ScriptedTransport.Step], String)] = [
      ([.json(401, "")], "blocked mastodon.tokenRefused"),
      ([Self.account, .json(200, AnswerCase.page)], "deferred delivery adapter.pageInsteadOfAnswer"),
      ([Self.account, .json(502, "")], "deferred delivery adapter.serverError"),
      ([.fails(.lost(Reason(code: "x", arguments: [:])))], "deferred delivery x"),
    ]
    for (steps, expected) in cases {
      let kit = try Sample.kit("mastodon", in: Sample.environment(ScriptedTransport(steps)))
      let failure = try await failure { () async throws(PublishFailure) in
        try await kit.publisher.sightings(of: Sample.variant(), key: Sample.key, since: Sample.now)
      }
      #expect(failure.summary == expected)
    }
  }

  @Test("A server that does not know the question cannot tell")
  func cannotTell() async throws {
    #expect(try await look([.json(422, #"{"error":"?"}"#)]).0 == .cannotTell)
    #expect(try await look([.json(200, #"{"name":"no id"}"#)]).0 == .cannotTell)
    #expect(try await look([Self.account, .json(200, "{}")]).0 == .cannotTell)
  }
}
