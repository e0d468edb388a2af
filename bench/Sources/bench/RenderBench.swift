import Foundation

/// `bench render`: every figure from one run on one machine.
struct RenderBench {
  let settings: BenchSettings
  /// What was measured so far.
  private(set) var figures: [Figure] = []
  /// What could not be measured here, and why.
  private(set) var leftOut: [LeftOut] = []

  init(_ settings: BenchSettings) { self.settings = settings }

  mutating func run() throws {
    if settings.runs("items") { try items() }
    if settings.runs("counting") { try counting() }
    if settings.runs("long") { try long() }
  }

  private mutating func items() throws {
    let count = settings.isQuick ? 1_000 : 10_000
    printError("bench: \(count) items on ten channels…")
    let ten: Renderings.Answer = try Child.run(["part", "items", "\(count)", "ten"])
    let all: Renderings.Answer = try Child.run(["part", "items", "\(count / 10)", "all"])
    figures += [
      Figure(
        name: "10,000 items × 10 channels", measured: 10_000 / ten.itemsPerSecond, reference: 10, unit: "CPU s",
        aim: .atMost(1)),
      Figure(name: "  items on 10 channels", measured: ten.itemsPerSecond, unit: "items/s/core"),
      Figure(name: "  variants", measured: ten.itemsPerSecond * 10, unit: "variants/s/core"),
      Figure(name: "  allocations", measured: ten.allocationsPerVariant, unit: "per variant"),
      Figure(name: "  resident memory", measured: ten.resident, unit: "MiB"),
      Figure(
        name: "items on every profile (\(all.variants / all.items))", measured: all.itemsPerSecond, unit: "items/s/core"
      ),
      Figure(name: "  allocations", measured: all.allocationsPerVariant, unit: "per variant"),
    ]
  }

  private mutating func counting() throws {
    let count = settings.isQuick ? 500 : 5_000
    printError("bench: counting \(count) texts, and twitter-text-parser…")
    let folder = try Folder()
    defer { folder.remove() }
    let texts = folder.file("texts.json")
    try JSONEncoder().encode(try Counting.texts(count)).write(to: URL(fileURLWithPath: texts))
    let ours: Counting.Answer = try Child.run(["part", "counting", "\(count)", texts])
    let theirs: Counting.Answer
    do {
      let printed = try Peers().output(of: "counting.py", [texts])
      theirs = try JSONDecoder().decode(Counting.Answer.self, from: Data(printed.utf8))
    } catch {
      figures.append(Figure(name: "counting as X does", measured: Double(count) / ours.cpu, unit: "texts/s/core"))
      leftOut.append(LeftOut(what: "twitter-text-parser", why: "\(error)"))
      return
    }
    let agreed = zip(ours.counts, theirs.counts).filter { $0 == $1 }.count
    figures += [
      Figure(
        name: "counting as X does", measured: Double(count) / ours.cpu, reference: Double(count) / theirs.cpu,
        unit: "texts/s/core"),
      // It takes a bare © for an emoji, which twitter-text does not: those with a credit count one more there.
      Figure(name: "  counted alike", measured: Double(agreed), reference: Double(count), unit: "texts"),
    ]
  }

  /// Ten times the words should take no more than ten times as long.
  private mutating func long() throws {
    printError("bench: an article of 20,000 words…")
    let short: Double = try Child.run(["part", "long", "2000", "-"])
    let long: Double = try Child.run(["part", "long", "20000", "-"])
    figures.append(
      Figure(
        name: "20,000 words beside 10 × 2,000", measured: long * 1000, reference: short * 10_000, unit: "CPU ms/item",
        aim: .atMost(1)))
  }
}
