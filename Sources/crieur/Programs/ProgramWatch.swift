import Adapters
import CLinux
import Glibc

/// Looks after a program that runs: reads what it says, and ends it when it takes too long or nobody waits for it any more.
struct ProgramWatch {
  /// The program, and the session that it leads.
  let process: pid_t
  let bell: Descriptor
  let timer: Descriptor
  var output: OutputDrain
  var errors: OutputDrain

  /// Returns when it has ended. What it left behind in its session is killed before its number is given back to the
  /// system, so that nobody else can be hit.
  consuming func untilTheEnd() -> ProgramReport {
    var why: ProgramReport.Ending?
    // Without it nothing could be waited for: then it is not let run at all.
    let end = try? Descriptor(pidfd_open(process, 0))
    while let end {
      var wanted = [
        pollfd(fd: end.number, events: Int16(POLLIN), revents: 0), output.wanted, errors.wanted,
        pollfd(fd: why == nil ? timer.number : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: why == nil ? bell.number : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&wanted, nfds_t(wanted.count), -1) >= 0 else { continue }
      if wanted[1].revents != 0 { output.drainOnce() }
      if wanted[2].revents != 0 { errors.drainOnce() }
      if wanted[0].revents != 0 { break }
      if wanted[3].revents != 0 { why = .overtime }
      if wanted[4].revents != 0 { why = .cancelled }
      if why != nil { kill(-process, SIGKILL) }
    }
    kill(-process, SIGKILL)
    output.drainRest()
    errors.drainRest()
    let ending = Self.reap(process)
    return ProgramReport(
      why ?? (end == nil ? .cancelled : ending), output: output.bytes, isOutputWhole: output.isWhole,
      errors: String(decoding: errors.bytes, as: UTF8.self))
  }

  private static func reap(_ process: pid_t) -> ProgramReport.Ending {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .exited(Int(status >> 8 & 0xFF)) : .killed(signal: Int(signal))
  }
}
