import Foundation
import Glibc
import Synchronization
import Testing

@testable import crieur

struct PIDFileTests {
  @Test func whoOnlyLooksNeverTurnsAStartingDaemonAway() throws {
    let folder = NSTemporaryDirectory() + "crieur-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // A file for every round: programs that other tests start hold a copy of every lock for a moment.
    let round = Atomic(0)
    let end = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      while true {
        let number = round.load(ordering: .acquiring)
        guard number >= 0 else { break }
        _ = PIDFile(path: "\(folder)/\(number)").running()
      }
      end.signal()
    }
    for number in 0..<2000 {
      let file = PIDFile(path: "\(folder)/\(number)")
      try Data().write(to: URL(filePath: file.path))
      round.store(number, ordering: .releasing)
      guard let lock = try file.acquire() else {
        Issue.record("refused in round \(number)")
        break
      }
      close(lock)
    }
    round.store(-1, ordering: .releasing)
    end.wait()
  }

  @Test func aDaemonIsSeenWhileItHoldsTheFileAndNoOtherStarts() throws {
    let file = PIDFile(path: NSTemporaryDirectory() + "crieur-\(UUID().uuidString).pid")
    defer { unlink(file.path) }
    #expect(file.running() == nil)
    let lock = try #require(try file.acquire())
    #expect(file.running()?.process == Int(getpid()))
    #expect(try file.acquire() == nil)
    close(lock)
    #expect(file.running() == nil)
  }
}
