import Domain
import TestSupport

@testable import Engine

/// Everything there is in one run: time, chance, the store, the networks, the processes, the people, the calendar.
///
/// It runs on one thread and draws every choice from one seed, so that the seed brings the run back.
final class World {
  /// Monday 2011-01-10, 09:00 UTC.
  static let start = Timestamp(seconds: 1_294_650_000)

  let clock = ManualClock(now: World.start)
  let sabotage: Sabotage?
  let house: StoreHouse
  let trouble: StoreTrouble
  let settings: DispatchSettings
  /// Reads and writes without faults: for the witness and for setting the scene.
  let plain: any Store
  private let plainStore: OpenStore
  private var random: SeededGenerator
  var agenda = Agenda()
  var trace = Trace()
  var witness = Witness()
  private(set) var violation: String?
  private(set) var networks: [SimulatedNetwork] = []
  var processes: [SimulatedProcess] = []
  var calendar = SimulatedCalendar()
  /// Whether all faults are over, and everything must come to rest.
  var isCalm = false
  /// Where people give their commands.
  var desk: WatchedStore?
  /// How often, of a thousand changes, somebody takes back what was changed.
  var recallsPerMille = 0
  /// How often, of a thousand refusals, somebody edits what was refused.
  var editsPerMille = 0
  /// How often, of a thousand steps, a process dies before it.
  var crashPerMille = 0
  /// How many items are planned in one transaction at most: few, so that plans are cut off between two.
  let batch: Int
  private(set) var steps = 0

  init(seed: UInt64, backing: Backing, sabotage: Sabotage?) throws {
    random = SeededGenerator(seed: seed)
    batch = Int(seed % 4) + 1
    self.sabotage = sabotage
    house = try StoreHouse(backing)
    plainStore = try house.open(as: "witness")
    plain = plainStore.store
    trouble = StoreTrouble(seed: seed, busyPerMille: [0, 0, 5, 40][Int.random(in: 0..<4, using: &random)])
    var settings = DispatchSettings()
    settings.seed = seed
    if sabotage == .trustsFreshLists { settings.settling = .milliseconds(1) }
    self.settings = settings
    networks = makeNetworks()
  }

  var now: Timestamp { clock.now }

  var channels: [ChannelName: Channel] {
    Dictionary(uniqueKeysWithValues: networks.map { ($0.channel.name, $0.channel) })
  }

  /// The channels that a wait concerns.
  func concerned(by scope: PublishFailure.Scope, on name: ChannelName) -> [ChannelName] {
    switch scope {
    case .channel: [name]
    case .application: channels.values.filter { $0.application == channels[name]?.application }.map(\.name)
    case .delivery, .endpoint: []
    }
  }

  func network(_ name: ChannelName) -> SimulatedNetwork? { networks.first { $0.channel.name == name } }

  // MARK: Chance

  func chance(_ perMille: Int) -> Bool { Int.random(in: 0..<1000, using: &random) < perMille }
  func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }
  func pick<Value>(_ values: [Value]) -> Value { random.pick(values) }
  func span(_ range: ClosedRange<Duration>) -> Duration {
    let bounds = range.lowerBound.microseconds...range.upperBound.microseconds
    return .microseconds(Int64.random(in: bounds, using: &random))
  }

  // MARK: Time

  func after(_ wait: Duration, by actor: SimulatedProcess? = nil, _ run: @escaping () -> Void) {
    agenda.add(at: now + wait, by: actor, run)
  }

  /// Takes the next step; false when there is none, or none before `limit`.
  func step(except excluded: SimulatedProcess? = nil, until limit: Timestamp? = nil) -> Bool {
    guard violation == nil, let next = agenda.takeNext(except: excluded, until: limit) else { return false }
    steps += 1
    clock.advance(to: next.at)
    next.run()
    return violation == nil
  }

  // MARK: What is told

  func note(_ line: @autoclosure () -> String) { trace.add(line(), at: now) }

  /// The first violation ends the run.
  func violate(_ what: String) {
    guard violation == nil else { return }
    violation = what
    note("VIOLATION: \(what)")
  }

  /// Closures on the agenda hold the world, and the world holds the agenda.
  func end() {
    agenda.removeAll()
    for process in processes { process.die() }
    processes = []
    plainStore.close()
  }

  // MARK: The networks

  private func makeNetworks() -> [SimulatedNetwork] {
    let names: [ChannelName] = ["microblog", "page", "hub"]
    let shared = chance(200) ? Pace(perHour: number(2..<6)) : Pace()
    return names.prefix(number(1..<4)).map { name in
      let memory = pick(SimulatedNetwork.Memory.allCases)
      let handsOff = memory == .none && chance(300)
      let margin = number(5..<40)
      let profile = ChannelProfile(
        name: name.rawValue, text: TextProfile(form: .microblog, unit: .graphemes, limit: nil, hashtagBudget: 2),
        media: MediaProfile(maxCount: 0),
        delivery: DeliveryProfile(
          retryWindow: chance(500) ? .endOfDay : .lasting(.seconds(number(3600..<432_000))),
          late: LatePolicy(within: .seconds(number(600..<7200)), then: pick(LatePolicy.Then.allCases)),
          settling: .seconds(number(1..<20)), readAfterWrite: .seconds(margin), canLookUp: memory != .none,
          concurrency: number(1..<4)))
      var channel = Channel(
        name: name, network: "simulated", profile: profile, audience: .public, language: .fr, zone: UTCRules())
      channel.pace = drawPace()
      channel.application.pace = shared
      return SimulatedNetwork(channel: channel, memory: memory, handsOff: handsOff)
    }
  }
}
