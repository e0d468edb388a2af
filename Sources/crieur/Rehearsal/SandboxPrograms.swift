import Adapters
import Domain
import Sandbox

/// Has the sandbox play the programs of channels: a rehearsal never runs a real one, which could publish for the public.
struct SandboxPrograms: ProgramRunner {
  let sandbox: Sandbox

  func run(_ call: ProgramCall) async throws(ProgramRefusal) -> ProgramReport {
    if let reason = call.permit?.refusal() { throw .notPermitted(reason) }
    let mode = call.environment["CRIEUR_MODE"] ?? ""
    return switch sandbox.standIn(mode, reading: call.input, files: call.files) {
    case .exited(let status, let output): ProgramReport(.exited(status), output: output)
    case .killed: ProgramReport(.killed(signal: 9))
    case .overtime: ProgramReport(.overtime)
    }
  }
}
