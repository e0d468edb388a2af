import Adapters
import Domain
import Editorial

/// Reads the whole of `crieur.yaml`, going on after every problem.
struct SettingsReader {
  private let file: String
  private let surroundings: Settings.Surroundings
  private let overrides: Settings.Overrides
  private let needsCredentials: Bool
  private let problems: ProblemLog
  private let inputs: FolderPath
  private let workingFolder: FolderPath

  init(
    file: String, path: String, surroundings: Settings.Surroundings, overrides: Settings.Overrides,
    needsCredentials: Bool, problems: ProblemLog
  ) {
    self.file = file
    self.surroundings = surroundings
    self.overrides = overrides
    self.needsCredentials = needsCredentials
    self.problems = problems
    inputs = FolderPath(FolderPath.folder(of: path))
    workingFolder = FolderPath(surroundings.workingFolder)
  }

  /// The settings; nil when what cannot be done without is missing.
  func read(_ root: YAMLValue) -> Settings? {
    guard var reader = MappingReader(root, problems: problems) else { return nil }
    let zone: (any ZoneRules)? = reader.required("timezone", .zone)
    let written = reader.optional("language", .choice(of: Language.self))
    let outputs = outputFolder(&reader)
    let store = storeFile(&reader, outputs)
    let calendars = calendarFolders(&reader)
    let alert = alert(&reader)
    let journal = JournalReader.read(reader.mapping("journal"))
    let vault = VaultReader.read(reader.mapping("vault"), inputs)
    let outside = OutsideReader(inputs).read(reader.mapping("transport"))
    let fetching = FetchReader.read(reader.mapping("fetch"))
    let timing = TimingReader.read(reader.mapping("timing"))
    let concurrency = reader.optional("concurrency", .integer(in: 1...1024)) ?? SettingsDefaults.concurrency
    let house = HouseReader.read(&reader)
    var rendering = rendering(&reader)
    rendering.house = house
    let labels = CategoryReader(reader.pairs("categories") ?? [], problems: problems)
    let names = NameReader.read(&reader)
    let shared = ChannelReader.Shared(
      language: written ?? SettingsDefaults.language, zone: zone ?? UTCRules(), categoryLabels: labels.labels,
      rendering: rendering, applications: PaceReader.applications(&reader),
      voices: VoiceReader(&reader, names: names), inputs: inputs, outputs: outputs, outside: outside,
      networks: surroundings.networks, needsCredentials: needsCredentials)
    let channels = ChannelReader.readAll(&reader, shared)
    let categories = labels.categories(channels: channels.names)
    reader.finish()
    guard let zone else { return nil }
    return Settings(
      file: file, messageLanguage: messageLanguage(written), language: shared.language, zone: zone,
      dataFolder: outputs.path, store: store, calendars: calendars, categories: categories, house: house,
      names: Set(names.map(\.name)), alert: alert,
      journal: journal, vault: vault, outside: outside, fetching: fetching, timing: timing, concurrency: concurrency,
      channels: channels.channels,
      warnings: [])
  }

  /// What all channels do with texts.
  private func rendering(_ reader: inout MappingReader) -> RenderingSettings {
    var rendering = RenderingSettings()
    rendering.domains = LinkReader.domains(&reader)
    guard var typography = reader.mapping("typography") else { return rendering }
    rendering.usesNarrowSpaces = typography.optional("narrow", .flag) ?? SettingsDefaults.narrowSpaces
    typography.finish()
    return rendering
  }

  private func outputFolder(_ reader: inout MappingReader) -> FolderPath {
    let written = reader.optional("data_dir", .text)
    if let confinement = overrides.confinement {
      return FolderPath(workingFolder.path(of: confinement), isClosed: true)
    }
    if let given = overrides.dataFolder ?? surroundings.environment["CRIEUR_DATA_DIR"] {
      return FolderPath(workingFolder.path(of: given))
    }
    if let written { return FolderPath(inputs.path(of: written)) }
    // systemd may give several folders (systemd.exec(5), StateDirectory=); the first is ours.
    let state = surroundings.environment["STATE_DIRECTORY"]?.split(separator: ":").first.map(String.init)
    return FolderPath(state ?? SettingsDefaults.dataFolder(of: inputs.path))
  }

  private func storeFile(_ reader: inout MappingReader, _ outputs: FolderPath) -> String {
    let written = reader.optional("store", .text)
    if let written, written.contains("://") {
      problems.error(Reason(SettingsCode.storeLater, ["store": written]), at: reader.place(of: "store"))
    }
    if outputs.isClosed { return outputs.path(of: SettingsDefaults.store) }
    if let given = overrides.store ?? surroundings.environment["CRIEUR_STORE"] { return workingFolder.path(of: given) }
    return outputs.path(of: written ?? SettingsDefaults.store)
  }

  private func calendarFolders(_ reader: inout MappingReader) -> [Settings.CalendarFolder] {
    let names =
      reader.values("calendar")?.compactMap { value -> String? in
        guard var entry = MappingReader(value, problems: problems) else { return nil }
        defer { entry.finish() }
        return entry.required("path", .text)
      } ?? [SettingsDefaults.calendar]
    return names.map { Settings.CalendarFolder(name: $0, path: inputs.path(of: $0)) }
  }

  private func alert(_ reader: inout MappingReader) -> Settings.Alert? {
    guard var entry = reader.mapping("alert") else { return nil }
    let command = entry.list("command", .text)?.map(\.value) ?? []
    let timeout = entry.optional("timeout", .duration) ?? SettingsDefaults.alertTimeout
    if command.isEmpty { problems.error(Reason(SettingsCode.emptyCommand), at: entry.place(of: "command")) }
    entry.finish()
    return Settings.Alert(command: command, timeout: timeout)
  }

  private func messageLanguage(_ written: Language?) -> Language {
    let asked = overrides.language ?? surroundings.environment["CRIEUR_LANG"]
    guard let asked else { return written ?? Settings.localeLanguage(surroundings.environment) }
    if let language = Language(rawValue: asked) { return language }
    problems.error(Reason(SettingsCode.unknownLanguage, ["language": asked]), at: nil)
    return SettingsDefaults.language
  }
}

extension ScalarForm<any ZoneRules> {
  /// The name of a time zone.
  static var zone: ScalarForm {
    ScalarForm { text throws(Reason) in
      do throws(ZoneFailure) {
        return try SystemZone(text)
      } catch {
        throw error.reason
      }
    }
  }
}
