import ArgumentParser
import Domain
import Editorial
import Engine
import StoreSQLite

/// `crieur silence`: times in which the institution does not speak.
struct SilenceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said("silence", .silence, subcommands: [Declare.self, List.self, Lift.self], defaultSubcommand: Declare.self)
  }

  /// `crieur silence --from … --until … --reason …`
  struct Declare: ProgramCommand {
    static var configuration: CommandConfiguration { .said("declare", .silenceDeclare) }

    @OptionGroup var global: GlobalOptions
    @Option(name: .long, help: .said(.silenceFrom, value: .time)) var from: MomentArgument?
    @Option(name: .long, help: .said(.silenceUntil, value: .time)) var until: MomentArgument?
    @Option(name: .long, help: .said(.silenceReason, value: .text)) var reason: String
    @Option(name: .long, help: .said(.silenceExcept, value: .channel)) var except: [String] = []
    @Option(name: .long, help: .said(.by, value: .person)) var by: String?
    @Flag(name: .long, help: .said(.json)) var json = false

    func run(in program: Program) async throws(ProgramEnd) {
      let silence = try silence(program)
      let store = try program.openStore()
      defer { store.close() }
      var declared = silence
      declared.id = try Program.stored { () throws(StoreFailure) in try store.declare(silence) }
      let covered = Set(program.channels.keys).subtracting(silence.exceptChannels)
      let held = try Program.stored { () throws(StoreFailure) in
        guard !covered.isEmpty else { return 0 }
        return try store.deliveries(
          DeliveryFilter(
            states: ["scheduled", "retrying"], channels: covered, dueFrom: silence.from, dueBefore: silence.until)
        ).count
      }
      show(declared, holding: held, program)
    }

    private func silence(_ program: Program) throws(ProgramEnd) -> Silence {
      let now = program.clock.now
      guard reason.contains(where: { !$0.isWhitespace }) else {
        throw ProgramEnd(.usage, Reason(GateCommandCode.needsReason))
      }
      let begin = from.map { program.zone.resolve($0.civil).instant } ?? now
      let end = until.map { program.zone.resolve($0.civil).instant }
      if let end, end <= begin { throw ProgramEnd(.usage, Reason(GateCommandCode.silenceBackwards)) }
      var silence = Silence(
        from: begin, until: end, reason: reason, by: by ?? Environment.person, declaredAt: now)
      for name in except {
        let (channel, category) = (ChannelName(name), CategoryName(name))
        if program.channels[channel] != nil {
          silence.exceptChannels.insert(channel)
        } else if program.settings.categories[category] != nil {
          silence.exceptCategories.insert(category)
        } else {
          let known = program.channels.keys.map(\.rawValue) + program.settings.categories.keys.map(\.rawValue)
          throw ProgramEnd(
            .usage,
            Reason(
              GateCommandCode.unknownException,
              [
                "name": name, "known": known.sorted().joined(separator: ", "),
                "nearest": nearest(to: name, in: known) ?? "",
              ]))
        }
      }
      return silence
    }

    private func show(_ silence: Silence, holding count: Int, _ program: Program) {
      let catalogue = program.terminal.catalogue
      if json {
        program.terminal.print(SilencePage.json(silence, holding: count, program.zone, at: program.clock.now).line)
        return
      }
      let line = SilencePage.line(silence, program.zone, catalogue)
      program.terminal.print(catalogue.phrase(GateCommandCode.silenceDeclared, ["silence": line]))
      program.terminal.tell(
        catalogue.phrase(GateCommandCode.silenceHolds, ["count": "\(count)", "id": "\(silence.id)"]))
      if silence.until == nil {
        program.terminal.tell(catalogue.phrase(GateCommandCode.silenceWithoutEnd, ["id": "\(silence.id)"]))
      }
    }
  }

  /// `crieur silence list`
  struct List: ProgramCommand {
    static var configuration: CommandConfiguration { .said("list", .silenceList) }

    @OptionGroup var global: GlobalOptions
    @Flag(name: .long, help: .said(.json)) var json = false

    func run(in program: Program) async throws(ProgramEnd) {
      let now = program.clock.now
      let silences = try program.reading { store throws(StoreFailure) in try store.silences() } ?? []
      let standing = silences.filter { !$0.isOver(at: now) }
      program.terminal.show(SilencePage(silences: standing, zone: program.zone, now: now), asJSON: json)
    }
  }

  /// `crieur silence lift ID`
  struct Lift: ProgramCommand {
    static var configuration: CommandConfiguration { .said("lift", .silenceLift) }

    @OptionGroup var global: GlobalOptions
    @Argument(help: .said(.silenceID, value: .number)) var id: Int
    @Option(name: .long, help: .said(.late, value: .decision)) var late: LateArgument?
    @Option(name: .long, help: .said(.by, value: .person)) var by: String?

    func run(in program: Program) async throws(ProgramEnd) {
      let store = try program.openStore()
      defer { store.close() }
      let silences = try Program.stored { () throws(StoreFailure) in try store.silences() }
      guard let silence = silences.first(where: { $0.id == id }) else {
        throw ProgramEnd(.noInput, Reason(GateCommandCode.unknownSilence, ["id": "\(id)"]))
      }
      if silence.isShut(at: program.clock.now) {
        try LateQuestion(program: program, answer: late, person: by ?? Environment.person).settle(
          Set(program.channels.keys).subtracting(silence.exceptChannels),
          with: DeliveryDesk(store: store, clock: program.clock))
      }
      _ = try Program.stored { () throws(StoreFailure) in
        try store.lift(silence: id, by: by ?? Environment.person, at: program.clock.now)
      }
      program.terminal.tell(program.terminal.catalogue.phrase(GateCommandCode.silenceLifted, ["id": "\(id)"]))
    }
  }
}
