import Foundation

/// Feeds one input after the other, and watches time and memory.
public struct FuzzRun: Sendable {
  /// What a run found.
  public struct Outcome: Sendable {
    /// How many inputs were fed.
    public var inputs = 0
    /// What was wrong, with the command that repeats it.
    public var findings: [String] = []
    /// The longest that one input took, in seconds of this thread's processor time, and its seed.
    public var slowest = (seconds: 0.0, seed: UInt64(0))
    /// The most memory that was resident, in MiB.
    public var resident = 0.0
  }

  /// What is fed.
  public var kinds: [FuzzKind]
  /// The seed of the first input; every further one has the next.
  public var seed: UInt64
  /// When it ends: after so many inputs or so many seconds.
  public var most: (inputs: Int, seconds: Double)
  /// What one input may take at most, in seconds.
  public var longest: Double

  /// Prepares a run.
  public init(
    kinds: [FuzzKind] = FuzzKind.allCases, seed: UInt64, inputs: Int = .max, seconds: Double = .infinity,
    longest: Double = 5
  ) {
    self.kinds = kinds
    self.seed = seed
    most = (inputs, seconds)
    self.longest = longest
  }

  /// Runs; `begin` is told every seed before it is fed, so that somebody can tell which one never came back.
  public func run(begin: (UInt64) -> Void = { _ in }) -> Outcome {
    var outcome = Outcome()
    let start = Self.clock(CLOCK_MONOTONIC)
    while outcome.inputs < most.inputs, Self.clock(CLOCK_MONOTONIC) - start < most.seconds {
      let seed = seed &+ UInt64(outcome.inputs)
      begin(seed)
      let before = Self.clock(CLOCK_THREAD_CPUTIME_ID)
      let kind = kinds[Int(seed % UInt64(kinds.count))]
      var input = FuzzInput(kind, seed: seed)
      let broken = input.run()
      let seconds = Self.clock(CLOCK_THREAD_CPUTIME_ID) - before
      outcome.inputs += 1
      outcome.findings += broken.map { "seed \(seed), \(kind): \($0)" }
      if seconds > longest { outcome.findings.append("seed \(seed), \(kind): took \(seconds) s") }
      if seconds > outcome.slowest.seconds { outcome.slowest = (seconds, seed) }
    }
    outcome.resident = Self.mostResident
    return outcome
  }

  private static func clock(_ id: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(id, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static var mostResident: Double {
    // Without it nothing is said about memory, and nothing is wrong with the texts.
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Double(line.filter(\.isNumber)) ?? 0) / 1024
  }
}
