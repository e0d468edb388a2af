import Adapters
import Domain
import Glibc
import Sandbox

/// Where a rehearsal plays: the program with its store, endpoints, credentials, feeds and hand-offs replaced, so that
/// nothing real can be touched. What it leaves to be looked at lies in `outputs`.
struct Stage {
  /// What addresses of posts begin with: a name that leads nowhere, because the sandbox is gone when they are read.
  static let site = "https://repetition.invalid"
  private static let marker = ".crieur-rehearsal"

  let program: Program
  /// The folder of feeds and hand-offs.
  let outputs: String

  init(program real: Program, folder: String, sandbox: Sandbox, port: Int, clock: any WallClock) throws(ProgramEnd) {
    outputs = "\(folder)/outputs"
    try Self.sweep(outputs)
    var settings = try Self.confined(real, to: outputs)
    var secrets: [String: String] = [:]
    for index in settings.channels.indices {
      let name = settings.channels[index].channel.name
      if settings.channels[index].credential != nil {
        settings.channels[index].credential = .variable("rehearsal.\(name)")
        secrets["rehearsal.\(name)"] = Self.secret(of: settings.channels[index].channel)
      }
      if AdapterCatalog.description(of: settings.channels[index].channel.network)?.endpoint
        != NetworkDescription.Endpoint.none
      {
        settings.channels[index].endpoint = "http://127.0.0.1:\(port)"
        if settings.channels[index].channel.network == "bluesky" {
          settings.channels[index].settings["site"] = Self.site
        }
      }
    }
    var staged = Program(
      settings, terminal: real.terminal, clock: clock, environment: secrets, vault: MemoryVault())
    staged.programs = SandboxPrograms(sandbox: sandbox)
    program = staged
  }

  /// What the sandbox takes for a channel's credential.
  private static func secret(of channel: Channel) -> String {
    let secret = "rehearsal-\(channel.name)"
    return switch channel.network {
    case "webhook": Sandbox.webhookSecret
    case "bluesky": "identifier: \(channel.name)\npassword: \(secret)"
    case "wordpress": "username: \(channel.name)\npassword: \(secret)"
    case _: secret
    }
  }

  /// The settings once more, with everything that is written confined to a folder.
  private static func confined(_ program: Program, to folder: String) throws(ProgramEnd) -> Settings {
    do throws(SettingsFailure) {
      return try Settings.load(
        program.settings.file, in: program.surroundings, overrides: Settings.Overrides(confinement: folder))
    } catch {
      throw ProgramEnd(.badConfiguration, error.problems.first?.reason)
    }
  }

  /// Empties what an earlier rehearsal left; a folder that is not a rehearsal's is not touched.
  private static func sweep(_ folder: String) throws(ProgramEnd) {
    if access(folder, F_OK) == 0, access("\(folder)/\(marker)", F_OK) != 0 {
      throw ProgramEnd(.cannotCreate, Reason(ProgramCode.notEmpty, ["folder": folder]))
    }
    OutputFile.removeFolder(folder)
    try OutputFile.makeFolder(folder)
    try OutputFile.create("", at: "\(folder)/\(marker)")
  }

  /// Takes away what the rehearsal needed only while it ran.
  func clear() {
    for suffix in ["", "-wal", "-shm", ".wake", ".checkpoint", ".planning", ".pid"] {
      unlink(program.settings.store + suffix)
    }
    OutputFile.removeFolder(program.settings.store + ".workers")
    OutputFile.removeFolder("\(program.settings.dataFolder)/spool")
    OutputFile.removeFolder("\(program.settings.dataFolder)/feeds")
  }

  /// The feeds that were written, with the number of items that their readers find; what cannot be read is left out.
  func feeds(of kits: [ChannelName: ChannelKit]) -> [RehearsalReport.Feed] {
    program.settings.channels.map(\.channel.name).flatMap { name -> [RehearsalReport.Feed] in
      let files = (try? kits[name]?.feeds?()) ?? []
      return files.sorted { $0.name < $1.name }.map { file in
        RehearsalReport.Feed(channel: name, file: file.name, items: file.items)
      }
    }
  }
}
