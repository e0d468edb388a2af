import ArgumentParser
import Domain
import Engine
import Glibc
import StoreSQLite

extension ChannelsCommand {
  /// `crieur channels retire CHANNEL [--to CHANNEL]`: a network died, or is left; what waits goes elsewhere, or nowhere.
  struct Retire: ProgramCommand {
    static var configuration: CommandConfiguration { .said("retire", .channelsRetire) }

    @OptionGroup var global: GlobalOptions
    @Argument(help: .said(.channelName, value: .channel)) var name: String
    @Option(name: .long, help: .said(.retireTo, value: .channel)) var to: String?
    @Option(name: .long, help: .said(.by, value: .person)) var by: String?
    @Flag(name: .long, help: .said(.addYes)) var yes = false

    func run(in program: Program) async throws(ProgramEnd) {
      guard let channel = try program.knownChannels([name]).first else { return }
      let target = try target(for: channel, program)
      let store = try program.openStore()
      defer { store.close() }
      let now = program.clock.now
      let open = try Program.stored { () throws(StoreFailure) in
        try store.deliveries(DeliveryFilter(channels: [channel])).filter { !$0.state.isEnded }
      }
      // What is on the wire or in doubt is looked up as ever.
      let overdue = open.filter { $0.due < now && $0.state != .unconfirmed && $0.state.name != "sending" }
      try confirm(channel, target, future: open.filter { $0.due >= now }.count, overdue: overdue, program)
      try Program.stored { () throws(StoreFailure) in
        var retirements = try Retirements(in: store)
        retirements.channels[channel] = Retirements.Retirement(to: target, since: now)
        try retirements.remember(in: store)
        let desk = DeliveryDesk(store: store, clock: program.clock)
        for delivery in overdue {
          _ = try desk.carryOut(.cancel, on: delivery.key, by: by ?? Environment.person)
        }
        try Self.replan(store, program)
      }
      program.terminal.tell(phrase(.retired, ["channel": "\(channel)"], program))
    }

    private func target(for channel: ChannelName, _ program: Program) throws(ProgramEnd) -> ChannelName? {
      guard let to else { return nil }
      guard let target = try program.knownChannels([to]).first else { return nil }
      guard target != channel else { throw ProgramEnd(.usage, Reason(GateCommandCode.retireItself)) }
      guard program.channels[target]?.audience == program.channels[channel]?.audience else {
        throw ProgramEnd(
          .usage, Reason(GateCommandCode.retireAudience, ["channel": "\(channel)", "to": "\(target)"]))
      }
      return target
    }

    private func confirm(
      _ channel: ChannelName, _ target: ChannelName?, future: Int, overdue: [Delivery], _ program: Program
    ) throws(ProgramEnd) {
      let arguments = ["channel": "\(channel)", "to": "\(target?.rawValue ?? "")", "count": "\(future)"]
      program.terminal.tell(phrase(target == nil ? .retireEnds : .retireMoves, arguments, program))
      if !overdue.isEmpty {
        program.terminal.tell(phrase(.retireWaits, ["count": "\(overdue.count)"], program))
        for delivery in overdue { program.terminal.tell("  \(delivery.id)") }
      }
      guard !yes else { return }
      guard isatty(STDIN_FILENO) == 1 else { throw ProgramEnd(.usage, Reason(ProgramCode.needsYes)) }
      Terminal.write(phrase(.askRetire, ["channel": "\(channel)"], program) + " ", to: STDERR_FILENO)
      guard ["o", "oui", "y", "yes"].contains(TextInput.line().lowercased()) else {
        throw ProgramEnd(.notAllowed, Reason(GateCommandCode.notRetired))
      }
    }

    /// Plans what is known of the calendar anew, without reading it.
    static func replan(_ store: SQLiteStore, _ program: Program) throws(StoreFailure) {
      _ = try store.planAlone { () throws(StoreFailure) in
        let unread = CalendarReading(sources: [], unreachable: [""])
        return try Planner(program.context(spool: program.spool), store: store).sync(unread, now: program.clock.now)
      }
    }

    private func phrase(_ code: GateCommandCode, _ arguments: [String: String], _ program: Program) -> String {
      program.terminal.catalogue.phrase(code, arguments)
    }
  }
}
