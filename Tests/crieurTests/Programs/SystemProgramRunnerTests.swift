import Adapters
import Domain
import Foundation
import Glibc
import Testing

@testable import crieur

/// Programs get what they are called with and nothing else, and end when they should.
struct SystemProgramRunnerTests {
  private let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"

  /// Runs a line of shell, which is the program here and not the way to it.
  private func run(
    _ script: String, input: String = "", secret: String? = nil, files: [[UInt8]] = [],
    environment: [String: String] = ["PATH": "/usr/bin:/bin"], bounds: ProgramBounds = ProgramBounds(),
    permit: LeavePermit? = nil
  ) async throws -> ProgramReport {
    try await SystemProgramRunner().run(
      ProgramCall(
        ["/bin/sh", "-c", script, "name", "$(id)"], input: Array(input.utf8), secret: secret, files: files,
        environment: environment, folder: folder, bounds: bounds, permit: permit))
  }

  private func text(_ report: ProgramReport) -> String { String(decoding: report.output, as: UTF8.self) }

  @Test func aProgramReadsItsInputAndIsReadToItsEnd() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let long = String(repeating: "é", count: 200_000)
    let report = try await run("cat; echo complaint >&2; exit 7", input: long)
    #expect(report.ending == .exited(7))
    #expect(text(report) == long && report.isOutputWhole)
    #expect(report.errors == "complaint\n")
  }

  @Test func argumentsReachItAsTheyAre() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(text(try await run("printf %s \"$1\"")) == "$(id)")
  }

  @Test func itHasNoOtherVariableThanThoseItWasGiven() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let report = try await SystemProgramRunner().run(
      ProgramCall(["/usr/bin/env"], environment: ["ONE": "1", "PATH": "/bin"], folder: folder))
    #expect(text(report) == "ONE=1\nPATH=/bin\n")
  }

  @Test func itHasNoOtherDescriptorThanThoseItWasGiven() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // Left open on purpose, as a careless library would.
    let leak = dup(0)
    defer { close(leak) }
    // `ls` opens the folder itself: one more than it was given.
    let list = ProgramCall(["/bin/ls", "/proc/self/fd"], folder: folder)
    #expect(text(try await SystemProgramRunner().run(list)) == "0\n1\n2\n3\n")
    var more = list
    (more.secret, more.files) = ("s", [[1], [2]])
    #expect(text(try await SystemProgramRunner().run(more)) == "0\n1\n2\n3\n4\n5\n6\n")
  }

  @Test func theSecretIsOnADescriptorAndInNeitherArgumentsNorVariables() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let report = try await run("cat <&3; echo; tr '\\0' ' ' </proc/$$/cmdline /proc/$$/environ", secret: "très-secret")
    let lines = text(report).split(separator: "\n", maxSplits: 1)
    #expect(lines.first == "très-secret")
    #expect(!lines.dropFirst().joined().contains("secret"))
  }

  @Test func filesCanBeReadAgainAndAgainAndNeverWritten() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let report = try await run(
      "cat /dev/fd/4; cat /dev/fd/4 <&5; cat /dev/fd/5; echo new 2>/dev/null >>/dev/fd/4; cat /dev/fd/4",
      files: [Array("one".utf8), Array("two".utf8)])
    #expect(text(report) == "oneonetwoone")
  }

  @Test func itWorksInItsFolderWhichIsMade() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let report = try await SystemProgramRunner().run(ProgramCall(["/bin/pwd"], folder: "\(folder)/a/b"))
    #expect(text(report).hasSuffix("\(UUIDPart(folder))/a/b\n"))
  }

  private func UUIDPart(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }

  @Test(arguments: ["/nowhere/program", "/etc/passwd", "/"])
  func whatCannotBeStartedNeverBegan(path: String) async throws {
    let refusal = await #expect(throws: ProgramRefusal.self) {
      try await SystemProgramRunner().run(ProgramCall([path], folder: "/tmp"))
    }
    #expect(refusal == .system(errno: path == "/nowhere/program" ? ENOENT : EACCES))
  }

  @Test func withoutPermissionNothingIsStarted() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let reason = Reason(code: "test.tooLate", arguments: [:])
    let refusal = await #expect(throws: ProgramRefusal.self) {
      try await run("touch begun", permit: LeavePermit { reason })
    }
    #expect(refusal == .notPermitted(reason))
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/begun"))
  }

  @Test func aProgramThatTakesTooLongIsEndedWithAllItStarted() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let report = try await run(
      "sleep 600 & echo $!; exec sleep 600", bounds: ProgramBounds(time: .seconds(1)))
    #expect(report.ending == .overtime)
    try #expect(isGone(text(report)))
  }

  @Test func whatAProgramLeavesBehindIsEndedAndKeepsNobodyWaiting() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let report = try await run("sleep 600 & echo $!")
    #expect(report.ending == .exited(0))
    try #expect(isGone(text(report)))
  }

  /// Whether nothing of that number runs any more: killed means gone, or not yet buried by its new parent.
  private func isGone(_ number: String) throws -> Bool {
    let process = try #require(pid_t(number.filter { $0.isNumber }))
    let stat = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return !stat.contains("sleep") || stat.contains(") Z ") || stat.contains(") X ")
      || kill(process, 0) != 0
  }

  @Test func aTaskThatIsCancelledEndsTheProgram() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let begun = "\(folder)/begun"
    let task = Task { try await run("touch begun; exec sleep 600") }
    while !FileManager.default.fileExists(atPath: begun) { await Task.yield() }
    task.cancel()
    #expect(try await task.value.ending == .cancelled)
  }

  @Test func aSignalIsToldAsASignal() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try await run("kill -TERM $$").ending == .killed(signal: 15))
  }

  @Test func signalsThatWeIgnoreAreNotIgnoredThere() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    #expect(try await run("kill -PIPE $$; echo alive").ending == .killed(signal: 13))
  }

  @Test func memoryIsBounded() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let hungry = "head -c 200000000 /dev/zero | tail -c 200000000 | wc -c"
    let enough = try await run(hungry, bounds: ProgramBounds(memory: 1024))
    #expect(text(enough).contains("200000000"))
    let tooLittle = try await run(hungry, bounds: ProgramBounds(memory: 64))
    #expect(!text(tooLittle).contains("200000000"))
  }

  @Test func computingIsBoundedAndNoCoreIsLeft() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let limits = text(try await run("ulimit -t; ulimit -c", bounds: ProgramBounds(time: .seconds(9))))
    #expect(limits == "9\n0\n")
  }

  @Test func endlessOutputIsReadAndDropped() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let report = try await run(
      "head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2; exit 75", bounds: ProgramBounds(output: 1000))
    #expect(report.ending == .exited(75))
    #expect(report.output.count == 1000 && !report.isOutputWhole)
    #expect(report.errors.utf8.count == 4096)
  }

  @Test func manyRunSideBySide() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<40 { group.addTask { text(try await run("cat", input: "\(number)")) } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(texts.count == 40)
  }
}
