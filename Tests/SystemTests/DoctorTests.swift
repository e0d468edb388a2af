import Foundation
import Sandbox
import Testing

struct DoctorTests {
  private func levels(_ end: ProgramRun.End) throws -> [String: Set<String>] {
    let page = try #require(try JSONSerialization.jsonObject(with: Data(end.output.utf8)) as? [String: Any])
    let findings = try #require(page["findings"] as? [[String: Any]])
    return findings.reduce(into: [:]) { levels, finding in
      guard let subject = finding["subject"] as? String, let level = finding["level"] as? String else { return }
      levels[subject, default: []].insert(level)
    }
  }

  @Test func aSoundPlaceIsFoundSoundAndLeftAsItIs() async throws {
    let place = try await Workplace(mastodon: ["un"])
    let before = try FileManager.default.subpathsOfDirectory(atPath: place.folder).sorted()
    let empty = try await place.run("doctor", "--json")
    #expect(empty.status == 0, "\(empty.errors)")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: place.folder).sorted() == before)
    try place.fill(1)
    #expect(try await place.finish())
    let end = try await place.run("doctor", "--json", "--network")
    #expect(end.status == 0, "\(end.output)\(end.errors)")
    let levels = try levels(end)
    #expect(levels.removing("daemon").allSatisfy { $0.value == ["ok"] }, "\(levels)")
    #expect(
      Set(levels.keys) == [
        "sqlite", "store", "space", "zones", "clock", "calendar", "outputs", "credentials", "pictures", "gates",
        "daemon",
      ])
    #expect(place.sandbox.requestLog().last?.path == "/", "no address that needs a secret")
    await place.sandbox.stop()
  }

  @Test func whatIsWrongIsNamed() async throws {
    let place = try await Workplace(mastodon: ["un"])
    try place.fill(1)
    #expect(try await place.finish())
    #expect(try await place.run("channels", "pause", "un").status == 0)
    let file = URL(filePath: "\(place.folder)/crieur.yaml")
    let settings = try String(contentsOf: file, encoding: .utf8)
    try place.write("ne-pas-montrer", to: "secret-un")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: "\(place.folder)/secret-un")
    try place.write(settings.replacing("{env: TOKEN_un}", with: "{file: secret-un}"), to: "crieur.yaml")
    try FileManager.default.removeItem(atPath: "\(place.folder)/calendar")
    await place.sandbox.stop()
    let end = try await place.run("doctor", "--json", "--network")
    #expect(end.status == 78)
    let levels = try levels(end)
    #expect(levels["credentials"] == ["error"] && levels["calendar"] == ["error"])
    #expect(levels["gates"] == ["warning"] && levels["clock"] == ["warning"])
    #expect(!end.output.contains("ne-pas-montrer"), "a secret is not opened")
  }

  @Test func aProgramThatIsMissingOrMayNotBeRunIsNamedAndNoneIsStarted() async throws {
    let place = try await Workplace()
    await place.sandbox.stop()
    try place.write("#!/bin/sh\ntouch '\(place.folder)/started'\n", to: "prog")
    let channels = ["la": "prog", "parti": "nulle-part", "ferme": "texte", "dossier": "calendar"]
    try place.write("rien", to: "texte")
    chmod("\(place.folder)/prog", 0o755)
    let lines = channels.map { "  \($0): {network: command, command: [\($1)]}\n" }.joined()
    let settings = try String(contentsOfFile: "\(place.folder)/crieur.yaml", encoding: .utf8)
    try place.write(settings + lines, to: "crieur.yaml")
    let end = try await place.run("doctor", "--json")
    #expect(end.status == 78, "\(end.errors)")
    let page = try JSONSerialization.jsonObject(with: Data(end.output.utf8)) as? [String: [[String: Any]]]
    let found = (page?["findings"] ?? []).filter { $0["subject"] as? String == "programs" }
    #expect(found.count == channels.count)
    for (channel, program) in channels {
      let name = "\(place.folder)/\(program)"
      let own = try #require(found.first { ($0["message"] as? String)?.contains("(\(name))") == true })
      #expect((own["message"] as? String)?.contains(channel) == true)
      #expect(own["level"] as? String == (channel == "la" ? "ok" : "error"), "\(own)")
      #expect(own["code"] as? String == (channel == "la" ? "doctor.program" : "doctor.programUnusable"))
    }
    #expect(!FileManager.default.fileExists(atPath: "\(place.folder)/started"))
  }
}

extension Dictionary {
  fileprivate func removing(_ key: Key) -> Self { filter { $0.key != key } }
}
