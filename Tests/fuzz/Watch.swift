import Foundation
import Synchronization

/// Ends the process when an input never comes back, and says which one.
final class Watch: Sendable {
  private let seed = Atomic<UInt64>(0)
  private let hasEnded = Atomic<Bool>(false)

  /// Twenty times what an input may take is never.
  init(longest: Double) {
    let thread = Thread { [self] in
      var last = (seed: UInt64(0), looks: 0)
      while !hasEnded.load(ordering: .relaxed) {
        Thread.sleep(forTimeInterval: longest)
        let now = seed.load(ordering: .relaxed)
        last = now == last.seed ? (now, last.looks + 1) : (now, 0)
        guard last.looks < 20 else {
          FileHandle.standardError.write(Data("fuzz: seed \(now) never came back\n".utf8))
          abort()
        }
      }
    }
    thread.start()
  }

  func begin(_ next: UInt64) { seed.store(next, ordering: .relaxed) }

  func end() { hasEnded.store(true, ordering: .relaxed) }
}
