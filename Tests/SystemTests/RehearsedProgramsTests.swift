import Foundation
import Testing

/// Webhooks and programs rehearse against the sandbox: nobody is told anything, and no program is run.
struct RehearsedProgramsTests {
  private func rehearse(_ channel: String, faults: String? = nil) async throws -> (end: ProgramRun.End, page: String) {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: "\(folder)/calendar", withIntermediateDirectories: true)
    let settings = """
      timezone: Europe/Paris
      language: fr
      calendar: [{path: calendar/}]
      channels:
        canal: {\(channel.replacing("FOLDER", with: folder))}

      """
    let items = (1...12).map { number in
      """
      - title: "Nouvelle numéro \(number) de la chambre"
        summary: "Ce que dit la nouvelle \(number), en une phrase."
        link: https://www.cci-exemple.fr/nouvelles/\(number)
        publish: 2027-01-\(number + 10) 09:00
        channels: [canal]
      """
    }
    try Data(settings.utf8).write(to: URL(filePath: "\(folder)/crieur.yaml"))
    try Data(items.joined(separator: "\n").utf8).write(to: URL(filePath: "\(folder)/calendar/liste.yaml"))
    let end = try await ProgramRun.run(
      ["rehearse", "--report", "\(folder)/r"] + (faults.map { ["--fault", $0] } ?? []), in: folder)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/was-run"))
    return (end, try String(contentsOfFile: "\(folder)/r/index.html", encoding: .utf8))
  }

  /// How many deliveries wait for a person.
  private func waiting(_ end: ProgramRun.End) -> Int? {
    let line = end.output.split(separator: "\n").first { $0.contains("Attendent quelqu’un") }
    return line?.split(separator: " ").last.flatMap { Int($0) }
  }

  private static let program =
    "network: command, profile: command-short, command: [/bin/touch, FOLDER/was-run], folder: /tmp, credentials: {env: NOT_THERE}"
  private static let webhook =
    "network: webhook, endpoint: \"https://intranet.invalid/crieur\", credentials: {env: NOT_THERE}"

  @Test(arguments: [program, webhook])
  func everythingIsDelivered(channel: String) async throws {
    let (end, page) = try await rehearse(channel)
    #expect(end.status == 0 && waiting(end) == 0, "\(end.output)\(end.errors)")
    #expect(page.contains("Nouvelle numéro 12 de la chambre"))
  }

  @Test func aProgramThatCanLookEndsEveryDeliveryWhateverGoesWrong() async throws {
    let faults = "timeout=15%,limit=15%,500=15%,500-after=15%,lost-answer=15%,reset=15%"
    let (end, _) = try await rehearse("\(Self.program), modes: [sighting]", faults: faults)
    #expect(end.status == 0 && waiting(end) == 0, "\(end.output)\(end.errors)")
  }

  @Test(arguments: [program, webhook, "\(webhook), deduplicated: true", "\(program), deduplicated: true"])
  func whatCannotBeLookedUpWaitsForAPersonUnlessItMayBeRepeated(channel: String) async throws {
    let (end, _) = try await rehearse(channel, faults: "lost-answer=60%")
    #expect((waiting(end) == 0) == channel.contains("deduplicated"), "\(end.output)\(end.errors)")
  }
}
