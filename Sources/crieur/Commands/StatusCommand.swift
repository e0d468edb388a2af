import ArgumentParser
import Domain
import Engine
import StoreSQLite

/// `crieur status`
struct StatusCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("status", .status) }

  @OptionGroup var global: GlobalOptions
  @Flag(name: .long, help: .said(.json)) var json = false

  func run(in program: Program) async throws(ProgramEnd) {
    let now = program.clock.now
    let names = Set(program.channels.keys)
    let found = try program.reading { store throws(StoreFailure) -> Standing in
      let gates = try GateSurvey.shut(on: program.channels, in: store, now: now)
      let shut = Set(gates.map(\.channel))
      return Standing(
        counts: try store.counts(),
        changes: [.correct: try store.counts(of: .correct), .recall: try store.counts(of: .recall)], gates: gates,
        next: try store.nextWake(on: names.subtracting(shut)),
        keptBack: try store.keptBack(on: shut, by: now), silences: try store.silences().filter { !$0.isOver(at: now) },
        late: try store.lateCount(since: now - StatusPage.latePeriod),
        edits: try EditedItem.all(in: try store.openEdits(), of: store))
    }
    let standing = found ?? Standing()
    let page = StatusPage(
      daemon: program.pidFile.running(), counts: standing.counts, changes: standing.changes, gates: standing.gates,
      next: standing.next,
      late: standing.late, edits: standing.edits, directory: program.directory, keptBack: standing.keptBack,
      silences: SilencePage(silences: standing.silences, zone: program.zone, now: now))
    program.terminal.show(page, asJSON: json)
  }
}

/// What the store says of the whole.
private struct Standing {
  var counts: [DeliveryState: Int] = [:]
  var changes: [DeliveryKey.Kind: [DeliveryState: Int]] = [:]
  var gates: [ChannelGate] = []
  var next: Timestamp?
  var keptBack: [ChannelName: Int] = [:]
  var silences: [Silence] = []
  var late = 0
  var edits: [EditedItem] = []
}
