import ArgumentParser
import Domain
import Engine
import Glibc
import StoreSQLite

/// `crieur queue`
struct QueueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "queue", .queue,
      subcommands: [List.self, Show.self, Release.self, Retry.self, Cancel.self, Resolve.self])
  }

  /// `crieur queue list`
  struct List: ProgramCommand {
    static var configuration: CommandConfiguration { .said("list", .queueList) }

    @OptionGroup var global: GlobalOptions
    @Option(name: .long, help: .said(.state, value: .state)) var state: [String] = []
    @Option(name: .long, help: .said(.channel, value: .channel)) var channel: [String] = []
    @Option(name: .long, help: .said(.since, value: .day)) var since: DayArgument?
    @Option(name: .long, help: .said(.limit, value: .number)) var limit: Int?
    @Flag(name: .long, help: .said(.json)) var json = false

    func run(in program: Program) async throws(ProgramEnd) {
      let states = Set(DeliveryState.all.map(\.name))
      if let unknown = state.first(where: { !states.contains($0) }) {
        throw ProgramEnd(
          .usage, Reason(ProgramCode.unknownState, ["name": unknown, "known": states.sorted().joined(separator: ", ")]))
      }
      let filter = DeliveryFilter(
        states: Set(state), channels: try program.knownChannels(channel),
        dueFrom: since.map { program.zone.resolve(CivilDateTime($0.date, .midnight)).instant }, limit: limit)
      let now = program.clock.now
      let (deliveries, gates) =
        try program.reading { store throws(StoreFailure) in
          (try store.deliveries(filter), try GateSurvey.shut(on: program.channels, in: store, now: now))
        } ?? ([], [])
      let page = QueuePage(
        entries: deliveries.map { delivery in
          QueueEntry(delivery, gate: gates.first { $0.channel == delivery.key.channel && $0.isShut(at: now) })
        }, directory: program.directory)
      program.terminal.show(page, asJSON: json)
    }
  }

  /// `crieur queue show ID`
  struct Show: ProgramCommand {
    static var configuration: CommandConfiguration { .said("show", .queueShow) }

    @OptionGroup var global: GlobalOptions
    @Argument(help: .said(.deliveryID, value: .delivery)) var id: String
    @Flag(name: .long, help: .said(.json)) var json = false

    func run(in program: Program) async throws(ProgramEnd) {
      let key = try DeliveryKey.named(id)
      let page = try program.reading { store throws(StoreFailure) -> DeliveryPage? in
        guard let delivery = try store.delivery(key) else { return nil }
        let gate = try GateSurvey.shut(on: program.channels, in: store, now: program.clock.now)
          .first { $0.channel == key.channel }
        return DeliveryPage(
          entry: QueueEntry(delivery, gate: gate), variant: try store.variant(delivery.variant),
          attempts: try store.attempts(of: key), changes: try Self.changes(after: key, in: store),
          directory: program.directory)
      }
      guard case .some(.some(let page)) = page else { throw ProgramEnd(.noInput, .unknownDelivery(id)) }
      program.terminal.show(page, asJSON: json)
    }

    /// What changes the posts that a delivery made: corrections and recalls, but for those that nobody wants any more.
    private static func changes(after key: DeliveryKey, in store: SQLiteStore) throws(StoreFailure) -> [Delivery] {
      let publication = Publication(of: key, among: try store.deliveries(of: [key.item]))
      let later: [Delivery] =
        switch key.kind {
        case .publish: publication.corrections + publication.recalls
        case .correct: publication.recalls
        case .recall: []
        }
      return later.filter { $0.state.name != "cancelled" }
    }
  }

  /// `crieur queue release ID…`: sends what is held.
  struct Release: DeskWork {
    static var configuration: CommandConfiguration { .said("release", .queueRelease) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var desk: DeskOptions
    var command: DeskCommand { .retry }
  }

  /// `crieur queue retry ID…`: tries again what failed.
  struct Retry: DeskWork {
    static var configuration: CommandConfiguration { .said("retry", .queueRetry) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var desk: DeskOptions
    var command: DeskCommand { .retry }
  }

  /// `crieur queue cancel ID…`
  struct Cancel: DeskWork {
    static var configuration: CommandConfiguration { .said("cancel", .queueCancel) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var desk: DeskOptions
    var command: DeskCommand { .cancel }
  }

  /// `crieur queue resolve ID… [--url URL]`: records that it is out.
  struct Resolve: DeskWork {
    static var configuration: CommandConfiguration { .said("resolve", .queueResolve) }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var desk: DeskOptions
    @Option(name: .long, help: .said(.resolveURL, value: .address)) var url: String?
    var command: DeskCommand { .resolve(url: url) }
  }
}

/// What the commands of a person have in common.
struct DeskOptions: ParsableArguments {
  @Argument(help: .said(.deliveryID, value: .delivery)) var ids: [String]
  @Option(name: .long, help: .said(.by, value: .person)) var by: String?
}

/// A command of a person about deliveries.
protocol DeskWork: ProgramCommand {
  var desk: DeskOptions { get }
  var command: DeskCommand { get }
}

extension DeskWork {
  func run(in program: Program) async throws(ProgramEnd) {
    if case .resolve(let url?) = command, !url.hasPrefix("http://"), !url.hasPrefix("https://") {
      throw ProgramEnd(.usage, Reason(ProgramCode.badURL, ["url": url]))
    }
    let store = try program.openStore()
    defer { store.close() }
    let work = DeliveryDesk(store: store, clock: program.clock)
    let person = desk.by ?? Environment.person
    var worst: ProgramEnd?
    for id in desk.ids {
      do throws(ProgramEnd) {
        try carryOut(id, at: work, by: person, in: program)
      } catch {
        if let reason = error.reason { program.terminal.complain(reason) }
        worst = ProgramEnd(error.status)
      }
    }
    if let worst { throw worst }
  }

  private func carryOut(
    _ id: String, at work: DeliveryDesk, by person: String, in program: Program
  ) throws(ProgramEnd) {
    let answer: DeskAnswer
    do throws(StoreFailure) {
      answer = try work.carryOut(command, on: DeliveryKey.named(orUnknown: id), by: person)
    } catch {
      throw ProgramEnd(error)
    }
    let catalogue = program.terminal.catalogue
    switch answer {
    case .done(let delivery):
      program.terminal.tell("\(delivery.id) · \(catalogue.phrase(delivery.stateCode))")
    case .refused(let delivery):
      throw ProgramEnd(
        .notAllowed,
        Reason(ProgramCode.refused, ["id": delivery.id, "state": catalogue.phrase(delivery.stateCode)]))
    case .unknown: throw ProgramEnd(.noInput, .unknownDelivery(id))
    }
  }
}

extension DeliveryKey {
  /// The delivery that a person names; the usage error says how ids look.
  static func named(_ id: String) throws(ProgramEnd) -> DeliveryKey {
    guard let key = DeliveryKey(id) else { throw ProgramEnd(.usage, Reason(ProgramCode.badDeliveryID, ["id": id])) }
    return key
  }

  /// The delivery that a person names; what cannot be an id names one that does not exist.
  static func named(orUnknown id: String) -> DeliveryKey {
    DeliveryKey(id) ?? DeliveryKey(item: ItemID(id), channel: "")
  }
}

extension Reason {
  /// There is no delivery of that id.
  static func unknownDelivery(_ id: String) -> Reason { Reason(ProgramCode.unknownDelivery, ["id": id]) }
}
