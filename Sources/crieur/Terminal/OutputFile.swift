import Domain
import Glibc

/// Files that commands write: whole or not at all.
enum OutputFile {
  /// Writes a file by way of a temporary one; the folders above it are made.
  static func write(_ text: String, to path: String) throws(ProgramEnd) {
    try makeFolder(FolderPath.folder(of: path))
    let temporary = "\(path).\(getpid()).tmp"
    try create(text, at: temporary)
    guard rename(temporary, path) == 0 else {
      let failure = failure(path)
      unlink(temporary)
      throw failure
    }
  }

  /// Writes a file piece by piece, by way of a temporary one.
  static func stream<Answer>(
    to path: String, _ body: ((String) throws(ProgramEnd) -> Void) throws(ProgramEnd) -> Answer
  ) throws(ProgramEnd) -> Answer {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o664)
    guard descriptor >= 0 else { throw failure(path) }
    defer {
      close(descriptor)
      unlink(temporary)
    }
    let answer = try body { (text) throws(ProgramEnd) in
      guard Terminal.write(text, to: descriptor) == nil else { throw failure(path) }
    }
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw failure(path) }
    syncFolder(FolderPath.folder(of: path))
    return answer
  }

  /// Writes a file that must not exist yet, durably.
  static func create(_ text: String, at path: String) throws(ProgramEnd) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o664)
    guard descriptor >= 0 else { throw failure(path) }
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      done += count
    }
    let isWhole = done == bytes.count && fsync(descriptor) == 0
    let failure = failure(path)
    close(descriptor)
    guard isWhole else {
      unlink(path)
      throw failure
    }
    syncFolder(FolderPath.folder(of: path))
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(ProgramEnd) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/\(part)"
      guard mkdir(made, 0o775) == 0 || errno == EEXIST else { throw failure(made) }
    }
  }

  /// Removes a folder with all that is in it; what cannot be removed stays.
  static func removeFolder(_ path: String) {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name != ".", name != ".." else { continue }
      let inner = "\(path)/\(name)"
      if entry.pointee.d_type == UInt8(DT_DIR) { removeFolder(inner) } else { unlink(inner) }
    }
    closedir(folder)
    rmdir(path)
  }

  private static func syncFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func failure(_ path: String) -> ProgramEnd {
    ProgramEnd(
      .cannotCreate, Reason(ProgramCode.unwritable, ["file": path, "detail": String(cString: strerror(errno))]))
  }
}
