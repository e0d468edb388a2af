import CLinux
import Domain
import FoundationEssentials
import Glibc

/// Prepares pictures in a process of its own, `crieur-pictures`: what decodes a stranger's bytes has no secret, no network
/// and no file in reach, and when it breaks nothing else does.
struct PictureChild: PictureWorkshop {
  /// The program's name.
  static let name = "crieur-pictures"
  /// The most bytes of an answer: more than any picture that fits into the spool.
  private static let answerLimit = 48 << 20

  /// Where the program is.
  let program: String

  /// Knows where the program is.
  init(program: String = PictureChild.installed) {
    self.program = program
  }

  /// Beside this program, else in its folder below libexec (Filesystem Hierarchy Standard 3.0, section 4.7).
  static var installed: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let own = FolderPath.folder(of: path)
    let shared = "\(FolderPath.folder(of: own))/libexec/crieur/\(name)"
    let beside = "\(own)/\(name)"
    return access(beside, X_OK) != 0 && access(shared, X_OK) == 0 ? shared : beside
  }

  /// Changes when the program is replaced.
  var edition: String {
    var status = stat()
    guard stat(program, &status) == 0 else { return "" }
    return "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }

  /// See `PictureWorkshop`.
  func prepare(
    _ picture: [UInt8], within limits: PictureLimits
  ) throws(MediaFailure) -> (verdict: PictureVerdict, bytes: [UInt8]) {
    guard access(program, X_OK) == 0 else {
      throw MediaFailure(Reason(PictureCode.noWorkshop, ["program": program]))
    }
    guard let input = Self.memory(holding: picture) else { throw Self.failed }
    defer { close(input) }
    guard let (process, output) = start(limits, input: input) else { throw Self.failed }
    let answer = Self.read(output)
    close(output)
    // One that says too much is not waited for.
    if answer == nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0, let answer, let end = answer.firstIndex(of: 0x0A),
      let verdict = try? JSONDecoder().decode(PictureVerdict.self, from: Data(answer[..<end]))
    else { throw Self.failed }
    let made = Array(answer[(end + 1)...])
    // A program that is not what it should be is not believed.
    if case .made(let picture) = verdict, picture.bytes != made.count { throw Self.failed }
    return (verdict, made)
  }

  private static var failed: MediaFailure { MediaFailure(Reason(PictureCode.workshopFailed)) }

  /// A file without a name that holds the picture.
  private static func memory(holding bytes: [UInt8]) -> Int32? {
    let descriptor = memfd_create("picture", crieur_memfd_cloexec)
    guard descriptor >= 0 else { return nil }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(descriptor)
        return nil
      }
      done += count
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  private func start(_ limits: PictureLimits, input: Int32) -> (process: pid_t, output: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard let argument = try? JSONEncoder().encode(limits), pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
    defer { close(ends[1]) }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclosefrom_np(&files, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let words = [program, String(decoding: argument, as: UTF8.self)]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    // Nothing of our environment, in which credentials may stand. Large pictures are turned in memory, not in files.
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C"), strdup("VIPS_DISC_THRESHOLD=4g"), nil]
    defer { for text in arguments + environment { free(text) } }
    var process = pid_t()
    guard posix_spawn(&process, program, &files, &attributes, &arguments, &environment) == 0 else {
      close(ends[0])
      return nil
    }
    return (process, ends[0])
  }

  private static func read(_ output: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(output, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, bytes.count + count <= answerLimit else { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
