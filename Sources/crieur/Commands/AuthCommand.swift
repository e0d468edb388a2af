import Adapters
import ArgumentParser
import Domain
import Engine
import Glibc
import StoreSQLite
import Transport

/// `crieur auth CHANNEL`: leads a person to the channel's credential and seals it.
struct AuthCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("auth", .auth) }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .said(.channelName, value: .channel)) var channel: String
  @Option(name: .long, help: .said(.authPort, value: .port)) var port = SettingsDefaults.callbackPort
  @Flag(name: .long, help: .said(.authPaste)) var paste = false
  @Flag(name: .long, help: .said(.authOpen)) var open = false
  @Option(name: .long, help: .said(.late, value: .decision)) var late: LateArgument?
  @Option(name: .long, help: .said(.by, value: .person)) var by: String?
  @Flag(name: .long, help: .said(.json)) var json = false

  /// It is what makes them.
  var needsCredentials: Bool { false }

  func run(in program: Program) async throws(ProgramEnd) {
    _ = try program.knownChannels([channel])
    guard let configured = program.settings.channels.first(where: { $0.channel.name.rawValue == channel }) else {
      return
    }
    guard UInt16(exactly: port) != nil else {
      throw ProgramEnd(.usage, Reason(AuthCode.notAPort, ["port": "\(port)"]))
    }
    let store = try program.openStore()
    defer { store.close() }
    let person = by ?? Environment.person
    let office = SealingOffice(program: program, configured: configured, store: store, person: person)
    // A key that is missing or wrong is told before anybody is asked anything.
    try office.prepare()
    let (secret, account) = try await credential(configured, program)
    try office.seal(secret, account: account)
    let reopened = try office.reopen(late)
    show(office.name, configured, account, reopened, program)
  }

  private func credential(
    _ configured: ConfiguredChannel, _ program: Program
  ) async throws(ProgramEnd) -> (String, AccountReport?) {
    let transport = program.transport()
    let kit: ChannelKit
    do throws(Reason) {
      kit = try program.kit(of: configured, transport: transport, vault: program.vault).get()
    } catch {
      await transport.shutdown()
      throw ProgramEnd(.badConfiguration, error)
    }
    let end: Result<(String, AccountReport?), ProgramEnd>
    do throws(ProgramEnd) {
      end = .success(try await credential(configured, kit, program))
    } catch {
      end = .failure(error)
    }
    await transport.shutdown()
    return try end.get()
  }

  private func credential(
    _ configured: ConfiguredChannel, _ kit: ChannelKit, _ program: Program
  ) async throws(ProgramEnd) -> (String, AccountReport?) {
    let network = AdapterCatalog.description(of: configured.channel.network)
    guard let signIn = kit.signIn else {
      guard network?.usesCredential ?? false else {
        throw ProgramEnd(.usage, Reason(AuthCode.notNeeded, ["channel": channel]))
      }
      let given = try await SecretGiving(program: program, configured: configured).run()
      return (given.secret, given.account)
    }
    do throws(ProgramEnd) {
      let signed = try await SignInGuide(
        signIn: signIn, terminal: program.terminal, clock: program.clock,
        comesBack: paste ? .paste : .callback(port: port), open: open ? Browser(program).open : nil
      ).run()
      return (signed.secret, signed.account)
    } catch {
      throw ProgramEnd(error.status, error.reason.map { SecretRefusal.said($0, on: configured.channel.name) })
    }
  }

  private func show(
    _ name: String, _ configured: ConfiguredChannel, _ account: AccountReport?, _ reopened: [ChannelName],
    _ program: Program
  ) {
    let catalogue = program.terminal.catalogue
    let line = configured.sealedName == nil ? "credentials: \(name)" : nil
    let zone = configured.channel.zone
    if json {
      let ends = AccountLines(account: account, zone: zone, now: program.clock.now)
      let head: JSON = [
        "channel": .text(channel), "network": .text(configured.channel.network.rawValue), "name": .text(name),
      ]
      let tail: JSON = ["toWrite": .text(orNull: line), "reopened": .list(reopened.map { .text($0.rawValue) })]
      program.terminal.print(JSON.object(head.members + ends.json(in: catalogue).members + tail.members).line)
      return
    }
    let arguments = ["channel": channel, "name": name, "account": account?.account ?? ""]
    program.terminal.print(catalogue.phrase(account?.account == nil ? AuthCode.sealedUnseen : .sealed, arguments))
    for line in AccountLines(account: account, zone: zone, now: program.clock.now).lines(in: catalogue) {
      program.terminal.print("  \(line)")
    }
    for channel in reopened {
      program.terminal.tell(catalogue.phrase(AuthCode.reopened, ["channel": channel.rawValue]))
    }
    if let line { program.terminal.tell(catalogue.phrase(AuthCode.toWrite, ["channel": channel, "line": line])) }
  }
}

/// The person's browser.
struct Browser: Sendable {
  /// Of Debian's xdg-utils; it finds the browser of the desktop.
  private static let program = "/usr/bin/xdg-open"

  private let terminal: Terminal

  init(_ program: Program) { terminal = program.terminal }

  /// Opens an address, or says that the person has to.
  func open(_ address: String) {
    if !DetachedProgram.start([Self.program, address]) {
      terminal.tell(terminal.catalogue.phrase(AuthCode.cannotOpen))
    }
  }
}
