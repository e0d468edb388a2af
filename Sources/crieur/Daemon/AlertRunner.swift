import Adapters
import Domain
import Glibc

/// Runs the configured command for an alert: the alert as JSON on its standard input, bounded in time.
struct AlertRunner: Sendable {
  /// As much as a process could ever have: a command that tells people is not to fail for want of it.
  private static let memory = 1 << 24

  let command: [String]
  let limit: Duration
  /// Ours, but for the variables that are secrets.
  let environment: [String: String]
  /// Where it works, and where its path begins when it is not absolute.
  let folder: String
  var programs: any ProgramRunner = SystemProgramRunner()
  /// Told when the command cannot be run, fails or takes too long.
  let onFailure: @Sendable (String) -> Void

  /// Runs the command once; whether it says that the alert has reached somebody. When the task is cancelled, it is ended.
  func run(with alert: String) async -> Bool {
    guard let program = command.first else { return false }
    let call = ProgramCall(
      command, input: Array("\(alert)\n".utf8), environment: environment, folder: folder,
      bounds: ProgramBounds(time: limit, memory: Self.memory, output: 0))
    do throws(ProgramRefusal) {
      let report = try await programs.run(call)
      guard report.ending != .exited(0) else { return true }
      onFailure("\(program): \(Self.words(report))")
    } catch {
      onFailure("\(program): \(Self.words(error))")
    }
    return false
  }

  /// The status as shells count, 128 and more for a signal, and the last that it complained of.
  private static func words(_ report: ProgramReport) -> String {
    let status =
      switch report.ending {
      case .exited(let status): status
      case .killed(let signal): 128 + signal
      case .overtime, .cancelled: 128 + Int(SIGKILL)
      }
    let complaint = report.errors.split(whereSeparator: \.isNewline).last.map { " (\($0.prefix(200)))" }
    return "\(status)\(complaint ?? "")"
  }

  private static func words(_ refusal: ProgramRefusal) -> String {
    switch refusal {
    case .system(let number): String(cString: strerror(number))
    case .notPermitted(let reason): reason.code
    case .cancelled: String(cString: strerror(ECANCELED))
    }
  }
}
