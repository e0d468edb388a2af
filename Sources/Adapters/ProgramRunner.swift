public import Domain

/// Runs programs of this machine for adapters. Tries once: no retry, no shell, nothing of ours but what the call names.
public protocol ProgramRunner: Sendable {
  /// Runs a program from its start to its end, and ends whatever it leaves behind in its session.
  ///
  /// Throws when it never began: that proves that it did nothing. The permit is asked directly before the start. A task
  /// that is cancelled ends the program.
  func run(_ call: ProgramCall) async throws(ProgramRefusal) -> ProgramReport
}

/// A program to be run, and everything that it gets.
public struct ProgramCall: Sendable {
  /// Where the secret can be read, where there is one.
  public static let secretDescriptor = 3
  /// Where the first of the files can be read; the others follow.
  public static let firstFileDescriptor = 4

  /// The program's absolute path, and its arguments. Never a secret: everybody on the machine can read them.
  public var command: [String]
  /// What stands on its standard input.
  public var input: [UInt8]
  /// What stands on descriptor 3; nil for a closed one.
  public var secret: String?
  /// What stands on descriptor 4 and those after it, each a file that nobody can change.
  public var files: [[UInt8]]
  /// All of its environment.
  public var environment: [String: String]
  /// Its working folder, which is made when it is missing.
  public var folder: String
  /// What it may use.
  public var bounds: ProgramBounds
  /// Asked directly before the start, where the public may see the effect.
  public var permit: LeavePermit?

  /// Gathers what a program gets.
  public init(
    _ command: [String], input: [UInt8] = [], secret: String? = nil, files: [[UInt8]] = [],
    environment: [String: String] = [:], folder: String = "/", bounds: ProgramBounds = ProgramBounds(),
    permit: LeavePermit? = nil
  ) {
    self.command = command
    self.input = input
    self.secret = secret
    self.files = files
    self.environment = environment
    self.folder = folder
    self.bounds = bounds
    self.permit = permit
  }
}

/// What a program may use.
public struct ProgramBounds: Hashable, Sendable {
  /// From its start to its end; then everything in its session is killed.
  public var time: Duration
  /// Mebibytes of address space for each of its processes.
  public var memory: Int
  /// Bytes that are kept of its output; what comes after them is read and dropped.
  public var output: Int

  /// Sets bounds.
  public init(time: Duration = .seconds(45), memory: Int = 1024, output: Int = 1 << 20) {
    self.time = time
    self.memory = memory
    self.output = output
  }
}

/// How a program ended.
public struct ProgramReport: Hashable, Sendable {
  /// What ended it.
  public enum Ending: Hashable, Sendable {
    /// It exited with this status.
    case exited(Int)
    /// This signal killed it.
    case killed(signal: Int)
    /// It took too long.
    case overtime
    /// Whoever waited for it waited no longer.
    case cancelled
  }

  /// What ended it.
  public var ending: Ending
  /// What it wrote to its standard output.
  public var output: [UInt8]
  /// Whether that is all of it.
  public var isOutputWhole: Bool
  /// The end of what it wrote to its standard error.
  public var errors: String

  /// Tells how a program ended.
  public init(_ ending: Ending, output: [UInt8] = [], isOutputWhole: Bool = true, errors: String = "") {
    self.ending = ending
    self.output = output
    self.isOutputWhole = isOutputWhole
    self.errors = errors
  }
}

/// Why a program never began.
public enum ProgramRefusal: Error, Hashable, Sendable {
  /// The permit was refused.
  case notPermitted(Reason)
  /// The task was cancelled before.
  case cancelled
  /// The system refused, for the reason that it numbers.
  case system(errno: Int32)
}

/// Runs nothing: where no program may be started.
public struct NoPrograms: ProgramRunner {
  /// Makes one.
  public init() {}

  /// Refuses as a system does that has no such program.
  public func run(_ call: ProgramCall) async throws(ProgramRefusal) -> ProgramReport {
    throw .system(errno: 2)
  }
}
