import Foundation
import Glibc
import Sandbox
import Testing

/// The real program, with a channel whose secret is sealed.
struct VaultTests {
  /// Runs the program with something on its standard input.
  private func run(_ place: Workplace, feeding text: String, _ arguments: String...) async throws -> ProgramRun.End {
    try await ProgramRun(
      arguments, in: place.folder, environment: place.environment.merging(["FED": text]) { $1 },
      under: ["/bin/sh", "-c", "printf %s \"$FED\" | env -u FED \"$0\" \"$@\""]
    ).end()
  }

  private func place() async throws -> Workplace {
    let place = try await Workplace(mastodon: ["un"])
    let settings = try String(contentsOfFile: "\(place.folder)/crieur.yaml", encoding: .utf8)
    try place.write(settings.replacing("{env: TOKEN_un}", with: "coffre-un"), to: "crieur.yaml")
    return place
  }

  private func json(_ text: String) throws -> [[String: Any]] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require((value as? [String: Any]).map { [$0] } ?? value as? [[String: Any]])
  }

  /// Everything that lies in the folder but the key's file, as bytes.
  private func everything(_ place: Workplace) throws -> Data {
    let files = try FileManager.default.subpathsOfDirectory(atPath: place.folder)
    return files.reduce(into: Data()) { all, name in
      all.append(FileManager.default.contents(atPath: "\(place.folder)/\(name)") ?? Data())
    }
  }

  @Test(.timeLimit(.minutes(5))) func aSecretIsGivenSealedUsedRotatedAndRemoved() async throws {
    let place = try await place()
    let before = try await place.run("channels", "check", "--json")
    #expect(before.status == 78 && before.output.contains("vault.noEntry"))
    for command in ["check", "plan"] { #expect(try await place.run(command).status == 0) }
    #expect(access("\(place.folder)/vault.key", F_OK) != 0)

    let sealed = try await run(place, feeding: "jeton-un\n", "auth", "un", "--json", "--by", "anne")
    #expect(sealed.status == 0, "\(sealed.errors)")
    let answer = try json(sealed.output)[0]
    #expect(answer["name"] as? String == "coffre-un" && answer["toWrite"] is NSNull)
    #expect(Set(answer.keys).isSuperset(of: ["account", "expires", "daysLeft", "warnings", "reopened", "url"]))
    var status = stat()
    #expect(stat("\(place.folder)/vault.key", &status) == 0 && status.st_mode & 0o777 == 0o600)

    let checked = try await place.run("channels", "check", "--json")
    #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
    #expect(try json(checked.output)[0]["ok"] as? Bool == true)
    #expect(try json(checked.output)[0]["network"] as? String == "mastodon")
    try place.fill(1)
    #expect(try await place.finish())
    #expect(place.counts.values.reduce(0, +) == 1)

    let rotated = try await place.run("vault", "rotate", "--by", "anne")
    #expect(rotated.status == 0, "\(rotated.errors)")
    #expect(try await place.run("channels", "check").status == 0)
    let list = try json(try await place.run("vault", "list", "--json").output)
    #expect(list.map { $0["name"] as? String } == ["coffre-un"] && list[0]["putBack"] as? Bool == false)
    #expect(list[0]["channels"] as? [String] == ["un"])
    let journal = try json(try await place.run("journal", "show", "--json").output)
    #expect(journal.compactMap { $0["act"] as? String }.filter { $0 != "attempted" } == ["sealed", "rekeyed"])
    #expect(try everything(place).range(of: Data("jeton-un".utf8)) == nil)

    let removed = try await place.run("vault", "remove", "coffre-un")
    #expect(removed.status == 0 && removed.errors.contains("Le canal un ne pourra plus publier"), "\(removed.errors)")
    let again = try await place.run("vault", "remove", "coffre-un")
    #expect(again.status == 66 && again.errors.contains("vault list") && !again.errors.contains("auth"))
    #expect(try await place.run("channels", "check").status == 78)
    await place.sandbox.stop()
  }

  /// Runs the program at a terminal of its own, and types something there.
  private func type(_ text: String, _ place: Workplace, _ arguments: String...) async throws -> ProgramRun.End {
    try await ProgramRun(
      arguments, in: place.folder, environment: place.environment.merging(["FED": text]) { $1 },
      under: ["/bin/sh", "-c", "printf '%s\\n' \"$FED\" | env -u FED script -qec \"$0 $*\" /dev/null"]
    ).end()
  }

  @Test(.timeLimit(.minutes(5))) func atATerminalASecretThatIsUsedIsRemovedOnlyAfterAYes() async throws {
    let place = try await place()
    #expect(try await run(place, feeding: "jeton-un", "auth", "un").status == 0)
    let kept = try await type("n", place, "vault", "remove", "coffre-un")
    #expect(kept.status == 77 && kept.output.contains("Le retirer"), "\(kept.output)")
    #expect(try await place.run("vault", "list").output.contains("coffre-un"))
    let removed = try await type("o", place, "vault", "remove", "coffre-un")
    #expect(removed.status == 0 && removed.output.contains("est retiré du coffre"), "\(removed.output)")
    #expect(try await run(place, feeding: "jeton-un", "auth", "un").status == 0)
    let unasked = try await type("n", place, "vault", "remove", "coffre-un", "--yes")
    #expect(unasked.status == 0 && !unasked.output.contains("Le retirer"), "\(unasked.output)")
    await place.sandbox.stop()
  }

  @Test(.timeLimit(.minutes(5))) func aKeyOfAnotherStoreIsToldAndABackupDoesNotCarryTheKey() async throws {
    let place = try await place()
    #expect(try await run(place, feeding: "jeton-un", "auth", "un").status == 0)
    #expect(try await place.run("backup", "copie.db").status == 0)
    #expect(try await place.run("restore", "copie.db").status == 0)
    #expect(try await place.run("channels", "check").status == 0)
    let key = try String(contentsOfFile: "\(place.folder)/vault.key", encoding: .utf8)
    let digits = try #require(key.split(separator: "\n").last)
    let copy = try #require(FileManager.default.contents(atPath: "\(place.folder)/copie.db"))
    #expect(copy.range(of: Data(digits.utf8)) == nil)
    try place.write(String(repeating: "ab", count: 32) + "\n", to: "vault.key")
    chmod("\(place.folder)/vault.key", 0o600)
    let wrong = try await place.run("channels", "check", "--json")
    #expect(wrong.status == 78 && wrong.output.contains("vault.wrongKey"))
    let refused = try await run(place, feeding: "jeton-un", "auth", "un")
    #expect(refused.status == 77 && refused.errors.contains("autre clé"))
    // The key is lost for good: what the hint says is the way out.
    #expect(try await place.run("vault", "remove", "coffre-un").status == 0)
    #expect(try await run(place, feeding: "jeton-un", "auth", "un").status == 0)
    #expect(try await place.run("channels", "check").status == 0)
    await place.sandbox.stop()
  }

  @Test(.timeLimit(.minutes(5))) func aRefusedSecretIsNotSealedAndAGoodOneOpensTheChannelAgain() async throws {
    let place = try await place()
    try place.fill(1)
    // Nothing is sealed yet: the account is shut until a person acts.
    #expect(try await place.run("run", "--once", "--quiet").status == 75)
    #expect(try await place.run("status", "--json").output.contains("blocked"))
    #expect(try await run(place, feeding: "", "auth", "un").status == 64)
    let refused = try await run(place, feeding: "revoked", "auth", "un")
    #expect(refused.status == 77, "\(refused.errors)")
    #expect(try json(try await place.run("vault", "list", "--json").output).isEmpty)
    let good = try await run(place, feeding: "jeton-un", "auth", "un", "--json")
    #expect(try json(good.output)[0]["reopened"] as? [String] == ["un"])
    #expect(try await place.finish())
    #expect(place.counts.values.reduce(0, +) == 1)
    #expect(try await place.run("auth", "deux").status == 64)
    let port = try await place.run("auth", "un", "--port", "99999")
    #expect(port.status == 64 && port.errors.contains("99999 n’est pas un numéro de port"), "\(port.errors)")
    await place.sandbox.stop()
  }

  @Test(.timeLimit(.minutes(5))) func aSecretCanBeGivenBeforeTheConfigurationNamesIt() async throws {
    let place = try await Workplace(mastodon: ["un", "deux"])
    let settings = try String(contentsOfFile: "\(place.folder)/crieur.yaml", encoding: .utf8)
    try place.write(settings.replacing(", credentials: {env: TOKEN_un}", with: ""), to: "crieur.yaml")
    let checked = try await place.run("check")
    #expect(checked.status == 78 && checked.errors.contains("crieur auth un"), "\(checked.errors)")
    #expect(try await place.run("run", "--once").status == 78)
    let sealed = try await run(place, feeding: "jeton-un\n", "auth", "un", "--json")
    #expect(sealed.status == 0, "\(sealed.errors)")
    let answer = try json(sealed.output)[0]
    #expect(answer["name"] as? String == "un" && answer["toWrite"] as? String == "credentials: un")
    #expect(try json(try await place.run("vault", "list", "--json").output).map { $0["name"] as? String } == ["un"])
    #expect(try await place.run("vault", "rotate").status == 0)
    try place.write(settings.replacing("{env: TOKEN_un}", with: "un"), to: "crieur.yaml")
    #expect(try await place.run("channels", "check").status == 0)
    #expect(try await place.run("vault", "remove", "un").status == 0)
    await place.sandbox.stop()
  }

  @Test(.timeLimit(.minutes(5))) func theDoctorSeesAKeyThatOpensNothing() async throws {
    let place = try await place()
    #expect(try await run(place, feeding: "jeton-un", "auth", "un").status == 0)
    #expect(try await place.run("doctor", "--json").status == 0)
    let key = "\(place.folder)/vault.key"
    chmod(key, 0o644)
    try await expectDoctor(place, says: "vault.keyReadable")
    try place.write("00\n", to: "vault.key")
    chmod(key, 0o600)
    try await expectDoctor(place, says: "vault.notAKey")
    try place.write(String(repeating: "ab", count: 32) + "\n", to: "vault.key")
    try await expectDoctor(place, says: "vault.wrongKey")
    unlink(key)
    try await expectDoctor(place, says: "vault.noKey")
    await place.sandbox.stop()
  }

  private func expectDoctor(_ place: Workplace, says code: String) async throws {
    let end = try await place.run("doctor", "--json")
    #expect(end.status == 78, "\(code)")
    let findings = try #require(try json(end.output)[0]["findings"] as? [[String: Any]])
    let codes = findings.filter { $0["subject"] as? String == "credentials" }.map { $0["code"] as? String }
    #expect(codes == [code])
  }
}
