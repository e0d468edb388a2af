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
      for trial in trials {
        switch trial.place {
        case .file: try write(trial.credential.text, to: "secrets/\(trial.name)", mode: 0o600)
        case .vault(let pipe): try write(pipe, to: "secrets/\(trial.name)", mode: 0o600)
        case .variable: break
        }
      }
      try write(SecretTrial.program.replacing("FOLDER", with: folder), to: "program.sh", mode: 0o700)
      try write(
        """
        timezone: Europe/Paris
        language: fr
        data_dir: data
        calendar: [{path: calendar/}]
        alert: {command: [/bin/sh, -c, "cat >> \(folder)/alerts; { cat /proc/[0-9]*/cmdline; env; } >> \(folder)/seen"]}
        vault: {passphrase: {env: VAULT_PASSPHRASE}}
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

    /// Passphrases of the vault: the second one takes over from the first.
    static let passphrases = ["first", "second"].map { TrialCredential.text("passphrase-\($0)") }
    /// The password of a proxy.
    static let proxyPassword = TrialCredential.text("proxy")

    /// Everything that must be seen nowhere, and whose it is.
    var secrets: [(owner: String, secret: String)] {
      trials.flatMap { trial in trial.credential.secrets.map { (trial.name, $0) } }
        + Self.passphrases.map { ("the vault", $0) } + [("the proxy", Self.proxyPassword)]
    }

    private func variables(isRotated: Bool) -> [String: String] {
      var variables = [
        "LANG": "en_GB.UTF-8", "PROXY_LOGIN": "user: cci\npassword: \(Self.proxyPassword)",
        "VAULT_PASSPHRASE": isRotated ? Self.passphrases.reversed().joined(separator: "\n") : Self.passphrases[0],
      ]
      for trial in trials where trial.place == .variable { variables[trial.variable] = trial.credential.text }
      return variables
    }

    /// Runs the program and keeps what it said beside what it wrote.
    func run(_ arguments: String..., isRotated: Bool = false) async throws {
      try await run(arguments, isRotated: isRotated)
    }

    /// Seals the credential of every channel that has it in the vault.
    func seal() async throws {
      for trial in trials {
        guard case .vault = trial.place else { continue }
        let feed = ["/bin/sh", "-c", "exec \"$0\" \"$@\" <secrets/\(trial.name)"]
        let end = try await run(["auth", trial.name, "--paste", "--by", "anne"], under: feed)
        #expect(end.status == 0, "\(trial.name): \(end.errors)")
      }
    }

    @discardableResult
    private func run(
      _ arguments: [String], isRotated: Bool = false, under tool: [String] = []
    ) async throws -> ProgramRun.End {
      let end = try await ProgramRun(
        arguments, in: folder, environment: variables(isRotated: isRotated), under: tool
      ).end()
      let name = arguments.joined(separator: " ").replacing("/", with: "_")
      try write(end.output, to: "said: \(name).out")
      try write("\(end.errors)\nended with \(end.status)", to: "said: \(name).err")
      return end
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
    try await house.seal()
    try await house.run("preview", "nouvelle", "--format", "json")
    try await house.run("preview", "nouvelle", "--format", "html", "--output", "preview.html")
    try await house.run("plan", "--from", "2026-01-01", "--to", "2026-01-31", "--json")
    try await house.run("rehearse", "--report", "rehearsal", "--fault", "500=20%,lost-answer=20%")
    try await house.run("--verbose", "channels", "check", "--json")
    for turn in 1...3 {
      try await house.run("--verbose", "run", "--once", "--config", "./crieur.yaml", "--lang", turn == 1 ? "fr" : "en")
    }
    // All of them say it in the list, and in the store.
    for trial in house.trials
    where ["401", "page", "kill", "login", "expired", "refresh", "program-vault"].contains(where: trial.name.hasSuffix)
    {
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
    try await liveOn(in: house)
  }

  /// What becomes of the vault when its passphrase is changed, and its store put back.
  private func liveOn(in house: House) async throws {
    try await house.run("vault", "rotate", "--by", "anne", isRotated: true)
    try await house.run("vault", "list", "--json", isRotated: true)
    try await house.run("backup", "rotated.db", isRotated: true)
    try await house.run("restore", "rotated.db", isRotated: true)
    try await house.run("channels", "check", isRotated: true)
    try await house.run("vault", "remove", "coffre-program-vault", isRotated: true)
    try await house.run("--verbose", "run", "--once", "--quiet", isRotated: true)
    try await house.run("journal", "export", isRotated: true)
  }

  @Test func nothingThatIsWrittenHoldsASecret() async throws {
    let house = try House()
    try await live(in: house)
    let written = try house.written()
    var leaks: [String] = []
    for (owner, secret) in house.secrets {
      let forms = SecretForms(secret)
      for (name, data) in written {
        leaks += forms.found(in: data).map { "\(owner): \(name) holds its secret (\($0))" }
      }
    }
    #expect(leaks.isEmpty, "\(leaks.joined(separator: "\n"))")
    try requireThatItWasALife(written, house)
  }

  /// A test that finds nothing proves something only where there was something to find.
  private func requireThatItWasALife(_ written: [(name: String, data: Data)], _ house: House) throws {
    let texts = Dictionary(written.map { ($0.name, String(decoding: $0.data, as: UTF8.self)) }) { $1 }
    for name in [
      "data/crieur.db", "alerts", "seen", "proof.html", "copy.db", "rotated.db", "rehearsal/index.html", "preview.html",
    ] {
      #expect(texts[name]?.isEmpty == false, "\(name)")
    }
    let queue = try #require(texts["said: queue list --json.out"])
    for state in ["delivered", "failed", "retrying", "held"] { #expect(queue.contains("\"\(state)\""), "\(state)") }
    // What servers and programs repeated came so far, and was struck out there.
    #expect(queue.contains("•••"), "\(queue.prefix(3000))")
    let proofs = Set(house.server.requests.compactMap { $0.header("Authorization") })
    for proof in [
      "Bearer Geheim+/mastodon-401", "OAuth oauth_consumer_key=\"Geheim", "Basic Y2NpOk",
      "Bearer \(EchoingServer.handedOut("access", "401"))", "Bearer \(EchoingServer.handedOut("refresh", "expired"))",
    ] {
      #expect(proofs.contains { $0.hasPrefix(proof) }, "\(proof)")
    }
    #expect(house.server.requests.contains { $0.text.contains("grant_type=refresh_token") })
    for trial in house.trials where trial.name.hasPrefix("xtoken") || trial.name == "program-vault" {
      #expect(texts["said: vault list --json.out"]?.contains("coffre-\(trial.name)") == true, "\(trial.name)")
    }
    #expect(texts["said: vault rotate --by anne.err"]?.contains("ended with 0") == true)
    #expect(texts["said: restore rotated.db.err"]?.contains("ended with 0") == true)
    #expect(texts["seen"]?.contains("CRIEUR_MODE=publish") == true)
  }
}
