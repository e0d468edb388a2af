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
      let gates = try store.gates().filter { $0.isShut(at: now) }
      let open = names.subtracting(gates.map(\.channel))
      return Standing(
        counts: try store.counts(), gates: gates, next: try store.nextWake(on: open),
        edits: try EditedItem.all(in: try store.openEdits(), of: store))
    }
    let standing = found ?? Standing()
    let page = StatusPage(
      daemon: program.pidFile.running(), counts: standing.counts, gates: standing.gates, next: standing.next,
      edits: standing.edits, directory: program.directory)
    program.terminal.show(page, asJSON: json)
  }
}

/// What the store says of the whole.
private struct Standing {
  var counts: [DeliveryState: Int] = [:]
  var gates: [ChannelGate] = []
  var next: Timestamp?
  var edits: [EditedItem] = []
}
