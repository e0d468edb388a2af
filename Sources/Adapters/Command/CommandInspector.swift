import Domain
import Glibc

/// Looks at a program without anything being published: asks it, where it knows how to tell, else sees that it is there.
struct CommandInspector: AccountInspector {
  let call: CommandCall
  let knowsCheck: Bool

  func inspect() async throws(PublishFailure) -> AccountReport {
    let program = call.command.first ?? ""
    guard knowsCheck else {
      guard access(program, X_OK) == 0 else { throw call.failure(.system(errno: errno)) }
      return AccountReport(account: nil)
    }
    let message = CommandMessage(
      mode: CommandMode.check.rawValue, key: "crieur-check", since: nil, type: nil, timestamp: nil, data: nil)
    let prepared = try call.prepared(message, .check)
    let document = try await call.document(of: prepared, step: .invisible)
    guard let account = document["account"]?.text else { throw call.noReceipt(.invisible) }
    let warnings = document["warnings"]?.elements?.compactMap(\.text) ?? []
    return AccountReport(
      account: Answer.line(account, hiding: prepared.secret),
      url: document["url"]?.text.flatMap { CanonicalLink.host(of: $0) == nil ? nil : $0 },
      expires: document["expires"]?.text.flatMap(WireTime.iso8601),
      warnings: warnings.map { call.reason(.warning, ["detail": Answer.line($0, hiding: prepared.secret)]) })
  }
}
