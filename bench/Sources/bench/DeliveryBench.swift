import Domain
import Engine

/// `bench delivery`: every figure from one run on one machine.
struct DeliveryBench {
  let settings: BenchSettings

  func figures() async throws -> [Figure] {
    var figures: [Figure] = []
    if settings.runs("burst") { for delay in [0, 50] { figures += try burst(delay: delay) } }
    if settings.runs("enqueue") { figures += try enqueue() }
    if settings.runs("lateness") { figures += try lateness() }
    if settings.runs("startup") { figures += try startUp() }
    return figures
  }

  /// The limit is measured before and after, because a shared machine changes its mind.
  private func burst(delay: Int) throws -> [Figure] {
    let count = settings.isQuick ? 1_000 : 10_000
    progress("burst of \(count), answers after \(delay) ms")
    let sink = try Sink(delay: delay)
    defer { sink.stop() }
    let limitRuns = settings.isQuick ? 1 : 3
    var limits: [Cost] = []
    for _ in 0..<limitRuns { limits.append(try Child.run(["part", "loop", "\(count)", sink.base])) }
    let cost: Cost = try Child.run(["part", "burst", "\(count)", sink.base])
    for _ in 0..<limitRuns { limits.append(try Child.run(["part", "loop", "\(count)", sink.base])) }
    let (wall, cpu) = (limits.map(\.wall).quantile(0.5), limits.map(\.cpu).quantile(0.5))
    let thousands = Double(count) / 1000
    return [
      Figure(
        name: "burst, sink at \(delay) ms", measured: Double(count) / cost.wall, reference: Double(count) / wall,
        unit: "deliveries/s", aim: .atLeast(delay == 0 ? 0.3 : 0.95)),
      Figure(
        name: "  its processor time", measured: cost.cpu / thousands, reference: cpu / thousands,
        unit: "CPU s/1,000"),
    ]
  }

  private func enqueue() throws -> [Figure] {
    let count = settings.isQuick ? 10_000 : 100_000
    progress("enqueue of \(count)")
    let folder = try Folder()
    defer { folder.remove() }
    let cost: Cost = try Child.run(["part", "enqueue", "\(count)", folder.path])
    let limit: Cost = try Child.run(["part", "bare", "\(count)", folder.path])
    return [
      Figure(
        name: "durable enqueue", measured: Double(count) / cost.wall, reference: Double(count) / limit.wall,
        unit: "deliveries/s", aim: .atLeast(0.5)),
      Figure(
        name: "  its processor time", measured: cost.cpu / Double(count) * 1000,
        reference: limit.cpu / Double(count) * 1000, unit: "CPU s/1,000"),
    ]
  }

  private func lateness() throws -> [Figure] {
    let probes = settings.isQuick ? 100 : 400
    let sizes = settings.isQuick ? [10_000, 100_000] : [10_000, 1_000_000] + (settings.isFull ? [10_000_000] : [])
    var figures: [Figure] = []
    var first: Lateness.Answer?
    for size in sizes {
      progress("lateness beside \(size) future deliveries")
      let folder = try Folder()
      defer { folder.remove() }
      try Stock.fill(folder, count: size)
      let answer: Lateness.Answer = try Child.run(["part", "lateness", "\(probes)", folder.path])
      let isLast = size == sizes.last
      figures += [
        Figure(name: "lateness p50 beside \(size)", measured: answer.p50, reference: first?.p50, unit: "ms"),
        Figure(
          name: "lateness p99 beside \(size)", measured: answer.p99, reference: first?.p99, unit: "ms",
          aim: isLast ? .atMost(1.5) : nil),
        Figure(name: "  looking at 500 channels", measured: answer.finding, reference: first?.finding, unit: "ms"),
        Figure(name: "  claiming 64", measured: answer.claiming, reference: first?.claiming, unit: "ms"),
      ]
      first = first ?? answer
    }
    return figures
  }

  private func startUp() throws -> [Figure] {
    var figures: [Figure] = []
    var first: StartUp.Answer?
    for size in [10, settings.isQuick ? 100_000 : 1_000_000] {
      progress("start with \(size) queued")
      let folder = try Folder()
      defer { folder.remove() }
      try Stock.fill(folder, count: size)
      let answer: StartUp.Answer = try Child.run(["part", "startup", settings.isQuick ? "2" : "10", folder.path])
      figures += [
        Figure(name: "start with \(size) queued", measured: answer.start, reference: first?.start, unit: "ms"),
        Figure(
          name: "  resident memory", measured: answer.memory.resident, reference: first?.memory.resident, unit: "MiB"),
        Figure(
          name: "  of which allocated", measured: answer.memory.anonymous, reference: first?.memory.anonymous,
          unit: "MiB"),
        Figure(name: "  idle processor time", measured: answer.idle, unit: "ms/s"),
      ]
      first = first ?? answer
    }
    return figures
  }

  private func progress(_ text: String) {
    printError("bench: \(text)…")
  }
}
