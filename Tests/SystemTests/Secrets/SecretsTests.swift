import Foundation
import TestSupport
import Testing

/// Whatever the program writes, wherever and about whatever trouble, holds no secret that it was given.
struct SecretsTests {
  /// A chamber whose networks and programs all repeat their secrets.
  private final class House: Sendable {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    let server: LoopbackServer
    let trials: [SecretTrial]

    init() throws {
      server = try EchoingServer.start()
      trials = SecretTrial.all(server: server.url, folder: folder)
      for name in ["calendar", "secrets"] {
        try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
      }
      for trial in trials where trial.isInFile { try write(trial.secret, to: "secrets/\(trial.name)", mode: 0o600) }
      try write(SecretTrial.program.replacing("FOLDER", with: folder), to: "program.sh", mode: 0o700)
      try write(
        """
        timezone: Europe/Paris
        language: fr
        data_dir: data
        calendar: [{path: calendar/}]
        alert: {command: [/bin/sh, -c, "cat >> \(folder)/alerts; { cat /proc/[0-9]*/cmdline; env; } >> \(folder)/seen"]}
        timing: {connect: 30s, attempt: 30s, lease: 60s, settling: 100ms, retry_first: 100ms, retry_cap: 100ms, stop: 5s}
        channels:
        \(trials.map(\.configuration).joined(separator: "\n"))

        """, to: "crieur.yaml")
      try write(
        """
        ---
        title: "Une nouvelle de la chambre"
        summary: "Ce que dit la nouvelle, en une phrase."
        link: https://www.cci-exemple.fr/nouvelle
        publish: 2026-01-05 09:00
        late: {within: 3650d, then: publish}
        channels: [\(trials.map(\.name).joined(separator: ", "))]
        ---
        Le texte entier.

        """, to: "calendar/nouvelle.md")
    }

    deinit {
      server.stop()
      try? FileManager.default.removeItem(atPath: folder)
    }

    private func write(_ text: String, to name: String, mode: Int = 0o644) throws {
      let path = "\(folder)/\(name)"
      try Data(text.utf8).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    /// Runs the program and keeps what it said beside what it wrote.
    func run(_ arguments: String...) async throws {
      let variables = Dictionary(
        uniqueKeysWithValues: trials.filter { !$0.isInFile }.map { ($0.variable, $0.secret) })
      let end = try await ProgramRun.run(
        arguments, in: folder, environment: variables.merging(["LANG": "en_GB.UTF-8"]) { $1 })
      let name = arguments.joined(separator: " ").replacing("/", with: "_")
      try write(end.output, to: "said: \(name).out")
      try write("\(end.errors)\nended with \(end.status)", to: "said: \(name).err")
    }

    /// Everything that was written, but for what a person had to write.
    func written() throws -> [(name: String, data: Data)] {
      let inputs = ["crieur.yaml", "program.sh"]
      return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().compactMap { name in
        guard !inputs.contains(name), !name.hasPrefix("secrets/"), !name.hasPrefix("calendar/") else { return nil }
        return FileManager.default.contents(atPath: "\(folder)/\(name)").map { (name, $0) }
      }
    }
  }

  /// A whole life, of every command that says anything.
  private func live(in house: House) async throws {
    try await house.run("--verbose", "check", "--json")
    try await house.run("preview", "nouvelle", "--format", "json")
    try await house.run("preview", "nouvelle", "--format", "html", "--output", "preview.html")
    try await house.run("plan", "--from", "2026-01-01", "--to", "2026-01-31", "--json")
    try await house.run("rehearse", "--report", "rehearsal", "--fault", "500=20%,lost-answer=20%")
    try await house.run("--verbose", "channels", "check", "--json")
    for turn in 1...3 {
      try await house.run("--verbose", "run", "--once", "--config", "./crieur.yaml", "--lang", turn == 1 ? "fr" : "en")
    }
    // All of them say it in the list, and in the store.
    for trial in house.trials where ["401", "page", "kill"].contains(where: trial.name.hasSuffix) {
      try await house.run("queue", "show", "nouvelle/\(trial.name)", "--json")
    }
    for command in ["status", "doctor", "queue list", "channels list"] {
      let words = command.split(separator: " ").map(String.init)
      try await words.count == 1 ? house.run(words[0], "--json") : house.run(words[0], words[1], "--json")
    }
    try await house.run("status")
    try await house.run("doctor", "--network")
    try await house.run("recall", "nouvelle", "--yes")
    try await house.run("run", "--once", "--verbose")
    try await house.run("journal", "show")
    try await house.run("journal", "export", "--format", "json")
    try await house.run("proof", "nouvelle", "proof.html")
    try await house.run("backup", "copy.db")
  }

  @Test func nothingThatIsWrittenHoldsASecret() async throws {
    let house = try House()
    try await live(in: house)
    let written = try house.written()
    var leaks: [String] = []
    for trial in house.trials {
      let forms = SecretForms(trial.secret)
      for (name, data) in written {
        leaks += forms.found(in: data).map { "\(trial.name): \(name) holds its secret (\($0))" }
      }
    }
    #expect(leaks.isEmpty, "\(leaks.joined(separator: "\n"))")
    try requireThatItWasALife(written, house)
  }

  /// A test that finds nothing proves something only where there was something to find.
  private func requireThatItWasALife(_ written: [(name: String, data: Data)], _ house: House) throws {
    let texts = Dictionary(written.map { ($0.name, String(decoding: $0.data, as: UTF8.self)) }) { $1 }
    for name in ["data/crieur.db", "alerts", "seen", "proof.html", "copy.db", "rehearsal/index.html", "preview.html"] {
      #expect(texts[name]?.isEmpty == false, "\(name)")
    }
    let queue = try #require(texts["said: queue list --json.out"])
    for state in ["delivered", "failed", "retrying", "held"] { #expect(queue.contains("\"\(state)\""), "\(state)") }
    // What servers and programs repeated came so far, and was struck out there.
    #expect(queue.contains("•••"), "\(queue.prefix(3000))")
    #expect(house.server.requests.contains { $0.header("Authorization")?.contains("Geheim") == true })
    #expect(texts["seen"]?.contains("CRIEUR_MODE=publish") == true)
  }
}
