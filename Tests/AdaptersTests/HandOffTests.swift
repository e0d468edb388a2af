import Digests
import Domain
import Foundation
import TestSupport
import Testing

@testable import Adapters

@Suite("Handing a post to a person")
struct HandOffTests {
  static func publish(
    _ variant: Variant = Sample.variant(pictures: 2, linkIsCard: true), key: DeliveryKey = Sample.key,
    in folder: TemporaryFolder, progress: RememberedProgress = RememberedProgress()
  ) async throws -> Outcome {
    let kit = try Sample.kit(
      "viadeo-hub",
      settings: ["hub": "Entreprendre en Côte-d'Or", "folder": "\(folder.path)/a-publier/"],
      in: Sample.environment())
    return try await kit.publisher.publish(variant, key: key, progress: progress)
  }

  static let name = "2011-06-28-guide-medias-sociaux_canal"

  @Test("Everything that a person needs lies in one folder, and nothing is said to be published")
  func laysFolder() async throws {
    let folder = try TemporaryFolder()
    let progress = RememberedProgress()
    let outcome = try await Self.publish(in: folder, progress: progress)
    guard case .handedOff(let reason) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reason.code == "handoff.ready")
    #expect(
      reason.arguments == [
        "channel": "canal", "place": "Viadeo · Entreprendre en Côte-d'Or", "folder": "a-publier/\(Self.name)",
      ])
    #expect(try folder.names("a-publier") == [".lock", Self.name])
    #expect(
      try folder.names("a-publier/\(Self.name)") == ["1-affiche.png", "2-affiche.png", "index.html", "texte.txt"])
    #expect(
      folder.read("a-publier/\(Self.name)/texte.txt") == """
        Le guide des CCI sur les médias sociaux est paru

        \(Sample.variant().text)

        1-affiche.png
        Affiche du guide Crédit\u{A0}: CCI Exemple

        2-affiche.png
        Affiche du guide Crédit\u{A0}: CCI Exemple

        """)
    #expect(progress.visibleSteps == 0 && progress.values.isEmpty)
  }

  @Test("What may not go out any more is not laid ready, and leaves nothing behind")
  func isRefusedAtTheLastMoment() async throws {
    let folder = try TemporaryFolder()
    let failure = await #expect(throws: PublishFailure.self) {
      try await Self.publish(in: folder, progress: RememberedProgress.tooLate)
    }
    #expect(failure?.summary == "deferred delivery test.tooLate")
    #expect(try folder.names("a-publier") == [".lock"])
  }

  @Test("The page is the one that was looked at, to the byte")
  func golden() async throws {
    let folder = try TemporaryFolder()
    _ = try await Self.publish(
      Sample.variant("Le guide est paru :\nlisez-le !", pictures: 1, linkIsCard: true), in: folder)
    let page = try #require(folder.read("a-publier/\(Self.name)/index.html"))
    let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/hand-off.html")
    #expect(page == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
  }

  @Test("Nothing in the page can run or be fetched but what the policy names")
  func policy() {
    for part in [HandOffPageParts.script, HandOffPageParts.style] {
      let digits = Array(SHA256.digest(of: Array(part.utf8)).rawValue)
      let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
      #expect(HandOffPageParts.policy.contains("'sha256-\(Data(bytes).base64EncodedString())'"))
    }
    #expect(!HandOffPageParts.policy.contains("unsafe"))
  }

  @Test("Texts cannot break out of the page")
  func escaping() async throws {
    let folder = try TemporaryFolder()
    var variant = Sample.variant("</textarea><script>alert(1)</script> & \"fin\"", pictures: 1)
    variant.title = "</title><script>"
    variant.media[0].alt = "\"><img src=x onerror=alert(1)>"
    _ = try await Self.publish(variant, in: folder)
    let page = try #require(folder.read("a-publier/\(Self.name)/index.html"))
    #expect(page.components(separatedBy: "<script>").count == 2)
    #expect(page.components(separatedBy: "<img").count == 2)
    #expect(page.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;fin&quot;</textarea>"))
  }

  @Test("Handing over twice leaves one folder, and an open page is not touched")
  func repeats() async throws {
    let folder = try TemporaryFolder()
    _ = try await Self.publish(in: folder)
    let path = "\(folder.path)/a-publier/\(Self.name)/index.html"
    let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    _ = try await Self.publish(in: folder)
    let after = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    #expect(before == after && before != nil)
    _ = try await Self.publish(Sample.variant("Autre texte."), in: folder)
    #expect(try folder.names("a-publier") == [".lock", Self.name])
    #expect(try folder.names("a-publier/\(Self.name)") == ["index.html", "texte.txt"])
  }

  @Test("A page with another text says that it takes the place of the one before, and is then left alone")
  func replacement() async throws {
    let folder = try TemporaryFolder()
    let path = "a-publier/\(Self.name)/index.html"
    let sentence = "Ce texte remplace celui qui était prêt ici auparavant."
    _ = try await Self.publish(Sample.variant("Ancien texte."), in: folder)
    #expect(folder.read(path)?.contains(sentence) == false)
    _ = try await Self.publish(Sample.variant("Autre texte."), in: folder)
    let page = try #require(folder.read(path))
    #expect(page.contains(sentence) && page.contains("Autre texte.") && !page.contains("Ancien texte."))
    let before = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(path)")[.systemFileNumber] as? Int
    _ = try await Self.publish(Sample.variant("Autre texte."), in: folder)
    let after = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(path)")[.systemFileNumber] as? Int
    #expect(before == after && before != nil)
    #expect(folder.read(path) == page)
  }

  @Test("What a crash left half done is cleared away")
  func afterACrash() async throws {
    let folder = try TemporaryFolder()
    _ = try await Self.publish(Sample.variant("Texte d'avant."), in: folder)
    for left in [".\(Self.name).tmp/deep", ".\(Self.name).old"] {
      try DurableFile.makeFolder("\(folder.path)/a-publier/\(left)")
      try DurableFile.write([1], to: "\(folder.path)/a-publier/\(left)/index.html")
    }
    _ = try await Self.publish(in: folder)
    #expect(try folder.names("a-publier") == [".lock", Self.name])
    #expect(folder.read("a-publier/\(Self.name)/texte.txt")?.contains(Sample.variant().text) == true)
  }

  @Test("Hand-offs at the same moment do not disturb each other")
  func concurrent() async throws {
    let folder = try TemporaryFolder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<16 {
        let key = DeliveryKey(item: ItemID("n\(number % 4)"), channel: "canal")
        group.addTask { _ = try await Self.publish(key: key, in: folder) }
      }
      try await group.waitForAll()
    }
    #expect(try folder.names("a-publier") == [".lock"] + (0..<4).map { "2011-06-28-n\($0)_canal" })
  }

  @Test("A folder that cannot be written defers")
  func cannotWrite() async throws {
    let folder = try TemporaryFolder()
    try DurableFile.write([], to: "\(folder.path)/a-publier")
    let failure = try await failure { () async throws(PublishFailure) in
      do {
        return try await Self.publish(in: folder)
      } catch let failure as PublishFailure {
        throw failure
      } catch {
        throw .unknown(Reason(code: "test.other", arguments: ["error": "\(error)"]))
      }
    }
    #expect(failure.summary == "deferred delivery adapter.fileFailed")
  }

  @Test("A look cannot tell")
  func sightings() async throws {
    let kit = try Sample.kit("viadeo-hub", settings: ["hub": "h", "folder": "/tmp"], in: Sample.environment())
    #expect(
      try await kit.publisher.sightings(of: Sample.variant(), key: Sample.key, since: Sample.now) == .cannotTell)
  }

  private func handOff(_ key: DeliveryKey, _ variant: Variant = Sample.variant()) throws -> HandOff {
    let due = try #require(CivilDateTime("2011-06-28 10:00"))
    return HandOff(
      variant: variant, key: key, place: "Viadeo", due: due, phrases: SamplePhrases(language: variant.language))
  }

  @Test("Folders sort by day, do not say the day twice, and never collide")
  func folderNames() throws {
    let occurrence = try #require(CivilDateTime("2011-06-28 08:45"))
    let keys = [
      DeliveryKey(item: "2011-06-28-guide", channel: "viadeo"),
      DeliveryKey(item: "2011/guide", channel: "viadeo"),
      DeliveryKey(item: "2011-guide", channel: "viadeo"),
      DeliveryKey(item: "permanence", channel: "viadeo", occurrence: occurrence),
      DeliveryKey(item: "permanence", channel: "viadeo", occurrence: occurrence, kind: .recall, ordinal: 2),
    ]
    let names = try keys.map { try handOff($0).folderName }
    #expect(names[0] == "2011-06-28-guide_viadeo")
    #expect(names[3] == "2011-06-28-permanence_viadeo_2011-06-28t08-45")
    #expect(names[4] == "2011-06-28-permanence_viadeo_2011-06-28t08-45_recall_2")
    #expect(Set(names).count == names.count)
  }

  @Test("The command can be pasted into a shell, whatever the id holds")
  func command() throws {
    let plain = try handOff(Sample.key).command
    #expect(plain == "crieur queue resolve guide-medias-sociaux/canal --url ADRESSE")
    let wild = try handOff(DeliveryKey(item: "l'été $(x)", channel: "canal", ordinal: 2)).command
    #expect(wild == "crieur queue resolve 'l'\\''été $(x)/canal#2' --url ADRESSE")
  }

  @Test("The page speaks the language of its texts")
  func language() async throws {
    let folder = try TemporaryFolder()
    var variant = Sample.variant()
    variant.language = .en
    _ = try await Self.publish(variant, in: folder)
    let page = try #require(folder.read("a-publier/\(Self.name)/index.html"))
    #expect(page.contains("<html lang=\"en\">") && page.contains("Planned for Tuesday 28 June 2011 at 8:00."))
  }
}

@Suite("Handing a post to a person, whatever the place")
struct AnyHandOffTests {
  private static let settings = ["place": "SlideShare", "url": "https://www.slideshare.net/upload?a=1&b=2"]

  private func kit(_ folder: TemporaryFolder, _ settings: [String: String] = settings) throws -> ChannelKit {
    let folders = ["folder": "\(folder.path)/a-publier"]
    return try Sample.kit(
      "hand-off", settings: settings.merging(folders) { $1 }, in: Sample.environment())
  }

  @Test("The page names the place and leads there")
  func place() async throws {
    let folder = try TemporaryFolder()
    let progress = RememberedProgress()
    let outcome = try await kit(folder).publisher.publish(
      Sample.variant(pictures: 1), key: Sample.key, progress: progress)
    guard case .handedOff(let reason) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reason.code == "handoff.ready" && reason.arguments["place"] == "SlideShare")
    let page = try #require(folder.read("a-publier/\(HandOffTests.name)/index.html"))
    let link = "https://www.slideshare.net/upload?a=1&amp;b=2"
    #expect(page.contains("Ouvrez SlideShare (<a href=\"\(link)\">\(link)</a>)"))
    #expect(page.contains("<h1>À publier sur SlideShare</h1>") && progress.visibleSteps == 0)
    #expect(
      try await kit(folder).publisher.sightings(of: Sample.variant(), key: Sample.key, since: Sample.now)
        == .cannotTell)
  }

  @Test("Without an address the page says to open the place")
  func withoutAddress() async throws {
    let folder = try TemporaryFolder()
    _ = try await kit(folder, ["place": "l'intranet"]).publisher.publish(
      Sample.variant(), key: Sample.key, progress: RememberedProgress())
    let page = try #require(folder.read("a-publier/\(HandOffTests.name)/index.html"))
    #expect(page.contains("<li>Ouvrez l'intranet et commencez une publication.</li>") && !page.contains("<a "))
  }

  @Test("Corrections and recalls are pages of their own")
  func changes() async throws {
    let folder = try TemporaryFolder()
    let kit = try kit(folder)
    let posts = [Receipt(id: "https://www.slideshare.net/1", url: "https://www.slideshare.net/1")]
    var key = Sample.key
    key.kind = .correct
    let amended = try await kit.amender?.amend(
      posts, from: Sample.variant("Faux"), to: Sample.variant("Juste"), key: key, progress: RememberedProgress())
    key.kind = .recall
    let removed = try await kit.remover?.remove(
      posts, of: Sample.variant("Juste"), key: key, progress: RememberedProgress())
    for (outcome, code) in [(amended, "handoff.readyCorrect"), (removed, "handoff.readyRecall")] {
      guard case .handedOff(let reason) = outcome else {
        Issue.record("\(String(describing: outcome))")
        return
      }
      #expect(reason.code == code && reason.arguments["address"] == "https://www.slideshare.net/1")
    }
    #expect(
      try folder.names("a-publier") == [".lock", HandOffTests.name + "_correct", HandOffTests.name + "_recall"])
  }

  @Test("A channel's own limit takes the place of its profile's, whichever that is")
  func limits() throws {
    let description = try #require(AdapterCatalog.description(of: "hand-off"))
    #expect(description.profiles.first?.text.limit == nil)
    let x = try #require(description.profiles.first { $0.name == "x" })
    #expect(x.text.unit == .weighted && !x.delivery.canLookUp)
    #expect(description.fitting(x, [:]) == x)
    #expect(description.fitting(x, ["limit": "100"]).text.limit == 100)
    #expect(!description.profiles.contains { $0.text.form == .feedItem })
  }
}
