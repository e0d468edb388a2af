import Adapters
import Domain
import Testing

@testable import crieur

struct CredentialTests {
  private func code(
    _ credential: Credential, _ environment: [String: String] = [:], vault: [String: String] = [:]
  ) -> String? {
    do throws(Reason) {
      _ = try credential.open(in: environment, vault: MemoryVault(vault))
      return nil
    } catch {
      return error.code
    }
  }

  @Test func aFileGivesItsSecretWithoutTheWhiteSpaceAroundIt() throws {
    let workshop = try Workshop()
    try workshop.write("token", "  s3cret\n", mode: 0o640)
    #expect(try Credential.file("\(workshop.folder)/token").open(in: [:], vault: nil) == "s3cret")
  }

  @Test(arguments: [0o604, 0o602, 0o601, 0o644])
  func aFileThatOthersMayUseIsRefused(mode: UInt32) throws {
    let workshop = try Workshop()
    try workshop.write("token", "s3cret", mode: mode)
    #expect(code(.file("\(workshop.folder)/token")) == "credential.readableByOthers")
  }

  @Test func whatHoldsNoSecretIsTold() throws {
    let workshop = try Workshop()
    try workshop.write("empty", " \n")
    try workshop.write("bytes", [0xFF, 0xFE])
    #expect(code(.file("\(workshop.folder)/empty")) == "credential.empty")
    #expect(code(.file("\(workshop.folder)/bytes")) == "credential.notText")
    #expect(code(.file("\(workshop.folder)/none")) == "credential.missingFile")
    #expect(code(.file(workshop.folder)) == "credential.unreadable")
  }

  @Test func aVariableGivesItsSecret() throws {
    #expect(try Credential.variable("TOKEN").open(in: ["TOKEN": "x\n"], vault: nil) == "x")
    #expect(code(.variable("TOKEN")) == "credential.noVariable")
    #expect(code(.variable("TOKEN"), ["TOKEN": ""]) == "credential.empty")
  }

  @Test func aChannelUsesItsSecretAndItsSession() throws {
    let text = """
      timezone: Europe/Paris
      channels:
        fedi: {network: mastodon, endpoint: "http://127.0.0.1:1", credentials: commun}
      """
    let channel = try #require(try Workshop().load(text).channels.first)
    #expect(["commun", "session/fedi"].allSatisfy { channel.uses($0) })
    #expect(!["fedi", "session/commun", "session/fedi2"].contains { channel.uses($0) })
  }

  @Test func whatIsNotSealedNamesTheChannelForWhichToGiveIt() throws {
    let text = """
      timezone: Europe/Paris
      channels:
        fedi: {network: mastodon, endpoint: "http://127.0.0.1:1", credentials: commun}
      """
    let channel = try #require(try Workshop().load(text).channels.first)
    let configuration = channel.configuration(environment: [:], vault: MemoryVault())
    do {
      _ = try configuration.credential()
      Issue.record("it was opened")
    } catch {
      #expect(error == Reason(VaultCode.noEntry, ["name": "commun", "channel": "fedi"]))
      #expect(Catalogue(.fr).hint(error)?.hasSuffix("crieur auth fedi") == true)
    }
  }

  @Test func whoGivesASecretIsNotToldToReplaceItAndToOpenTheChannel() {
    let refused = Reason(AdapterCode.tokenRefused, ["channel": "fedi", "detail": "bad token"])
    let said = SecretRefusal.said(refused, on: "fedi")
    #expect(said == Reason(AuthCode.secretRefused, ["channel": "fedi", "detail": "bad token"]))
    #expect(Catalogue(.fr).hint(said)?.contains("rouvrez") == false)
    let other = Reason(WebhookCode.badSecret, ["channel": "fedi"])
    #expect(SecretRefusal.said(other, on: "fedi") == other)
  }

  @Test func aSealedOneGivesWhatStandsInTheVault() throws {
    #expect(try Credential.sealed("fb").open(in: [:], vault: MemoryVault(["fb": " jeton\n"])) == "jeton")
    #expect(code(.sealed("fb")) == "vault.noEntry")
    // What is being made for the first time.
    #expect(code(.sealed("fb"), vault: ["fb": ""]) == "vault.noEntry")
  }
}
