import Foundation
import Testing

/// The shipped calendar on the shipped channels, as the program shows it: texts that a head of communications would sign.
///
/// With `CRIEUR_WRITE_GOLDEN=1` in the environment the files are written instead of compared.
struct ShippedPreviewTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let files: [String] = {
    let calendar = root.appending(path: "config/calendar").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: calendar)) ?? [])
      .filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }.sorted()
  }()

  @Test(arguments: files) func everyItemIsShownAsItWasSigned(file: String) async throws {
    let end = try await ProgramRun.run(
      ["--lang", "fr", "preview", "config/calendar/\(file)", "--config", "config/crieur.yaml"],
      in: Self.root.path, environment: ["COLUMNS": "100"])
    #expect(end.status == 0, "\(end.errors)")
    let name = file.split(separator: ".").dropLast().joined(separator: ".")
    let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["CRIEUR_WRITE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(end.output.utf8).write(to: golden)
    }
    #expect(try end.output == String(contentsOf: golden, encoding: .utf8))
  }

  @Test func thereIsACalendar() { #expect(Self.files.count >= 8) }
}
