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
      do {
        _ = try call.credential()
      } catch {
        throw .blocked(error)
      }
      return AccountReport(account: nil)
    }
    let message = CommandMessage(
      mode: CommandMode.check.rawValue, key: "crieur-check", since: nil, type: nil, timestamp: nil, data: nil)
    let prepared = try call.prepared(message, .check)
    let document: JSON
    do {
      document = try await call.document(of: prepared, step: .invisible)
    } catch {
      throw error.ofCheck
    }
    guard let account = document["account"]?.text else { throw call.noReceipt(.invisible).ofCheck }
    let warnings = document["warnings"]?.elements?.compactMap(\.text) ?? []
    return AccountReport(
      account: Answer.line(account, hiding: prepared.secret),
      url: document["url"]?.text.flatMap { CanonicalLink.host(of: $0) == nil ? nil : $0 },
      expires: document["expires"]?.text.flatMap(WireTime.iso8601),
      warnings: warnings.map { call.reason(.warning, ["detail": Answer.line($0, hiding: prepared.secret)]) })
  }
}

extension PublishFailure {
  /// The same of a run in which nothing was to be published.
  fileprivate var ofCheck: PublishFailure {
    switch self {
    case .deferred(let reason, let wait, let scope): .deferred(reason.ofCheck, retryAfter: wait, scope: scope)
    case .rejected(let reason): .rejected(reason.ofCheck)
    case .blocked(let reason): .blocked(reason.ofCheck)
    case .unknown(let reason): .unknown(reason.ofCheck)
    }
  }
}

extension Reason {
  fileprivate var ofCheck: Reason {
    let said: CommandCode? =
      switch CommandCode(rawValue: code) {
      case .rejected, .failed: .checkFailed
      case .killed: .checkKilled
      case .overtime: .checkOvertime
      case .cancelled: .checkCancelled
      case .noReceipt, .tooMuchOutput: .checkUnreadable
      case .cannotStart, .noRoom, .notStarted, .later, .blocked, .warning, .checkFailed, .checkKilled, .checkOvertime,
        .checkCancelled, .checkUnreadable, nil:
        nil
      }
    return said.map { Reason($0, arguments) } ?? self
  }
}
