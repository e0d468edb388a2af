import Adapters
import Domain
import Synchronization

/// Answers by script in the place of programs, and remembers how it was called.
final class ScriptedPrograms: ProgramRunner {
  private let results: Mutex<[Result<ProgramReport, ProgramRefusal>]>
  private let made = Mutex<[ProgramCall]>([])

  init(_ results: [Result<ProgramReport, ProgramRefusal>]) { self.results = Mutex(results) }

  /// A program that exits with this status after it wrote this.
  convenience init(exit status: Int, _ output: String = "", errors: String = "") {
    self.init([.success(ProgramReport(.exited(status), output: Array(output.utf8), errors: errors))])
  }

  var calls: [ProgramCall] { made.withLock { $0 } }

  func run(_ call: ProgramCall) async throws(ProgramRefusal) -> ProgramReport {
    made.withLock { $0.append(call) }
    if let reason = call.permit?.refusal() { throw .notPermitted(reason) }
    let next = results.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    guard let next else { throw .system(errno: 2) }
    return try next.get()
  }
}
