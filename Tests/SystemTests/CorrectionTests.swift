import Foundation
import Glibc
import Sandbox
import TestSupport
import Testing

/// What is out is corrected and taken back by the real program.
struct CorrectionTests {
  /// A place whose item is out on a Mastodon account and on a Facebook page.
  private func place(_ title: String = "Le guide est paru") async throws -> Workplace {
    let place = try await Workplace(mastodon: ["un"], pages: ["101"])
    try SamplePicture.png.write(to: URL(filePath: "\(place.folder)/calendar/affiche.png"))
    try write(title, in: place)
    #expect(try await place.finish())
    #expect(place.sandbox.posts().map(\.text).filter { $0.contains(title) }.count == 2)
    return place
  }

  private static let published = Date.now.formatted(
    Date.ISO8601FormatStyle(timeZone: TimeZone(identifier: "Europe/Paris") ?? .gmt).year().month().day()
      .time(includingFractionalSeconds: false).dateTimeSeparator(.space))

  private func write(_ title: String, in place: Workplace) throws {
    try place.write(
      """
      ---
      title: "\(title)"
      link: https://www.exemple.fr/guide
      publish: \(Self.published)
      channels: [un, "101"]
      images: [{file: affiche.png, alt: "Une affiche"}]
      ---
      """, to: "calendar/guide.md")
  }

  private func json(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test func anEditIsToldThenCorrectedWithItsPictureThenTakenBack() async throws {
    let place = try await place()
    try write("Le guide corrigé est paru", in: place)
    let run = try await place.run("run", "--once", "--lang", "en")
    #expect(run.errors.contains("already out on 2 channels (101, un): correct, recall or leave?"), "\(run.errors)")
    #expect(run.errors.contains("crieur correct guide"))
    let status = try #require(try json(try await place.run("status", "--json").output) as? [String: Any])
    #expect((status["edits"] as? [[String: Any]])?.first?["item"] as? String == "guide")
    let plan = try #require(try json(try await place.run("plan", "--json").output) as? [[String: Any]])
    #expect(plan.allSatisfy { $0["edited"] as? Bool == true })

    let asked = try await place.run("correct", "guide")
    #expect(asked.status == 64, "nobody is there to say yes")
    #expect(asked.errors.contains("+ │ Le guide corrigé est paru"), "\(asked.errors)")
    let corrected = try await place.run("correct", "guide", "--yes", "--json")
    #expect(corrected.status == 0, "\(corrected.errors)")
    #expect(
      (try json(corrected.output) as? [[String: Any]])?.map { $0["id"] as? String } == [
        "guide/101~correct", "guide/un~correct",
      ])
    #expect(try await place.finish())
    #expect(place.sandbox.posts().count == 2)
    #expect(place.sandbox.posts().allSatisfy { $0.text.contains("Le guide corrigé") && $0.media.count == 1 })
    #expect(try await place.run("status", "--json").output.contains("\"edits\": []"))
    #expect(try await place.run("correct", "guide", "--yes", "--json").output == "[]\n")

    #expect(try await place.run("recall", "guide").status == 64)
    for _ in 0..<2 { #expect(try await place.run("recall", "guide", "--yes", "--quiet").status == 0) }
    #expect(try await place.finish())
    #expect(place.sandbox.posts().isEmpty)
    let shown = try await place.run("queue", "list", "--lang", "en")
    #expect(shown.output.contains("guide/un~recall · taken back"), "\(shown.output)")
    #expect(shown.output.contains("guide/un · published"))
    await place.sandbox.stop()
  }

  @Test func whatAPageCannotChangeIsSaidInACorrectionBesideIt() async throws {
    let place = try await Workplace(pages: ["101"])
    func write(_ link: String) throws {
      try place.write(
        """
        ---
        title: "Le guide est paru"
        link: https://www.exemple.fr/\(link)
        publish: \(Self.published)
        channels: ["101"]
        ---
        """, to: "calendar/guide.md")
    }
    try write("faux")
    #expect(try await place.finish())
    try write("juste")
    let corrected = try await place.run("correct", "guide", "--yes")
    #expect(corrected.errors.contains("un rectificatif sera publié"), "\(corrected.errors)")
    #expect(try await place.finish())
    #expect(try await place.finish())
    #expect(place.sandbox.posts().map(\.link) == ["https://www.exemple.fr/faux", "https://www.exemple.fr/juste"])
    #expect(place.sandbox.posts().last?.text.hasPrefix("Rectificatif\u{A0}: Le guide") == true)
    await place.sandbox.stop()
  }

  @Test func itsFileNamesAnItemAndWhatIsTakenDownByHandIsSaidBefore() async throws {
    let place = try await Workplace(mastodon: ["un"])
    let settings = try String(contentsOfFile: "\(place.folder)/crieur.yaml", encoding: .utf8)
    try place.write(settings + "  hall: {network: hand-off, place: Le hall}\n", to: "crieur.yaml")
    try place.write(
      "---\ntitle: Le guide est paru\npublish: \(Self.published)\nchannels: [un, hall]\n---\n", to: "calendar/guide.md")
    let older = "publish: 2025-01-01 09:00, channels: [un]"
    try place.write(
      "- {title: La première, \(older)}\n- {title: La seconde, \(older)}\n", to: "calendar/deux.yaml")
    _ = try await place.run("run", "--once", "--quiet")
    #expect(try await place.run("queue", "resolve", "guide/hall", "--url", "https://hall.exemple.fr/1").status == 0)
    for command in ["correct", "recall"] {
      let several = try await place.run(command, "calendar/deux.yaml", "--yes")
      #expect(several.status == 64 && several.errors.contains("plusieurs actualités"), "\(several.errors)")
    }
    try place.write(
      "---\ntitle: Le guide\npublish: 2025-01-01 09:00\nchannels: [un]\n---\n", to: "calendar/ancien.md")
    let checked = try await place.run("check")
    #expect(checked.output.contains("attendra que quelqu"), "\(checked.output)\(checked.errors)")
    let past = checked.output.components(separatedBy: "L’heure de publication est passée").count - 1
    #expect(past == 1, "what the store knows is settled: \(checked.output)")
    let recalled = try await place.run("recall", "calendar/guide.md", "--yes")
    #expect(recalled.status == 0, "\(recalled.errors)")
    #expect(recalled.errors.contains("un\u{A0}: la publication sera retirée"), "\(recalled.errors)")
    #expect(recalled.errors.contains("hall\u{A0}: à retirer à la main"), "\(recalled.errors)")
    _ = try await place.run("run", "--once", "--quiet")
    let status = try await place.run("status")
    #expect(status.output.contains("✓ retiré") && status.output.contains("à retirer à la main"), "\(status.output)")
    let shown = try await place.run("queue", "show", "guide/un")
    #expect(shown.output.contains("guide/un~recall"), "\(shown.output)")
    await place.sandbox.stop()
  }

  @Test func aRecallKilledAtAnyMomentTakesEverythingBack() async throws {
    let place = try await place()
    #expect(try await place.run("recall", "guide", "--yes").status == 0)
    for delay in [5, 20, 40, 60, 90] {
      let daemon = try place.start("run", "--quiet")
      try await daemon.live(for: .milliseconds(delay))
      daemon.signal(SIGKILL)
      _ = await daemon.end()
    }
    #expect(try await place.finish())
    #expect(place.sandbox.posts().isEmpty)
    let list = try await place.run("queue", "list", "--state", "delivered", "--json")
    #expect((try json(list.output) as? [Any])?.count == 4)
    await place.sandbox.stop()
  }
}
