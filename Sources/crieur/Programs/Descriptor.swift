import Adapters
import CLinux
import Glibc

/// A file descriptor, closed when nobody has it any more. It closes by itself in programs that others start.
final class Descriptor: Sendable {
  let number: Int32

  /// Takes what a system call gave.
  init(_ number: Int32) throws(ProgramRefusal) {
    guard number >= 0 else { throw .system(errno: errno) }
    self.number = number
  }

  deinit { close(number) }

  /// Another descriptor of the same file, at `least` or above.
  func lifted(to least: Int32) throws(ProgramRefusal) -> Descriptor {
    try Descriptor(fcntl(number, F_DUPFD_CLOEXEC, least))
  }

  /// The two ends of a pipe; ours does not block.
  static func pipe() throws(ProgramRefusal) -> (ours: Descriptor, theirs: Descriptor) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw .system(errno: errno) }
    let pipe = (ours: try Descriptor(ends[0]), theirs: try Descriptor(ends[1]))
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return pipe
  }

  /// A file in memory that nobody can change: nothing of it ever lies on a disk, and it is gone with its last reader.
  static func sealed(_ bytes: [UInt8]) throws(ProgramRefusal) -> Descriptor {
    let file = try Descriptor(memfd_create("crieur", crieur_memfd_flags))
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { write(file.number, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(errno: errno) }
      done += count
    }
    guard lseek(file.number, 0, SEEK_SET) == 0, fcntl(file.number, crieur_add_seals, crieur_all_seals) == 0 else {
      throw .system(errno: errno)
    }
    return file
  }

  /// Rings once, after a time.
  static func timer(after time: Duration) throws(ProgramRefusal) -> Descriptor {
    let timer = try Descriptor(timerfd_create(CLOCK_MONOTONIC, crieur_timerfd_flags))
    let (seconds, attoseconds) = time.components
    var setting = itimerspec()
    // A timer of zero would never ring.
    setting.it_value = timespec(tv_sec: Int(seconds), tv_nsec: max(1, Int(attoseconds / 1_000_000_000)))
    guard timerfd_settime(timer.number, 0, &setting, nil) == 0 else { throw .system(errno: errno) }
    return timer
  }

  /// Something that can be rung from any thread.
  static func bell() throws(ProgramRefusal) -> Descriptor {
    try Descriptor(eventfd(0, crieur_eventfd_flags))
  }

  /// Rings a bell.
  func ring() {
    var one: UInt64 = 1
    _ = write(number, &one, MemoryLayout<UInt64>.size)
  }
}
