import AdapterTesting
import Adapters
import Domain
import Sandbox

/// The sandbox's own program as the stand-in for any program: it keeps what is asked of programs.
struct ProgramStage: AdapterStage {
  let configuration: ChannelConfiguration
  let environment: AdapterEnvironment
  private let sandbox: Sandbox

  /// Stands in for the program of a channel.
  init(_ network: NetworkDescription, secret: String, clock: TrialClock) {
    sandbox = Sandbox(clock: clock)
    let modes = ChannelConfiguration.listed(["sighting", "amend", "recall", "check"])
    configuration = ChannelConfiguration(
      channel: Channel(
        name: "canal", network: network.network, profile: network.profiles[0], audience: .public, language: .fr,
        zone: UTCRules()),
      settings: ["command": ChannelConfiguration.listed(["/nowhere/program"]), "modes": modes],
      credential: { () throws(Reason) in secret })
    environment = AdapterEnvironment(
      transport: NoTransport(), clock: clock, spool: TrialSpool(), vault: MemoryVault(),
      programs: StandInPrograms(sandbox: sandbox), feedsFolder: "/dev/null/none",
      phrasebook: { NoPhrases(language: $0) })
  }

  func standing() async throws -> [StandingPost] {
    sandbox.posts().map { post in StandingPost(text: post.text, pictures: post.media.map { $0.alt ?? "" }) }
  }

  func close() async {}
}

/// Has a sandbox play every program.
private struct StandInPrograms: ProgramRunner {
  let sandbox: Sandbox

  func run(_ call: ProgramCall) async throws(ProgramRefusal) -> ProgramReport {
    if let reason = call.permit?.refusal() { throw .notPermitted(reason) }
    if Task.isCancelled { throw .cancelled }
    let mode = call.environment["CRIEUR_MODE"] ?? ""
    return switch sandbox.standIn(mode, reading: call.input, files: call.files) {
    case .exited(let status, let output): ProgramReport(.exited(status), output: output)
    case .killed: ProgramReport(.killed(signal: 9))
    case .overtime: ProgramReport(.overtime)
    }
  }
}
