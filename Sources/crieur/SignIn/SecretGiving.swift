import Adapters
import Domain
import Transport

/// Takes a secret from a person for a network that one does not sign in to, and tries it where it can be tried.
struct SecretGiving {
  let program: Program
  let configured: ConfiguredChannel

  /// The secret, and who that is; nil where nobody can be asked, or nobody answers just now.
  func run() async throws(ProgramEnd) -> (secret: String, account: AccountReport?) {
    let question = Reason(AuthCode.askSecret, ["channel": configured.channel.name.rawValue])
    let secret = try Questions().askAll(question, in: program.terminal.catalogue)
    return (secret, try await account(behind: secret))
  }

  /// A secret that the network refuses is not sealed; one that cannot be tried is.
  private func account(behind secret: String) async throws(ProgramEnd) -> AccountReport? {
    let transport = program.transport()
    let result: Result<AccountReport?, PublishFailure>
    // Sessions that come of the trial are nobody else's.
    switch program.kit(of: configured, transport: transport, vault: MemoryVault(), secret: secret) {
    case .failure(let reason): result = .failure(.blocked(reason))
    case .success(let kit):
      do throws(PublishFailure) {
        result = .success(try await kit.inspector?.inspect())
      } catch {
        result = .failure(error)
      }
    }
    await transport.shutdown()
    switch result {
    case .success(let account): return account
    case .failure(.blocked(let reason)), .failure(.rejected(let reason)):
      throw ProgramEnd(.notAllowed, SecretRefusal.said(reason, on: configured.channel.name))
    case .failure(.deferred(let reason, _, _)), .failure(.unknown(let reason)):
      program.terminal.complain(reason)
      return nil
    }
  }
}
