import AdapterTesting
import Adapters
import Domain
import TestSupport
import Transport

/// A folder as the stand-in for a network that is files: feeds, pages for people.
struct FolderStage: AdapterStage {
  let configuration: ChannelConfiguration
  let environment: AdapterEnvironment
  private let folder: TemporaryFolder
  private let reader: @Sendable (TemporaryFolder) throws -> [StandingPost]

  /// Makes a folder for a channel of `network`; `reader` says what the public sees in it.
  init(
    _ network: NetworkDescription, clock: TrialClock, settings: (TemporaryFolder) -> [String: String],
    reader: @escaping @Sendable (TemporaryFolder) throws -> [StandingPost]
  ) throws {
    folder = try TemporaryFolder()
    self.reader = reader
    configuration = ChannelConfiguration(
      channel: Channel(
        name: "canal", network: network.network, profile: network.profiles[0], audience: .public, language: .fr,
        zone: UTCRules()),
      settings: settings(folder))
    environment = AdapterEnvironment(
      transport: NoTransport(), clock: clock, spool: TrialSpool(), vault: MemoryVault(),
      feedsFolder: folder.file("feeds"), phrasebook: { NoPhrases(language: $0) })
  }

  func standing() async throws -> [StandingPost] { try reader(folder) }

  func close() async {}
}

/// For networks that need none.
struct NoTransport: HTTPTransport {
  func perform(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPResponse {
    throw .notSent(Reason(code: "test.noNetwork", arguments: [:]))
  }
}
