import Adapters
import Domain

/// A channel as configured.
struct ConfiguredChannel: Sendable {
  /// The channel.
  var channel: Channel
  /// The network's address; nil for the network's own.
  var endpoint: String?
  /// Where the secret lies; nil when the network needs none.
  var credential: Credential?
  /// The network's own settings by name, defaults filled in, paths absolute.
  var settings: [String: String]
  /// How its network is reached.
  var outside = Settings.Outside()

  /// What the channel's adapter is made from.
  func configuration(environment: [String: String], vault: any SecretVault) -> ChannelConfiguration {
    ChannelConfiguration(
      channel: channel, endpoint: endpoint, settings: settings,
      categoryLabels: channel.renderingSettings.categoryLabels, sealedName: sealedName,
      credential: { [credential, name = channel.name] () throws(Reason) in
        do throws(Reason) {
          return try credential?.open(in: environment, vault: vault)
        } catch {
          // Here the channel is known for which the secret is to be given.
          guard error.code == VaultCode.noEntry.rawValue else { throw error }
          throw Reason(VaultCode.noEntry, error.arguments.merging(["channel": name.rawValue]) { $1 })
        }
      })
  }

  /// Whether an entry of the vault is its secret, or the session that its adapter keeps beside it.
  func uses(_ entry: String) -> Bool { entry == sealedName || entry == "session/\(channel.name)" }

  /// Its secret's name in the vault; nil when it lies elsewhere.
  var sealedName: String? {
    switch credential {
    case .sealed(let name): name
    case .file, .variable, nil: nil
    }
  }
}
