import AdapterTesting
import Adapters
import Domain
import Sandbox
import Transport

/// A sandbox of its own, over real sockets, as the stand-in for one network.
struct SandboxStage: AdapterStage {
  let configuration: ChannelConfiguration
  let environment: AdapterEnvironment
  private let sandbox: Sandbox

  /// Requests of all trials leave through one transport, as those of all channels do.
  private static let transport = CurlTransport()

  /// Opens a sandbox for a channel of `network`.
  init(
    _ network: NetworkDescription, settings: [String: String] = [:], secret: String, clock: TrialClock,
    options: SandboxOptions = SandboxOptions()
  ) async throws {
    var options = options
    options.cutsAtOnce = true
    sandbox = Sandbox(options, clock: clock)
    let port = try await sandbox.start()
    configuration = ChannelConfiguration(
      channel: Channel(
        name: "canal", network: network.network, profile: network.profiles[0], audience: .public, language: .fr,
        zone: UTCRules()),
      endpoint: "http://127.0.0.1:\(port)", settings: settings, credential: { () throws(Reason) in secret })
    environment = AdapterEnvironment(
      transport: Self.transport, clock: clock, spool: TrialSpool(), vault: MemoryVault(), feedsFolder: "/dev/null/none",
      phrasebook: { NoPhrases(language: $0) })
  }

  func standing() async throws -> [StandingPost] {
    // A draft is nothing that the public sees.
    let seen = sandbox.posts().filter { $0.network == configuration.channel.network && $0.visibility != "unpublished" }
    return seen.map { post in
      StandingPost(text: post.text, pictures: post.media.map { $0.alt ?? "" })
    }
  }

  func close() async {
    await sandbox.stop()
  }
}

/// No sentences: what the trial publishes on the wire has none of ours.
struct NoPhrases: Phrasebook {
  let language: Language

  func phrase(_ code: String, _ arguments: [String: String]) -> String { code }
  func hint(_ code: String, _ arguments: [String: String]) -> String? { nil }
}
