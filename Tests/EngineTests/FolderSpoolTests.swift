import Digests
import Domain
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Engine

/// A workshop that counts, and makes a picture small by cutting off its end.
private final class CuttingWorkshop: PictureWorkshop {
  private let asked = Mutex<[PictureLimits]>([])
  private let refuses: Bool
  var calls: [PictureLimits] { asked.withLock { $0 } }

  init(refuses: Bool = false) { self.refuses = refuses }

  func prepare(
    _ picture: [UInt8], within limits: PictureLimits
  ) throws(MediaFailure) -> (verdict: PictureVerdict, bytes: [UInt8]) {
    asked.withLock { $0.append(limits) }
    if refuses { return (.refused(Reason(PictureCode.broken)), []) }
    let asItIs = PreparedPicture(type: "image/png", bytes: picture.count, width: 30, height: 20)
    if limits.hold(asItIs) { return (.asItIs(asItIs), []) }
    let made = Array(picture.prefix(limits.maxBytes ?? 10))
    return (.made(PreparedPicture(type: "image/jpeg", bytes: made.count, width: 3, height: 2)), made)
  }
}

/// A workshop that counts and breaks down.
private final class BreakingWorkshop: PictureWorkshop {
  private let count = Mutex(0)
  var calls: Int { count.withLock { $0 } }

  func prepare(
    _ picture: [UInt8], within limits: PictureLimits
  ) throws(MediaFailure) -> (verdict: PictureVerdict, bytes: [UInt8]) {
    count.withLock { $0 += 1 }
    throw MediaFailure(Reason(PictureCode.workshopFailed))
  }
}

@Suite struct FolderSpoolTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 7, count: 100)
  private let small = MediaProfile(maxCount: 4, maxBytes: 50, types: ["image/png", "image/jpeg"])
  private let large = MediaProfile(maxCount: 4, maxBytes: 5000, types: ["image/png", "image/jpeg"])
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func picture() throws -> Media {
    try Data(Self.png).write(to: URL(fileURLWithPath: folder.file("affiche.png")))
    return Media(file: folder.file("affiche.png"), alt: "Affiche")
  }

  @Test func eachChannelHasThePictureAsItTakesIt() throws {
    let workshop = CuttingWorkshop()
    let spool = FolderSpool(folder: folder.file("spool"), workshop: workshop)
    let whole = try spool.admit(try picture(), for: large)
    #expect(whole.digest == SHA256.digest(of: Self.png))
    #expect(whole.fileName == "affiche.png")
    #expect((whole.width, whole.height) == (30, 20))
    let cut = try spool.admit(try picture(), for: small)
    #expect(cut.digest == SHA256.digest(of: Array(Self.png.prefix(50))))
    #expect(cut.fileName == "affiche.jpg")
    #expect(cut.type == "image/jpeg")
    #expect(try spool.bytes(of: whole) == Self.png)
    #expect(try spool.bytes(of: cut) == Array(Self.png.prefix(50)))
  }

  @Test func aPictureIsPreparedOnce() throws {
    let workshop = CuttingWorkshop()
    for _ in 0..<3 {
      let spool = FolderSpool(folder: folder.file("spool"), workshop: workshop)
      _ = try spool.admit(try picture(), for: large)
      _ = try spool.admit(try picture(), for: small)
    }
    #expect(workshop.calls == [PictureLimits(), PictureLimits(small)])
  }

  @Test func aPictureThatIsGoneFromTheSpoolIsMadeAgain() throws {
    let workshop = CuttingWorkshop()
    let spool = FolderSpool(folder: folder.file("spool"), workshop: workshop)
    let cut = try spool.admit(try picture(), for: small)
    try FileManager.default.removeItem(atPath: folder.file("spool/\(cut.digest)"))
    #expect(try spool.admit(try picture(), for: small) == cut)
    #expect(try spool.bytes(of: cut).count == 50)
  }

  @Test func whatTheWorkshopRefusesIsToldWithItsName() throws {
    let workshop = CuttingWorkshop(refuses: true)
    let spool = FolderSpool(folder: folder.file("spool"), workshop: workshop)
    for _ in 0..<2 {
      #expect(throws: MediaFailure(Reason(PictureCode.broken, ["file": "affiche.png"]))) {
        try spool.admit(try picture(), for: large)
      }
    }
    #expect(workshop.calls.count == 1)
  }

  /// The picture, its limits and the workshop are the same: nobody pays for it again until some time has passed.
  @Test func whatTheWorkshopBrokeDownOverIsLeftAloneForAWhile() throws {
    let clock = ManualClock(now: monday)
    let edition = Mutex("1")
    let workshop = BreakingWorkshop()
    func admit(_ profile: MediaProfile, shelf: PictureShelf? = nil) throws {
      let patience = WorkshopPatience(clock: clock) { edition.withLock { $0 } }
      let spool = FolderSpool(folder: folder.file("spool"), workshop: workshop, shelf: shelf, patience: patience)
      #expect(throws: MediaFailure(Reason(PictureCode.workshopFailed, ["file": "affiche.png"]))) {
        try spool.admit(try picture(), for: profile)
      }
    }
    try admit(large)
    try admit(small)
    try admit(large, shelf: PictureShelf(keepsBytes: false))
    #expect(workshop.calls == 1)
    clock.advance(by: .seconds(899))
    try admit(large)
    #expect(workshop.calls == 1)
    clock.advance(by: .seconds(1))
    try admit(large)
    #expect(workshop.calls == 2, "a machine that was mended is not waited for any longer")
    edition.withLock { $0 = "2" }
    try admit(large)
    #expect(workshop.calls == 3, "another program may do better")
    try Data(Self.png + [1]).write(to: URL(fileURLWithPath: folder.file("other.png")))
    let spool = FolderSpool(
      folder: folder.file("spool"), workshop: workshop, patience: WorkshopPatience(clock: clock) { "2" })
    #expect(throws: MediaFailure.self) { try spool.admit(Media(file: folder.file("other.png"), alt: ""), for: large) }
    #expect(workshop.calls == 4, "another picture is another matter")
  }

  /// A preview writes nothing, and pays once itself.
  @Test func aPreviewRemembersABreakdownAsLongAsItLasts() throws {
    let workshop = BreakingWorkshop()
    let spool = FolderSpool(
      folder: folder.file("spool"), workshop: workshop, shelf: PictureShelf(keepsBytes: false),
      patience: WorkshopPatience(clock: ManualClock(now: monday)) { "" })
    for _ in 0..<3 {
      #expect(throws: MediaFailure.self) { try spool.admit(try picture(), for: large) }
    }
    #expect(workshop.calls == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.file("spool")))
  }

  @Test func aPreviewWritesNothingAndShowsWhatGoesOut() throws {
    let shown = FolderSpool(
      folder: folder.file("spool"), workshop: CuttingWorkshop(), shelf: PictureShelf(keepsBytes: true))
    let before = try shown.admit(try picture(), for: small)
    #expect(try shown.bytes(of: before).count == 50)
    #expect(!FileManager.default.fileExists(atPath: folder.file("spool")))
    let sent = try FolderSpool(folder: folder.file("spool"), workshop: CuttingWorkshop()).admit(
      try picture(), for: small)
    #expect(sent == before)
  }

  @Test func aPreviewUsesWhatTheDaemonPrepared() throws {
    _ = try FolderSpool(folder: folder.file("spool"), workshop: CuttingWorkshop()).admit(try picture(), for: small)
    let workshop = CuttingWorkshop()
    let shown = FolderSpool(folder: folder.file("spool"), workshop: workshop, shelf: PictureShelf(keepsBytes: true))
    let cut = try shown.admit(try picture(), for: small)
    #expect(try shown.bytes(of: cut).count == 50)
    #expect(workshop.calls.isEmpty)
  }

  // MARK: Pictures by address

  private let url = "https://www.exemple.fr/photos/affiche.png?v=2"

  @Test func aPictureThatIsNotFetchedYetIsWantedAndWaits() throws {
    let spool = FolderSpool(folder: folder.file("spool"), workshop: CuttingWorkshop())
    let media = Media(url: url, alt: "Affiche")
    #expect(throws: MediaFailure(Reason(EngineCode.mediaNotFetched, ["host": "www.exemple.fr"]))) {
      try spool.admit(media, for: large)
    }
    let table = try #require(spool.fetched)
    let entry = try #require(table.wanted().first)
    #expect(entry.url == url)
    #expect(try table.take(Self.png, entityTag: "\"a\"", lastModified: nil, for: entry, at: monday))
    #expect(table.wanted().isEmpty)
    let admitted = try spool.admit(media, for: large)
    #expect(admitted.digest == SHA256.digest(of: Self.png))
    #expect(admitted.fileName == "affiche.png")
  }

  @Test func aPreviewOfAPictureThatIsNotFetchedYetDoesNotFail() throws {
    let shown = FolderSpool(
      folder: folder.file("spool"), workshop: CuttingWorkshop(), shelf: PictureShelf(keepsBytes: true))
    let expected = try shown.admit(Media(url: url, alt: "Affiche"), for: large)
    #expect(expected.alt == "Affiche")
    #expect(shown.fetched?.holds(url) == false)
    #expect(shown.fetched?.wanted().isEmpty == true)
  }

  @Test func whatCannotBeFetchedIsTriedLaterAndLater() throws {
    let spool = FolderSpool(folder: folder.file("spool"))
    let media = Media(url: url, alt: "Affiche")
    _ = try? spool.admit(media)
    let table = try #require(spool.fetched)
    let reason = Reason(code: "test.down", arguments: ["host": "www.exemple.fr"])
    var waits: [Duration] = []
    for _ in 0..<12 {
      let entry = try #require(table.wanted().first)
      try table.fail(entry, reason, at: monday)
      waits.append(try #require(table.wanted().first?.nextTry) - monday)
    }
    #expect(waits.prefix(3) == [.seconds(60), .seconds(120), .seconds(240)])
    #expect(waits.last == .seconds(6 * 3600))
    #expect(throws: MediaFailure(reason)) { try spool.admit(media) }
  }

  @Test func onlyWhatTheCalendarStillWantsIsAskedFor() throws {
    let clock = ManualClock(now: monday)
    let spool = FolderSpool(folder: folder.file("spool"), clock: clock)
    let table = try #require(spool.fetched)
    let gone = "https://www.exemple.fr/gone.png"
    for url in [url, gone] { _ = try? spool.admit(Media(url: url, alt: "")) }
    #expect(table.wanted(since: nil, at: monday).count == 2)
    #expect(table.wanted(since: monday, at: monday).count == 2)
    let down = Reason(code: "test.down", arguments: [:])
    for entry in table.wanted() { try table.fail(entry, down, at: monday) }
    clock.advance(by: .seconds(3600))
    // The calendar is looked at again, and one of the two is no longer in it.
    _ = try? spool.admit(Media(url: url, alt: ""))
    #expect(table.wanted(since: clock.now, at: clock.now).map(\.url) == [url])
    // Noted while it was being fetched, the wish stays.
    let before = try #require(table.wanted(since: clock.now, at: clock.now).first)
    clock.advance(by: .seconds(3600))
    _ = try? spool.admit(Media(url: url, alt: ""))
    try table.fail(before, down, at: clock.now)
    #expect(table.wanted(since: clock.now, at: clock.now).map(\.url) == [url])
  }

  @Test func contentThatIsHereIsAskedForAgainForADayAndAHalf() throws {
    let clock = ManualClock(now: monday)
    let spool = FolderSpool(folder: folder.file("spool"), clock: clock)
    let table = try #require(spool.fetched)
    _ = try? spool.admit(Media(url: url, alt: ""))
    _ = try table.take(
      Self.png, entityTag: nil, lastModified: nil, for: try #require(table.wanted().first), at: monday)
    _ = try spool.admit(Media(url: url, alt: ""))
    let later = monday + .seconds(3600)
    #expect(table.wanted(since: later, at: later).count == 1)
    let much = monday + .seconds(36 * 3600)
    #expect(table.wanted(since: later, at: much).isEmpty)
  }

  @Test func whatNobodyWantedForTwoMonthsIsForgotten() throws {
    let clock = ManualClock(now: monday)
    let spool = FolderSpool(folder: folder.file("spool"), clock: clock)
    let table = try #require(spool.fetched)
    _ = try? spool.admit(Media(url: url, alt: ""))
    try table.forget(at: monday + .seconds(60 * 86_400))
    #expect(table.wanted().count == 1)
    try table.forget(at: monday + .seconds(60 * 86_400 + 1))
    #expect(table.wanted().isEmpty)
    // One of before that was noted has its time from then on.
    _ = try? FolderSpool(folder: folder.file("spool")).admit(Media(url: url, alt: ""))
    try table.forget(at: monday)
    #expect(table.wanted().first?.wantedAt == monday)
  }

  @Test func whatIsNoPictureIsNotTakenIn() throws {
    let spool = FolderSpool(folder: folder.file("spool"))
    _ = try? spool.admit(Media(url: url, alt: ""))
    let table = try #require(spool.fetched)
    let entry = try #require(table.wanted().first)
    #expect(try !table.take(Array("<svg/>".utf8), entityTag: nil, lastModified: nil, for: entry, at: monday))
    #expect(!table.holds(url))
    #expect(table.reason(of: url)?.code == EngineCode.mediaUnknownType.rawValue)
  }

  @Test func anotherPictureAtTheSameAddressChangesTheEdition() throws {
    let spool = FolderSpool(folder: folder.file("spool"))
    _ = try? spool.admit(Media(url: url, alt: ""))
    let table = try #require(spool.fetched)
    _ = try table.take(
      Self.png, entityTag: nil, lastModified: nil, for: try #require(table.wanted().first), at: monday)
    #expect(spool.edition == nil)
    _ = try spool.admit(Media(url: url, alt: ""))
    let again = try #require(table.wanted().first)
    #expect(table.isFresh(again, at: monday + .seconds(86_000)))
    #expect(!table.isFresh(again, at: monday + .seconds(86_400)))
    try table.fail(again, Reason(code: "test.down", arguments: [:]), at: monday + .seconds(90_000))
    #expect(table.holds(url), "what is here stays when it cannot be asked for again")
    #expect(try table.take(Self.png + [1], entityTag: nil, lastModified: nil, for: again, at: monday))
    #expect(spool.edition != nil)
  }

  /// Previews and plans say of a picture that was refused why, and since the first time.
  @Test func aRefusedPictureSaysWhyAndSinceWhen() throws {
    let spool = FolderSpool(folder: folder.file("spool"))
    let table = try #require(spool.fetched)
    var profile = ChannelProfile.test
    profile.media = large
    let channel = Channel.test("photo", profile: profile)
    let item = NewsItem(id: "forum", title: "Forum", images: [Media(url: url, alt: "Affiche")])
    #expect(table.missing(of: item, on: channel) == [FetchedPictures.notYet(url)])
    _ = try? spool.admit(item.images[0])
    let refusal = Reason(code: "fetch.privateAddress", arguments: ["host": "www.exemple.fr"])
    try table.fail(try #require(table.wanted().first), refusal, at: monday)
    try table.fail(try #require(table.wanted().first), refusal, at: monday + .seconds(3600))
    let civil = channel.zone.civil(at: monday)
    let since = ["host": "www.exemple.fr", "since": "\(civil.date) \(civil.time)"]
    #expect(table.missing(of: item, on: channel) == [refusal, Reason(EngineCode.mediaAwaited, since)])
    _ = try table.take(
      Self.png, entityTag: nil, lastModified: nil, for: try #require(table.wanted().first), at: monday)
    #expect(table.missing(of: item, on: channel).isEmpty)
  }

  /// An item whose picture is not here yet waits, and is planned once it is; other channels do not wait.
  @Test func onlyWhatShowsThePictureWaitsForIt() throws {
    let spool = FolderSpool(folder: folder.file("spool"), workshop: CuttingWorkshop())
    var profile = ChannelProfile.test
    profile.media = large
    let memory = ModelMemory()
    let store = ModelStore(memory: memory, owner: "first")
    let context = PlanningContext(
      channels: ["photo": .test("photo", profile: profile), "plain": .test("plain")], zone: UTCRules(), language: .fr,
      recurrences: DailyRules(), renderer: PlainRenderer(), spool: spool)
    var entry = ScheduledItem.once("forum", "Forum", on: ["photo", "plain"])
    entry.item.images = [Media(url: url, alt: "Affiche")]
    let source = SourceReading(path: "forum.md", stamp: "1", content: .items([entry], broken: false))
    let reading = CalendarReading(sources: [source], unreachable: [])
    let first = try Planner(context, store: store).sync(reading, now: monday)
    #expect(first.problems.map(\.reason.code) == [EngineCode.mediaNotFetched.rawValue])
    #expect(try store.deliveries(of: ["forum"]).map(\.key.channel) == ["plain"])
    #expect(try store.sources()["forum.md"]?.isBroken == true, "so that it is read again when the picture came")
    let table = try #require(spool.fetched)
    _ = try table.take(
      Self.png, entityTag: nil, lastModified: nil, for: try #require(table.wanted().first), at: monday)
    let second = try Planner(context, store: store).sync(reading, now: monday)
    #expect(second.problems.isEmpty)
    let sent = try #require(try store.deliveries(of: ["forum"]).first { $0.key.channel == "photo" })
    #expect(try store.variant(sent.variant) != nil)
  }
}
