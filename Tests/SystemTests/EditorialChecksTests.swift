import Foundation
import Sandbox
import Testing

/// The real program and the house's rules: what is refused stays, what is accepted goes and is kept in the journal.
struct EditorialChecksTests {
  private static let article = """
    ---
    title: "TITLE"
    link: https://www.cci-exemple.fr/TITLE
    author: "Communication"
    publish: 2011-01-10 09:00
    late: {within: 1h, then: publish}
    event: {start: 2031-01-10 09:00}
    channels: [un]
    ACCEPT
    ---
    """

  private func write(_ title: String, accept: String = "", to place: Workplace) throws {
    let text = Self.article.replacing("TITLE", with: title).replacing("ACCEPT", with: accept)
    try place.write(text, to: "calendar/\(title).md")
  }

  private func problems(_ place: Workplace) async throws -> (Int32, [[String: Any]]) {
    let check = try await place.run("check", "--json")
    let page = try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any]
    return (check.status, try #require(page?["problems"] as? [[String: Any]]))
  }

  @Test func whatIsRefusedStaysAndWhatIsAcceptedGoesOut() async throws {
    let place = try await Workplace(mastodon: ["un"], timing: Workplace.patience)
    let settings = try String(contentsOfFile: "\(place.folder)/crieur.yaml", encoding: .utf8)
    try place.write(settings + "checks: {event-incomplete: refuse}\n", to: "crieur.yaml")
    try write("refuse", to: place)
    try write(
      "accepte", accept: "accept: [{code: event-incomplete, reason: \"Le lieu est donné aux inscrits.\"}]", to: place)

    let (status, found) = try await problems(place)
    #expect(status == 65)
    #expect(found.map { $0["code"] as? String } == ["event-incomplete", "event-incomplete"])
    #expect(found.map { $0["severity"] as? String } == ["accepted", "error"])
    #expect(found.map { $0["level"] as? String } == ["warn", "refuse"])
    #expect(found.map { $0["item"] as? String } == ["accepte", "refuse"])
    #expect(found.first?["accepted"] as? String == "Le lieu est donné aux inscrits.")

    #expect(try await place.finish())
    #expect(place.sandbox.posts().count == 1)
    #expect(place.sandbox.posts().allSatisfy { $0.text.contains("accepte") })
    let journal = try await place.run("journal", "show", "--item", "accepte", "--json")
    #expect(journal.output.contains("\"act\": \"accepted\""))
    #expect(journal.output.contains("\"person\": \"Communication\""))
    #expect(try await place.run("journal", "verify").status == 0)

    try write("refuse", accept: "accept: [{code: event-incomplete, reason: \"En ligne.\"}]", to: place)
    #expect(try await place.finish())
    #expect(place.sandbox.posts().count == 2)
    #expect(try await problems(place).0 == 0)
    await place.sandbox.stop()
  }

  @Test func whatTheStarterFilesSayRaisesNoFinding() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "crieur-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let made = try await ProgramRun.run(["--lang", "fr", "init", folder], in: NSTemporaryDirectory())
    #expect(made.status == 0, "\(made.errors)")
    let check = try await ProgramRun.run(["check"], in: folder)
    #expect(check.status == 0 && !check.output.contains("["), "\(check.output)")
  }
}
