import CLinux
import Foundation
import Glibc
import Testing

/// A program that publishes does not outlive whoever started it, and is not run again blindly.
struct KilledProgramTests {
  @Test func aKilledDaemonTakesItsProgramAlongAndAPersonIsAsked() async throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: "\(folder)/calendar", withIntermediateDirectories: true)
    let script = "echo $$ >> \(folder)/runs.part; mv \(folder)/runs.part \(folder)/runs; exec sleep 600"
    try Data(
      """
      timezone: Europe/Paris
      language: fr
      calendar: [{path: calendar/}]
      timing: {connect: 30s, attempt: 5m, lease: 10m, settling: 100ms}
      channels:
        programme: {network: command, command: [/bin/sh, -c, "\(script)"]}

      """.utf8
    ).write(to: URL(filePath: "\(folder)/crieur.yaml"))
    let item =
      "---\ntitle: Une nouvelle\npublish: 2026-01-05 09:00\nlate: {within: 3650d, then: publish}\nchannels: [programme]\n---\nTexte.\n"
    try Data(item.utf8).write(to: URL(filePath: "\(folder)/calendar/nouvelle.md"))
    let first = try ProgramRun(["run", "--once"], in: folder)
    while !FileManager.default.fileExists(atPath: "\(folder)/runs") { await Task.yield() }
    let text = try String(contentsOfFile: "\(folder)/runs", encoding: .utf8)
    let process = try #require(pid_t(text.filter(\.isNumber)))
    let end = pidfd_open(process, 0)
    defer { close(end) }
    first.signal(SIGKILL)
    _ = await first.end()
    // The kernel kills it; it is waited for, not hoped for.
    var wanted = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
    #expect(poll(&wanted, 1, 60_000) == 1, "the program goes on by itself")
    for _ in 0..<2 { _ = try await ProgramRun.run(["run", "--once"], in: folder) }
    let runs = try String(contentsOfFile: "\(folder)/runs", encoding: .utf8).split(separator: "\n")
    #expect(runs.count == 1)
    let queue = try await ProgramRun.run(["queue", "list", "--json"], in: folder).output
    #expect(queue.contains("\"waitingFor\": \"doubt\""), "\(queue)")
  }
}
