import Foundation
import GRDB
import Testing

/// The journal of the real program: what went out stands there, whoever reads it can check it, and nobody can change it
/// unseen.
struct JournalTests {
  /// A place where a feed item went out, and something waits for a person.
  private func workedPlace() async throws -> String {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    _ = try await ProgramRun.run(["--lang", "fr", "init", folder], in: NSTemporaryDirectory())
    _ = try await ProgramRun.run(
      ["add", "Le hub ouvre à 9 h", "--channel", "viadeo", "--channel", "rss", "--yes"], in: folder)
    #expect(try await ProgramRun.run(["run", "--once"], in: folder).status == 0)
    return folder
  }

  private func shell(_ script: String, in folder: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(filePath: folder)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test func whatWasDoneIsToldAndWhole() async throws {
    let folder = try await workedPlace()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let shown = try await ProgramRun.run(["journal", "show", "--json"], in: folder)
    let entries = try #require(
      try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [[String: Any]])
    #expect(entries.map { $0["act"] as? String } == ["attempted", "attempted"])
    #expect(Set(entries.compactMap { $0["channel"] as? String }) == ["viadeo", "rss"])
    for entry in entries { #expect((entry["sent"] as? [String])?.isEmpty == false) }
    let item = try #require(entries.first?["item"] as? String)
    _ = try await ProgramRun.run(
      ["queue", "resolve", "\(item)/viadeo", "--url", "https://a.example/1", "--by", "anne"], in: folder)
    let last = try await ProgramRun.run(
      ["--lang", "en", "journal", "show", "--channel", "viadeo", "--limit", "1"], in: folder)
    #expect(last.output.contains("noted as published") && last.output.contains("by anne"), "\(last.output)")
    let verified = try await ProgramRun.run(["journal", "verify", "--json"], in: folder)
    #expect(verified.status == 0)
    #expect(verified.output.contains("\"entries\": 3"))
  }

  @Test func anExportIsCheckedByHand() async throws {
    let folder = try await workedPlace()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try await ProgramRun.run(["journal", "export", "journal.jsonl"], in: folder).status == 0)
    // The recipe of docs/operations.md.
    let recipe = #"""
      while IFS= read -r line; do
        hash=$(printf '%s' "$line" | sed -E 's/.*"hash":"([0-9a-f]{64})"\}$/\1/')
        sum=$(printf '%s' "$line" | sed -E 's/^\{"entry":(.*),"hash":"[0-9a-f]{64}"\}$/\1/' | tr -d '\n' | sha256sum)
        [ "${sum%% *}" = "$hash" ] && echo same || echo other
      done < journal.jsonl
      """#
    #expect(try shell(recipe, in: folder) == "same\nsame\n")
    let file = URL(filePath: "\(folder)/journal.jsonl")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("published", with: "rejected").utf8).write(to: file)
    #expect(try shell(recipe, in: folder).contains("other"))
  }

  @Test func whatIsChangedBehindTheProgramsBackIsNamed() async throws {
    let folder = try await workedPlace()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let database = try DatabaseQueue(path: "\(folder)/crieur.db")
    try await database.write { database in
      try database.execute(
        sql: """
          DROP TRIGGER journal_is_not_changed;
          UPDATE journal SET content = replace(content, 'Notre hub', 'Leur hub'), channel = 'viadeo' WHERE seq = 1;
          UPDATE journal SET content = replace(content, '"late"', '"x"') WHERE seq = 2
          """)
    }
    try database.close()
    let end = try await ProgramRun.run(["--lang", "en", "journal", "verify"], in: folder)
    #expect(end.status == 65)
    #expect(end.output.contains("was changed afterwards"), "\(end.output)")
  }

  @Test(.steppedClock) func whatTheRuleDoesNotKeepIsTakenAwayAndTheRestStaysProvable() async throws {
    let folder = try await workedPlace()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let settings = URL(filePath: "\(folder)/crieur.yaml")
    let written = try String(contentsOf: settings, encoding: .utf8)
    try Data((written + "\njournal: {keep: 30d}\n").utf8).write(to: settings)
    let noted = try await end(in: folder)
    let clock = try SteppedClock(in: folder)
    for (day, isKept) in [(29, true), (31, false)] {
      try clock.step(to: day * 86_400)
      let end = try await ProgramRun(["run", "--once"], in: folder, under: clock.runner).end()
      #expect(end.status == 0, "\(end.errors)")
      let verified = try await ProgramRun.run(["journal", "verify", "--known", noted, "--json"], in: folder)
      #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
      let exported = try await ProgramRun.run(["journal", "export"], in: folder).output
      #expect(exported.contains("le-hub-ouvre-a-9-h/rss") == isKept, "\(exported)")
    }
    let other = "2:\(String(repeating: "0", count: 64))"
    let refused = try await ProgramRun.run(["journal", "verify", "--known", other], in: folder)
    #expect(refused.status == 65, "\(refused.output)\(refused.errors)")
  }

  /// The journal's end, as somebody notes it down elsewhere.
  private func end(in folder: String) async throws -> String {
    let verified = try await ProgramRun.run(["journal", "verify", "--json"], in: folder)
    let page = try #require(try JSONSerialization.jsonObject(with: Data(verified.output.utf8)) as? [String: Any])
    return try #require(page["end"] as? String, "\(page)")
  }

  @Test func aTextThatIsNotTheOneThatWentOutIsNamed() async throws {
    let folder = try await workedPlace()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let database = try DatabaseQueue(path: "\(folder)/crieur.db")
    try await database.write { database in
      try database.execute(sql: "UPDATE variants SET content = replace(content, 'hub', 'HUB')")
    }
    try database.close()
    let end = try await ProgramRun.run(["journal", "verify", "--json"], in: folder)
    #expect(end.status == 65)
    #expect(end.output.contains("journal.variantChanged"), "\(end.output)")
  }

  @Test func aTableForSpreadsheetsHasOneRowForEachEntry() async throws {
    let folder = try await workedPlace()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let end = try await ProgramRun.run(["journal", "export", "--format", "csv"], in: folder)
    #expect(end.status == 0)
    #expect(end.output.components(separatedBy: "\r\n").count == 4)
  }
}
