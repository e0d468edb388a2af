import Foundation
import Glibc
import Testing

/// A wall clock that a test sets while programs live by it (libfaketime), as an administrator or a time server would. What
/// measures time that passes, such as a time limit, does not notice: nor does it in a suspended machine.
///
/// The kernel does not wake a program for it: whoever waits learns of the step when something else wakes it.
struct SteppedClock {
  private let file: URL

  /// A clock that is right so far.
  init(in folder: String) throws {
    file = URL(filePath: "\(folder)/heure")
    try step(to: 0)
  }

  /// Sets it to so many seconds after the right time.
  func step(to seconds: Int) throws {
    try write(seconds < 0 ? "\(seconds)" : "+\(seconds)")
  }

  /// Lets it run so many times faster than the right time, from now on.
  func run(_ speed: Int) throws { try write("+0 x\(speed)") }

  private func write(_ time: String) throws { try Data(time.utf8).write(to: file, options: .atomic) }

  private var environment: [String: String] {
    [
      "LD_PRELOAD": Self.library, "FAKETIME_TIMESTAMP_FILE": file.path, "FAKETIME_NO_CACHE": "1",
      "FAKETIME_DONT_FAKE_MONOTONIC": "1",
      // Set here, so that the library need not add it: that moves the environment, and Swift finds the arguments by it.
      "FAKETIME_SHARED": "none none",
    ]
  }

  /// The command under which a program lives by it.
  var runner: [String] { ["env"] + environment.map { "\($0)=\($1)" } }

  /// From the package `libfaketime`, which scripts/setup installs.
  private static let library: String = {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib")) ?? []
    let candidates = folders.map { "/usr/lib/\($0)/faketime/libfaketimeMT.so.1" }
    return candidates.first { FileManager.default.fileExists(atPath: $0) } ?? "/missing: run scripts/setup"
  }()
}

extension Trait where Self == ConditionTrait {
  /// Needs what libfaketime needs: its semaphore lies in /dev/shm, whatever it is told.
  static var steppedClock: Self {
    .enabled(if: access("/dev/shm", W_OK) == 0, "libfaketime needs a /dev/shm that can be written to")
  }
}
