import ArgumentParser
import Digests
import Domain
import Engine
import StoreSQLite

/// `crieur journal`
struct JournalCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said("journal", .journal, subcommands: [Show.self, Verify.self, Export.self])
  }

  /// `crieur journal show`
  struct Show: ProgramCommand {
    static var configuration: CommandConfiguration { .said("show", .journalShow) }

    @OptionGroup var global: GlobalOptions
    @Option(name: .long, help: .said(.journalItem, value: .item)) var item: String?
    @Option(name: .long, help: .said(.journalChannel, value: .channel)) var channel: String?
    @Option(name: .long, help: .said(.journalSince, value: .day)) var since: DayArgument?
    @Option(name: .long, help: .said(.journalLimit, value: .number)) var limit: Int?
    @Flag(name: .long, help: .said(.json)) var json = false

    func run(in program: Program) async throws(ProgramEnd) {
      // A channel that is not configured any more has its entries all the same.
      let filter = JournalFilter(
        item: item.map { ItemID($0) }, channel: channel.map { ChannelName($0) },
        since: since.map { program.zone.resolve(CivilDateTime($0.date, .midnight)).instant }, limit: limit ?? 100)
      let entries = try program.reading { store throws(StoreFailure) in try store.journal(filter) } ?? []
      program.terminal.show(JournalPage(entries: entries, directory: program.directory), asJSON: json)
    }
  }

  /// `crieur journal verify`: goes through all of it, and names the first entry that does not fit.
  struct Verify: ProgramCommand {
    static var configuration: CommandConfiguration { .said("verify", .journalVerify) }

    @OptionGroup var global: GlobalOptions
    @Option(name: .long, help: .said(.journalKnown, value: .place)) var known: String?
    @Flag(name: .long, help: .said(.json)) var json = false

    func run(in program: Program) async throws(ProgramEnd) {
      let place = try known.map { text throws(ProgramEnd) in
        guard let place = JournalPlace(text) else {
          throw ProgramEnd(.usage, Reason(JournalPageCode.badPlace, ["place": text]))
        }
        return place
      }
      guard let store = try program.existingStore() else {
        throw ProgramEnd(.noInput, Reason(StoreCode.missing, ["path": program.settings.store]))
      }
      defer { store.close() }
      let verdict: JournalAudit.Verdict
      do throws(StoreFailure) {
        verdict = try JournalAudit(store, known: place).run()
      } catch {
        throw ProgramEnd(error)
      }
      program.terminal.show(AuditPage(verdict: verdict, directory: program.directory), asJSON: json)
      if verdict.problem != nil { throw ProgramEnd(.badData) }
    }
  }

  /// `crieur journal export`
  struct Export: ProgramCommand {
    static var configuration: CommandConfiguration { .said("export", .journalExport) }

    @OptionGroup var global: GlobalOptions
    @Option(name: .long, help: .said(.journalForm, value: .format)) var format = JournalForm.jsonl
    @Argument(help: .said(.journalFile, value: .file)) var file: String?

    func run(in program: Program) async throws(ProgramEnd) {
      guard let store = try program.existingStore() else {
        throw ProgramEnd(.noInput, Reason(StoreCode.missing, ["path": program.settings.store]))
      }
      defer { store.close() }
      guard let file else {
        _ = try write(store, program) { (text) throws(ProgramEnd) in program.terminal.put(text) }
        return
      }
      let count = try OutputFile.stream(to: FolderPath(Program.workingFolder).path(of: file)) {
        put throws(ProgramEnd) in try write(store, program, put)
      }
      program.terminal.tell(
        program.terminal.catalogue.phrase(JournalPageCode.exported, ["count": "\(count)", "file": file]))
    }

    private func write(
      _ store: SQLiteStore, _ program: Program, _ put: (String) throws(ProgramEnd) -> Void
    ) throws(ProgramEnd) -> Int {
      try put(format.head)
      var (last, count) = (0, 0)
      while true {
        let entries: [JournalEntry]
        do throws(StoreFailure) {
          entries = try store.journal(after: last, limit: 500)
        } catch {
          throw ProgramEnd(error)
        }
        guard let end = entries.last else { return count }
        try put(entries.map { format.line($0, in: program.terminal.catalogue) }.joined())
        (last, count) = (end.sequence, count + entries.count)
      }
    }
  }
}

extension JournalForm: ExpressibleByArgument {}
