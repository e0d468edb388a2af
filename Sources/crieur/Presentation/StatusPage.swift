import Domain

/// How the whole stands, as `crieur status` shows it.
struct StatusPage: ShownPage {
  /// The daemon, as seen from outside.
  struct Daemon: Hashable, Sendable {
    /// Its process id.
    var process: Int
    /// Its resident memory in bytes; nil when it cannot be read.
    var resident: Int?

    /// Makes a daemon.
    init(process: Int, resident: Int? = nil) {
      self.process = process
      self.resident = resident
    }
  }

  /// How far back lateness is counted.
  static let latePeriod = Duration.seconds(30 * 86_400)

  /// The daemon; nil when none runs.
  let daemon: Daemon?
  /// How many deliveries stand in each state.
  let counts: [DeliveryState: Int]
  /// How many of them correct or take back what is out, by kind and state; the others publish.
  var changes: [DeliveryKey.Kind: [DeliveryState: Int]] = [:]
  /// The gates that are shut.
  let gates: [ChannelGate]
  /// When something is done next; nil when nothing waits.
  let next: Timestamp?
  /// How many deliveries went out late in the last 30 days.
  var late = 0
  /// Items that were edited when they were out already, and about which nobody has decided.
  var edits: [EditedItem] = []
  /// The channels.
  let directory: ChannelDirectory
  /// How many deliveries whose hour has come each shut channel keeps back.
  var keptBack: [ChannelName: Int] = [:]
  /// Silences that hold or lie ahead; nil where nobody asks for them.
  var silences: SilencePage?

  /// `{running, process, memory, next, states: {…every state}, held: {…every reason}, gates: [{channel, kind, since,
  /// until, reason, keptBack}], silences: […as `silence list`], lateLast30Days, edits: [{item, title, channels[], reason}],
  /// kinds: {publish|correct|recall: {…every state}}}`; memory in bytes.
  func json(in catalogue: Catalogue) -> JSON {
    [
      "running": .bool(daemon != nil),
      "process": .number(orNull: daemon?.process),
      "memory": .number(orNull: daemon?.resident),
      "next": .instant(next, in: directory.zone),
      "states": .object(Self.names.map { name in JSON.Member(name: name, value: .number(count { $0.name == name })) }),
      "held": .object(
        DeliveryState.HoldReason.allCases.map { reason in
          JSON.Member(name: reason.rawValue, value: .number(counts[.held(reason)] ?? 0))
        }),
      "gates": .list(
        gates.map { gate in
          let zone = directory.zone(of: gate.channel)
          return [
            "channel": .text(gate.channel.rawValue), "kind": .text(gate.kind.rawValue),
            "since": .instant(gate.since, in: zone), "until": .instant(gate.until, in: zone),
            "reason": .reason(gate.reason, in: catalogue), "keptBack": .number(keptBack[gate.channel] ?? 0),
          ]
        }),
      "silences": silences?.json(in: catalogue) ?? .list([]),
      "lateLast30Days": .number(late),
      "edits": .list(edits.map { $0.json(in: catalogue) }),
      "kinds": .object(
        DeliveryKey.Kind.allCases.map { kind in
          JSON.Member(
            name: kind.rawValue,
            value: .object(
              Self.names.map { name in
                JSON.Member(name: name, value: .number(count(of: kind) { $0.name == name }))
              }))
        }),
    ]
  }

  /// In words: the daemon, what is next, how many stand where, what is shut.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    var blocks = [[daemonLine(catalogue), nextLine(catalogue)]]
    let rows = DeliveryState.all.flatMap { lines(of: $0, catalogue) }
    blocks.append(rows.isEmpty ? [catalogue.phrase(StatusCode.empty)] : TextLayout.table(rows, trailing: [0]))
    if late > 0 { blocks.append([catalogue.phrase(StatusCode.late, ["count": "\(late)"])]) }
    if !gates.isEmpty {
      blocks.append(
        [layout.paint(catalogue.phrase(StatusCode.gates), .heading)]
          + gates.flatMap { GateLines($0, zone: directory.zone(of: $0.channel)).lines(catalogue, layout) }
          + keptBack.sorted { $0.key < $1.key }.map { channel, count in
            "  \(channel) · \(catalogue.phrase(GateCommandCode.keptBack, ["count": String(count)]))"
          })
    }
    if let silences, !silences.silences.isEmpty {
      blocks.append(
        [layout.paint(catalogue.phrase(StatusCode.silences), .heading), silences.text(in: catalogue, layout: layout)])
    }
    if !edits.isEmpty { blocks.append(EditedItem.lines(of: edits, catalogue, layout)) }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private static let names = DeliveryState.all.map(\.name).reduce(into: [String]()) { names, name in
    if names.last != name { names.append(name) }
  }

  /// A line for each way to say the state: what was taken back is not published.
  private func lines(of state: DeliveryState, _ catalogue: Catalogue) -> [[String]] {
    var said: [(code: StateCode, count: Int)] = []
    for kind in DeliveryKey.Kind.allCases {
      let (code, count) = (state.code(of: kind), count(of: kind) { $0 == state })
      if let index = said.firstIndex(where: { $0.code == code }) {
        said[index].count += count
      } else {
        said.append((code, count))
      }
    }
    return said.filter { $0.count > 0 }.map { ["\($0.count)", "\(state.sign) \(catalogue.phrase($0.code))"] }
  }

  private func count(of kind: DeliveryKey.Kind, where matches: (DeliveryState) -> Bool) -> Int {
    func total(_ counts: [DeliveryState: Int]) -> Int { counts.reduce(0) { matches($1.key) ? $0 + $1.value : $0 } }
    guard kind == .publish else { return total(changes[kind] ?? [:]) }
    return total(counts) - changes.values.reduce(0) { $0 + total($1) }
  }

  private func count(where matches: (DeliveryState) -> Bool) -> Int {
    counts.reduce(0) { matches($1.key) ? $0 + $1.value : $0 }
  }

  private func daemonLine(_ catalogue: Catalogue) -> String {
    guard let daemon else { return catalogue.phrase(StatusCode.stopped) }
    guard let resident = daemon.resident else {
      return catalogue.phrase(StatusCode.running, ["process": String(daemon.process)])
    }
    let tenths = (resident * 10 + 524_288) / 1_048_576
    let mark = catalogue.language == .fr ? "," : "."
    return catalogue.phrase(
      StatusCode.runningMemory,
      ["process": String(daemon.process), "memory": "\(tenths / 10)\(mark)\(tenths % 10)"])
  }

  private func nextLine(_ catalogue: Catalogue) -> String {
    guard let next else { return catalogue.phrase(StatusCode.nothingNext) }
    return catalogue.phrase(StatusCode.next, ["time": catalogue.moment(next, in: directory.zone)])
  }
}
