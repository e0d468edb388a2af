import Adapters
import Domain
import Editorial
import Glibc
import StoreSQLite

/// Looks at files and folders from outside, as the one who asks may see them.
struct FileCheck: Sendable {
  private let program: Program

  init(_ program: Program) { self.program = program }

  /// The rules of the calendar's zone, and of which release they are: the database's own file says so
  /// (tz-link.html of the tz database, `tzdata.zi`: "# version 2024a").
  var zones: Finding {
    let zone = ["zone": program.zone.identifier]
    let first = firstLine(of: "\(SystemZone.database)/tzdata.zi") ?? ""
    guard first.hasPrefix("# version ") else { return Finding(.zones, .ok, .zonesUndated, zone) }
    return Finding(.zones, .ok, .zones, zone.merging(["version": String(first.dropFirst(10))]) { $1 })
  }

  var calendars: [Finding] {
    program.settings.calendars.map { calendar in
      var status = stat()
      let isFolder = stat(calendar.path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      let isReadable = access(calendar.path, isFolder ? R_OK | X_OK : R_OK) == 0
      return isReadable
        ? Finding(.calendar, .ok, .calendar, ["folder": calendar.name])
        : Finding(.calendar, .error, .calendarUnreadable, ["folder": calendar.name, "detail": systemMessage])
    }
  }

  /// Every folder that is written: what does not exist yet must be possible to make.
  var outputs: [Finding] {
    var folders = [program.settings.dataFolder, "\(program.settings.dataFolder)/spool"]
    for configured in program.settings.channels {
      let settings = AdapterCatalog.description(of: configured.channel.network)?.settings ?? []
      folders += settings.compactMap { setting in
        guard let path = configured.settings[setting.name] else { return nil }
        return switch setting.kind {
        case .outputFile: FolderPath.folder(of: path)
        case .outputFolder: FolderPath(path).path
        case .text, .choice, .url, .flag, .number, .seconds, .command, .choices: nil
        }
      }
    }
    var seen: Set<String> = []
    return folders.filter { seen.insert($0).inserted }.map(output)
  }

  private func output(_ folder: String) -> Finding {
    var existing = folder
    while access(existing, F_OK) != 0, errno == ENOENT, existing != "/" { existing = FolderPath.folder(of: existing) }
    return access(existing, W_OK | X_OK) == 0
      ? Finding(.outputs, .ok, .output, ["folder": folder])
      : Finding(.outputs, .error, .outputUnwritable, ["folder": folder, "detail": systemMessage])
  }

  /// Where secrets lie and who may read them; their content is of no interest.
  var credentials: [Finding] {
    let key = VaultCheck(program).key
    let own = program.settings.channels.compactMap { configured -> Finding? in
      guard let credential = configured.credential else { return nil }
      let finding = finding(credential, channel: configured.channel.name.rawValue)
      // What is sealed is not in place without its key; that is told once, not for every channel.
      return key != nil && configured.sealedName != nil && finding.level == .ok ? nil : finding
    }
    return (key.map { [$0] } ?? []) + own + program.settings.proxyLogins.map { finding($0, channel: "proxy") }
  }

  /// Whether pictures can be prepared.
  var pictures: Finding {
    let program = PictureChild.installed
    return access(program, X_OK) == 0
      ? Finding(.pictures, .ok, .pictures, ["program": program])
      : Finding(.pictures, .error, Reason(PictureCode.noWorkshop, ["program": program]))
  }

  /// Whether the programs that channels are can be started; nothing is run.
  var programs: [Finding] {
    program.settings.channels.flatMap { configured in
      let settings = AdapterCatalog.description(of: configured.channel.network)?.settings ?? []
      let configuration = configured.configuration(environment: program.environment, vault: program.vault)
      let paths = settings.filter { $0.kind == .command }.compactMap { configuration.list($0.name).first }
      return paths.map { finding($0, of: configured.channel.name) }
    }
  }

  private func finding(_ path: String, of channel: ChannelName) -> Finding {
    let facts = ["channel": channel.rawValue, "program": path]
    guard let fault = Self.startFault(path) else { return Finding(.programs, .ok, .program, facts) }
    return Finding(
      .programs, .error, .programUnusable, facts.merging(["detail": String(cString: strerror(fault))]) { $1 })
  }

  /// What would keep a program from being started, as execve(2) would say it; nil for nothing that can be seen.
  private static func startFault(_ path: String) -> Int32? {
    var status = stat()
    guard stat(path, &status) == 0 else { return errno }
    guard status.st_mode & S_IFMT == S_IFREG else { return EACCES }
    return access(path, X_OK) == 0 ? nil : errno
  }

  private func finding(_ credential: Credential, channel: String) -> Finding {
    switch credential {
    case .sealed(let name): return sealed(name, channel: channel)
    case .variable(let name):
      return program.hasVariable(name)
        ? Finding(.credentials, .ok, .credential, ["channel": channel])
        : Finding(.credentials, .warning, .credentialUnset, ["channel": channel, "name": name])
    case .file(let path):
      var status = stat()
      guard stat(path, &status) == 0 else {
        return errno == EACCES
          ? Finding(.credentials, .warning, .credentialHidden, ["channel": channel, "file": path])
          : Finding(.credentials, .error, Reason(CredentialCode.missingFile, ["file": path]))
      }
      guard status.st_mode & 0o007 == 0 else {
        return Finding(.credentials, .error, Reason(CredentialCode.readableByOthers, ["file": path]))
      }
      guard access(path, R_OK) == 0 else {
        return Finding(.credentials, .warning, .credentialHidden, ["channel": channel, "file": path])
      }
      return Finding(.credentials, .ok, .credential, ["channel": channel])
    }
  }

  /// Whether something stands under that name; what, is of no interest.
  private func sealed(_ name: String, channel: String) -> Finding {
    // A store that cannot be read has been told of already.
    let contents = try? program.reading { store throws(StoreFailure) in try store.sealed([name]) }
    return contents?.entries.isEmpty ?? true
      ? Finding(.credentials, .error, Reason(VaultCode.noEntry, ["name": name, "channel": channel]))
      : Finding(.credentials, .ok, .credential, ["channel": channel])
  }

  private var systemMessage: String { String(cString: strerror(errno)) }

  private func firstLine(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
