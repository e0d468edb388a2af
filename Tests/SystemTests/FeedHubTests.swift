import Foundation
import Testing

import class TestSupport.LoopbackServer

/// A hub hears of every change of a feed, and no hub keeps a delivery back: on the real program.
struct FeedHubTests {
  private static let success = Array("HTTP/1.1 204 No Content\r\n\r\n".utf8)
  private static let failure = Array("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n".utf8)

  private static func place(hub: LoopbackServer) async throws -> Workplace {
    let place = try await Workplace()
    try place.write(
      """
      timezone: Europe/Paris
      language: fr
      calendar: [{path: calendar/}]
      channels:
        flux: {network: atom, file: public/a.atom, title: A, link: "https://www.cci-exemple.fr/",
          self: "https://www.cci-exemple.fr/a.atom", hub: "\(hub.url)/"}

      """, to: "crieur.yaml")
    return place
  }

  private static func write(_ title: String, in place: Workplace) throws {
    try place.write(
      "- {title: \"\(title)\", publish: \(Workplace.paris()), channels: [flux]}\n", to: "calendar/\(title).yaml")
  }

  @Test func theDaemonTellsTheHubAtItsStartAndOnceTheNewsIsOut() async throws {
    let hub = try LoopbackServer { _ in [.send(Self.success), .close] }
    defer { hub.stop() }
    let place = try await Self.place(hub: hub)
    let daemon = try place.start("run")
    // The feed that is made at the start is news to a hub.
    await hub.whenRequests(1)
    try Self.write("une", in: place)
    await hub.whenRequests(2)
    let feed = try String(contentsOfFile: "\(place.folder)/public/a.atom", encoding: .utf8)
    #expect(feed.contains("<title type=\"text\">une</title>"), "the file was out before the hub heard of it")
    #expect(
      hub.requests.map { String(decoding: $0.body, as: UTF8.self) }.allSatisfy {
        $0 == "hub.mode=publish&hub.url=https%3A%2F%2Fwww.cci-exemple.fr%2Fa.atom"
      })
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
  }

  @Test func aHubThatFailsKeepsNothingBackAndIsToldOf() async throws {
    let hub = try LoopbackServer { _ in [.send(Self.failure), .close] }
    defer { hub.stop() }
    let place = try await Self.place(hub: hub)
    try Self.write("une", in: place)
    let once = try await place.run("run", "--once")
    #expect(once.status == 0 && once.errors.contains("n’a pas pris note"), "\(once)")
    #expect(try await place.run("queue", "list", "--state", "delivered", "--json").output.contains("une/flux"))
    #expect(FileManager.default.fileExists(atPath: "\(place.folder)/feeds/flux/.hub"), "still owed")
    // A process that comes before it is time leaves the hub alone.
    let before = hub.requests.count
    #expect(try await place.run("run", "--once", "--quiet").status == 0)
    #expect(hub.requests.count == before)
  }
}
