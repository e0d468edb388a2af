import Domain
import Glibc

/// Small steps on files that must survive a power cut.
enum DurableFile {
  /// Writes a small text in one step: whole or not at all.
  static func write(_ text: String, to path: String) throws(StoreFailure) {
    let temporary = "\(path).\(getpid()).tmp"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw StoreFailure(errno: errno, at: path) }
    let count = text.withCString { Glibc.write(descriptor, $0, strlen($0)) }
    let isWhole = count == text.utf8.count && fsync(descriptor) == 0
    // A write that came to its end without all its bytes found no room for the rest.
    let failure = StoreFailure(errno: count < 0 ? errno : ENOSPC, at: path)
    close(descriptor)
    guard isWhole else {
      unlink(temporary)
      throw failure
    }
    try rename(temporary, to: path)
  }

  /// Gives a file the name `path`, in place of what has that name, so that a power cut leaves one of the two.
  static func rename(_ file: String, to path: String) throws(StoreFailure) {
    guard Glibc.rename(file, path) == 0 else {
      let failure = StoreFailure(errno: errno, at: path)
      unlink(file)
      throw failure
    }
    try sync(folder(of: path))
  }

  /// Waits until a file, or the names in a folder, are on the disk.
  static func sync(_ path: String) throws(StoreFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreFailure(errno: errno, at: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreFailure(errno: errno, at: path) }
  }

  /// The folder that holds a file.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether two names lead to one file.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}
