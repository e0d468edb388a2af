import CLinux
import Dispatch
import Glibc

/// A program started by this one, in a process group of its own, so that it can be ended with all that it started.
struct ChildProcess: Sendable {
  /// The process, and the group that it leads.
  let process: pid_t
  /// Its standard input; whoever writes closes it.
  let input: Int32

  /// Starts a program with nothing of ours but its input and our standard error. Throws the system's message.
  init(_ command: [String]) throws(SystemMessage) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemMessage(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var started = pid_t()
    let code = Self.spawn(command, input: ends[0], &started)
    close(ends[0])
    guard code == 0 else {
      close(ends[1])
      throw SystemMessage(code: code)
    }
    process = started
    input = ends[1]
  }

  /// What the system says about an error.
  struct SystemMessage: Error, CustomStringConvertible {
    let code: Int32
    var description: String { String(cString: strerror(code)) }
  }

  private static func spawn(_ command: [String], input: Int32, _ process: inout pid_t) -> Int32 {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of the dispatch library block signals, and children inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    return posix_spawn(&process, command[0], &files, &attributes, &arguments, environ)
  }

  /// Writes all of `text` to the program's input and closes it. The text must fit into a pipe (64 KiB, pipe(7)), so that
  /// a program that does not read holds nobody up.
  func feed(_ text: String) {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { write(input, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      done += count
    }
    close(input)
  }

  /// Waits for the program to end and returns its status as shells count: 128 and more for a signal.
  func end() async -> Int32 {
    await exited()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Ends the program and everything in its group at once.
  func kill() { Glibc.kill(-process, SIGKILL) }

  /// Returns when the process can be waited for without blocking (pidfd_open(2)).
  private func exited() async {
    let descriptor = pidfd_open(process, 0)
    guard descriptor >= 0 else { return }
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      // Dispatch sources may be used from any thread (dispatch_source_create(3)); the import only does not say so.
      nonisolated(unsafe) let source = DispatchSource.makeReadSource(
        fileDescriptor: descriptor, queue: WorkerPool.events)
      source.setEventHandler { @Sendable in source.cancel() }
      source.setCancelHandler { @Sendable in
        close(descriptor)
        continuation.resume()
      }
      source.activate()
    }
  }
}
