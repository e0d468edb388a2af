public import ArgumentParser
import Foundation
import Fuzzing
import Synchronization

/// Feeds generated texts to the readers and renderers, for as long as asked.
@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Feeds generated Markdown, sources, addresses and items to Crieur, and checks what becomes of them.")

  @Option(help: "The seed of the first input; each further input has the next.")
  var seed: UInt64 = UInt64.random(in: 1...UInt64(Int64.max))

  @Option(help: "For how many minutes.")
  var minutes: Double = 1

  @Option(help: "How many inputs at most.")
  var inputs: Int = .max

  @Option(help: "Only these: \(FuzzKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: [FuzzKind] = FuzzKind.allCases

  @Option(help: "What one input may take at most, in seconds of processor time.")
  var longest: Double = 5

  @Option(help: "How much memory may be used at most, in MiB.")
  var memory: Double = 512

  func run() throws {
    print("fuzz: from seed \(seed), \(kind.map(\.rawValue).joined(separator: ", "))")
    let current = Watch(longest: longest)
    let outcome = FuzzRun(kinds: kind, seed: seed, inputs: inputs, seconds: minutes * 60, longest: longest)
      .run { current.begin($0) }
    current.end()
    for finding in outcome.findings.prefix(20) { print("FOUND \(finding)") }
    let slowest = String(format: "%.3f s (seed %llu)", outcome.slowest.seconds, outcome.slowest.seed)
    print(
      "fuzz: \(outcome.inputs) inputs, \(outcome.findings.count) findings, slowest \(slowest), "
        + "\(Int(outcome.resident)) MiB resident at most")
    guard outcome.findings.isEmpty, outcome.resident <= memory else { throw ExitCode.failure }
  }
}

extension FuzzKind: ExpressibleByArgument {}
