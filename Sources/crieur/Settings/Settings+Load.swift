import Adapters
import Domain
import Editorial

extension Settings {
  /// What flags say. A flag goes before the environment, the environment before the file.
  struct Overrides: Hashable, Sendable {
    /// `--store`, relative to the working folder.
    var store: String?
    /// `--data-dir`, relative to the working folder.
    var dataFolder: String?
    /// `--lang`: the language of messages, never that of the calendar.
    var language: String?
    /// The folder outside of which nothing may be written, whatever file and environment say: a rehearsal's.
    var confinement: String?

    /// Makes overrides.
    init(store: String? = nil, dataFolder: String? = nil, language: String? = nil, confinement: String? = nil) {
      self.store = store
      self.dataFolder = dataFolder
      self.language = language
      self.confinement = confinement
    }
  }

  /// Where things are when settings are read.
  struct Surroundings: Sendable {
    /// The environment.
    var environment: [String: String]
    /// The absolute path of the working folder.
    var workingFolder: String
    /// The networks that channels may name.
    var networks: [NetworkDescription]

    /// Gathers surroundings.
    init(
      environment: [String: String], workingFolder: String, networks: [NetworkDescription] = AdapterCatalog.networks
    ) {
      self.environment = environment
      self.workingFolder = workingFolder
      self.networks = networks
    }
  }

  /// Where configuration is looked for when neither a flag nor `CRIEUR_CONFIG` names it.
  static let usualFiles = ["crieur.yaml", "/etc/crieur/crieur.yaml"]

  /// The configuration file: the one that the flag or `CRIEUR_CONFIG` names, else the first usual one that exists.
  static func locate(_ flag: String?, in surroundings: Surroundings) throws(SettingsFailure) -> String {
    if let named = flag ?? surroundings.environment["CRIEUR_CONFIG"] { return named }
    let folder = FolderPath(surroundings.workingFolder)
    for file in usualFiles {
      do throws(SmallFile.Failure) {
        _ = try SmallFile(folder.path(of: file))
        return file
      } catch {
        // One that is there but cannot be read is told when it is loaded.
        if case .refused = error { return file }
      }
    }
    let known = usualFiles.joined(separator: ", ")
    throw SettingsFailure(problems: [
      Problem(file: usualFiles[0], reason: Reason(SettingsCode.noFile, ["files": known]))
    ])
  }

  /// Reads and checks a configuration file, and reports everything that is wrong with it at once. Where secrets are given,
  /// a channel need not say yet where its own lies.
  static func load(
    _ file: String, in surroundings: Surroundings, overrides: Overrides = Overrides(), needsCredentials: Bool = true
  ) throws(SettingsFailure) -> Settings {
    let path = FolderPath(surroundings.workingFolder).path(of: file)
    let text = try read(path, as: file)
    let root: YAMLValue
    switch YAMLValue.parse(text, file: file) {
    case .success(let value): root = value
    case .failure(let problem): throw SettingsFailure(problems: [problem])
    }
    let problems = ProblemLog(file: file)
    let reader = SettingsReader(
      file: file, path: path, surroundings: surroundings, overrides: overrides,
      needsCredentials: needsCredentials, problems: problems)
    let settings = reader.read(root)
    guard !problems.hasErrors, var settings else {
      throw SettingsFailure(problems: problems.problems.inReadingOrder())
    }
    settings.warnings = problems.problems.inReadingOrder()
    return settings
  }

  /// The language that the environment's locale asks for.
  static func localeLanguage(_ environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("fr") ?? false ? .fr : .en
  }

  private static func read(_ path: String, as file: String) throws(SettingsFailure) -> String {
    let reason: Reason
    do throws(SmallFile.Failure) {
      let content = try SmallFile(path)
      if let text = content.text { return text }
      reason = Reason(SettingsCode.notUTF8, ["file": file])
    } catch {
      switch error {
      case .missing: reason = Reason(SettingsCode.missingFile, ["file": file])
      case .refused(let detail): reason = Reason(SettingsCode.unreadableFile, ["file": file, "detail": detail])
      }
    }
    throw SettingsFailure(problems: [Problem(file: file, reason: reason)])
  }
}
