import Domain

/// How late deliveries are beside few and beside many that wait, and what a start costs then.
extension DeliveryBench {
  /// The sizes are measured in turns, because a shared machine changes its mind: of each figure the median of all turns
  /// counts.
  mutating func lateness() throws {
    let probes = settings.isQuick ? 50 : 400
    let turns = settings.isQuick ? 3 : 5
    let sizes = settings.isQuick ? [10_000, 100_000] : [10_000, 1_000_000] + (settings.isFull ? [10_000_000] : [])
    let folders = try sizes.map { _ in try Folder() }
    defer { for folder in folders { folder.remove() } }
    for (size, folder) in zip(sizes, folders) {
      progress("filling a store with \(size)")
      try Stock.fill(folder, count: size)
    }
    var answers: [[Lateness.Answer]] = sizes.map { _ in [] }
    for turn in 0..<turns {
      progress("lateness, turn \(turn + 1) of \(turns)")
      for (index, folder) in folders.enumerated() {
        answers[index].append(try Child.run(["part", "lateness", "\(probes)", folder.path]))
      }
    }
    for (size, answers) in zip(sizes, answers) { addLateness(beside: size, answers) }
  }

  private mutating func addLateness(beside size: Int, _ answers: [Lateness.Answer]) {
    let isLast = size > 10_000 && !settings.isQuick
    add("lateness p50", beside: size, answers.map(\.p50), "ms")
    add("lateness p99", beside: size, answers.map(\.p99), "ms", aim: isLast ? .atMost(1.5) : nil)
    add("  looking at 500 channels", beside: size, answers.map(\.finding), "ms")
    add("  claiming 64", beside: size, answers.map(\.claiming), "ms")
  }

  mutating func startUp() throws {
    let turns = settings.isQuick ? 3 : 5
    for size in [10, settings.isQuick ? 100_000 : 1_000_000] {
      progress("start with \(size) queued")
      let folder = try Folder()
      defer { folder.remove() }
      try Stock.fill(folder, count: size)
      // The idle minute is measured once: in the others there is nothing left to learn.
      let answers: [StartUp.Answer] = try (0..<turns).map { turn in
        let idle = turn > 0 ? 0 : settings.isQuick ? 2 : 60
        return try Child.run(["part", "startup", "\(idle)", folder.path])
      }
      add("start", beside: size, answers.map(\.start), "ms")
      add("  resident memory", beside: size, answers.map(\.memory.resident), "MiB")
      add("  of which allocated", beside: size, answers.map(\.memory.anonymous), "MiB")
      figures.append(
        Figure(name: "  idle processor time beside \(size)", measured: (answers[0].idle ?? 0) * 60, unit: "ms/min"))
      if size > 10 { try stop(under: size, in: folder) }
    }
  }

  /// Held against the time that a stop may take.
  private mutating func stop(under size: Int, in folder: Folder) throws {
    progress("a stop under \(size) due")
    try Stock.makeDue(folder)
    let answer: Stopping.Answer = try Child.run(["part", "stop", "500", folder.path])
    figures.append(
      Figure(name: "stop under \(size) due", measured: answer.stop, reference: 15, unit: "s", aim: .atMost(1)))
  }

  /// Adds the median of these; it is held against that beside the first size.
  private mutating func add(
    _ kind: String, beside size: Int, _ values: [Double], _ unit: String, aim: Figure.Aim? = nil
  ) {
    let median = values.quantile(0.5)
    figures.append(
      Figure(name: "\(kind) beside \(size)", measured: median, reference: firsts[kind], unit: unit, aim: aim))
    firsts[kind] = firsts[kind] ?? median
  }
}
