import Foundation
import Sandbox
import Testing

/// Silence, retirement and late decisions on the real program.
struct GatesTests {
  @Test func aSilenceKeepsEverythingBackUntilItIsLifted() async throws {
    let place = try await Workplace(mastodon: ["un", "deux"])
    let declared = try await place.run("silence", "--reason", "Deuil national", "--except", "deux", "--json")
    #expect(declared.status == 0 && declared.output.contains("\"reason\": \"Deuil national\""), "\(declared)")
    try place.fill(2)
    #expect(try await place.run("run", "--once", "--quiet").status == 75, "work remains")
    #expect(place.sandbox.posts().map(\.account).allSatisfy { $0.contains("deux") })
    #expect(place.sandbox.posts().count == 2)
    let status = try await place.run("status", "--json")
    #expect(status.output.contains("\"kind\": \"silenced\"") && status.output.contains("\"keptBack\": 2"))
    #expect(try await place.run("silence", "lift", "7").status == 66)
    #expect(try await place.run("silence", "lift", "1").status == 0)
    #expect(try await place.finish())
    #expect(place.sandbox.posts().count == 4)
  }

  @Test func whoGivesNoReasonIsNotSilenced() async throws {
    let place = try await Workplace(mastodon: ["un"])
    #expect(try await place.run("silence").status == 64)
    #expect(try await place.run("silence", "--reason", " ").status == 64)
    let backwards = try await place.run(
      "silence", "--reason", "x", "--from", "2030-01-02 10:00", "--until", "2030-01-02 09:00")
    #expect(backwards.status == 64 && backwards.errors.contains("finirait avant de commencer"), "\(backwards)")
    let unknown = try await place.run("silence", "--reason", "x", "--except", "dexu")
    #expect(unknown.status == 64 && unknown.errors.contains("dexu"))
  }

  @Test func aRetiredChannelHandsItsNewsOver() async throws {
    let place = try await Workplace(mastodon: ["viadeo", "linkedin"])
    try place.write(
      """
      - title: "La nouvelle de demain"
        link: https://www.cci-exemple.fr/demain
        publish: 2036-03-01 09:00
        channels: [viadeo]
      """, to: "calendar/demain.yaml")
    #expect(try await place.run("run", "--once", "--quiet").status == 0)
    #expect(try await place.run("channels", "retire", "viadeo", "--to", "linkedin").status == 64, "nobody said yes")
    let retired = try await place.run("channels", "retire", "viadeo", "--to", "linkedin", "--yes")
    #expect(retired.status == 0 && retired.errors.contains("1 envoi à venir"), "\(retired)")
    let queue = try await place.run("queue", "list", "--json").output
    #expect(queue.contains("la-nouvelle-de-demain/linkedin\""), "\(queue)")
    #expect(try await place.run("queue", "list", "--state", "cancelled", "--json").output.contains("/viadeo\""))
  }

  @Test func aPaceIsKeptByTheRealProgram() async throws {
    let place = try await Workplace(mastodon: ["un"])
    let path = "\(place.folder)/crieur.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try place.write(
      text.replacing("network: mastodon,", with: "network: mastodon, pace: {per_hour: 2, concurrency: 2},"),
      to: "crieur.yaml")
    try place.fill(5)
    #expect(try await place.run("run", "--once", "--quiet").status == 75)
    #expect(try await place.run("run", "--once", "--quiet").status == 75)
    #expect(place.sandbox.posts().count == 2)
    #expect(try await place.run("channels", "list").output.contains("rythme atteint"))
  }
}
