import Foundation
import Testing

/// Makes the kernel fail, delay or kill a program at a call of ours (strace, which scripts/setup installs).
enum Strace {
  /// The command under which a program runs so. `fault` is what strace's `inject` takes; what happens is written to `log`.
  static func injecting(_ fault: String, log: String = "/dev/null") -> [String] {
    let call = fault.prefix { $0 != ":" }
    return ["strace", "-D", "-f", "--seccomp-bpf", "-qq", "-o", log, "-e", "trace=\(call)", "-e", "inject=\(fault)"]
  }

  /// Whether a program may be traced here.
  static let isPermitted: Bool = {
    let probe = Process()
    probe.executableURL = URL(filePath: "/usr/bin/env")
    probe.arguments = injecting("getsockopt:delay_enter=1:when=1") + ["true"]
    probe.standardError = FileHandle.nullDevice
    guard (try? probe.run()) != nil else { return false }
    probe.waitUntilExit()
    return probe.terminationStatus == 0
  }()
}

extension Trait where Self == ConditionTrait {
  /// Needs to trace programs, which some containers forbid.
  static var strace: Self { .enabled(if: Strace.isPermitted, "strace(1) is not permitted here") }
}
