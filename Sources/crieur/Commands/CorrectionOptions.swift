import ArgumentParser
import Domain
import Engine
import Glibc
import StoreSQLite

/// What `correct` and `recall` have in common.
struct CorrectionOptions: ParsableArguments {
  @Argument(help: .said(.correctionItem, value: .item)) var item: String
  @Option(name: .long, help: .said(.channel, value: .channel)) var channel: [String] = []
  @Option(name: .long, help: .said(.correctionOccurrence, value: .time)) var occurrence: MomentArgument?
  @Option(name: .long, help: .said(.by, value: .person)) var by: String?
  @Flag(name: .long, help: .said(.addYes)) var yes = false
  @Flag(name: .long, help: .said(.json)) var json = false
}

/// The store and the program, at work for a person who corrects or recalls.
struct CorrectionWork {
  let program: Program
  let store: SQLiteStore
  let options: CorrectionOptions

  private var catalogue: Catalogue { program.terminal.catalogue }
  var desk: CorrectionDesk { CorrectionDesk(store: store, clock: program.clock) }
  var person: String { options.by ?? Environment.person }

  /// Asks the store.
  func asking<Value>(_ body: () throws(StoreFailure) -> Value) throws(ProgramEnd) -> Value {
    do throws(StoreFailure) {
      return try body()
    } catch {
      throw ProgramEnd(error)
    }
  }

  /// The durable id of the item that a person names by it, by the name that its source gives it now, or by its file.
  func item() throws(ProgramEnd) -> ItemID {
    let named = ItemID(options.item)
    let known = try asking { () throws(StoreFailure) -> ItemID? in
      let isDurable = try store.items([named]).isEmpty ? !store.deliveries(of: [named]).isEmpty : true
      if isDurable { return named }
      return try store.items(in: nil).first { $0.sourceID == named }?.id
    }
    if let known { return known }
    guard SmallFile.exists(options.item) else {
      throw ProgramEnd(.noInput, Reason(ProgramCode.unknownItem, ["name": options.item]))
    }
    return try item(ofFile: options.item)
  }

  /// The one item of a file of the calendar; of several, a person must say which.
  private func item(ofFile file: String) throws(ProgramEnd) -> ItemID {
    let source = program.sourcePath(of: FolderPath(Program.workingFolder).path(of: file))
    let all = try asking { () throws(StoreFailure) in try store.items(in: [source]) }
    let present = all.filter(\.isPresent)
    let found = present.isEmpty ? all : present
    guard let first = found.first else {
      throw ProgramEnd(.noInput, Reason(CorrectionCode.fileUnknown, ["file": file]))
    }
    guard found.count == 1 else {
      let names = found.map(\.id.rawValue).sorted().joined(separator: ", ")
      throw ProgramEnd(.usage, Reason(CorrectionCode.whichItem, ["file": file, "items": names]))
    }
    return first.id
  }

  /// The publications that the options mean; of several occurrences that are out, a person must say which.
  func publications(of item: ItemID) throws(ProgramEnd) -> [Publication] {
    let channels = try program.knownChannels(options.channel)
    let found = try asking { () throws(StoreFailure) in
      try desk.publications(of: item, on: channels, occurrence: options.occurrence?.civil)
    }
    guard options.occurrence == nil else { return found }
    guard let meant = Publication.meant(among: found) else {
      let last = found.filter(\.mayBeOut).compactMap(\.occurrence).max()
      throw ProgramEnd(
        .usage,
        Reason(CorrectionCode.whichOccurrence, ["item": options.item, "last": last.map { "\($0)" } ?? ""]))
    }
    return meant
  }

  /// Tells what would be done.
  func tell(_ code: CorrectionCode, _ arguments: [String: String]) {
    program.terminal.tell("  " + catalogue.phrase(code, arguments))
  }

  /// Whether a person says yes; `--yes` says it for all questions, and without a terminal nobody can be asked.
  func isWanted(_ code: CorrectionCode, _ arguments: [String: String] = [:]) throws(ProgramEnd) -> Bool {
    guard !options.yes else { return true }
    guard isatty(STDIN_FILENO) == 1 else { throw ProgramEnd(.usage, Reason(CorrectionCode.needsYes)) }
    Terminal.write(catalogue.phrase(code, arguments) + " ", to: STDERR_FILENO)
    return ["o", "oui", "y", "yes"].contains(TextInput.line().lowercased())
  }

  /// Shows the deliveries that came of it.
  func show(_ deliveries: [Delivery]) throws(ProgramEnd) {
    let now = program.clock.now
    let gates = try asking { () throws(StoreFailure) in try store.gates() }
    let entries = deliveries.map { delivery in
      QueueEntry(delivery, gate: gates.first { $0.channel == delivery.key.channel && $0.isShut(at: now) })
    }
    program.terminal.show(QueuePage(entries: entries, directory: program.directory), asJSON: options.json)
  }

  /// Ends a command that found nothing to do: that is no failure.
  func showNothing(_ reason: Reason) {
    program.terminal.tell(catalogue.phrase(reason))
    if options.json { program.terminal.show(QueuePage(entries: [], directory: program.directory), asJSON: true) }
  }
}
