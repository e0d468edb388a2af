import Domain
import Engine

/// `bench delivery`: every figure from one run on one machine.
struct DeliveryBench {
  let settings: BenchSettings
  /// What was measured so far.
  var figures: [Figure] = []
  /// What could not be measured here, and why.
  private(set) var leftOut: [LeftOut] = []
  /// The figures beside the smallest number of deliveries, for those beside more.
  var firsts: [String: Double] = [:]

  init(_ settings: BenchSettings) { self.settings = settings }

  mutating func run() throws {
    if settings.runs("burst") {
      for delay in [0, 50] { try burst(delay: delay) }
      try burstRows()
    }
    if settings.runs("peers") { try peers() }
    if settings.runs("enqueue") { try enqueue() }
    if settings.runs("lateness") { try lateness() }
    if settings.runs("startup") { try startUp() }
  }

  /// The limit is measured before and after, because a shared machine changes its mind.
  private mutating func burst(delay: Int) throws {
    let count = settings.isQuick ? 1_000 : 10_000
    progress("burst of \(count), answers after \(delay) ms")
    let sink = try Sink(delay: delay)
    defer { sink.stop() }
    let limitRuns = settings.isQuick ? 1 : 3
    var limits: [Cost] = []
    for _ in 0..<limitRuns { limits.append(try Child.run(["part", "loop", "\(count)", sink.base])) }
    let ours: Burst.Answer = try Child.run(["part", "burst", "\(count)", sink.base])
    for _ in 0..<limitRuns { limits.append(try Child.run(["part", "loop", "\(count)", sink.base])) }
    let limit = Burst.Answer(
      count: count, cost: Cost(wall: limits.map(\.wall).quantile(0.5), cpu: limits.map(\.cpu).quantile(0.5)))
    figures += [
      Figure(
        name: "burst, sink at \(delay) ms", measured: ours.rate, reference: limit.rate, unit: "deliveries/s",
        aim: .atLeast(delay == 0 ? 0.3 : 0.95)),
      Figure(
        name: "  its processor time", measured: ours.cpuPerThousand, reference: limit.cpuPerThousand,
        unit: "CPU s/1,000"),
      Figure(name: "  resident memory", measured: ours.memory.resident, unit: "MiB"),
    ]
  }

  /// What the disk's side of a burst takes by itself: nothing that keeps our promises can be faster.
  private mutating func burstRows() throws {
    let count = settings.isQuick ? 1_000 : 10_000
    progress("the rows of a burst of \(count), without us")
    let answer: Burst.Answer = try Child.run(["part", "rows", "\(count)", "-"])
    figures += [
      Figure(name: "its rows in bare SQLite", measured: answer.rate, unit: "deliveries/s"),
      Figure(name: "  their processor time", measured: answer.cpuPerThousand, unit: "CPU s/1,000"),
    ]
  }

  private mutating func enqueue() throws {
    let count = settings.isQuick ? 10_000 : 100_000
    progress("enqueue of \(count)")
    let folder = try Folder()
    defer { folder.remove() }
    let cost: Cost = try Child.run(["part", "enqueue", "\(count)", folder.path])
    let limit: Cost = try Child.run(["part", "bare", "\(count)", folder.path])
    figures += [
      Figure(
        name: "durable enqueue", measured: Double(count) / cost.wall, reference: Double(count) / limit.wall,
        unit: "deliveries/s", aim: .atLeast(0.5)),
      Figure(
        name: "  its processor time", measured: cost.cpu / Double(count) * 1000,
        reference: limit.cpu / Double(count) * 1000, unit: "CPU s/1,000"),
    ]
  }

  mutating func leaveOut(_ what: String, because reason: any Error) {
    printError("bench: \(what) left out: \(reason)")
    leftOut.append(LeftOut(what: what, why: "\(reason)"))
  }

  func progress(_ text: String) {
    printError("bench: \(text)…")
  }
}
