import CLinux
import Foundation
import Glibc
import Testing

/// A program that publishes does not outlive whoever started it, and is not run again blindly.
@Suite(.timeLimit(.minutes(5))) struct KilledProgramTests {
  /// What a program does before it writes down its number, and maybe one more, and waits.
  enum Program: String, CaseIterable {
    /// It has started another one, as a script starts `curl`; only the guard reaches that.
    case ofTwo = "sleep 600 & echo $$ $! > numbers.part; mv numbers.part numbers; wait"
    /// It has killed its guard, the only other one in its group; the kernel's signal is left.
    case unguarded = """
      for file in /proc/[0-9]*/stat; do
        read -r number name state parent group rest 2>/dev/null <"$file" || continue
        [ "$group" = $$ ] && [ "$number" != $$ ] && kill -KILL "$number"
      done
      echo $$ > numbers.part; mv numbers.part numbers; exec sleep 600
      """
  }

  private func place(_ program: Program) throws -> String {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: "\(folder)/calendar", withIntermediateDirectories: true)
    let files = [
      "program.sh": "cd '\(folder)'; echo started >> starts\n\(program.rawValue)\n",
      "crieur.yaml": """
      timezone: Europe/Paris
      language: fr
      calendar: [{path: calendar/}]
      timing: {connect: 30s, attempt: 5m, lease: 10m, settling: 1s}
      channels:
        programme: {network: command, command: [/bin/sh, "\(folder)/program.sh"]}

      """,
      "calendar/nouvelle.md": """
      ---
      title: Une nouvelle
      publish: 2026-01-05 09:00
      late: {within: 3650d, then: publish}
      channels: [programme]
      ---
      Texte.

      """,
    ]
    for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)")) }
    return folder
  }

  @Test(arguments: Program.allCases)
  func aKilledDaemonTakesItsProgramAlongAndAPersonIsAsked(program: Program) async throws {
    let folder = try place(program)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try ProgramRun(["run", "--once"], in: folder)
    while !FileManager.default.fileExists(atPath: "\(folder)/numbers") { await Task.yield() }
    let numbers = try String(contentsOfFile: "\(folder)/numbers", encoding: .utf8).split(whereSeparator: \.isWhitespace)
    try #require(numbers.count == (program == .ofTwo ? 2 : 1))
    let ends = try numbers.map { pidfd_open(try #require(pid_t($0)), 0) }
    defer { for end in ends { close(end) } }
    // Without a descriptor poll would wait for nothing, and say that nobody has ended.
    try #require(ends.allSatisfy { $0 >= 0 }, "a program ended before whoever started it")
    first.signal(SIGKILL)
    _ = await first.end()
    for end in ends { #expect(hasEnded(end), "\(numbers) goes on by itself") }
    // The first one finds the claim lost, a later one finds nobody to ask: when, is not told by how fast programs start.
    var status: Int32 = 75
    while status == 75 { status = try await ProgramRun.run(["run", "--once"], in: folder).status }
    #expect(status == 0)
    #expect(try String(contentsOfFile: "\(folder)/starts", encoding: .utf8) == "started\n")
    let queue = try await ProgramRun.run(["queue", "list", "--json"], in: folder).output
    #expect(queue.contains("\"waitingFor\": \"doubt\""), "\(queue)")
  }

  /// The kernel kills it; it is waited for, not hoped for. Debuggers and signals of others may interrupt that.
  private func hasEnded(_ end: Int32) -> Bool {
    let deadline = ContinuousClock.now + .seconds(60)
    while true {
      let left = max(.zero, deadline - ContinuousClock.now)
      var wanted = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      let count = poll(&wanted, 1, Int32(left.components.seconds * 1000))
      if count >= 0 || errno != EINTR { return count == 1 }
    }
  }
}
