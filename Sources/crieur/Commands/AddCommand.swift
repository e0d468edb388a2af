import ArgumentParser
import Domain
import Editorial
import Engine
import Glibc
import StoreSQLite

/// `crieur add "text"|FILE|-`
struct AddCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("add", .add) }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .said(.addText, value: .text)) var text: String
  @Option(name: .long, help: .said(.addTitle, value: .title)) var title: String?
  @Option(name: .long, help: .said(.addLink, value: .address)) var link: String?
  @Option(name: .long, help: .said(.addChannel, value: .channel)) var channel: [String] = []
  @Option(name: .long, help: .said(.addAt, value: .time)) var at: MomentArgument?
  @Flag(name: .long, help: .said(.addYes)) var yes = false

  func run(in program: Program) async throws(ProgramEnd) {
    let now = program.clock.now
    let note = try NewNote(self, program: program, now: now)
    let entry = try note.read(in: program)
    if let known = try alreadyQueued(entry, program, now) {
      let ids = entry.item.channels.map { DeliveryKey(item: known.item.id, channel: $0).description }
      program.terminal.print(
        program.terminal.catalogue.phrase(ProgramCode.alreadyQueued, ["id": ids.joined(separator: ", ")]))
      return
    }
    try await fetchPictures(of: entry, program)
    try preview(entry, program, now)
    try confirm(program)
    let file = try note.save(in: program)
    try queue(file, program)
  }

  /// Fetches what the item names by its address: what is queued has been seen.
  private func fetchPictures(of entry: ScheduledItem, _ program: Program) async throws(ProgramEnd) {
    let urls = entry.item.images.compactMap(\.url)
    guard !urls.isEmpty, let pictures = program.spool.fetched else { return }
    try program.becomeOwner()
    do throws(MediaFailure) {
      try pictures.want(urls, in: program.settings.dataFolder)
    } catch {
      throw ProgramEnd(.cannotCreate, error.reason)
    }
    _ = await program.courier(tell: { _ in })?.runOnce()
    for url in urls where !pictures.holds(url) {
      throw ProgramEnd(.unavailable, pictures.reason(of: url) ?? FetchedPictures.notYet(url))
    }
  }

  /// The same item in the calendar: with the same time when one is given, else at any time of the last seven days.
  private func alreadyQueued(
    _ entry: ScheduledItem, _ program: Program, _ now: Timestamp
  ) throws(ProgramEnd) -> ScheduledItem? {
    let reading = program.readCalendar(known: [:], at: now, patiently: false).reading
    let week = now - DispatchSettings().lookalikeWindow
    return reading.entries.first { other in
      guard at == nil else { return Drafting.digest(of: other) == Drafting.digest(of: entry) }
      guard case .once(let times) = other.schedule.timing,
        times.values.contains(where: { program.zone.resolve($0).instant >= week })
      else { return false }
      var same = other
      same.schedule = entry.schedule
      return Drafting.digest(of: same) == Drafting.digest(of: entry)
    }
  }

  private func preview(_ entry: ScheduledItem, _ program: Program, _ now: Timestamp) throws(ProgramEnd) {
    let calendar = program.readCalendar(known: [:], at: now, patiently: false).reading
    let previewing = Previewing(program: program, now: now, beside: calendar)
    let entries = previewing.entries(of: entry, at: nil, on: [])
    program.terminal.tell(
      PreviewPage(entries: entries).text(in: program.terminal.catalogue, layout: program.terminal.messageLayout))
    for past in PastHours(program: program, now: now).warnings(of: entry) {
      let words = program.terminal.catalogue.advice(past.reason)
      program.terminal.tell("\(past.channel) · \(words)")
    }
    guard entries.allSatisfy({ if case .success = $0.rendering { true } else { false } }) else {
      throw ProgramEnd(.badData, Reason(ProgramCode.notQueued))
    }
  }

  private func confirm(_ program: Program) throws(ProgramEnd) {
    guard !yes else { return }
    guard isatty(STDIN_FILENO) == 1, text != "-" else {
      throw ProgramEnd(.usage, Reason(ProgramCode.needsYes))
    }
    Terminal.write(program.terminal.catalogue.phrase(ProgramCode.askQueue) + " ", to: STDERR_FILENO)
    let answer = TextInput.line().lowercased()
    guard ["o", "oui", "y", "yes"].contains(answer) else {
      throw ProgramEnd(.notAllowed, Reason(ProgramCode.notQueued))
    }
  }

  /// Plans the new file at once, so that what is called queued is in the store.
  private func queue(_ file: String, _ program: Program) throws(ProgramEnd) {
    let store = try program.openStore()
    defer { store.close() }
    do throws(StoreFailure) {
      _ = try program.sync(store)
      let ids = try store.items(in: [program.sourcePath(of: file)]).filter(\.isPresent).map(\.id)
      for delivery in try store.deliveries(of: Set(ids)) where !delivery.state.isEnded {
        tell(delivery, program)
      }
    } catch {
      throw ProgramEnd(error)
    }
  }

  private func tell(_ delivery: Delivery, _ program: Program) {
    let catalogue = program.terminal.catalogue
    let code: ProgramCode = if case .held = delivery.state { .heldOnQueue } else { .queued }
    program.terminal.print(
      catalogue.phrase(
        code,
        [
          "id": delivery.id, "time": catalogue.moment(delivery.due, in: program.zone),
          "state": catalogue.phrase(delivery.state.code),
        ]))
  }
}
