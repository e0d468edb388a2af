import Domain
import Simulation
import Testing

struct SimulationTests {
  /// Seeds in groups, so that all processors have something to do.
  @Test(arguments: 0..<12 as Range<UInt64>)
  func everyPromiseHolds(group: UInt64) throws {
    for seed in group * 25 + 1...group * 25 + 25 {
      let outcome = try Simulation.run(seed: seed)
      #expect(outcome.violation == nil, "seed \(seed): swift run simulate --seed \(seed) --store model --trace")
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func everyPromiseHoldsOnTheEmbeddedStore(seed: UInt64) throws {
    let outcome = try Simulation.run(seed: seed, on: .sqlite)
    #expect(outcome.violation == nil, "seed \(seed): swift run simulate --seed \(seed) --store sqlite --trace")
  }

  @Test(arguments: [7, 77, 777] as [UInt64])
  func aSeedBringsTheWholeRunBack(seed: UInt64) throws {
    let first = try Simulation.run(seed: seed)
    let second = try Simulation.run(seed: seed)
    #expect(first.hash == second.hash)
    #expect(first.trace == second.trace)
  }

  @Test func theStoresCannotBeToldApart() throws {
    #expect(try Simulation.run(seed: 5, on: .sqlite).trace == Simulation.run(seed: 5, on: .model).trace)
  }

  @Test func runsAreNotAllAlike() throws {
    var missing: Set = ["delivered", "failed", "expired", "held"]
    for seed: UInt64 in 1...200 where !missing.isEmpty {
      missing.subtract(try Simulation.run(seed: seed).endings.keys.map(\.name))
    }
    #expect(missing.isEmpty)
  }

  /// A proof that cannot fail proves nothing: an engine that is broken on purpose must be caught.
  @Test(arguments: Sabotage.allCases)
  func anEngineThatIsBrokenOnPurposeIsCaught(sabotage: Sabotage) throws {
    let isCaught = try (1...400).contains { seed in
      try Simulation.run(seed: seed, sabotage: sabotage).violation != nil
    }
    #expect(isCaught, "400 seeds did not notice: \(sabotage)")
  }
}
