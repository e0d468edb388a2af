import Glibc

/// Reads small files whole.
enum FileBytes {
  /// Why a file could not be read.
  enum Failure: Error {
    /// There is none.
    case missing
    /// The system refused, with this `errno`.
    case refused(Int32)
    /// It is a folder, a device or a pipe.
    case notAFile
    /// It is larger than the limit.
    case tooLarge
    /// It was written while it was read.
    case changing

    init(errno code: Int32) {
      self = code == ENOENT || code == ENOTDIR ? .missing : .refused(code)
    }
  }

  /// The bytes of a regular file of at most `limit` bytes, and the stamp of exactly these bytes.
  static func read(_ path: String, limit: Int) throws(Failure) -> (bytes: [UInt8], stamp: FileStamp) {
    // Without O_NONBLOCK, opening a pipe would wait for its writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure(errno: errno) }
    defer { close(descriptor) }
    let before = try status(of: descriptor)
    guard before.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard before.st_size <= limit else { throw .tooLarge }
    let bytes = try contents(of: descriptor, limit: limit, expected: Int(before.st_size))
    let stamp = FileStamp(before)
    guard FileStamp(try status(of: descriptor)).text == stamp.text else { throw .changing }
    return (bytes, stamp)
  }

  private static func status(of descriptor: Int32) throws(Failure) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(errno: errno) }
    return status
  }

  private static func contents(of descriptor: Int32, limit: Int, expected: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure(errno: errno)
      }
      bytes += chunk[..<count]
      guard bytes.count <= limit else { throw .tooLarge }
    }
  }
}
