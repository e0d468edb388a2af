import Foundation
import Glibc
import Sandbox
import Testing

/// A daemon with nothing to do does nothing at all: no thread of it wakes.
struct IdleDaemonTests {
  /// Ten a minute, in all threads together.
  private static let (span, limit) = (12, 2)

  @Test(.timeLimit(.minutes(3))) func aDaemonAtRestHardlyEverWakes() async throws {
    let place = try await Workplace(mastodon: ["un"])
    try place.fill(2)
    let daemon = try place.start("run", "--quiet")
    // It has read, sent and written before it rests: every part of it was awake once.
    while place.counts.count < 2 { try await Task.sleep(for: .milliseconds(20)) }
    var wakes: [[String: Int]] = []
    // Connections are closed after a while, and the machine is busy with other tests: not every span is one of rest.
    while wakes.count < 6, wakes.last.map({ $0.values.reduce(0, +) > Self.limit }) ?? true {
      let before = try switches(of: daemon.process)
      try await Task.sleep(for: .seconds(Self.span))
      wakes.append(try switches(of: daemon.process).merging(before) { $0 - $1 }.filter { $0.value > 0 })
    }
    daemon.signal(SIGTERM)
    #expect(await daemon.end().status == 0)
    let last = try #require(wakes.last)
    #expect(last.values.reduce(0, +) <= Self.limit, "by thread, in \(Self.span) s each: \(wakes)")
    await place.sandbox.stop()
  }

  /// How often each thread gave up the processor so far (proc_pid_status(5), `voluntary_ctxt_switches`); by its number
  /// and its name. A thread that began between two looks counts from its beginning.
  private func switches(of process: pid_t) throws -> [String: Int] {
    let folder = "/proc/\(process)/task"
    return try FileManager.default.contentsOfDirectory(atPath: folder).reduce(into: [:]) { counts, thread in
      // It may have ended since it was listed.
      guard let status = try? String(contentsOfFile: "\(folder)/\(thread)/status", encoding: .utf8) else { return }
      let fields = status.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
      let name = fields.first { $0.first == "Name:" }?.last ?? ""
      counts["\(thread) \(name)"] = fields.first { $0.first == "voluntary_ctxt_switches:" }?.last.flatMap { Int($0) }
    }
  }
}
