import Glibc

/// A small file, read whole.
struct SmallFile: Sendable {
  /// Why it could not be read.
  enum Failure: Error, Hashable {
    /// There is none.
    case missing
    /// The system refused, with this `errno`, or it is too large or no file at all.
    case refused(String)
  }

  /// Its bytes.
  let bytes: [UInt8]
  /// Its permission bits.
  let mode: mode_t

  /// Reads a regular file of at most 1 MiB.
  init(_ path: String) throws(Failure) {
    // Without O_NONBLOCK, opening a pipe would wait for its writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Self.failure(EISDIR) }
    mode = status.st_mode & 0o7777
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.failure(errno)
      }
      bytes += chunk[..<count]
      guard bytes.count <= 1 << 20 else { throw Self.failure(EFBIG) }
    }
    self.bytes = bytes
  }

  /// Its text; nil when it is not UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }

  private static func failure(_ code: Int32) -> Failure {
    code == ENOENT || code == ENOTDIR ? .missing : .refused(String(cString: strerror(code)))
  }
}
