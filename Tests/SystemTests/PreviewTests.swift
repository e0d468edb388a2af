import Foundation
import Glibc
import Sandbox
import Testing

/// Previews that are compared with what went out, and that follow their files.
struct PreviewTests {
  private static let now = Date.now.formatted(
    Date.ISO8601FormatStyle(timeZone: TimeZone(identifier: "Europe/Paris") ?? .gmt).year().month().day()
      .time(includingFractionalSeconds: false).dateTimeSeparator(.space))

  private static func item(_ title: String) -> String {
    """
    ---
    title: "\(title)"
    link: https://www.exemple.fr/guide
    publish: \(now)
    channels: [un]
    ---
    """
  }

  /// Puts a file in its place as most editors do, whole at every moment.
  private func save(_ text: String, to name: String, in place: Workplace) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(place.folder)/\(name)"), options: .atomic)
  }

  private func previews(_ text: String) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  /// Waits for a program to show something; false when that does not come about.
  private func shows(_ run: ProgramRun, _ isShown: (String) -> Bool) async throws -> Bool {
    let deadline = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < deadline {
      if isShown(run.outputSoFar) { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  @Test func whatChangedSinceItWentOutIsMarkedWordByWord() async throws {
    let place = try await Workplace(mastodon: ["un"], timing: Workplace.patience)
    let file = "calendar/guide.md"
    try place.write(Self.item("Le guide est paru"), to: file)
    let before = try await place.run("preview", file, "--diff")
    #expect(before.status == 0, "\(before.errors)")
    #expect(before.output.contains("Rien n’a encore été publié ni approuvé ici"), "\(before.output)")
    #expect(access("\(place.folder)/crieur.db", F_OK) != 0, "looking makes no store")

    #expect(try await place.finish())
    let same = try await place.run("preview", file, "--diff")
    #expect(same.output.contains("  = Rien n’a changé depuis la publication du "), "\(same.output)")

    try place.write(Self.item("Le guide corrigé est paru"), to: file)
    let changed = try await place.run("preview", "guide", "--diff")
    #expect(changed.output.contains("Texte\u{A0}: Le guide {+corrigé +}est paru"), "\(changed.output)")
    #expect(!changed.output.contains("\u{1B}"), "no colours but on a terminal")
    let page = try await place.run("preview", file, "--diff", "--format", "html")
    #expect(page.output.contains(/Le guide <ins><span [^>]*>ajouté\u{A0}: <\/span>corrigé <\/ins>est paru/))
    let json = try await place.run("preview", file, "--diff", "--json")
    let difference = try #require(try previews(json.output).first?["changed"] as? [String: Any])
    #expect(difference["differs"] as? Bool == true)
    #expect((difference["since"] as? [String: Any])?["kind"] as? String == "sent")

    // Renamed before anybody told the store.
    try FileManager.default.moveItem(atPath: "\(place.folder)/\(file)", toPath: "\(place.folder)/calendar/autre.md")
    try place.write(Self.item("Le guide est paru"), to: "calendar/autre.md")
    let renamed = try await place.run("preview", "autre", "--diff")
    #expect(renamed.output.contains("Rien n’a changé depuis la publication"), "\(renamed.output)")
    await place.sandbox.stop()
  }

  @Test func whatAPersonLetGoIsWhatALaterTextIsComparedWith() async throws {
    let place = try await Workplace(mastodon: ["un"])
    func item(_ title: String) -> String {
      Self.item(title).replacing(
        "publish: \(Self.now)", with: "publish: 2011-01-03 09:00\nlate: {within: 1m, then: hold}")
    }
    try place.write(item("Le guide est paru"), to: "calendar/guide.md")
    _ = try await place.run("run", "--once", "--quiet")
    await place.sandbox.stop()
    #expect(try await place.run("queue", "release", "guide/un").status == 0)
    try place.write(item("Le guide corrigé est paru"), to: "calendar/guide.md")
    let preview = try await place.run("preview", "guide", "--diff", "--json")
    let difference = try #require(try previews(preview.output).first?["changed"] as? [String: Any])
    #expect((difference["since"] as? [String: Any])?["kind"] as? String == "approved", "\(preview.output)")
    #expect(difference["differs"] as? Bool == true)
  }

  @Test func everySaveIsShownAndTheLastGoodPreviewStaysWhileAFileIsBroken() async throws {
    let place = try await Workplace(mastodon: ["un"])
    let file = "calendar/guide.md"
    try save(Self.item("Un"), to: file, in: place)
    let run = try place.start("preview", file, "--watch", "--json")
    func isLine(_ number: Int, _ words: String...) async throws -> Bool {
      try await shows(run) { output in
        let lines = output.split(separator: "\n")
        return lines.count == number && words.allSatisfy { lines[number - 1].contains($0) }
      }
    }
    #expect(try await isLine(1, "\"current\": true", "\"title\": \"Un\"", "\"problems\": []"))
    try save(Self.item("Deux"), to: file, in: place)
    #expect(try await isLine(2, "\"current\": true", "\"title\": \"Deux\""))
    try save("---\ntitle: [\n---\n", to: file, in: place)
    #expect(try await isLine(3, "\"current\": false", "\"title\": \"Deux\"", "\"severity\": \"error\""), "kept")
    try save(Self.item("Trois"), to: file, in: place)
    #expect(try await isLine(4, "\"current\": true", "\"title\": \"Trois\"", "\"problems\": []"))
    #expect(unlink("\(place.folder)/\(file)") == 0)
    #expect(try await isLine(5, "\"current\": false", "\"title\": \"Trois\"", "program.unknownItem"))
    try save("timezone: [", to: "crieur.yaml", in: place)
    #expect(try await isLine(6, "\"current\": false", "crieur.yaml"), "\(run.outputSoFar)")
    // Written into, as some editors do: it may be seen half-written before it is seen whole.
    try place.write(Self.item("Quatre"), to: file)
    #expect(try await shows(run) { $0.hasSuffix("\n") && $0.split(separator: "\n").last?.contains("Quatre") == true })
    run.signal(SIGINT)
    let end = await run.end()
    #expect(end.status == 0, "\(end.errors)")
    await place.sandbox.stop()
  }

  @Test func aWatchedPageIsRewrittenWholeAndAStoreBesideItWakesNobody() async throws {
    let place = try await Workplace(mastodon: ["un"], timing: Workplace.patience)
    // In the folder of the store, which every look opens.
    try save(Self.item("Le guide est paru"), to: "calendar/guide.md", in: place)
    #expect(try await place.finish())
    try save(Self.item("Le guide est paru"), to: "guide.md", in: place)
    let run = try place.start(
      "preview", "guide.md", "--watch", "--diff", "--format", "html", "--output", "apercu.html", "--lang", "en")
    let page = "\(place.folder)/apercu.html"
    func reads(_ words: String) async throws -> Bool {
      let deadline = ContinuousClock.now + .seconds(30)
      while ContinuousClock.now < deadline {
        let text = (try? String(contentsOfFile: page, encoding: .utf8)) ?? "</html>"
        if !text.hasSuffix("</html>\n"), text != "</html>" { return false }
        if text.contains(words) { return true }
        try await Task.sleep(for: .milliseconds(5))
      }
      return false
    }
    #expect(try await reads("Le guide est paru"), "\(run.errorsSoFar)")
    for number in 0..<5 {
      try save(Self.item("Le guide numéro \(number)"), to: "guide.md", in: place)
      #expect(try await reads("Le guide numéro \(number)"), "\(run.errorsSoFar)")
    }
    try await run.live(for: .milliseconds(400))
    run.signal(SIGTERM)
    let end = await run.end()
    #expect(end.status == 0, "\(end.errors)")
    #expect(end.output.isEmpty)
    #expect((1...6).contains(end.errors.split(separator: "\n").count), "\(end.errors)")
    await place.sandbox.stop()
  }

  @Test func contradictionsAreMistakesOfTheCommandLine() async throws {
    let place = try await Workplace(mastodon: ["un"])
    #expect(try await place.run("preview", "a", "--watch", "--format", "html").status == 64)
    #expect(try await place.run("preview", "a", "--json", "--format", "html").status == 64)
    await place.sandbox.stop()
  }
}
