import Domain
import TestSupport
import Testing

@testable import Adapters

@Suite("Changing and taking back what stays on this machine")
struct LocalAmendingTests {
  private static let post = Receipt(id: RSSTests.guid, url: Sample.link)

  private func amend(_ feed: RSSTests.Feed, to new: Variant) async throws -> Outcome {
    try await #require(feed.kit.amender).amend(
      [Self.post], from: RSSTests.variant(), to: new, key: Sample.key, progress: RememberedProgress())
  }

  private func remove(_ feed: RSSTests.Feed) async throws -> Outcome {
    try await #require(feed.kit.remover).remove(
      [Self.post], of: RSSTests.variant(), key: Sample.key, progress: RememberedProgress())
  }

  @Test("A corrected item keeps its guid and its date")
  func amends() async throws {
    let feed = try RSSTests.Feed()
    _ = try await feed.publish()
    var new = RSSTests.variant(day: 3)
    new.title = "Le guide, corrigé"
    #expect(try await amend(feed, to: new) == .published([Self.post]))
    let items = FeedReading(feed.xml ?? "").items
    #expect(items.map { $0["title"] } == ["Le guide, corrigé"])
    #expect(items.first?["guid"] == RSSTests.guid)
    #expect(items.first?["pubDate"] == "Tue, 28 Jun 2011 08:00:00 GMT")
  }

  @Test("An item that was taken back leaves every feed, and nothing brings it back")
  func removes() async throws {
    let feed = try RSSTests.Feed(settings: ["per_category": "true"])
    _ = try await feed.publish()
    #expect(FeedReading(feed.folder.read("public/actualites-numerique.xml") ?? "").items.count == 1)
    for _ in 0..<2 { #expect(try await remove(feed) == .published([])) }
    #expect(FeedReading(feed.xml ?? "").items.isEmpty)
    #expect(FeedReading(feed.folder.read("public/actualites-numerique.xml") ?? "").items.isEmpty)
    _ = try await feed.publish()
    try feed.kit.rebuild?()
    #expect(FeedReading(feed.xml ?? "").isWellFormed)
    #expect(FeedReading(feed.xml ?? "").items.isEmpty)
    #expect(try await feed.look() == .found([]))
    let failure = try await failure { () async throws(PublishFailure) in
      try await feed.kit.amender?.amend(
        [Self.post], from: RSSTests.variant(), to: RSSTests.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == "rejected adapter.postGone")
  }

  @Test("A corrected category leaves the feed of the old one")
  func changesCategory() async throws {
    let feed = try RSSTests.Feed(settings: ["per_category": "true"])
    _ = try await feed.publish()
    var new = RSSTests.variant()
    new.category = "international"
    _ = try await amend(feed, to: new)
    #expect(FeedReading(feed.folder.read("public/actualites-numerique.xml") ?? "").items.isEmpty)
    #expect(FeedReading(feed.folder.read("public/actualites-international.xml") ?? "").items.count == 1)
  }

  @Test("What a person must correct or take down by hand lies in a folder with the address")
  func hands() async throws {
    let folder = try TemporaryFolder()
    let kit = try Sample.kit(
      "viadeo-hub", settings: ["hub": "Entreprendre", "folder": "\(folder.path)/a-publier"], in: Sample.environment())
    let noted = [Receipt(id: "https://viadeo.fr/1", url: "https://viadeo.fr/1")]
    var key = Sample.key
    key.kind = .recall
    let outcome = try await #require(kit.remover).remove(
      noted, of: Sample.variant(), key: key, progress: RememberedProgress())
    guard case .handedOff(let reason) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reason.code == "handoff.readyRecall")
    #expect(reason.arguments["address"] == "https://viadeo.fr/1")
    let page = folder.read("a-publier/\(HandOffTests.name)_recall/index.html") ?? ""
    #expect(page.contains("<code>crieur queue resolve 'guide-medias-sociaux/canal~recall'</code>"))
    #expect(page.contains("handoff.pageFind") && page.contains("handoff.pageDelete"))
    #expect(!page.contains("handoff.pageCopy<"))
  }
}
