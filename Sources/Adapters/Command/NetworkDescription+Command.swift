import Domain

extension NetworkDescription {
  /// Any program of this machine.
  static let command = NetworkDescription(
    network: CommandAdapter.network,
    profiles: [.command, .commandShort],
    settings: [
      SettingDescription("command", .command, isRequired: true),
      SettingDescription("modes", .choices(CommandMode.optional.map(\.rawValue))),
      SettingDescription("pictures", .flag, default: "true"),
      SettingDescription("deduplicated", .flag, default: "false"),
      SettingDescription("folder", .outputFolder, default: "command"),
      SettingDescription("timeout", .seconds(1...3600), default: "45"),
      SettingDescription("memory", .number(16...1_048_576), default: "1024"),
    ],
    usesCredential: true,
    credentialIsOptional: true,
    endpoint: .none,
    carriesThreads: true,
    messages: CommandCode.allCases.map(\.rawValue),
    facts: NetworkFacts(
      works: "Any program publishes, in any language; threads, pictures; amended and taken down where it knows how.",
      key: "The key in its input, where the program remembers it.",
      sighting: "By the program, where it knows how; else a person is asked.",
      credential: "What the program needs, on a descriptor; optional.",
      tried: "The two shipped examples, against servers of our own."),
    fitting: { profile, settings in
      guard settings["pictures"] == "false" else { return profile }
      var profile = profile
      profile.media = MediaProfile(maxCount: 0)
      return profile
    },
    make: { configuration, environment in
      Result { () throws(Reason) in
        _ = try configuration.required("command")
        let channel = configuration.channel
        let modes = Set(configuration.list("modes").compactMap(CommandMode.init(rawValue:)))
        let number = { (name: String, usual: Int) in configuration.settings[name].flatMap { Int($0) } ?? usual }
        let call = CommandCall(
          programs: environment.programs, command: configuration.list("command"),
          folder: configuration.settings["folder"] ?? "/",
          bounds: ProgramBounds(time: .seconds(number("timeout", 45)), memory: number("memory", 1024)),
          channel: channel.name, credential: configuration.credential)
        let adapter = CommandAdapter(
          profile: channel.profile, zone: channel.zone, call: call, spool: environment.spool, modes: modes,
          isDeduplicated: configuration.settings["deduplicated"] == "true")
        return ChannelKit(
          publisher: adapter, amender: modes.contains(.amend) ? adapter : nil,
          remover: modes.contains(.recall) ? adapter : nil,
          inspector: CommandInspector(call: call, knowsCheck: modes.contains(.check)))
      }
    }
  )
}

extension ChannelProfile {
  /// A program has no limits of its own.
  static let command = ChannelProfile(.command, media: .command, delivery: .command)

  /// A program that posts short texts somewhere.
  static let commandShort = ChannelProfile(.commandShort, media: .command, delivery: .command)
}

extension MediaProfile {
  fileprivate static let command = MediaProfile(
    maxCount: 10, types: ["image/jpeg", "image/png", "image/gif", "image/webp"])
}

extension DeliveryProfile {
  fileprivate static let command = DeliveryProfile(
    retryWindow: .lasting(.seconds(432_000)), late: LatePolicy(within: .seconds(3600), then: .hold),
    settling: .seconds(10), readAfterWrite: .seconds(10), canLookUp: false)
}
