import Domain
import TestSupport
import Testing

@testable import Adapters

@Suite("Pictures beside a feed")
struct FeedPictureTests {
  private static let address = ["pictures": "https://www.cci-exemple.fr/flux/images"]

  private static let a1 = String(repeating: "a1", count: 32)
  private static let b1 = String(repeating: "b1", count: 32)

  private static func picture(_ digest: String, _ file: String, type: String = "image/png") -> SpooledMedia {
    var picture = Sample.picture
    picture.digest = Digest(digest)
    picture.fileName = file
    picture.type = type
    return picture
  }

  /// Lengths that no picture says of itself: the file's own count.
  private static let spool = MemorySpool(pictures: [
    "a.png": Sample.png, "b.jpg": [1, 2, 3], "affiche.png": Sample.png,
  ])

  private static func variant(_ pictures: SpooledMedia...) -> Variant {
    var variant = FeedShop.variant()
    variant.media = pictures
    return variant
  }

  @Test("RSS has one enclosure for the first picture, and Media RSS for all, with true types and lengths")
  func severalInRSS() async throws {
    let feed = try FeedShop("rss", settings: Self.address, spool: Self.spool)
    var second = Self.picture(Self.b1, "b.jpg", type: "image/jpeg")
    (second.width, second.height, second.alt, second.credit) = (640, 480, "Le \"hall\" & la foule", nil)
    try await feed.publish(Self.variant(Self.picture(Self.a1, "a.png"), second))
    let lines = feed.text.split(separator: "\n").map(String.init)
    #expect(
      lines.filter { $0.hasPrefix("<enclosure") } == [
        "<enclosure url=\"https://www.cci-exemple.fr/flux/images/canal-\(Self.a1).png\" length=\"70\" type=\"image/png\"/>"
      ])
    #expect(
      lines.filter { $0.hasPrefix("<media:") } == [
        "<media:content url=\"https://www.cci-exemple.fr/flux/images/canal-\(Self.a1).png\" fileSize=\"70\" type=\"image/png\" "
          + "medium=\"image\">",
        "<media:description type=\"plain\">Affiche du guide</media:description>",
        "<media:credit>CCI Exemple</media:credit>",
        "<media:content url=\"https://www.cci-exemple.fr/flux/images/canal-\(Self.b1).jpg\" fileSize=\"3\" type=\"image/jpeg\" "
          + "medium=\"image\" width=\"640\" height=\"480\">",
        "<media:description type=\"plain\">Le &#x22;hall&#x22; &#x26; la foule</media:description>",
      ])
    #expect(FeedReading(feed.text).isWellFormed)
    #expect(try feed.folder.names("public/images") == ["canal-\(Self.a1).png", "canal-\(Self.b1).jpg"])
    #expect(feed.folder.read("public/images/canal-\(Self.b1).jpg") == "\u{1}\u{2}\u{3}")
  }

  @Test("A picture that no item shows any more is taken away; what others put there stays")
  func sweeps() async throws {
    let feed = try FeedShop("atom", settings: Self.address, spool: Self.spool)
    let receipt = try feed.receipt(try await feed.publish(Self.variant(Self.picture(Self.a1, "a.png"))))
    let others = [
      "logo.png", "canal-x-\(Self.a1).png", "canal-2010.png", "canal-\(Self.a1).txt", "autre-\(Self.a1).png",
    ]
    for name in others { try DurableFile.write([0], to: "\(feed.folder.path)/public/images/\(name)") }
    _ = try await feed.amend(receipt, to: Self.variant(Self.picture(Self.b1, "b.jpg", type: "image/jpeg")))
    #expect(try feed.folder.names("public/images") == (others + ["canal-\(Self.b1).jpg"]).sorted())
    #expect(feed.text.contains("canal-\(Self.b1).jpg") && !feed.text.contains("canal-\(Self.a1).png"))
    _ = try await feed.recall(receipt)
    #expect(try feed.folder.names("public/images") == others.sorted())
  }

  @Test("A picture of an item that newer ones crowd out is taken away")
  func leavesWithItsItem() async throws {
    let feed = try FeedShop("json-feed", settings: Self.address.merging(["items": "1"]) { $1 }, spool: Self.spool)
    try await feed.publish(Self.variant(Self.picture(Self.a1, "a.png")))
    var newer = Self.variant(Self.picture(Self.b1, "b.jpg", type: "image/jpeg"))
    newer.due = Sample.now + .seconds(60)
    try await feed.publish(newer, item: "b")
    #expect(try feed.folder.names("public/images") == ["canal-\(Self.b1).jpg"])
  }

  @Test("An item whose picture is missing waits, and leaves nothing behind")
  func waits() async throws {
    let feed = try FeedShop("rss", settings: Self.address, spool: Self.spool)
    let progress = RememberedProgress()
    let failure = try await failure { () async throws(PublishFailure) in
      try await feed.kit.publisher.publish(
        Self.variant(Self.picture(Self.a1, "a.png"), Self.picture("z1", "perdue.png")), key: Sample.key,
        progress: progress)
    }
    #expect(failure.summary == "deferred delivery test.pictureMissing")
    #expect(try feed.folder.names("feeds/canal") == [".lock"])
    #expect(try feed.folder.names("public/images").isEmpty)
  }

  @Test("An item that may not go out any more leaves no picture behind")
  func isRefused() async throws {
    let feed = try FeedShop("rss", settings: Self.address, spool: Self.spool)
    let failure = try await failure { () async throws(PublishFailure) in
      try await feed.kit.publisher.publish(
        Self.variant(Self.picture(Self.a1, "a.png")), key: Sample.key, progress: RememberedProgress.tooLate)
    }
    #expect(failure.summary == "deferred delivery test.tooLate")
    #expect(try feed.folder.names("public/images").isEmpty)
  }

  @Test("A picture that stands beside the feed needs no spool any more; one that is nowhere is not announced")
  func outlivesTheSpool() async throws {
    let feed = try FeedShop("rss", settings: Self.address, spool: Self.spool)
    try await feed.publish(Self.variant(Self.picture(Self.a1, "a.png")))
    let right = feed.text
    let later = try FeedShop("rss", settings: Self.address, in: feed.folder, spool: MemorySpool(pictures: [:]))
    try later.kit.rebuild?()
    #expect(later.text == right)
    DurableFile.remove("\(feed.folder.path)/public/images/canal-\(Self.a1).png")
    try later.kit.rebuild?()
    #expect(!later.text.contains("enclosure") && later.text.contains(RSSTests.guid))
  }

  @Test("Without the address of its pictures a feed has none, and its profile says so")
  func noAddress() async throws {
    let description = try #require(AdapterCatalog.description(of: "rss"))
    #expect(description.fitting(description.profiles[0], [:]).media.maxCount == 0)
    #expect(description.fitting(description.profiles[0], Self.address).media.maxCount == 10)
    let feed = try FeedShop("rss", spool: Self.spool)
    try await feed.publish(Self.variant(Self.picture(Self.a1, "a.png")))
    #expect(!feed.text.contains("enclosure") && !feed.text.contains("xmlns:media"))
    #expect(try feed.folder.names("public") == ["f.xml"])
  }
}
