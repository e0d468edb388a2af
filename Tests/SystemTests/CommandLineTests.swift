import Foundation
import Sandbox
import Testing

/// Commands as their users type them.
struct CommandLineTests {
  /// The configuration and the calendar that ship with the program.
  private static let config = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../config").standardizedFileURL.path

  private func crieur(_ arguments: String..., language: String = "en_GB.UTF-8") async throws -> ProgramRun.End {
    try await ProgramRun.run(
      ["--config", "\(Self.config)/crieur.yaml"] + arguments, in: NSTemporaryDirectory(),
      environment: ["LANG": language, "CRIEUR_DATA_DIR": NSTemporaryDirectory()])
  }

  private func objects(_ end: ProgramRun.End) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(end.output.utf8)) as? [[String: Any]], "\(end.errors)")
  }

  @Test func theShippedCalendarHasNoErrors() async throws {
    let end = try await crieur("check")
    #expect(end.status == 0, "\(end.output)\(end.errors)")
  }

  @Test func aPreviewShowsFourDifferentTextsWithinTheirLimits() async throws {
    let previews = try objects(
      try await crieur("preview", "\(Self.config)/calendar/2011-06-28-guide-medias-sociaux.md", "--format", "json"))
    #expect(previews.count == 4)
    let texts = previews.compactMap { $0["text"] as? String }
    #expect(Set(texts).count == 4)
    let keys: Set = [
      "item", "channel", "network", "occurrence", "title", "text", "posts", "link", "hashtags", "media", "credit",
      "event", "length", "digest", "warnings", "accepted",
    ]
    for preview in previews {
      #expect(keys.isSubset(of: preview.keys))
      let length = try #require(preview["length"] as? [String: Any])
      if let limit = length["limit"] as? Int, let used = length["used"] as? Int { #expect(used <= limit) }
    }
    for text in texts { #expect(!text.contains("**") && !text.contains("](")) }
  }

  @Test func aPlanTellsOfTheHourThatDoesNotExist() async throws {
    let plan = try objects(try await crieur("plan", "--from", "2011-03-21", "--to", "2011-03-27", "--json"))
    let moved = plan.filter { ($0["due"] as? String) == "2011-03-27T03:30:00+02:00" }
    #expect(moved.count == 2)
    for entry in moved { #expect((entry["warnings"] as? [Any])?.isEmpty == false) }
  }

  @Test func theTerminalSpeaksTheLanguageThatIsAskedFor() async throws {
    let french = try await ProgramRun.run(["--help"], in: NSTemporaryDirectory(), environment: ["LANG": "fr_FR.UTF-8"])
    #expect(french.status == 0 && french.output.contains("UTILISATION"))
    let english = try await ProgramRun.run(
      ["--lang", "en", "--help"], in: NSTemporaryDirectory(), environment: ["LANG": "fr_FR.UTF-8"])
    #expect(english.output.contains("USAGE"))
    let wrong = try await ProgramRun.run(
      ["plan", "--fro", "x"], in: NSTemporaryDirectory(), environment: ["LANG": "fr_FR.UTF-8"])
    #expect(wrong.status == 64 && wrong.errors.contains("Erreur"))
  }

  @Test func helpShowsTheCommandThatIsAskedAbout() async throws {
    for words in [["queue", "resolve", "--help"], ["--lang", "fr", "help", "queue", "resolve"]] {
      let help = try await ProgramRun.run(words, in: NSTemporaryDirectory(), environment: ["LANG": "fr_FR.UTF-8"])
      #expect(help.status == 0)
      #expect(help.output.contains("crieur queue resolve") && help.output.contains("--url <adresse>"), "\(help.output)")
      for english in ["Show ", "default:", "OPTIONS:", "USAGE"] { #expect(!help.output.contains(english)) }
    }
    let unknown = try await ProgramRun.run(["plann"], in: NSTemporaryDirectory(), environment: ["LANG": "fr_FR.UTF-8"])
    #expect(unknown.status == 64 && unknown.errors.contains("crieur help plan"))
  }

  @Test(arguments: [
    ("mastodon, endpoint: \"http://social.exemple.fr\"", 78), ("mastodon, endpoint: \"https://social.exemple.fr\"", 0),
    ("mastodon, endpoint: \"http://social.exemple.fr\", plain_http: true", 0),
    ("mastodon, endpoint: \"http://127.0.0.1:1\"", 0), ("bluesky, endpoint: \"http://pds.exemple.fr\"", 78),
    ("x, endpoint: \"http://relais.exemple.fr\"", 78),
    ("facebook-page, page: \"1\", endpoint: \"http://relais.exemple.fr\"", 78),
  ])
  func noSecretLeavesInClearUnnoticed(_ channel: String, _ status: Int32) async throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: "\(folder)/calendar", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(
      """
      timezone: Europe/Paris
      language: fr
      calendar: [{path: calendar}]
      channels:
        canal: {network: \(channel), credentials: {env: JETON}}
      """.utf8
    ).write(to: URL(filePath: "\(folder)/crieur.yaml"))
    let check = try await ProgramRun.run(["check"], in: folder, environment: ["JETON": "secret"])
    #expect(check.status == status, "\(check.output)\(check.errors)")
    #expect(check.output.contains("son secret en clair") == (status == 78), "\(check.output)\(check.errors)")
  }

  @Test func aWrongConfigurationIsToldToScriptsToo() async throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("timezone: Europe/Pari\n".utf8).write(to: URL(filePath: "\(folder)/crieur.yaml"))
    let check = try await ProgramRun.run(["check", "--json"], in: folder)
    #expect(check.status == 78 && check.errors.isEmpty, "\(check.errors)")
    #expect(check.output.contains("\"code\": \"zone.misspelled\""), "\(check.output)")
  }

  @Test func complaintsSpeakTheLanguageOfTheConfiguration() async throws {
    let end = try await crieur("channels", "resume", "microblogg")
    #expect(end.status == 64 && end.errors.contains("Aucun canal"), "\(end.errors)")
    let asked = try await crieur("channels", "resume", "microblogg", "--lang", "en")
    #expect(asked.errors.contains("no channel"), "\(asked.errors)")
  }

  @Test func whatCannotBeShownHidesNothingElse() async throws {
    let previews = try await crieur("preview", "rien", "2011-06-28-guide-medias-sociaux", "--format", "json")
    #expect(previews.status == 66)
    #expect(try objects(previews).count == 4)
    let weekly = "rendez-vous/permanence-creation-d-entreprise-ce"
    let tuesday = try await crieur("preview", weekly, "--at", "2011-01-11T08:15", "--format", "json")
    #expect(tuesday.status == 66)
    #expect(try objects(tuesday).isEmpty, "no occurrence is made up")
    #expect(try await crieur("preview", weekly, "--channel", "rss").status == 66)
    #expect(try await crieur("plan", "--from", "2011-02-01", "--to", "2011-01-01").status == 64)
  }

  @Test func aTextIsMeasuredAsItsNetworkDoes() async throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("Été : https://www.cci-exemple.fr/une/longue/adresse/quelque/part\n".utf8)
      .write(to: URL(filePath: "\(folder)/texte"))
    let end = try await ProgramRun.run(["measure", "--profile", "microblog-140", "--json", "texte"], in: folder)
    #expect(
      end.output == """
        {"used": 29, "limit": 140, "unit": "code points", "valid": true, "entities": [{"kind": "url", "text": \
        "https://www.cci-exemple.fr/une/longue/adresse/quelque/part", "start": 6, "end": 64}], "others": []}

        """, "\(end.errors)")
  }

  @Test func aNewFolderWorksAsItIs() async throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for language in ["fr", "en"] {
      #expect(try await ProgramRun.run(["--lang", language, "init", language], in: folder).status == 0)
      let check = try await ProgramRun.run(["check"], in: "\(folder)/\(language)")
      #expect(check.status == 0, "\(check.output)\(check.errors)")
      let run = try await ProgramRun.run(["run", "--once"], in: "\(folder)/\(language)")
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try await ProgramRun.run(["init", "fr"], in: folder).status == 73)
  }

  @Test func whatIsAddedIsQueuedOnce() async throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await ProgramRun.run(["--lang", "fr", "init", folder], in: NSTemporaryDirectory())
    let words = [
      "add", "Portes ouvertes le 3 mars", "--link", "https://www.exemple.fr/portes", "--channel", "rss", "--at",
      "2036-03-01 09:00",
    ]
    #expect(try await ProgramRun.run(words, in: folder).status == 64, "nobody is there to say yes")
    let added = try await ProgramRun.run(words + ["--yes"], in: folder)
    #expect(added.status == 0, "\(added.errors)")
    let id = "2036-03-01-portes-ouvertes-le-3-mars/rss"
    #expect(added.output.contains(id))
    let again = try await ProgramRun.run(words + ["--yes"], in: folder)
    #expect(again.status == 0 && again.output.contains(id))
    let show = try await ProgramRun.run(["queue", "show", id, "--json"], in: folder)
    #expect(show.output.contains("\"state\": \"scheduled\""))
    #expect(try await ProgramRun.run(["queue", "cancel", id], in: folder).status == 0)
    #expect(try await ProgramRun.run(["queue", "retry", id], in: folder).status == 77)
    #expect(try await ProgramRun.run(["queue", "show", "rien/du/tout"], in: folder).status == 66)
  }

  @Test func plainWordsFromAFileAreQueuedAndAMissingFileIsNot() async throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await ProgramRun.run(["--lang", "fr", "init", folder], in: NSTemporaryDirectory())
    let long = String(repeating: "mot ", count: 100)
    try Data("\(long)\nEt la suite.\n".utf8).write(to: URL(filePath: "\(folder)/mots.txt"))
    let options = ["--channel", "rss", "--at", "2036-03-01 09:00", "--yes"]
    let added = try await ProgramRun.run(["add", "mots.txt"] + options, in: folder)
    #expect(added.status == 0 && added.output.utf8.count < 200, "\(added.output)\(added.errors)")
    #expect(try await ProgramRun.run(["add", "absent.md"] + options, in: folder).status == 66)
    let own = try await ProgramRun.run(["add", "calendar/rendez-vous.yaml"] + options, in: folder)
    #expect(own.status == 64, "a file that is an item takes no options")
  }

  @Test func aChangedConfigurationTakesNothingForRemoved() async throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await ProgramRun.run(["--lang", "fr", "init", folder], in: NSTemporaryDirectory())
    #expect(try await ProgramRun.run(["run", "--once"], in: folder).status == 0)
    let before = try objects(try await ProgramRun.run(["queue", "list", "--json"], in: folder)).count
    let config = URL(filePath: "\(folder)/crieur.yaml")
    let text = try String(contentsOf: config, encoding: .utf8)
    try Data("\(text)categories:\n  vie: {label: Vie, channels: [rss]}\n".utf8).write(to: config)
    try FileManager.default.moveItem(atPath: "\(folder)/calendar", toPath: "\(folder)/away")
    try FileManager.default.createDirectory(atPath: "\(folder)/calendar", withIntermediateDirectories: true)
    let run = try await ProgramRun.run(["run", "--once"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let cancelled = try objects(
      try await ProgramRun.run(["queue", "list", "--state", "cancelled", "--json"], in: folder))
    #expect(before > 0 && cancelled.isEmpty, "an emptied folder cancels nothing")
  }

  @Test func aHandOffWaitsForAPersonWhoSaysWhereItIs() async throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await ProgramRun.run(["--lang", "fr", "init", folder], in: NSTemporaryDirectory())
    let added = try await ProgramRun.run(["add", "Le hub ouvre", "--channel", "viadeo", "--yes"], in: folder)
    #expect(added.status == 0, "\(added.errors)")
    let run = try await ProgramRun.run(["run", "--once"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let list = try objects(try await ProgramRun.run(["queue", "list", "--state", "held", "--json"], in: folder))
    let id = try #require(list.first?["id"] as? String)
    #expect(list.first?["waitingFor"] as? String == "handOff")
    let resolved = try await ProgramRun.run(
      ["queue", "resolve", id, "--url", "https://viadeo.exemple/1", "--by", "claire"], in: folder)
    #expect(resolved.status == 0, "\(resolved.errors)")
    let show = try await ProgramRun.run(["queue", "show", id, "--json"], in: folder)
    #expect(show.output.contains("\"delivered\"") && show.output.contains("https://viadeo.exemple/1"))
  }

  @Test func theDaemonMakesItsDataFolder() async throws {
    let place = try await Workplace(mastodon: ["un"])
    let settings = try String(contentsOfFile: "\(place.folder)/crieur.yaml", encoding: .utf8)
    try place.write("\(settings)data_dir: donnees\n", to: "crieur.yaml")
    let daemon = try place.start("run", "--quiet")
    var isRunning = false
    for _ in 0..<100 where !isRunning {
      isRunning = try await place.run("status", "--json").output.contains("\"running\": true")
    }
    #expect(isRunning)
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
    await place.sandbox.stop()
  }
}
