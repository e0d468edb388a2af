import Adapters
import Domain
import Editorial

/// Reads one entry of `channels:`.
struct ChannelReader {
  /// What all channels have in common.
  struct Shared {
    let language: Language
    let zone: any ZoneRules
    let categoryLabels: [CategoryName: String]
    /// What all channels do with texts.
    let rendering: RenderingSettings
    let applications: [String: Pace]
    let voices: VoiceReader
    let inputs: FolderPath
    let outputs: FolderPath
    /// How channels reach the outside that say nothing else.
    let outside: Settings.Outside
    let networks: [NetworkDescription]
    /// Whether a channel must say where its secret lies.
    let needsCredentials: Bool
  }

  private let name: Placed<String>
  private let shared: Shared
  private let problems: ProblemLog

  /// Reads every channel: those that are sound, and the names of all.
  static func readAll(
    _ reader: inout MappingReader, _ shared: Shared
  ) -> (channels: [ConfiguredChannel], names: [ChannelName]) {
    let pairs = reader.pairs("channels") ?? []
    if pairs.isEmpty { reader.problems.error(Reason(SettingsCode.noChannels), at: reader.place(of: "channels")) }
    var outputs = OutputFiles(problems: reader.problems)
    let channels = pairs.compactMap { name, value -> ConfiguredChannel? in
      ChannelReader(name: name, shared: shared, problems: reader.problems).read(value, &outputs)
    }
    return (channels, pairs.map { ChannelName($0.name.value) })
  }

  private init(name: Placed<String>, shared: Shared, problems: ProblemLog) {
    self.name = name
    self.shared = shared
    self.problems = problems
  }

  private func read(_ value: YAMLValue, _ outputs: inout OutputFiles) -> ConfiguredChannel? {
    // These stand between the parts of a delivery's id.
    if name.value.isEmpty || name.value.contains(where: { "/@~#".contains($0) || $0.isWhitespace }) {
      problems.error(Reason(SettingsCode.badName, ["name": name.value]), at: name.place)
    }
    guard var reader = MappingReader(value, problems: problems) else { return nil }
    let networks = shared.networks.map { ($0.network.rawValue, $0) }
    // Without its network, nobody knows which other keys the channel may have.
    guard let network = reader.required("network", .choice(of: networks)) else { return nil }
    let channel = channel(of: network, &reader)
    let endpoint = endpoint(of: network, &reader)
    let credential = network.usesCredential ? credential(of: network, &reader) : nil
    let settings = NetworkSettingsReader(network.settings, folder: shared.outputs, inputs: shared.inputs).read(&reader)
    for setting in network.settings where setting.kind == .outputFile {
      guard let path = settings[setting.name] else { continue }
      outputs.claim(path, for: name.value, at: reader.place(of: setting.path[0]))
    }
    let outside = OutsideReader(shared.inputs).read(&reader, over: shared.outside)
    reader.finish()
    return channel.map { channel in
      var channel = channel
      channel.profile = network.fitting(channel.profile, settings)
      // The one setting of a network that its texts depend on: it takes room from them.
      channel.renderingSettings.contentWarning = settings["content_warning"]
      return ConfiguredChannel(
        channel: channel, endpoint: endpoint, credential: credential, settings: settings, outside: outside)
    }
  }

  private func channel(of network: NetworkDescription, _ reader: inout MappingReader) -> Channel? {
    let audience = reader.optional("audience", .choice(of: Audience.self)) ?? SettingsDefaults.audience
    let language = reader.optional("language", .choice(of: Language.self)) ?? shared.language
    let zone = reader.optional("timezone", .zone) ?? shared.zone
    let named = reader.optional("profile", .choice(of: network.profiles.map { ($0.name, $0) }))
    let profile = named ?? network.profiles.first
    let late = late(&reader, profile?.delivery.late)
    guard let profile else { return nil }
    var rendering = shared.rendering
    rendering.categoryLabels = shared.categoryLabels
    rendering.linkTags = LinkReader.tags(&reader, domains: rendering.domains)
    rendering.allowsThreads = reader.optional("thread", .flag) ?? SettingsDefaults.thread
    if rendering.allowsThreads, !network.carriesThreads {
      let reason = Reason(SettingsCode.noThreads, ["network": network.network.rawValue])
      reader.problems.error(reason, at: reader.place(of: "thread"))
    }
    var channel = Channel(
      name: ChannelName(name.value), network: network.network, profile: profile, audience: audience,
      language: language, zone: zone, late: late,
      renderingSettings: rendering)
    ReadershipReader.read(&reader, into: &channel.renderingSettings)
    PaceReader.channel(&channel, &reader, applications: shared.applications)
    shared.voices.channel(&channel, &reader)
    return channel
  }

  private func late(_ reader: inout MappingReader, _ usual: LatePolicy?) -> LatePolicy? {
    guard var entry = reader.mapping("late") else { return nil }
    let within = entry.optional("within", .duration)
    let then = entry.optional("then", .choice(of: LatePolicy.Then.self))
    entry.finish()
    guard let usual else { return nil }
    return LatePolicy(within: within ?? usual.within, then: then ?? usual.then)
  }

  private func credential(of network: NetworkDescription, _ reader: inout MappingReader) -> Credential? {
    CredentialReader.read(
      &reader, channel: name.value, isNeeded: shared.needsCredentials && !network.credentialIsOptional, shared.inputs)
  }

  private func endpoint(of network: NetworkDescription, _ reader: inout MappingReader) -> String? {
    switch network.endpoint {
    case .none: nil
    case .required: reader.required("endpoint", .url)
    case .standard: reader.optional("endpoint", .url)
    }
  }
}

/// The files that channels write, so that no two write the same.
private struct OutputFiles {
  let problems: ProblemLog
  private var owners: [String: String] = [:]

  init(problems: ProblemLog) {
    self.problems = problems
  }

  mutating func claim(_ path: String, for channel: String, at place: Place) {
    if let owner = owners[path] {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      problems.error(Reason(SettingsCode.sameFile, ["file": file, "channel": owner]), at: place)
    } else {
      owners[path] = channel
    }
  }
}
