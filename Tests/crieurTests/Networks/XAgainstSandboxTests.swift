import Adapters
import Domain
import FoundationEssentials
import Sandbox
import Testing
import Transport

@testable import crieur

/// The adapter for X over real sockets against the sandbox.
struct XAgainstSandboxTests {
  static let keys =
    "consumer_key: ck\nconsumer_secret: ck-secret\naccess_token: compte\naccess_token_secret: compte-secret\n"

  private final class Clock: WallClock {
    let now = Timestamp(seconds: 1_294_646_400)
    func wait(until deadline: Timestamp?) async {}
  }

  private struct Steps: Progress {
    let permit = LeavePermit { nil }
    func value(of step: String) async -> String? { nil }
    func record(_ step: String, _ value: String) async throws(PublishFailure) {}
    func willBeVisible() async throws(PublishFailure) {}
  }

  private struct Spool: MediaSpool {
    static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    func admit(_ media: Media) throws(MediaFailure) -> SpooledMedia {
      throw MediaFailure(Reason(code: "test", arguments: [:]))
    }
    func bytes(of media: SpooledMedia) throws(MediaFailure) -> [UInt8] { Self.png }
  }

  private struct World {
    let sandbox: Sandbox
    let vault: MemoryVault
    let port: Int
    let kit: ChannelKit
  }

  /// Runs `body` with a channel that speaks to a sandbox of its own.
  private func withWorld(
    _ secret: String, sealed: Bool = false, _ change: (inout SandboxOptions) -> Void = { _ in },
    _ body: (World) async throws -> Void
  ) async throws {
    var options = SandboxOptions()
    options.cutsAtOnce = true
    change(&options)
    let sandbox = Sandbox(options, clock: Clock())
    let port = try await sandbox.start()
    let transport = CurlTransport(TransportSettings())
    let vault = MemoryVault(["x": secret])
    let description = try #require(AdapterCatalog.description(of: "x"))
    let channel = Channel(
      name: "x", network: "x", profile: description.profiles[0], audience: .public, language: .fr,
      zone: Samples.directory.zone)
    let configuration = ChannelConfiguration(
      channel: channel, endpoint: "http://127.0.0.1:\(port)", sealedName: sealed ? "x" : nil,
      credential: { () throws(Reason) in try vault.entry("x")?.text })
    let environment = AdapterEnvironment(
      transport: transport, clock: Clock(), spool: Spool(), vault: vault, feedsFolder: "/nonexistent",
      phrasebook: { Catalogue($0) })
    let kit = try description.make(configuration, environment).get()
    do {
      try await body(World(sandbox: sandbox, vault: vault, port: port, kit: kit))
    } catch {
      await end(transport, sandbox)
      throw error
    }
    await end(transport, sandbox)
  }

  private func end(_ transport: CurlTransport, _ sandbox: Sandbox) async {
    await transport.shutdown()
    await sandbox.stop()
  }

  private static let key = DeliveryKey(item: "guide", channel: "x")

  private static func variant(_ texts: [String], pictures: Int = 0) -> Variant {
    let picture = SpooledMedia(
      digest: "d", type: "image/png", bytes: 8, fileName: "affiche.png", alt: "L’affiche, en été")
    return Variant(
      posts: texts.map { Post(text: $0) }, title: "t", link: "https://www.cci-exemple.fr/guide?utm_source=x",
      media: Array(repeating: picture, count: pictures), language: .fr, due: Clock().now,
      measure: Measure(used: 1, limit: 280, unit: .weighted))
  }

  private static let single = variant(["R&D <été> 👍 : https://www.cci-exemple.fr/guide?utm_source=x #CCI"], pictures: 2)

  @Test func signedRequestsPublishAndAreFoundAndTakenDown() async throws {
    try await withWorld(Self.keys) { world in
      let outcome = try await world.kit.publisher.publish(Self.single, key: Self.key, progress: Steps())
      guard case .published(let receipts) = outcome else { return #expect(Bool(false), "\(outcome)") }
      let post = try #require(world.sandbox.posts().first)
      #expect(post.text == Self.single.text && post.account == "compte")
      #expect(post.media.map(\.alt) == ["L’affiche, en été", "L’affiche, en été"])
      #expect(receipts == [Receipt(id: post.id, url: "https://x.com/compte/status/\(post.id)")])
      let since = Clock().now
      let found = try await world.kit.publisher.sightings(of: Self.single, key: Self.key, since: since)
      #expect(found == .found(receipts))
      let other = Self.variant(["Autre chose"])
      #expect(try await world.kit.publisher.sightings(of: other, key: Self.key, since: since) == .found([]))
      let report = try #require(try await world.kit.inspector?.inspect())
      #expect(report.account == "@compte" && report.remaining == 498)
      for _ in 1...2 {
        let removed = try await world.kit.remover?.remove(
          receipts, of: Self.single, key: Self.key, progress: Steps())
        #expect(removed == .published([]))
      }
      #expect(world.sandbox.posts().isEmpty)
    }
  }

  @Test func aWrongSecretIsRefusedAndSaysSoWithoutIt() async throws {
    try await withWorld(Self.keys.replacing("compte-secret", with: "faux-secret")) { world in
      do throws(PublishFailure) {
        _ = try await world.kit.publisher.publish(Self.single, key: Self.key, progress: Steps())
        Issue.record("published")
      } catch {
        #expect(error.reason.code == "x.tokenRefused" && !"\(error)".contains("faux-secret"))
      }
    }
  }

  @Test func aLostAnswerIsFoundAndASecondTryIsADoubleThatIsLookedUp() async throws {
    let faults = try FaultPlan(parsing: "lost-answer=100%")
    try await withWorld(Self.keys, { $0.faults = faults }) { world in
      let variant = Self.variant(["Le guide est là : https://www.cci-exemple.fr/guide?utm_source=x"])
      for code in ["network.", "x.alreadyPosted"] {
        do throws(PublishFailure) {
          _ = try await world.kit.publisher.publish(variant, key: Self.key, progress: Steps())
          Issue.record("published")
        } catch {
          guard case .unknown(let reason) = error else { return #expect(Bool(false), "\(error)") }
          #expect(reason.code.hasPrefix(code))
        }
      }
      #expect(world.sandbox.posts().count == 1)
      guard
        case .found(let receipts) = try await world.kit.publisher.sightings(
          of: variant, key: Self.key, since: Clock().now)
      else { return #expect(Bool(false)) }
      #expect(receipts.map(\.id) == world.sandbox.posts().map(\.id))
    }
  }

  @Test func aThreadStandsAsAChainAndIsSeenAsOne() async throws {
    try await withWorld(Self.keys) { world in
      let thread = Self.variant(["Un https://www.cci-exemple.fr/guide?utm_source=x 1/3", "Deux 2/3", "Trois 3/3"])
      let outcome = try await world.kit.publisher.publish(thread, key: Self.key, progress: Steps())
      guard case .published(let receipts) = outcome else { return #expect(Bool(false), "\(outcome)") }
      #expect(world.sandbox.posts().map(\.replyTo) == [nil, receipts[0].id, receipts[1].id])
      let seen = try await world.kit.publisher.sightings(of: thread, key: Self.key, since: Clock().now)
      #expect(seen == .thread(receipts, isWhole: true))
    }
  }

  @Test func usedUpCreditsShutTheChannel() async throws {
    try await withWorld(Self.keys, { $0.xCredit = 1 }) { world in
      do throws(PublishFailure) {
        _ = try await world.kit.publisher.publish(Self.variant(["a"]), key: Self.key, progress: Steps())
        Issue.record("published")
      } catch {
        guard case .blocked(let reason) = error else { return #expect(Bool(false), "\(error)") }
        #expect(reason.code == "x.outOfCredits")
      }
    }
  }

  @Test(arguments: ["public-app", "app"]) func aPersonSignsInAndTheTokenIsRenewed(client: String) async throws {
    try await withWorld("{}", sealed: true) { world in
      let signIn = try #require(world.kit.signIn)
      var answers = ["client_id": client]
      if client == "app" { answers["client_secret"] = "app-secret" }
      let found = try await signIn.consent(answers, callback: "http://127.0.0.1:9/crieur")
      let consent = try #require(found)
      let returned = try await browse(consent.page)
      let done = try await signIn.finish(answers, consent: consent, returned: returned)
      #expect(done.account.account == "@" + client.replacing("-", with: "_"))
      // As old as a token can be that is renewed before it is used.
      let aged = done.secret.replacing(#/"expires":"\d+"/#, with: #""expires":"1294646400000000""#)
      #expect(try world.vault.write(aged, to: "x", expecting: 1, claimedUntil: nil))
      _ = try await world.kit.publisher.publish(Self.variant(["a"]), key: Self.key, progress: Steps())
      #expect(world.sandbox.posts().count == 1)
      let kept = try #require(try world.vault.entry("x")?.text)
      #expect(kept != aged && kept.contains("x2-rt-") && kept.contains(client))
      // What was used once is worth nothing any more.
      #expect(try world.vault.write(aged, to: "x", expecting: try world.vault.entry("x")?.version, claimedUntil: nil))
      do throws(PublishFailure) {
        _ = try await world.kit.publisher.publish(Self.variant(["b"]), key: Self.key, progress: Steps())
        Issue.record("published")
      } catch {
        #expect(error.reason.code == "oauth.signInAgain")
      }
    }
  }

  /// What a browser brings back from the page of consent.
  private func browse(_ page: String) async throws -> [String: String] {
    let transport = CurlTransport(TransportSettings())
    let answer = try await transport.perform(HTTPRequest("GET", page))
    await transport.shutdown()
    let query = answer.header("Location")?.split(separator: "?").last ?? ""
    return query.split(separator: "&").reduce(into: [:]) { fields, pair in
      let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
      fields[sides[0]] = sides.count == 2 ? sides[1] : ""
    }
  }
}
