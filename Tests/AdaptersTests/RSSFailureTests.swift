import Domain
import Glibc
import TestSupport
import Testing

@testable import Adapters

@Suite("Feeds that cannot be written or read")
struct RSSFailureTests {
  @Test("A feed that cannot be written waits, and leaves nothing behind")
  func cannotWrite() async throws {
    let folder = try TemporaryFolder()
    // A file stands where the feed's folder should be.
    try DurableFile.write([], to: "\(folder.path)/public")
    let feed = try RSSTests.Feed(in: folder)
    let progress = RememberedProgress()
    let failure = try await failure { () async throws(PublishFailure) in
      try await feed.kit.publisher.publish(RSSTests.variant(), key: Sample.key, progress: progress)
    }
    #expect(failure.summary == "deferred delivery adapter.fileFailed")
    #expect(failure.reason.arguments["path"]?.hasPrefix(folder.path) == true)
    #expect(try folder.names("feeds/canal") == [".lock"])
    #expect(progress.visibleSteps == 1)
  }

  @Test("An item that may not go out any more leaves neither the feeds changed nor anything behind")
  func isRefusedAtTheLastMoment() async throws {
    let feed = try RSSTests.Feed(settings: ["per_category": "true"])
    _ = try await feed.publish()
    let (xml, frozen, files) = (feed.xml, try feed.folder.names("feeds/canal"), try feed.folder.names("public"))
    let failure = try await failure { () async throws(PublishFailure) in
      try await feed.kit.publisher.publish(
        RSSTests.variant(day: 1), key: DeliveryKey(item: "b", channel: "canal"), progress: RememberedProgress.tooLate)
    }
    #expect(failure.summary == "deferred delivery test.tooLate")
    #expect(feed.xml == xml)
    #expect(try feed.folder.names("feeds/canal") == frozen)
    #expect(try feed.folder.names("public") == files)
  }

  @Test("Errors of the file system have their own messages")
  func fileErrors() {
    let codes = [
      ENOSPC: "adapter.diskFull", EDQUOT: "adapter.diskFull", EACCES: "adapter.writeNotAllowed",
      EROFS: "adapter.writeNotAllowed", EIO: "adapter.fileFailed",
    ]
    for (number, code) in codes {
      #expect(FileFailure(path: "/x", number: number).deferred.summary == "deferred delivery \(code)")
    }
  }

  @Test("A disk that is full defers the publication", .enabled(if: access("/dev/full", W_OK) == 0))
  func fullDisk() {
    #expect(throws: FileFailure(path: "/dev/full", number: ENOSPC)) {
      try DurableFile.fill("/dev/full", with: [1])
    }
  }

  @Test("A damaged item shuts the channel until a person looks, instead of vanishing from the feed")
  func damaged() async throws {
    let feed = try RSSTests.Feed()
    _ = try await feed.publish()
    try DurableFile.write(Array("{".utf8), to: "\(feed.folder.path)/feeds/canal/autre.json")
    let failure = try await failure { () async throws(PublishFailure) in
      try await feed.kit.publisher.publish(
        RSSTests.variant(day: 1), key: DeliveryKey(item: "b", channel: "canal"), progress: RememberedProgress())
    }
    #expect(failure.summary == "blocked rss.damagedItem")
    #expect(throws: Reason.self) { try feed.kit.rebuild?() }
    #expect(try feed.folder.names("feeds/canal").count == 3)
  }
}
