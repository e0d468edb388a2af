import Domain
import Sandbox
import TestSupport
import Testing
import Transport

@testable import Adapters

/// Over a real socket, against the sandbox's WordPress.
@Suite("WordPress in the sandbox")
struct WordPressAgainstSandboxTests {
  private static var variant: Variant {
    var variant = Sample.variant("Un résumé de l’été.", pictures: 2)
    variant.title = "L’été « R&D » \"vert\"..."
    variant.html = "<p>Un <em>texte</em> -- avec &lt;b&gt; &amp; l’été</p>"
    variant.summary = "Un résumé de l’été."
    variant.hashtags = ["#export", "#R&D d'été"]
    return variant
  }

  private func inSandbox(
    _ change: (inout SandboxOptions) -> Void = { _ in },
    _ body: (Sandbox, ChannelKit) async throws -> Void
  ) async throws {
    var options = SandboxOptions()
    options.cutsAtOnce = true
    change(&options)
    let clock = ManualClock(now: Sample.now)
    let sandbox = Sandbox(options, clock: clock)
    let port = try await sandbox.start()
    let transport = CurlTransport()
    let kit = try Sample.kit(
      "wordpress", endpoint: "http://127.0.0.1:\(port)/", secret: WordPressWire.secret,
      labels: ["numerique": "R&D d'été"], in: Sample.environment(transport, clock: clock))
    do {
      try await body(sandbox, kit)
    } catch {
      Issue.record("\(error)")
    }
    await transport.shutdown()
    await sandbox.stop()
  }

  @Test("An article is published, corrected and taken back, and stands once")
  func wholeLife() async throws {
    try await inSandbox { sandbox, kit in
      let outcome = try await kit.publisher.publish(
        Self.variant, key: Sample.key, progress: RememberedProgress())
      guard case .published(let receipts) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      let post = try #require(sandbox.posts().first)
      #expect(sandbox.posts().count == 1 && receipts.map(\.url) == [post.url])
      #expect(post.text.hasPrefix(Self.variant.title + "\n\nUn texte -- avec <b> & l’été"))
      #expect(post.media.map(\.alt) == ["Affiche du guide", "Affiche du guide"] && post.key == WordPressWire.slug)
      #expect(
        try await kit.publisher.sightings(of: Self.variant, key: Sample.key, since: Sample.now) == .found(receipts))
      // Published once more, it is the same.
      _ = try await kit.publisher.publish(Self.variant, key: Sample.key, progress: RememberedProgress())
      #expect(sandbox.posts().count == 1)
      var corrected = Self.variant
      corrected.html = "<p>Un meilleur texte.</p>"
      let amended = try await kit.amender?.amend(
        receipts, from: Self.variant, to: corrected, key: Sample.key, progress: RememberedProgress())
      #expect(amended == .published(receipts))
      #expect(sandbox.posts().first?.text.contains("Un meilleur texte.") == true)
      let again = try await kit.amender?.amend(
        receipts, from: Self.variant, to: corrected, key: Sample.key, progress: RememberedProgress())
      #expect(again == .published(receipts))
      for _ in 1...2 {
        let removed = try await kit.remover?.remove(
          receipts, of: corrected, key: Sample.key, progress: RememberedProgress())
        #expect(removed == .published([]))
      }
      #expect(sandbox.posts().isEmpty)
      #expect(
        try await kit.publisher.sightings(of: Self.variant, key: Sample.key, since: Sample.now) == .found([]))
    }
  }

  @Test(
    "A lost answer is told by the slug, before the effect and after it",
    arguments: [("timeout", 0), ("500", 0), ("lost-answer", 1), ("reset", 1), ("500-after", 1)])
  func losses(_ fault: String, _ standing: Int) async throws {
    let plan = try #require(FaultPlan("\(fault)=100%"))
    try await inSandbox({ $0.faults = plan }) { sandbox, kit in
      let progress = RememberedProgress()
      let failure = try await failure { () async throws(PublishFailure) in
        try await kit.publisher.publish(Self.variant, key: Sample.key, progress: progress)
      }
      #expect(failure.summary.hasPrefix("unknown "), "\(failure.summary)")
      let sighting = try await kit.publisher.sightings(of: Self.variant, key: Sample.key, since: Sample.now)
      guard case .found(let receipts) = sighting else {
        Issue.record("\(sighting)")
        return
      }
      #expect(receipts.count == standing && sandbox.posts().count == standing)
    }
  }

  @Test("A host that asks to wait has published nothing, and is heard")
  func limit() async throws {
    let plan = try #require(FaultPlan("limit=100%"))
    try await inSandbox({ $0.faults = plan }) { sandbox, kit in
      let failure = try await failure { () async throws(PublishFailure) in
        try await kit.publisher.publish(Self.variant, key: Sample.key, progress: RememberedProgress())
      }
      #expect(failure.summary == "deferred 30 channel adapter.askedToWait" && sandbox.posts().isEmpty)
    }
  }

  @Test("The account is told, and a password that was revoked shuts the channel")
  func accounts() async throws {
    try await inSandbox { sandbox, kit in
      #expect(try await kit.inspector?.inspect().account == "redaction (CCI d'Exemple & Cie)")
      let signIn = try #require(kit.signIn)
      let failure = try await failure { () async throws(PublishFailure) in
        try await signIn.finish(["username": "redaction", "password": "revoked"], consent: nil, returned: [:])
      }
      #expect(failure.summary == "blocked wordpress.notLoggedIn")
    }
  }
}
