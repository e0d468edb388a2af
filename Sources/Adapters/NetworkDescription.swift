import Digests
public import Domain
public import Transport

/// Everything the program knows about a network before it speaks to it: data, and one function that makes adapters.
public struct NetworkDescription: Sendable {
  /// Where a network is reached.
  public enum Endpoint: Hashable, Sendable {
    /// Nowhere: its adapter stays on this machine.
    case none
    /// Every channel names its own server.
    case required
    /// This address, unless the channel names another.
    case standard(String)
  }

  /// The stable name in configuration and database.
  public var network: Network
  /// What it allows; the first is the default, `profile:` picks another by name.
  public var profiles: [ChannelProfile]
  /// The keys that a channel of this network may have besides those of every channel.
  public var settings: [SettingDescription]
  /// Whether a channel needs `credentials:`.
  public var usesCredential: Bool
  /// Whether a channel may do without `credentials:` all the same.
  public var credentialIsOptional: Bool
  /// Where it is reached.
  public var endpoint: Endpoint
  /// Whether its adapter publishes threads.
  public var carriesThreads: Bool
  /// The messages that its adapter may give, besides those of every adapter.
  public var messages: [String]
  /// What people should know of it before they choose it.
  public var facts: NetworkFacts
  /// What a post costs there; nil where it costs nothing.
  public var price: PostPrice?
  /// A profile as it is for a channel with these settings: without pictures, where they have no place to lie in.
  public var fitting: @Sendable (ChannelProfile, [String: String]) -> ChannelProfile
  /// Makes the adapter of one channel, or says what is wrong with its settings. Opens nothing and asks nobody.
  public var make: @Sendable (ChannelConfiguration, AdapterEnvironment) -> Result<ChannelKit, Reason>

  /// Describes a network.
  public init(
    network: Network, profiles: [ChannelProfile], settings: [SettingDescription], usesCredential: Bool,
    credentialIsOptional: Bool = false, endpoint: Endpoint, carriesThreads: Bool = false, messages: [String],
    facts: NetworkFacts, price: PostPrice? = nil,
    fitting: @escaping @Sendable (ChannelProfile, [String: String]) -> ChannelProfile = { profile, _ in profile },
    make: @escaping @Sendable (ChannelConfiguration, AdapterEnvironment) -> Result<ChannelKit, Reason>
  ) {
    self.network = network
    self.profiles = profiles
    self.settings = settings
    self.usesCredential = usesCredential
    self.credentialIsOptional = credentialIsOptional
    self.endpoint = endpoint
    self.carriesThreads = carriesThreads
    self.messages = messages
    self.facts = facts
    self.price = price
    self.fitting = fitting
    self.make = make
  }

  /// The address that channels use which name none; nil when there is none.
  public var defaultEndpoint: String? {
    guard case .standard(let address) = endpoint else { return nil }
    return address
  }
}

/// A key of `crieur.yaml` that one network knows.
public struct SettingDescription: Hashable, Sendable {
  /// What its value is.
  public enum Kind: Hashable, Sendable {
    /// Any text.
    case text
    /// One of these texts.
    case choice([String])
    /// An absolute http(s) address.
    case url
    /// A file that is written: relative to the data folder. No two channels may have the same.
    case outputFile
    /// A folder that is written into: relative to the data folder.
    case outputFolder
    /// `true` or `false`.
    case flag
    /// A whole number within these bounds.
    case number(ClosedRange<Int>)
    /// A time, such as `45s`, of so many seconds; the value is their number.
    case seconds(ClosedRange<Int>)
    /// A program of this machine and its arguments, as a list; the program's path is relative to the configuration. The
    /// value is read by `ChannelConfiguration.list`.
    case command
    /// Some of these texts, as a list; the value is read by `ChannelConfiguration.list`.
    case choices([String])
  }

  /// Its name in `ChannelConfiguration.settings`.
  public var name: String
  /// Where it stands below the channel: one key, or keys inside keys.
  public var path: [String]
  /// What its value is.
  public var kind: Kind
  /// Whether a channel must have it.
  public var isRequired: Bool
  /// Its value where a channel does not have it; nil for none.
  public var fallback: String?

  /// Describes a key.
  public init(
    _ name: String, path: [String]? = nil, _ kind: Kind, isRequired: Bool = false, default fallback: String? = nil
  ) {
    self.name = name
    self.path = path ?? [name]
    self.kind = kind
    self.isRequired = isRequired
    self.fallback = fallback
  }

  /// Permits a network's secret to leave unencrypted.
  static let plainHTTP = SettingDescription("plain_http", .flag, default: "false")
}

/// A channel as configured, for its adapter.
public struct ChannelConfiguration: Sendable {
  /// The channel, with the profile that its adapter shall have.
  public var channel: Channel
  /// The network's address, where the channel names one.
  public var endpoint: String?
  /// The network's own settings by name, validated, defaults filled in, paths absolute.
  public var settings: [String: String]
  /// Labels of categories.
  public var categoryLabels: [CategoryName: String]
  /// Gives the channel's secret, or nil when it has none. Called for every attempt.
  public var credential: @Sendable () throws(Reason) -> String?
  /// The credential's name in the vault, where a token that ends can be renewed; nil where the secret is a file's or a
  /// variable's, which this program does not change.
  public var sealedName: String?

  /// Gathers a channel's configuration.
  public init(
    channel: Channel, endpoint: String? = nil, settings: [String: String] = [:],
    categoryLabels: [CategoryName: String] = [:],
    sealedName: String? = nil,
    credential: @escaping @Sendable () throws(Reason) -> String? = { () throws(Reason) in nil }
  ) {
    self.sealedName = sealedName
    self.channel = channel
    self.endpoint = endpoint
    self.settings = settings
    self.categoryLabels = categoryLabels
    self.credential = credential
  }

  /// A setting that the adapter cannot do without.
  func required(_ name: String) throws(Reason) -> String {
    guard let value = settings[name], !value.isEmpty else {
      throw Reason(AdapterCode.settingMissing, ["channel": channel.name.rawValue, "setting": name])
    }
    return value
  }

  /// The texts of a setting that is a list; none when the channel does not have it.
  public func list(_ name: String) -> [String] {
    settings[name].flatMap { JSON(Array($0.utf8))?.elements }?.compactMap { element in
      if case .string(let text) = element { text } else { nil }
    } ?? []
  }

  /// How a list of texts is written as the value of a setting.
  public static func listed(_ texts: [String]) -> String {
    String(decoding: CanonicalJSON.bytes(of: texts), as: UTF8.self)
  }

  /// The network's address, as `base` gives it, for a secret that goes there with every request: in clear only where it does
  /// not leave this machine, or where the channel says so.
  func secretBase(standard: String? = nil) throws(Reason) -> String {
    let address = try base(standard: standard)
    guard address.lowercased().hasPrefix("http://"), settings[SettingDescription.plainHTTP.name] != "true",
      let host = CanonicalLink.host(of: address), !CanonicalLink.isLoopback(host: host)
    else { return address }
    throw Reason(AdapterCode.plainHTTP, ["channel": channel.name.rawValue, "host": host])
  }

  /// The network's address without a slash at its end: the channel's own, else `standard`.
  func base(standard: String? = nil) throws(Reason) -> String {
    guard let given = endpoint ?? standard else {
      throw Reason(AdapterCode.settingMissing, ["channel": channel.name.rawValue, "setting": "endpoint"])
    }
    guard CanonicalLink.host(of: given) != nil, !given.contains(where: \.isWhitespace), !given.contains("?") else {
      throw Reason(AdapterCode.badEndpoint, ["channel": channel.name.rawValue, "endpoint": given])
    }
    return given.hasSuffix("/") ? String(given.dropLast()) : given
  }
}

/// What adapters get from the program.
public struct AdapterEnvironment: Sendable {
  /// Carries HTTP requests.
  public var transport: any HTTPTransport
  /// The only source of time.
  public var clock: any WallClock
  /// Where the pictures are.
  public var spool: any MediaSpool
  /// Where tokens are kept that networks hand out for a while.
  public var vault: any SecretVault
  /// Runs programs of this machine.
  public var programs: any ProgramRunner
  /// The folder of frozen feed items, one folder per channel.
  public var feedsFolder: String
  /// The zone of the calendar's own hours, such as those of events; nil where every channel's zone is the same.
  public var calendarZone: (any ZoneRules)?
  /// The sentences of a language, for pages made for people.
  public var phrasebook: @Sendable (Language) -> any Phrasebook

  /// Gathers what the program gives.
  public init(
    transport: any HTTPTransport, clock: any WallClock, spool: any MediaSpool, vault: any SecretVault,
    programs: any ProgramRunner = NoPrograms(), feedsFolder: String, calendarZone: (any ZoneRules)? = nil,
    phrasebook: @escaping @Sendable (Language) -> any Phrasebook
  ) {
    self.transport = transport
    self.clock = clock
    self.spool = spool
    self.vault = vault
    self.programs = programs
    self.feedsFolder = feedsFolder
    self.calendarZone = calendarZone
    self.phrasebook = phrasebook
  }
}
