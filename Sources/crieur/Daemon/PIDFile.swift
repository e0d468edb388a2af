import CLinux
import Domain
import Glibc

/// Says which process is the daemon: a file that it keeps locked for as long as it lives, so that a dead one's is worth
/// nothing however it died.
///
/// A lock of the open file (fcntl(2), F_OFD_SETLK), because whether one is held can be asked without taking one: a daemon
/// that starts at that very moment must not find the file locked by somebody who only looked.
struct PIDFile: Sendable {
  let path: String

  /// Holds the lock until `release`, or the process's end; nil when another daemon holds it.
  func acquire() throws(ProgramEnd) -> Int32? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else {
      let detail = String(cString: strerror(errno))
      throw ProgramEnd(.cannotCreate, Reason(ProgramCode.unwritable, ["file": path, "detail": detail]))
    }
    var lock = Self.wholeFile()
    guard fcntl(descriptor, crieur_ofd_setlk, &lock) == 0 else {
      close(descriptor)
      return nil
    }
    let text = "\(getpid())\n"
    ftruncate(descriptor, 0)
    _ = text.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    return descriptor
  }

  /// Gives the lock back. Closing alone would leave it to a child that has been forked and is not yet another program.
  func release(_ descriptor: Int32) {
    var lock = Self.wholeFile()
    lock.l_type = Int16(F_UNLCK)
    _ = fcntl(descriptor, crieur_ofd_setlk, &lock)
    close(descriptor)
  }

  /// The daemon that runs, and its resident memory where the system shows it.
  func running() -> StatusPage.Daemon? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var lock = Self.wholeFile()
    guard fcntl(descriptor, crieur_ofd_getlk, &lock) == 0, lock.l_type != Int16(F_UNLCK) else { return nil }
    guard let process = Int(Self.firstWord(of: path)) else { return nil }
    return StatusPage.Daemon(process: process, resident: Self.residentMemory(of: process))
  }

  /// A lock for one holder on a file from its beginning to its end, wherever that is.
  private static func wholeFile() -> flock {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    return lock
  }

  /// Pages in memory (proc(5), /proc/PID/statm, second field) times the page size.
  private static func residentMemory(of process: Int) -> Int? {
    let fields = text(of: "/proc/\(process)/statm").split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }

  private static func firstWord(of path: String) -> String {
    text(of: path).split { $0.isWhitespace }.first.map(String.init) ?? ""
  }

  private static func text(of path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = read(descriptor, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}
