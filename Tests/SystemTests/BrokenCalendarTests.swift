import Foundation
import Sandbox
import Testing

/// Six broken files and a good one: all six are told at once, and the good one goes out.
struct BrokenCalendarTests {
  private static let good = """
    ---
    title: "La bonne nouvelle"
    link: https://www.cci-exemple.fr/bonne
    publish: DATE
    channels: [un]
    ---
    """

  @Test func sixBrokenFilesAreToldAndTheGoodItemGoesOut() async throws {
    let place = try await Workplace(mastodon: ["un"])
    try place.fill(1)
    let list = try String(contentsOfFile: "\(place.folder)/calendar/nouvelles.yaml", encoding: .utf8)
    let date = try #require(
      list.split(separator: "\n").first { $0.contains("publish:") }?.split(separator: " ", maxSplits: 1).last)
    try FileManager.default.removeItem(atPath: "\(place.folder)/calendar/nouvelles.yaml")
    let good = Self.good.replacing("DATE", with: date)
    try place.write(good, to: "calendar/bonne.md")
    try place.write("---\ntitle: \"sans fin\npublish: [\n---\n", to: "calendar/1-yaml.md")
    try place.write(good.replacing("title:", with: "titel:"), to: "calendar/2-cle.md")
    try place.write(good.replacing("\(date)", with: "2011-02-30 09:00"), to: "calendar/3-date.md")
    try place.write(good.replacing("[un]", with: "[facebok]"), to: "calendar/4-canal.md")
    try Data([0x2D, 0x2D, 0x2D, 0x0A, 0xFF, 0xFE, 0x0A]).write(to: URL(filePath: "\(place.folder)/calendar/5-utf8.md"))
    try place.write(good.replacing("link:", with: "audience: internal\nlink:"), to: "calendar/6-audience.md")

    let check = try await place.run("check", "--json")
    #expect(check.status == 65)
    let problems = try #require(
      (try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any])?["problems"]
        as? [[String: Any]])
    let files = Set(
      problems.filter { $0["severity"] as? String == "error" }.compactMap {
        ($0["file"] as? String)?.split(separator: "/").last
      })
    #expect(files == ["1-yaml.md", "2-cle.md", "3-date.md", "4-canal.md", "5-utf8.md", "6-audience.md"])
    for problem in problems { #expect(problem["message"] as? String != problem["code"] as? String, "\(problem)") }

    #expect(try await place.finish())
    #expect(place.sandbox.posts().map(\.text).allSatisfy { $0.contains("La bonne nouvelle") })
    #expect(place.sandbox.posts().count == 1)
    await place.sandbox.stop()
  }

  @Test func aPictureThatIsNoneIsToldWhereverTheItemIsAndKeepsNothingElseBack() async throws {
    let place = try await Workplace(mastodon: ["un"])
    try place.fill(2)
    try place.write("Ceci n'est pas une image.", to: "calendar/faux.png")
    let list = try String(contentsOfFile: "\(place.folder)/calendar/nouvelles.yaml", encoding: .utf8)
    try place.write(
      list.replacing(
        "  channels: [un]\n- ", with: "  channels: [un]\n  images: [{file: faux.png, alt: Un dessin}]\n- "),
      to: "calendar/nouvelles.yaml")
    let plan = try await place.run("plan", "--json")
    let entries = try #require(try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [[String: Any]])
    #expect(entries.map { $0["state"] as? String } == ["held", "scheduled"])
    let reason = entries.first?["reason"] as? [String: Any]
    #expect(reason?["code"] as? String == "engine.mediaUnknownType", "\(plan.output)")

    let run = try await place.run("run", "--once", "--quiet")
    #expect(run.status == 0 && run.errors.contains("faux.png n’est pas une photo"), "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(place.sandbox.posts().count == 1)
    await place.sandbox.stop()
  }
}
