import Foundation
import Testing

/// A rehearsal is the same every time, touches nothing real, and ends every delivery.
struct RehearsalTests {
  private static let config = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../config/crieur.yaml").standardizedFileURL.path

  private func rehearse(_ folder: String, _ more: String...) async throws -> String {
    let end = try await ProgramRun.run(
      [
        "--config", Self.config, "--lang", "fr", "rehearse", "--from", "2011-06-20", "--to", "2011-07-05", "--report",
        folder,
      ]
        + more, in: NSTemporaryDirectory())
    #expect(end.status == 0, "\(end.output)\(end.errors)")
    return try String(contentsOfFile: "\(folder)/index.html", encoding: .utf8)
  }

  private func withoutStamp(_ page: String) throws -> String {
    let parts = page.components(separatedBy: "<p id=\"stamp\">")
    #expect(parts.count == 2)
    return parts[0]
  }

  @Test func twoRehearsalsAreTheSameBytesButForTheirStamp() async throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let faults = ["--fault", "timeout=10%,limit=10%,500=10%,500-after=10%,lost-answer=10%,reset=10%"]
    let first = try await rehearse("\(folder)/a", faults[0], faults[1])
    let second = try await rehearse("\(folder)/b", faults[0], faults[1])
    #expect(try withoutStamp(first) == withoutStamp(second))
    #expect(!first.contains("127.0.0.1") && !first.contains(folder))
    #expect(first.contains("Le guide des CCI"))
    let feeds = try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/a/outputs")
    #expect(feeds.contains { $0.hasSuffix(".xml") })
    #expect(feeds.contains { $0.hasSuffix("index.html") }, "a hand-off for the hub")
    #expect(!feeds.contains { $0.hasSuffix(".db") })
  }
}
