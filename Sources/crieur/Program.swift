import Adapters
import Domain
import Editorial
import Engine
import Glibc
import Logging
import Rendering
import StoreSQLite
import Transport

/// The composition root: settings in, every part of the program out, each made with what it needs.
struct Program: Sendable {
  let settings: Settings
  let terminal: Terminal
  let clock: any WallClock
  /// Runs the programs of channels that are programs; a rehearsal has another.
  var programs: any ProgramRunner = SystemProgramRunner()
  /// Where the settings were read, so that they can be read once more.
  let surroundings: Settings.Surroundings
  /// Made once: it holds the templates of every channel, compiled.
  private let renderer: EditorialRenderer
  /// Where credentials that are variables are looked up.
  let environment: [String: String]
  /// Where sealed secrets are. Opened by nobody before something is sent or an account is looked at.
  let vault: any SecretVault

  /// Reads the configuration that the command line names; its problems are shown, all of them.
  init(
    _ global: GlobalOptions, terminal: Terminal, tellsProblemsAsJSON: Bool, needsCredentials: Bool
  ) throws(ProgramEnd) {
    let surroundings = Settings.Surroundings(
      environment: Environment.process, workingFolder: Self.workingFolder)
    do throws(SettingsFailure) {
      let file = try Settings.locate(global.config, in: surroundings)
      let settings = try Settings.load(
        file, in: surroundings, overrides: Settings.Overrides(language: global.lang?.rawValue),
        needsCredentials: needsCredentials)
      self.init(settings, terminal: terminal, clock: SystemClock(), environment: surroundings.environment)
    } catch {
      let page = ProblemPage(problems: error.problems)
      if tellsProblemsAsJSON {
        terminal.print(page.json(in: terminal.catalogue).page)
      } else {
        Terminal.write(page.text(in: terminal.catalogue, layout: terminal.messageLayout) + "\n", to: STDERR_FILENO)
      }
      throw ProgramEnd(.badConfiguration)
    }
  }

  /// Puts the program together from settings.
  init(
    _ settings: Settings, terminal: Terminal, clock: any WallClock, environment: [String: String],
    vault: (any SecretVault)? = nil
  ) {
    self.settings = settings
    self.environment = environment
    let door = VaultDoor(settings)
    self.vault =
      vault
      ?? SealedVault(
        keys: VaultKeys(settings.vaultSource(in: environment), environment: environment), clock: clock,
        archive: { () throws(Reason) in try door.archive() })
    renderer = EditorialRenderer(VariantRenderer(channels: settings.channels.map(\.channel)))
    surroundings = Settings.Surroundings(
      environment: Environment.process, workingFolder: Self.workingFolder)
    self.clock = clock
    var terminal = terminal
    terminal.catalogue = Catalogue(settings.messageLanguage)
    self.terminal = terminal
  }

  static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  // MARK: Values

  var zone: any ZoneRules { settings.zone }
  var directory: ChannelDirectory { settings.directory }
  var channels: [ChannelName: Channel] {
    Dictionary(settings.channels.map { ($0.channel.name, $0.channel) }) { first, _ in first }
  }
  var recurrences: any RecurrenceRules { ICalRecurrenceRules() }
  /// What should be looked at in the configuration.
  var warnings: [Problem] { settings.warnings }
  private var spoolFolder: String { "\(settings.dataFolder)/spool" }
  /// The pictures that go out.
  var spool: FolderSpool {
    FolderSpool(folder: spoolFolder, workshop: PictureChild(), patience: patience, clock: clock)
  }
  /// The same pictures for a preview, which writes nothing.
  func shownSpool(keepingBytes: Bool) -> FolderSpool {
    FolderSpool(
      folder: spoolFolder, workshop: PictureChild(), shelf: PictureShelf(keepsBytes: keepingBytes), patience: patience)
  }
  private var patience: WorkshopPatience { WorkshopPatience(clock: clock) { PictureChild().edition } }
  /// The same for an outlook, which shows no pictures and prepares none.
  var expectedSpool: FolderSpool {
    FolderSpool(folder: spoolFolder, workshop: ExpectedPictures(), shelf: PictureShelf(keepsBytes: false))
  }
  var pidFile: PIDFile { PIDFile(path: "\(settings.store).pid") }

  /// The channels that people name; an unknown one ends the command.
  func knownChannels(_ names: [String]) throws(ProgramEnd) -> Set<ChannelName> {
    let known = channels.keys.map(\.rawValue).sorted()
    for name in names where !known.contains(name) {
      throw ProgramEnd(
        .usage,
        Reason(
          ProgramCode.unknownChannel,
          ["name": name, "nearest": nearest(to: name, in: known) ?? "", "known": known.joined(separator: ", ")]))
    }
    return Set(names.map { ChannelName($0) })
  }

  /// Whether the environment has a variable, such as one that holds a credential.
  func hasVariable(_ name: String) -> Bool { environment[name] != nil }

  /// The environment without the variables that hold credentials: programs that we start need none of them.
  var environmentWithoutSecrets: [String: String] {
    var secrets = settings.channels.compactMap(\.credential) + settings.proxyLogins
    if case .passphrase(let credential) = settings.vault { secrets.append(credential) }
    var others = environment
    for case .variable(let name) in secrets { others[name] = nil }
    return others
  }

  // MARK: Parts

  func context(spool: any MediaSpool) -> PlanningContext {
    PlanningContext(
      channels: channels, zone: zone, language: settings.language,
      horizonDays: Int(settings.timing.horizon.components.seconds / 86_400), recurrences: recurrences,
      renderer: renderer, spool: spool, settling: settings.timing.settling, house: settings.house)
  }

  func dispatchSettings(once: Bool) -> DispatchSettings {
    let timing = settings.timing
    var dispatch = DispatchSettings()
    dispatch.slots = settings.concurrency
    dispatch.attemptLimit = timing.attempt
    dispatch.lease = timing.lease
    dispatch.retryFirst = timing.retryFirst
    dispatch.retryCap = timing.retryCap
    dispatch.maxAttempts = timing.maxAttempts
    dispatch.settling = timing.settling
    dispatch.stopGrace = timing.stop * 2 / 3
    dispatch.seed = UInt64.random(in: .min ... .max)
    dispatch.runsOnce = once
    return dispatch
  }

  func transport(ignoringProxies: Bool = false) -> WaysOut {
    WaysOut(settings, environment: environment, ignoringProxies: ignoringProxies)
  }

  /// Who fetches the pictures that items name by their address; `tell` hears what cannot be fetched.
  func courier(tell: @escaping @Sendable (Reason) -> Void) -> PictureCourier? {
    spool.fetched.map { pictures in
      PictureCourier(
        pictures: pictures, fetch: GuardedFetch(fetchSettings, rules: settings.fetching), clock: clock, tell: tell)
    }
  }

  /// The way to pictures: that of no channel, with the proxies of the environment read here, so that it is known which
  /// address is behind one.
  var fetchSettings: TransportSettings {
    var way = settings.transport(settings.outside, environment: environment, ignoringProxies: false)
    way.environmentProxies = EnvironmentProxies(environment)
    return way
  }

  /// Every channel's adapter, or why there is none.
  func kits(transport: WaysOut, spool: any MediaSpool) -> [ChannelName: Result<ChannelKit, Reason>] {
    var kits: [ChannelName: Result<ChannelKit, Reason>] = [:]
    for configured in settings.channels {
      guard let network = AdapterCatalog.description(of: configured.channel.network) else { continue }
      kits[configured.channel.name] = network.make(
        configured.configuration(environment: environment, vault: vault),
        adapterEnvironment(transport.way(of: configured), spool, vault))
    }
    return kits
  }

  /// The adapter of one channel, with a vault of its own, and with another secret than the configured one where one is
  /// to be tried.
  func kit(
    of configured: ConfiguredChannel, transport: WaysOut, vault: any SecretVault, secret: String? = nil
  ) -> Result<ChannelKit, Reason> {
    guard let network = AdapterCatalog.description(of: configured.channel.network) else {
      return .failure(Reason(ProgramCode.unknownChannel, ["name": configured.channel.name.rawValue]))
    }
    var configuration = configured.configuration(environment: environment, vault: vault)
    if let secret { configuration.credential = { () throws(Reason) in secret } }
    return network.make(configuration, adapterEnvironment(transport.way(of: configured), spool, vault))
  }

  private func adapterEnvironment(
    _ transport: any HTTPTransport, _ spool: any MediaSpool, _ vault: any SecretVault
  ) -> AdapterEnvironment {
    AdapterEnvironment(
      transport: transport, clock: clock, spool: spool, vault: vault, programs: programs,
      feedsFolder: "\(settings.dataFolder)/feeds", calendarZone: zone, phrasebook: { Catalogue($0) })
  }

  /// The vault as a person works on it, who has opened the store already.
  func sealedVault(in store: SQLiteStore, person: String) -> SealedVault {
    SealedVault(keys: vaultKeys, clock: clock, person: person, archive: { () throws(Reason) in store })
  }

  /// The keys of the vault.
  var vaultKeys: VaultKeys { VaultKeys(settings.vaultSource(in: environment), environment: environment) }

  /// The kits that can be made; the log says which cannot, and the other channels go on. What a channel keeps on
  /// this machine is put right.
  func workingKits(transport: WaysOut, log: Logger) -> [ChannelName: ChannelKit] {
    var working: [ChannelName: ChannelKit] = [:]
    for (name, result) in kits(transport: transport, spool: spool) {
      do throws(Reason) {
        let kit = try result.get()
        working[name] = kit
        try kit.rebuild?()
      } catch {
        log.error("\(name): \(terminal.catalogue.advice(error))")
      }
    }
    return working
  }

  func logger(quiet: Bool = false) -> Logger {
    var log = Logger(label: "crieur") { StreamLogHandler.standardError(label: $0) }
    log.logLevel = quiet || terminal.isQuiet ? .error : terminal.isVerbose ? .debug : .info
    return log
  }
}
