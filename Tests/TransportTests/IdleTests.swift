import Foundation
import TestSupport
import Testing

@testable import Transport

@Suite struct IdleTests {
  @Test func anIdleTransportSleeps() async throws {
    let server = try LoopbackServer { _ in [.answer()] }
    defer { server.stop() }
    let idle = CurlTransport(.direct, threadName: "idle-transport")
    _ = try await idle.perform(HTTPRequest("GET", server.url))
    let thread = try folder(ofThread: "idle-transport")
    let before = try switches(in: thread)
    try await letTimePass()
    let after = try switches(in: thread)
    // One for the wait that begins after the answer was given.
    #expect(after - before <= 1)
    await idle.shutdown()
  }

  /// Three tenths of a second, by a transfer that runs out of time on another thread.
  private func letTimePass() async throws {
    try await withServer { _ in
      [.hang]
    } _: { server, transport in
      let limits = TransferLimits(total: .milliseconds(300))
      #expect(await transport.failure(of: HTTPRequest("GET", server.url, limits: limits)) != nil)
    }
  }

  /// Where the kernel tells about a thread. It leaves some out while others end, so one look may not be enough.
  private func folder(ofThread name: String) throws -> String {
    for _ in 1...1000 {
      for task in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task") {
        let folder = "/proc/self/task/\(task)"
        // The thread may have ended since it was listed.
        if (try? String(contentsOfFile: folder + "/comm", encoding: .utf8)) == name + "\n" { return folder }
      }
    }
    throw NoSuchThread()
  }

  private struct NoSuchThread: Error {}

  /// How often the thread gave up the processor (proc_pid_status(5), `voluntary_ctxt_switches`).
  private func switches(in folder: String) throws -> Int {
    let lines = try String(contentsOfFile: folder + "/status", encoding: .utf8).split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("voluntary_ctxt_switches:") })
    return try #require(line.split(separator: "\t").last.flatMap { Int($0) })
  }
}
