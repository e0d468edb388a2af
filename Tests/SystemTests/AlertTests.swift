import Foundation
import Testing

/// A person is told of what waits for one, once, by the program that the configuration names.
struct AlertTests {
  @Test func aHandOffIsToldToTheAlertCommandOnce() async throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await ProgramRun.run(["--lang", "fr", "init", folder], in: NSTemporaryDirectory())
    let file = URL(filePath: "\(folder)/crieur.yaml")
    let settings = try String(contentsOf: file, encoding: .utf8)
    try Data("\(settings)alert: {command: [/bin/sh, -c, 'cat >> alertes']}\n".utf8).write(to: file)
    _ = try await ProgramRun.run(["add", "Le hub ouvre", "--channel", "viadeo", "--yes"], in: folder)
    for _ in 0..<2 {
      let run = try await ProgramRun.run(["run", "--once"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
    let alerts = try String(contentsOfFile: "\(folder)/alertes", encoding: .utf8).split(separator: "\n")
    #expect(alerts.count == 1)
    let alert = try #require(
      try JSONSerialization.jsonObject(with: Data(alerts.first.map(String.init)?.utf8 ?? "".utf8)) as? [String: Any])
    #expect((alert["delivery"] as? [String: Any])?["waitingFor"] as? String == "handOff")
  }

  @Test func anAlertCommandThatFailsOrHangsDoesNotHoldUpTheWork() async throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await ProgramRun.run(["--lang", "fr", "init", folder], in: NSTemporaryDirectory())
    let file = URL(filePath: "\(folder)/crieur.yaml")
    let settings = try String(contentsOf: file, encoding: .utf8)
    try Data("\(settings)alert: {command: [/bin/sh, -c, 'sleep 600'], timeout: 200ms}\n".utf8).write(to: file)
    _ = try await ProgramRun.run(["add", "Le hub ouvre", "--channel", "viadeo", "--yes"], in: folder)
    let run = try await ProgramRun.run(["run", "--once"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors.contains("alerte"))
  }

  /// A new calendar with an alert command, and an item that missed its hour long ago.
  private func placeWithALateItem(alert: String) async throws -> String {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    _ = try await ProgramRun.run(["--lang", "fr", "init", folder], in: NSTemporaryDirectory())
    let file = URL(filePath: "\(folder)/crieur.yaml")
    let settings = try String(contentsOf: file, encoding: .utf8)
    try Data("\(settings)alert: {command: [/bin/sh, -c, '\(alert)']}\n".utf8).write(to: file)
    let item = "---\ntitle: Un vieux hub\npublish: 2020-01-06 09:00\nchannels: [viadeo]\n---\nTrop tard.\n"
    try Data(item.utf8).write(to: URL(filePath: "\(folder)/calendar/vieux.md"))
    return folder
  }

  @Test func whatTheCalendarMakesWaitForAPersonIsToldOnce() async throws {
    let folder = try await placeWithALateItem(alert: "cat >> alertes")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for _ in 0..<2 { _ = try await ProgramRun.run(["run", "--once"], in: folder) }
    let alerts = try String(contentsOfFile: "\(folder)/alertes", encoding: .utf8).split(separator: "\n")
    #expect(alerts.count == 1)
    #expect(alerts.first?.contains("vieux/viadeo") == true)
  }

  @Test func anAlertCommandThatHangsDoesNotHoldUpAStop() async throws {
    let folder = try await placeWithALateItem(alert: "touch commence; sleep 600")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let daemon = try ProgramRun(["run", "--quiet"], in: folder)
    while !FileManager.default.fileExists(atPath: "\(folder)/commence") { await Task.yield() }
    let start = ContinuousClock.now
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test func whatHappenedWhileNobodyToldIsToldAfterTheNextStart() async throws {
    let folder = try await placeWithALateItem(alert: "cat >> alertes")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = URL(filePath: "\(folder)/crieur.yaml")
    let settings = try String(contentsOf: file, encoding: .utf8)
    // As if the process had died after its commit and before its alert.
    let silent = settings.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("alert:") }
    try Data(silent.joined(separator: "\n").utf8).write(to: file)
    _ = try await ProgramRun.run(["run", "--once"], in: folder)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/alertes"))
    try Data(settings.utf8).write(to: file)
    for _ in 0..<2 { _ = try await ProgramRun.run(["run", "--once"], in: folder) }
    let alerts = try String(contentsOfFile: "\(folder)/alertes", encoding: .utf8).split(separator: "\n")
    #expect(alerts.count == 1)
    #expect(alerts.first?.contains("vieux/viadeo") == true)
  }

  @Test func theDaemonTellsWhatComesTogetherTogether() async throws {
    let folder = try await placeWithALateItem(alert: "cat >> alertes.part; mv alertes.part alertes")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let item = "---\ntitle: Un autre\npublish: 2020-01-06 09:00\nchannels: [viadeo]\n---\nTrop tard.\n"
    try Data(item.utf8).write(to: URL(filePath: "\(folder)/calendar/autre.md"))
    let daemon = try ProgramRun(["run", "--quiet"], in: folder)
    while !FileManager.default.fileExists(atPath: "\(folder)/alertes") { await Task.yield() }
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
    let alerts = try String(contentsOfFile: "\(folder)/alertes", encoding: .utf8).split(separator: "\n")
    #expect(alerts.count == 1)
    #expect(alerts.first?.contains("\"count\": 2") == true, "\(alerts)")
  }
}
