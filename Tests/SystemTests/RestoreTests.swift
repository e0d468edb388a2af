import Foundation
import Glibc
import Sandbox
import Testing

/// Yesterday's database put over today's: nothing that went out meanwhile goes out again.
struct RestoreTests {
  /// How the copy is made and put back.
  enum Way: String, CaseIterable, Sendable {
    /// `crieur backup`, `crieur restore`.
    case commands
    /// `crieur backup`, then the file moved into place by hand.
    case stampedFile
    /// The files copied by hand while nothing ran, and copied back.
    case rawFiles
  }

  /// A sandbox that forgets keys: only Crieur itself keeps things from being posted twice.
  private func place() async throws -> Workplace {
    var options = SandboxOptions()
    options.honoursIdempotencyKeys = false
    return try await Workplace(mastodon: ["un", "deux"], pages: ["101"], sandbox: options)
  }

  private func copy(_ place: Workplace, _ way: Way) async throws {
    switch way {
    case .commands, .stampedFile:
      let end = try await place.run("backup", "hier.db")
      #expect(end.status == 0, "\(end.errors)")
    case .rawFiles: try place.copyStore(from: "crieur.db", to: "hier.db")
    }
  }

  private func putBack(_ place: Workplace, _ way: Way) async throws {
    switch way {
    case .commands:
      let end = try await place.run("restore", "hier.db")
      #expect(end.status == 0, "\(end.errors)")
    case .stampedFile, .rawFiles: try place.copyStore(from: "hier.db", to: "crieur.db")
    }
  }

  @Test(arguments: Way.allCases) func whatWentOutSinceTheCopyIsNotPostedAgain(way: Way) async throws {
    let place = try await place()
    // Known to the copy as waiting; those of the second file are not known to it at all.
    try place.fill(5, in: 5, as: "connues")
    #expect(try await place.run("run", "--once", "--quiet").status == 0)
    try await copy(place, way)
    try place.fill(5, from: 6, as: "nouvelles")
    try await place.work(until: 30)
    #expect(place.sandbox.posts().count == 30)
    try await putBack(place, way)
    #expect(try await place.finish())
    try await place.expectEachOnce(30)
    #expect(try place.integrity() == "ok")
    await place.sandbox.stop()
  }

  @Test func whatHadNotGoneOutGoesOutAfterTheLook() async throws {
    let place = try await place()
    try place.fill(5, in: 5, as: "connues")
    #expect(try await place.run("run", "--once", "--quiet").status == 0)
    try await copy(place, .commands)
    try await putBack(place, .commands)
    try await place.work(until: 15)
    #expect(try await place.finish())
    try await place.expectEachOnce(15)
    await place.sandbox.stop()
  }

  @Test func aCopyMadeInFullWorkIsSoundAndSendsNothingTwice() async throws {
    let place = try await place()
    try place.fill(40)
    let daemon = try place.start("run", "--quiet")
    while place.sandbox.posts().count < 10 { try await Task.sleep(for: .milliseconds(5)) }
    for number in 1...4 {
      let end = try await place.run("backup", "copie-\(number).db")
      #expect(end.status == 0, "\(end.errors)")
      #expect(try place.integrity(of: "copie-\(number).db") == "ok")
    }
    let refused = try await place.run("restore", "copie-1.db")
    #expect(refused.status == 77, "\(refused.errors)")
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
    #expect(try await place.finish())
    #expect(try await place.run("restore", "copie-1.db").status == 0)
    #expect(try await place.finish())
    try await place.expectEachOnce(120)
    await place.sandbox.stop()
  }

  @Test func anExistingFileIsOverwrittenOnlyOnDemand() async throws {
    let place = try await Workplace(mastodon: ["un"])
    #expect(try await place.run("backup", "a.db").status == 66, "there is no store yet")
    #expect(try await place.run("run", "--once", "--quiet").status == 0)
    #expect(try await place.run("backup", "a.db").status == 0)
    #expect(try await place.run("backup", "a.db").status == 73)
    #expect(try await place.run("backup", "a.db", "--force").status == 0)
    #expect(try await place.run("backup", "nowhere/a.db").status == 73)
    #expect(try await place.run("restore", "nowhere/a.db").status == 66)
    #expect(try await place.run("restore", "crieur.yaml").status == 65)
    await place.sandbox.stop()
  }
}

extension Workplace {
  /// Copies a database with its log, as a person would by hand; what belonged to the old target goes.
  func copyStore(from source: String, to target: String) throws {
    for suffix in ["", "-wal", "-shm"] { unlink("\(folder)/\(target)\(suffix)") }
    for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: "\(folder)/\(source)\(suffix)") {
      try FileManager.default.copyItem(
        atPath: "\(folder)/\(source)\(suffix)", toPath: "\(folder)/\(target)\(suffix)")
    }
  }

  /// Lets the daemon work until so many posts stand, and ends it.
  func work(until posts: Int) async throws {
    let daemon = try start("run", "--quiet")
    try await waitForPosts(posts)
    daemon.signal(SIGTERM)
    let end = await daemon.end()
    #expect(end.status == 0, "\(end.errors)")
  }
}
