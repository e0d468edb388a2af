import Adapters
import ArgumentParser
import Domain
import Engine
import Glibc
import StoreSQLite
import Transport

/// `crieur channels`
struct ChannelsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said("channels", .channels, subcommands: [List.self, Check.self, Pause.self, Resume.self, Retire.self])
  }

  /// `crieur channels list`
  struct List: ProgramCommand {
    static var configuration: CommandConfiguration { .said("list", .channelsList) }

    @OptionGroup var global: GlobalOptions
    @Flag(name: .long, help: .said(.json)) var json = false

    func run(in program: Program) async throws(ProgramEnd) {
      let now = program.clock.now
      let gates = try program.reading { store throws(StoreFailure) in
        try GateSurvey.shut(on: program.channels, in: store, now: now)
      }
      let page = ChannelPage(directory: program.directory, gates: gates ?? [])
      program.terminal.show(page, asJSON: json)
    }
  }

  /// `crieur channels check`: asks the networks who we are there.
  struct Check: ProgramCommand {
    static var configuration: CommandConfiguration { .said("check", .channelsCheck) }

    @OptionGroup var global: GlobalOptions
    @Argument(help: .said(.channelName, value: .channel)) var names: [String] = []
    @Flag(name: .long, help: .said(.json)) var json = false

    func run(in program: Program) async throws(ProgramEnd) {
      let wanted = try program.knownChannels(names)
      let transport = program.transport()
      let kits = program.kits(transport: transport, spool: program.spool)
      var lines: [CheckedChannel] = []
      for channel in program.directory.channels where wanted.isEmpty || wanted.contains(channel.name) {
        lines.append(
          CheckedChannel(channel: channel, result: await check(channel.name, kits), now: program.clock.now))
      }
      await transport.shutdown()
      let catalogue = program.terminal.catalogue
      program.terminal.print(
        json
          ? JSON.list(lines.map { $0.json(in: catalogue) }).page
          : lines.map { $0.text(in: catalogue) }.joined(separator: "\n"))
      if let bad = CheckedChannel.status(of: lines) { throw ProgramEnd(bad) }
    }

    private func check(
      _ name: ChannelName, _ kits: [ChannelName: Result<ChannelKit, Reason>]
    ) async -> Result<AccountReport?, PublishFailure> {
      switch kits[name] {
      case .success(let kit):
        guard let inspector = kit.inspector else { return .success(nil) }
        do throws(PublishFailure) {
          return .success(try await inspector.inspect())
        } catch {
          return .failure(error)
        }
      case .failure(let reason): return .failure(.blocked(reason))
      case nil: return .success(nil)
      }
    }
  }

  /// `crieur channels pause CHANNEL…`
  struct Pause: ProgramCommand {
    static var configuration: CommandConfiguration { .said("pause", .channelsPause) }

    @OptionGroup var global: GlobalOptions
    @Argument(help: .said(.channelName, value: .channel)) var names: [String]
    @Option(name: .long, help: .said(.by, value: .person)) var by: String?

    func run(in program: Program) async throws(ProgramEnd) {
      let channels = try program.knownChannels(names)
      let store = try program.openStore()
      defer { store.close() }
      let person = by ?? Environment.person
      do throws(StoreFailure) {
        for channel in channels.sorted() {
          try store.shut(
            ChannelGate(
              channel: channel, kind: .paused, since: program.clock.now,
              reason: Reason(ProgramCode.pausedBy, ["person": person, "channel": "\(channel)"])), by: person)
          program.terminal.tell(program.terminal.catalogue.phrase(ProgramCode.paused, ["channel": "\(channel)"]))
        }
      } catch {
        throw ProgramEnd(error)
      }
    }
  }

  /// `crieur channels resume CHANNEL…`: opens what a person paused, and what was shut until a person had acted.
  struct Resume: ProgramCommand {
    static var configuration: CommandConfiguration { .said("resume", .channelsResume) }

    @OptionGroup var global: GlobalOptions
    @Argument(help: .said(.channelName, value: .channel)) var names: [String]
    @Option(name: .long, help: .said(.late, value: .decision)) var late: LateArgument?
    @Option(name: .long, help: .said(.by, value: .person)) var by: String?

    func run(in program: Program) async throws(ProgramEnd) {
      let channels = try program.knownChannels(names)
      let store = try program.openStore()
      defer { store.close() }
      let person = by ?? Environment.person
      try LateQuestion(program: program, answer: late, person: person)
        .settle(channels, with: DeliveryDesk(store: store, clock: program.clock))
      do throws(StoreFailure) {
        var retirements = try Retirements(in: store)
        let wereRetired = channels.filter { retirements.channels.removeValue(forKey: $0) != nil }
        if !wereRetired.isEmpty {
          try retirements.remember(in: store)
          try Retire.replan(store, program)
        }
        for channel in channels.sorted() {
          let wasShut =
            try store.openGates(
              [.paused, .blocked, .unreachable], on: channel, by: person, at: program.clock.now)
            || wereRetired.contains(channel)
          program.terminal.tell(
            program.terminal.catalogue.phrase(
              wasShut ? ProgramCode.resumed : ProgramCode.wasOpen, ["channel": "\(channel)"]))
        }
      } catch {
        throw ProgramEnd(error)
      }
    }
  }
}

/// What a network says of a channel's account.
struct CheckedChannel {
  let channel: Channel
  let result: Result<AccountReport?, PublishFailure>
  let now: Timestamp

  private var name: ChannelName { channel.name }

  /// How the command ends because of it; nil when all is well.
  var status: ExitStatus? {
    switch result {
    case .success: nil
    case .failure(.blocked), .failure(.rejected): .badConfiguration
    case .failure(.deferred), .failure(.unknown): .unavailable
    }
  }

  /// How a look at several channels ends: what a person must mend outweighs what passes by itself.
  static func status(of channels: [CheckedChannel]) -> ExitStatus? {
    let bad = channels.compactMap(\.status)
    return bad.contains(.badConfiguration) ? .badConfiguration : bad.first
  }

  func text(in catalogue: Catalogue) -> String {
    switch result {
    case .success(nil): return "✓ \(name) · \(catalogue.phrase(ProgramCode.channelNeedsNothing))"
    case .success(let report?):
      let url = report.url.map { " \($0)" } ?? ""
      let who =
        report.account.map { catalogue.phrase(ProgramCode.channelAccount, ["account": $0]) }
        ?? catalogue.phrase(ProgramCode.channelUnnamed)
      let head = "✓ \(name) · \(who)\(url)"
      return ([head] + lines(report).lines(in: catalogue).map { "    \($0)" }).joined(separator: "\n")
    case .failure(let failure):
      let hint = catalogue.hint(failure.reason).map { "\n    \($0)" } ?? ""
      return "✗ \(name) · \(catalogue.phrase(failure.reason))\(hint)"
    }
  }

  func json(in catalogue: Catalogue) -> JSON {
    var report: AccountReport?
    var reason: Reason?
    switch result {
    case .success(let found): report = found
    case .failure(let failure): reason = failure.reason
    }
    let head: JSON = [
      "channel": .text(name.rawValue), "network": .text(channel.network.rawValue), "ok": .bool(reason == nil),
    ]
    let tail: JSON = ["reason": .reason(reason, in: catalogue)]
    return .object(head.members + lines(report).json(in: catalogue).members + tail.members)
  }

  private func lines(_ report: AccountReport?) -> AccountLines {
    AccountLines(account: report, zone: channel.zone, now: now)
  }
}
