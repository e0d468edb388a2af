import CLinux
import Glibc

/// A process started by a test: its number, and the ends of the pipes that it speaks into.
struct Child {
  let process: pid_t
  let output: Int32
  let errors: Int32

  /// What the system says about an error.
  struct SystemError: Error, CustomStringConvertible {
    let code: Int32
    var description: String { String(cString: strerror(code)) }
  }

  /// Starts a program, found as shells find it, with nothing of ours but two pipes.
  static func spawn(_ command: [String], in folder: String, environment: [String: String]) throws -> Child {
    let (output, errors) = (try Pipe(), try Pipe())
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addchdir_np(&files, folder)
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&files, output.write, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&files, errors.write, STDERR_FILENO)
    // Sockets of the sandbox among them: a port that a child holds open is never free again.
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of the dispatch library block signals, and children inherit that.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var process = pid_t()
    let code = withStrings(command) { arguments in
      withStrings(environment.map { "\($0)=\($1)" }) { variables in
        posix_spawnp(&process, command[0], &files, &attributes, arguments, variables)
      }
    }
    close(output.write)
    close(errors.write)
    guard code == 0 else {
      close(output.read)
      close(errors.read)
      throw SystemError(code: code)
    }
    return Child(process: process, output: output.read, errors: errors.read)
  }

  /// Waits for its end, blocking. Its number is its own until it is reaped.
  static func waitForEnd(of process: pid_t) {
    var information = siginfo_t()
    while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
  }

  /// Takes the status of one that has ended, as shells count: 128 and more for a signal.
  static func reap(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Both ends close by themselves in the programs that other tests start at the same moment.
  private struct Pipe {
    let read: Int32
    let write: Int32

    init() throws {
      var ends: [Int32] = [-1, -1]
      guard pipe2(&ends, O_CLOEXEC) == 0 else { throw SystemError(code: errno) }
      (read, write) = (ends[0], ends[1])
    }
  }

  private static func withStrings<Value>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
  ) -> Value {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(&pointers)
  }
}
