import Domain
import Sandbox
import Testing

@testable import crieur

/// Whoever opens a sandbox is told which secrets it takes.
struct SandboxSecretsTests {
  @Test func theSecretsThatASandboxTakesAreToldInBothLanguages() {
    for catalogue in [Samples.french, Samples.english] {
      let told = catalogue.phrase(SandboxCode.secrets, ["webhook": Sandbox.webhookSecret])
      #expect(told.contains("-secret") && told.contains("revoked"))
      #expect(told.hasSuffix(Sandbox.webhookSecret), "whoever copies it takes no full stop along")
    }
  }
}
