import Foundation
import Glibc
import Testing

/// A daemon follows its calendar while it runs: people edit, move and lose files.
struct LiveCalendarTests {
  private static let item = """
    ---
    title: "La bonne nouvelle"
    link: https://www.exemple.fr/bonne
    publish: 2036-03-01 09:00
    channels: [rss]
    ---
    """

  @Test func editsMovesAndLossesAreFollowed() async throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await ProgramRun.run(["--lang", "fr", "init", folder], in: NSTemporaryDirectory())
    let daemon = try ProgramRun(["run", "--quiet"], in: folder)
    try write(Self.item, to: "bonne.md", in: folder)
    #expect(try await shows("bonne/rss", "\"state\": \"scheduled\"", in: folder))

    try write(Self.item.replacing("La bonne", with: "La très bonne"), to: "bonne.md", in: folder)
    #expect(try await shows("bonne/rss", "La très bonne nouvelle", in: folder))

    let files = FileManager.default
    try files.createDirectory(atPath: "\(folder)/calendar/mars", withIntermediateDirectories: true)
    try files.moveItem(atPath: "\(folder)/calendar/bonne.md", toPath: "\(folder)/calendar/mars/mieux.md")
    try write(Self.item.replacing("La bonne", with: "La meilleure"), to: "mars/mieux.md", in: folder)
    #expect(try await shows("bonne/rss", "La meilleure nouvelle", in: folder), "renamed and moved, it is the same")

    try files.moveItem(atPath: "\(folder)/calendar", toPath: "\(folder)/parti")
    try files.moveItem(atPath: "\(folder)/parti", toPath: "\(folder)/calendar")
    try files.removeItem(atPath: "\(folder)/calendar/mars/mieux.md")
    #expect(try await shows("bonne/rss", "\"state\": \"cancelled\"", in: folder))
    try write(Self.item.replacing("La bonne", with: "La meilleure"), to: "mars/mieux.md", in: folder)
    #expect(try await shows("bonne/rss", "\"state\": \"scheduled\"", in: folder))

    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
  }

  private func write(_ text: String, to name: String, in folder: String) throws {
    try Data("\(text)\n".utf8).write(to: URL(filePath: "\(folder)/calendar/\(name)"))
  }

  /// Asks until the delivery shows `words`, again whenever something was written to the store; false when that does not
  /// come about.
  private func shows(_ id: String, _ words: String, in folder: String) async throws -> Bool {
    let deadline = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < deadline {
      let (written, nextQuestion) = (lastWrite(in: folder), ContinuousClock.now + .seconds(1))
      if try await ProgramRun.run(["queue", "show", id, "--json"], in: folder).output.contains(words) { return true }
      while lastWrite(in: folder) == written, ContinuousClock.now < nextQuestion {
        try await Task.sleep(for: .milliseconds(10))
      }
    }
    return false
  }

  /// When the store was last written to, to the nanosecond; every commit touches this file.
  private func lastWrite(in folder: String) -> [Int] {
    var status = stat()
    return stat("\(folder)/crieur.db.wake", &status) == 0 ? [status.st_mtim.tv_sec, status.st_mtim.tv_nsec] : []
  }
}
