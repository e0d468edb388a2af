import Domain
import Engine
import Foundation
import Synchronization
import TestSupport
import Testing
import Transport

@testable import crieur

/// Pictures that items name by their address, from a server to the spool.
@Suite struct PictureCourierTests {
  private let folder: TemporaryFolder
  private let spool: FolderSpool
  private let table: FetchedPictures

  init() throws {
    folder = try TemporaryFolder()
    spool = FolderSpool(folder: folder.file("spool"))
    table = try #require(spool.fetched)
  }

  private func courier(
    _ server: LoopbackServer, _ clock: ManualClock, allows: Bool = true, told: Told = Told()
  ) -> PictureCourier {
    var rules = FetchRules()
    rules.ports.insert(server.port)
    if allows { _ = rules.allowed.add("127.0.0.1") }
    return PictureCourier(
      pictures: table, fetch: GuardedFetch(TransportSettings(proxy: ""), rules: rules), clock: clock
    ) { told.hear($0) }
  }

  private final class Told: Sendable {
    private let reasons = Mutex<[Reason]>([])
    func hear(_ reason: Reason) { reasons.withLock { $0.append(reason) } }
    var codes: [String] { reasons.withLock { $0.map(\.code) } }
  }

  @Test func whatIsWantedIsFetchedAndAskedForAgainAfterADay() async throws {
    let picture = try PictureChildTests.fixture("plain.png")
    let server = try LoopbackServer { request in
      if request.header("If-None-Match") == "\"a\"" { return [.answer(304)] }
      let head = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nETag: \"a\"\r\nContent-Length: \(picture.count)\r\n\r\n"
      return [.send(Array(head.utf8) + picture)]
    }
    defer { server.stop() }
    let media = Media(url: "\(server.url)/a.png", alt: "Affiche")
    let clock = ManualClock(now: Timestamp(microseconds: 1_795_000_000_000_000))
    #expect(throws: MediaFailure.self) { try spool.admit(media) }
    #expect(await courier(server, clock).runOnce())
    #expect(try spool.bytes(of: try spool.admit(media)) == picture)
    // Wanted again at once: nobody is asked.
    #expect(await courier(server, clock).runOnce() == false)
    #expect(server.requests.count == 1)
    clock.advance(by: .seconds(86_401))
    _ = try spool.admit(media)
    #expect(await courier(server, clock).runOnce() == false)
    #expect(server.requests.count == 2)
    #expect(server.requests.last?.header("If-None-Match") == "\"a\"")
  }

  @Test func whatFailsIsTriedAgainWhenItsTimeHasCome() async throws {
    let server = try LoopbackServer { _ in [.answer(503)] }
    defer { server.stop() }
    let clock = ManualClock(now: Timestamp(microseconds: 1_795_000_000_000_000))
    _ = try? spool.admit(Media(url: "\(server.url)/a.png", alt: ""))
    let told = Told()
    for (wait, requests) in [(0, 1), (59, 1), (1, 2), (119, 2), (1, 3)] {
      clock.advance(by: .seconds(wait))
      #expect(await courier(server, clock, told: told).runOnce() == false)
      #expect(server.requests.count == requests)
    }
    #expect(Set(told.codes) == [FetchCode.status.rawValue])
    #expect(table.reason(of: "\(server.url)/a.png")?.code == FetchCode.status.rawValue)
  }

  /// Nothing can be noted: it is said once for all pictures, and nothing is asked again before a minute has passed, however
  /// often somebody wakes the courier.
  @Test func aSpoolThatCannotBeWrittenIsNotWornOut() async throws {
    let server = try LoopbackServer { _ in [.answer(503)] }
    defer { server.stop() }
    let start = Timestamp(microseconds: 1_795_000_000_000_000)
    let clock = ManualClock(now: start)
    let spool = FolderSpool(folder: folder.file("spool"), clock: clock)
    for name in ["a", "b"] { _ = try? spool.admit(Media(url: "\(server.url)/\(name).png", alt: "")) }
    // Folders stand where the notes would be written anew.
    let notes = folder.file("spool/fetched")
    for name in try FileManager.default.contentsOfDirectory(atPath: notes) {
      try FileManager.default.moveItem(atPath: "\(notes)/\(name)", toPath: "\(notes)/read-\(name)")
      try FileManager.default.createDirectory(atPath: "\(notes)/\(name)/in", withIntermediateDirectories: true)
    }
    let told = Told()
    let awake = courier(server, clock, told: told)
    let running = Task { await awake.run {} }
    await clock.sleeper(until: start + .seconds(60))
    let unwritable = [EngineCode.spoolUnwritable.rawValue]
    #expect(told.codes.filter { $0 == unwritable[0] } == unwritable)
    #expect(server.requests.count == 2)
    awake.wake()
    clock.advance(by: .seconds(59))
    awake.wake()
    clock.advance(by: .seconds(1))
    await clock.sleeper(until: start + .seconds(120))
    #expect(told.codes.filter { $0 == unwritable[0] } == unwritable + unwritable)
    #expect(server.requests.count == 4)
    awake.stop()
    await running.value
  }

  /// What was asked for and is gone from the calendar is asked for no more.
  @Test func whatIsGoneFromTheCalendarIsAskedForNoMore() async throws {
    let server = try LoopbackServer { _ in [.answer(503)] }
    defer { server.stop() }
    let clock = ManualClock(now: Timestamp(microseconds: 1_795_000_000_000_000))
    let spool = FolderSpool(folder: folder.file("spool"), clock: clock)
    let courier = courier(server, clock)
    // A day passes between two looks at the calendar.
    for names in [["a", "b"], ["b"], []] {
      courier.calendarIsRead(at: clock.now)
      for name in names { _ = try? spool.admit(Media(url: "\(server.url)/\(name).png", alt: "")) }
      courier.wake()
      #expect(await courier.fetchDue() == false)
      clock.advance(by: .seconds(86_400))
    }
    #expect(server.requests.map(\.target).sorted() == ["/a.png", "/b.png", "/b.png"])
    _ = await courier.runOnce()
  }

  /// As the program is put together: which proxy serves what, and what none serves, the environment says.
  @Test func whatTheEnvironmentExemptsFromItsProxiesIsFetchedDirectly() async throws {
    let picture = try PictureChildTests.fixture("plain.png")
    let head = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: \(picture.count)\r\n\r\n"
    let server = try LoopbackServer { _ in [.send(Array(head.utf8) + picture)] }
    let proxy = try LoopbackServer { _ in [.answer(503)] }
    defer {
      server.stop()
      proxy.stop()
    }
    let workshop = try Workshop()
    let settings = try workshop.load(
      """
      timezone: Europe/Paris
      fetch: {allow: [127.0.0.1], ports: [\(server.port)]}
      channels:
        rss: {network: rss, file: public/a.xml, title: T, link: "https://www.exemple.fr/"}
      """)
    for (environment, isDirect) in [
      (["http_proxy": proxy.url, "no_proxy": "127.0.0.1"], true), (["https_proxy": proxy.url], true),
      (["http_proxy": proxy.url], false),
    ] {
      let program = Program(
        settings, terminal: Terminal(catalogue: Samples.french, isQuiet: true, isVerbose: false, noColor: true),
        clock: ManualClock(), environment: environment)
      let fetch = GuardedFetch(program.fetchSettings, rules: settings.fetching)
      let content = try? await fetch.content(of: "\(server.url)/a.png", types: ["image/png"])
      #expect(content.map { $0.bytes == picture } == (isDirect ? true : nil), "\(environment)")
      await fetch.shutdown()
    }
    #expect(server.requests.count == 2 && proxy.requests.count == 1)
  }

  @Test func nothingIsFetchedFromThisMachineUnlessItIsNamed() async throws {
    let server = try LoopbackServer { _ in [.answer()] }
    defer { server.stop() }
    _ = try? spool.admit(Media(url: "\(server.url)/a.png", alt: ""))
    let told = Told()
    #expect(
      await courier(server, ManualClock(now: Timestamp(microseconds: 0)), allows: false, told: told).runOnce() == false)
    #expect(told.codes == [FetchCode.privateAddress.rawValue])
    #expect(server.connections == 0)
  }

  @Test func whatTheRulesRefusedIsJudgedAnewUnderOthers() async throws {
    let server = try LoopbackServer { _ in [.answer(503)] }
    defer { server.stop() }
    let clock = ManualClock(now: Timestamp(microseconds: 1_795_000_000_000_000))
    let told = Told()
    _ = try? spool.admit(Media(url: "\(server.url)/a.png", alt: ""))
    for allows in [false, false, true, true] {
      _ = await courier(server, clock, allows: allows, told: told).runOnce()
    }
    // Each once: the same rules, and an answer, are waited out.
    #expect(told.codes == [FetchCode.privateAddress.rawValue, FetchCode.status.rawValue])
    #expect(server.requests.count == 1)
  }

  @Test func oneThatHangsKeepsNoOtherWaiting() async throws {
    let picture = try PictureChildTests.fixture("plain.png")
    let head = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: \(picture.count)\r\n\r\n"
    let server = try LoopbackServer { request in
      request.target == "/hang.png" ? [.hang] : [.send(Array(head.utf8) + picture)]
    }
    defer { server.stop() }
    for name in ["hang", "a", "b", "c", "d", "e"] {
      _ = try? spool.admit(Media(url: "\(server.url)/\(name).png", alt: ""))
    }
    let waiting = courier(server, ManualClock(now: Timestamp(microseconds: 0)))
    let running = Task { await waiting.runOnce() }
    await server.whenRequests(6)
    server.stop()
    #expect(await running.value)
    #expect(!table.holds("\(server.url)/hang.png"))
  }
}
