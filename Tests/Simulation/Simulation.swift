public import Domain

@testable import Engine

/// What came of one run.
public struct SimulationOutcome: Sendable {
  /// The seed that brings it back.
  public var seed: UInt64
  /// What did not hold; nil when everything did.
  public var violation: String?
  /// What happened, line by line.
  public var trace: [String]
  /// How many steps were taken.
  public var steps: Int
  /// How many deliveries ended in each state.
  public var endings: [DeliveryState: Int]

  /// One number for all that happened: equal numbers mean equal runs.
  public var hash: UInt64 {
    // FNV-1a (RFC 9923 section 2).
    trace.joined(separator: "\n").utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

/// Runs the real engine through one seed's worth of bad luck.
public enum Simulation {
  /// More than any run needs: whoever takes so many is going round in circles.
  static let stepLimit = 80_000

  /// Runs one seed from the first plan until nothing happens any more, or to the first violation.
  public static func run(
    seed: UInt64, on backing: Backing = .model, sabotage: Sabotage? = nil
  ) throws -> SimulationOutcome {
    let world = try World(seed: seed, backing: backing, sabotage: sabotage)
    defer { world.end() }
    try world.prepare()
    while world.steps < stepLimit, world.step() {}
    if world.steps >= stepLimit { world.violate("it never comes to rest") }
    world.witness.rest(in: world)
    let endings = world.unfailing { () throws(StoreFailure) in try world.plain.counts() } ?? [:]
    for (state, count) in endings.sorted(by: { "\($0.key)" < "\($1.key)" }) { world.note("\(count) \(state)") }
    return SimulationOutcome(
      seed: seed, violation: world.violation, trace: world.trace.lines, steps: world.steps, endings: endings)
  }
}
