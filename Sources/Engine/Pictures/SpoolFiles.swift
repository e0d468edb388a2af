import Domain
import Glibc

/// The files of the spool: whole or not there, and never changed once they are.
struct SpoolFiles {
  /// What the file at `path` holds, which people know as `name`.
  static func read(_ path: String, as name: String) throws(MediaFailure) -> [UInt8] {
    let unreadable = MediaFailure(Reason(EngineCode.mediaUnreadable, ["file": name]))
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw unreadable }
    guard status.st_size <= FolderSpool.maxBytes else {
      throw MediaFailure(
        Reason(EngineCode.mediaTooLarge, ["file": name, "limit": "\(FolderSpool.maxBytes / 1024 / 1024)"]))
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      guard count > 0 else { throw unreadable }
      done += count
    }
    return bytes
  }

  /// Whether there is a file that can be read.
  static func holds(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Makes a folder where there is none.
  static func makeFolder(_ folder: String) throws(MediaFailure) {
    guard mkdir(folder, 0o770) == 0 || errno == EEXIST else { throw unwritable() }
  }

  /// Writes a file under a temporary name first, so that it is whole or not there; its folder is made where it is missing.
  static func write(_ bytes: [UInt8], to path: String, in folder: String) throws(MediaFailure) {
    try makeFolder(folder)
    let temporary = "\(path).\(getpid()).\(UInt32.random(in: .min ... .max)).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw unwritable() }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
      guard count > 0 else { break }
      done += count
    }
    let isWhole = done == bytes.count && fsync(descriptor) == 0 && rename(temporary, path) == 0
    let failure = unwritable()
    close(descriptor)
    guard isWhole else {
      unlink(temporary)
      throw failure
    }
    syncFolder(folder)
  }

  /// Takes a file away that is of no use any more; one that stays does no harm.
  static func remove(_ path: String) { unlink(path) }

  /// The names of what lies in a folder.
  static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.sorted()
  }

  /// What the last call that failed says.
  private static func unwritable() -> MediaFailure {
    MediaFailure(Reason(EngineCode.spoolUnwritable, ["detail": String(cString: strerror(errno))]))
  }

  private static func syncFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
