import Foundation
import Glibc
import Synchronization

/// The real program, running in a process of its own.
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
  private let ended: AsyncStream<Int32>
  private let isOver = Switch()
  private let heard: Transcript
  private let output: Task<String, Never>
  private let errors: Task<String, Never>

  init(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let inherited = ["PATH", "HOME", "TZDIR"].reduce(into: [String: String]()) {
      $0[$1] = ProcessInfo.processInfo.environment[$1]
    }
    process.environment = inherited.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let (out, err) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    let (ended, end) = AsyncStream<Int32>.makeStream()
    self.ended = ended
    process.terminationHandler = { [isOver] process in
      isOver.turnOn()
      let isSignal = process.terminationReason == .uncaughtSignal
      end.yield(isSignal ? 128 + process.terminationStatus : process.terminationStatus)
      end.finish()
    }
    try process.run()
    self.process = process.processIdentifier
    heard = Transcript()
    output = Self.read(out.fileHandleForReading, into: Transcript())
    errors = Self.read(err.fileHandleForReading, into: heard)
  }

  /// What a program has said until now.
  private final class Transcript: Sendable {
    let data = Mutex(Data())

    var text: String { data.withLock { String(decoding: $0, as: UTF8.self) } }
  }

  private static func read(_ handle: FileHandle, into transcript: Transcript) -> Task<String, Never> {
    let (texts, text) = AsyncStream<String>.makeStream()
    // Reading blocks: not on a thread that tests need.
    Thread.detachNewThread {
      while true {
        let more = handle.availableData
        guard !more.isEmpty else { break }
        transcript.data.withLock { $0.append(more) }
      }
      text.yield(transcript.text)
      text.finish()
    }
    return Task { await texts.first { _ in true } ?? "" }
  }

  /// What it has said on standard error until now.
  var errorsSoFar: String { heard.text }

  /// Waits for the program to end by itself.
  func end() async -> End {
    let status = await ended.first { _ in true } ?? -1
    return End(status: status, output: await output.value, errors: await errors.value)
  }

  /// A test that fails leaves nobody behind.
  deinit { if !isOver.isOn { kill(process, SIGKILL) } }

  func signal(_ number: Int32) { kill(process, number) }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) async throws -> End {
    try await ProgramRun(arguments, in: folder, environment: environment).end()
  }
}

/// Off, then on.
private final class Switch: Sendable {
  private let state = Mutex(false)

  var isOn: Bool { state.withLock { $0 } }

  func turnOn() { state.withLock { $0 = true } }
}
