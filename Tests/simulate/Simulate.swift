public import ArgumentParser
public import Simulation

/// Runs seeds and tells which of them break a promise.
@main
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs the real engine through seeded faults and checks its promises.")

  @Option(help: "How many seeds to run.")
  var seeds: UInt64 = 300

  @Option(help: "The first seed.")
  var from: UInt64 = 1

  @Option(help: "Runs this seed alone.")
  var seed: UInt64?

  @Option(help: "The store: model, sqlite, or both (sqlite for every 25th seed).")
  var store: String = "both"

  @Option(help: "Breaks the engine on purpose.")
  var sabotage: Sabotage?

  @Flag(help: "Prints everything that happens.")
  var trace = false

  func run() throws {
    let meant = seed.map { $0..<$0 + 1 } ?? from..<from + seeds
    var failed: [UInt64] = []
    var steps = 0
    for seed in meant {
      let outcome = try Simulation.run(seed: seed, on: backing(of: seed), sabotage: sabotage)
      steps += outcome.steps
      if trace { outcome.trace.forEach { print($0) } }
      guard let violation = outcome.violation else { continue }
      failed.append(seed)
      print("seed \(seed): \(violation)")
      if !trace { outcome.trace.suffix(12).forEach { print("    \($0)") } }
      print("    again: swift run simulate --seed \(seed) --trace")
    }
    print("\(meant.count) seeds, \(steps) steps, \(failed.count) broken promises")
    if !failed.isEmpty { throw ExitCode.failure }
  }

  private func backing(of seed: UInt64) -> Backing {
    Backing(rawValue: store) ?? (seed % 25 == 0 ? .sqlite : .model)
  }
}

extension Sabotage: ExpressibleByArgument {}
