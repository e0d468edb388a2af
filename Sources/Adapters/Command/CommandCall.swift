import Digests
import Domain
import Glibc

/// How the adapter runs its program: one command, one credential, and what each end proves.
struct CommandCall: Sendable {
  /// Runs it.
  let programs: any ProgramRunner
  /// The program's path and its arguments.
  let command: [String]
  /// Its working folder.
  let folder: String
  /// What it may use.
  let bounds: ProgramBounds
  /// The channel, for messages.
  let channel: ChannelName
  /// Gives the credential, read anew for every run; nil when the channel has none.
  let credential: @Sendable () throws(Reason) -> String?

  /// Where programs are found that the program starts by name.
  private static let path = "/usr/local/bin:/usr/bin:/bin"

  /// Everything that a run needs, found out before anything could be seen.
  func prepared(
    _ message: CommandMessage, _ mode: CommandMode, files: [[UInt8]] = []
  ) throws(PublishFailure) -> ProgramCall {
    let secret: String?
    do {
      secret = try credential()
    } catch {
      throw .blocked(error)
    }
    var environment = [
      "PATH": Self.path, "LANG": "C.UTF-8", "HOME": folder, "CRIEUR_MODE": mode.rawValue,
      "CRIEUR_CHANNEL": channel.rawValue,
    ]
    if secret != nil { environment["CRIEUR_CREDENTIAL_FD"] = "\(ProgramCall.secretDescriptor)" }
    return ProgramCall(
      command + [mode.argument].compactMap { $0 }, input: message.bytes, secret: secret, files: files,
      environment: environment, folder: folder, bounds: bounds)
  }

  /// Runs it once and gives the document that it answers with; everything else is what its end proves.
  func document(
    of call: ProgramCall, step: NetworkCall.Step, permit: LeavePermit? = nil
  ) async throws(PublishFailure) -> JSON {
    var call = call
    call.permit = permit
    let report: ProgramReport
    do {
      report = try await programs.run(call)
    } catch {
      throw failure(error)
    }
    let sent = SHA256.digest(of: call.input)
    if let witness = Witness.present, witness.isWatching {
      witness.saw(Exchange(sent: sent, answer: SHA256.digest(of: report.output)))
    }
    guard report.ending == .exited(0) else { throw failure(report, call, step) }
    guard report.isOutputWhole else { throw lost(.tooMuchOutput, [:], step) }
    guard let document = JSON(report.output) else { throw lost(.noReceipt, [:], step) }
    return document
  }

  /// What a document proves that says nothing that can be used.
  func noReceipt(_ step: NetworkCall.Step) -> PublishFailure { lost(.noReceipt, [:], step) }

  /// The sentence with what every message of this adapter names.
  func reason(_ code: CommandCode, _ arguments: [String: String] = [:]) -> Reason {
    let name = command.first?.split(separator: "/").last.map(String.init) ?? ""
    return Reason(code, arguments.merging(["channel": channel.rawValue, "program": name]) { $1 })
  }

  // MARK: What ends prove

  /// A program that never began had no effect. Where it is missing or may not be run, a person must see to it; where the
  /// system has no room, time does.
  func failure(_ refusal: ProgramRefusal) -> PublishFailure {
    switch refusal {
    case .notPermitted(let reason): return .deferred(reason, retryAfter: nil, scope: .delivery)
    case .cancelled: return .deferred(reason(.notStarted), retryAfter: nil, scope: .delivery)
    case .system(let number):
      let detail = ["detail": String(cString: strerror(number))]
      guard Self.passing.contains(number) else { return .blocked(reason(.cannotStart, detail)) }
      return .deferred(reason(.noRoom, detail), retryAfter: nil, scope: .delivery)
    }
  }

  /// What passes by itself: no room for another process or descriptor, a program that is being replaced.
  private static let passing: Set<Int32> = [EAGAIN, ENOMEM, EMFILE, ENFILE, ENOSPC, EDQUOT, ETXTBSY, EINTR]

  private func failure(_ report: ProgramReport, _ call: ProgramCall, _ step: NetworkCall.Step) -> PublishFailure {
    let answer = JSON(report.output)
    let told = Self.explanation(in: answer) ?? report.errors.split(whereSeparator: \.isNewline).last.map(String.init)
    let detail = Answer.line(told ?? "", hiding: call.secret)
    let status =
      switch report.ending {
      case .exited(let status): status
      case .killed(let signal): signal
      case .overtime, .cancelled: 0
      }
    let arguments = [
      "detail": detail.isEmpty ? "–" : detail, "status": "\(status)", "seconds": "\(bounds.time.components.seconds)",
    ]
    guard let rule = CommandRule.all.first(where: { $0.fits(report.ending) }) else {
      return lost(.failed, arguments, step)
    }
    switch rule.verdict {
    case .rejected: return .rejected(reason(rule.code, arguments))
    case .blocked: return .blocked(reason(rule.code, arguments))
    case .wait:
      let wait = answer?["retry_after"]?.integer.flatMap { (0...Self.longestWait).contains($0) ? $0 : nil }
      return .deferred(
        reason(rule.code, arguments), retryAfter: wait.map { .seconds($0) }, scope: wait == nil ? .delivery : .channel)
    case .unclear: return lost(rule.code, arguments, step)
    }
  }

  /// A longer wait than a month is a mistake of the program's.
  private static let longestWait = 31 * 86_400

  private func lost(
    _ code: CommandCode, _ arguments: [String: String], _ step: NetworkCall.Step
  ) -> PublishFailure {
    let reason = reason(code, arguments)
    return step == .visible ? .unknown(reason) : .deferred(reason, retryAfter: nil, scope: .delivery)
  }

  private static func explanation(in answer: JSON?) -> String? {
    ["error", "message", "detail"].lazy.compactMap { answer?[$0]?.text }.first
  }
}
