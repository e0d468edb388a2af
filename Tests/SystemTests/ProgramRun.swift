import Foundation
import Glibc
import Synchronization

/// The real program, running in a process of its own.
///
/// Not Foundation's `Process`: after some hundred of them in one process it misses ends.
final class ProgramRun: Sendable {
  /// What came of a run.
  struct End: Sendable {
    /// The exit status; 128 and more for a signal, as shells count.
    var status: Int32
    var output: String
    var errors: String
  }

  /// The program that was built beside the tests.
  static let program: URL = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "crieur")
  }()

  let process: pid_t
  private let life = Life()
  private let (output, errors): (Transcript, Transcript)

  /// Starts the program with these arguments, or with `tool` before its path: a program that runs others.
  init(
    _ arguments: [String], in folder: String, environment: [String: String] = [:], under tool: [String] = []
  ) throws {
    let inherited = ["PATH", "HOME", "TZDIR"].reduce(into: [String: String]()) {
      $0[$1] = ProcessInfo.processInfo.environment[$1]
    }
    let child = try Child.spawn(
      tool + [Self.program.path] + arguments, in: folder, environment: inherited.merging(environment) { $1 })
    process = child.process
    output = Transcript(child.output)
    errors = Transcript(child.errors)
    // Waiting blocks: not on a thread that tests need.
    Thread.detachNewThread { [life] in
      Child.waitForEnd(of: child.process)
      life.end { Child.reap(child.process) }
    }
  }

  /// What it has shown until now.
  var outputSoFar: String { output.text }

  /// What it has said on standard error until now.
  var errorsSoFar: String { errors.text }

  /// Waits for the program to end by itself.
  func end() async -> End {
    let status = await life.status()
    return End(status: status, output: await output.whole(), errors: await errors.whole())
  }

  /// A test that fails leaves nobody behind.
  deinit { signal(SIGKILL) }

  /// Sends a signal, unless the program has ended: its number may be somebody else's by then.
  func signal(_ number: Int32) { life.whileUnended { kill(process, number) } }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) async throws -> End {
    try await ProgramRun(arguments, in: folder, environment: environment).end()
  }
}

/// Whether a program still runs, and what it ended with.
private final class Life: Sendable {
  private struct State {
    var status: Int32?
    var waiting: [CheckedContinuation<Int32, Never>] = []
  }

  private let state = Mutex(State())

  func end(_ status: () -> Int32) {
    let (status, waiting) = state.withLock { state in
      let status = status()
      state.status = status
      defer { state.waiting = [] }
      return (status, state.waiting)
    }
    for continuation in waiting { continuation.resume(returning: status) }
  }

  func status() async -> Int32 {
    await withCheckedContinuation { continuation in
      let status = state.withLock { state in
        if state.status == nil { state.waiting.append(continuation) }
        return state.status
      }
      if let status { continuation.resume(returning: status) }
    }
  }

  func whileUnended(_ act: () -> Void) {
    state.withLock { if $0.status == nil { act() } }
  }
}

/// What a program says, until it closes its end.
private final class Transcript: Sendable {
  private let data = Mutex(Data())
  private let closing = Life()

  init(_ descriptor: Int32) {
    // Reading blocks: not on a thread that tests need.
    Thread.detachNewThread { [self] in
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        data.withLock { $0.append(contentsOf: buffer[..<count]) }
      }
      close(descriptor)
      closing.end { 0 }
    }
  }

  /// Until now.
  var text: String { data.withLock { String(decoding: $0, as: UTF8.self) } }

  /// To the end.
  func whole() async -> String {
    _ = await closing.status()
    return text
  }
}
