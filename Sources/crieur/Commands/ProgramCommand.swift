import ArgumentParser

/// A command that works with a configuration.
protocol ProgramCommand: ParsableCommand {
  /// The options of every command.
  var global: GlobalOptions { get }
  /// Whether problems of the configuration are wanted on standard output, as JSON.
  var tellsProblemsAsJSON: Bool { get }
  /// Whether every channel must say where its secret lies.
  var needsCredentials: Bool { get }

  /// Does the work; what is wrong ends it with a status and a reason.
  func run(in program: Program) async throws(ProgramEnd)
}

extension ProgramCommand {
  var tellsProblemsAsJSON: Bool { false }
  var needsCredentials: Bool { true }
}

/// A command that needs no configuration.
protocol BareCommand: ParsableCommand {
  /// The options of every command.
  var global: GlobalOptions { get }

  /// Does the work; what is wrong ends it with a status and a reason.
  func run(on terminal: Terminal) async throws(ProgramEnd)
}
