import Glibc

/// Files that are either there, whole and safe from a power cut, or not there.
enum DurableFile {
  /// Replaces `path` in one step: written beside it, forced to the disk, renamed, and the folder forced to the disk.
  ///
  /// Callers that write the same file hold the same lock: the file beside it has one name.
  static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    try draft(bytes, of: path)
    try placeDraft(of: path)
  }

  /// The first half of it: the file is on the disk, and nobody sees it.
  static func draft(_ bytes: [UInt8], of path: String) throws(FileFailure) {
    do throws(FileFailure) {
      try fill(draftPath(of: path), with: bytes)
    } catch {
      dropDraft(of: path)
      throw error
    }
  }

  /// The second half of it: everybody sees it.
  static func placeDraft(of path: String) throws(FileFailure) {
    guard rename(draftPath(of: path), path) == 0 else {
      let failure = FileFailure.last(path)
      dropDraft(of: path)
      throw failure
    }
    try sync(folder: folder(of: path))
  }

  /// Instead of the second half.
  static func dropDraft(of path: String) { unlink(draftPath(of: path)) }

  private static func draftPath(of path: String) -> String { "\(folder(of: path))/.\(name(of: path)).tmp" }

  /// Writes a file that nobody can see yet and forces it to the disk. Others may read it, as far as the umask allows.
  static func fill(_ path: String, with bytes: [UInt8]) throws(FileFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw .last(path) }
    defer { close(file) }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        guard errno == EINTR else { throw .last(path) }
      } else {
        done += count
      }
    }
    guard fsync(file) == 0 else { throw .last(path) }
  }

  /// The bytes of a file; nil when there is none.
  static func read(_ path: String) throws(FileFailure) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      guard errno == ENOENT else { throw .last(path) }
      return nil
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw .last(path)
      }
    }
  }

  /// Makes a folder and those above it; one that is there already is fine.
  static func makeFolder(_ path: String) throws(FileFailure) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    guard errno == ENOENT, folder(of: path) != path else { throw .last(path) }
    try makeFolder(folder(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last(path) }
    try sync(folder: folder(of: path))
  }

  /// The names in a folder, in no order; none when there is no folder.
  static func names(in path: String) throws(FileFailure) -> [String] {
    guard let folder = opendir(path) else {
      guard errno == ENOENT else { throw .last(path) }
      return []
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Forces the names in a folder to the disk.
  static func sync(folder path: String) throws(FileFailure) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .last(path) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw .last(path) }
  }

  /// Renames a file or a folder.
  static func move(_ path: String, to place: String, mayBeMissing: Bool = false) throws(FileFailure) {
    guard rename(path, place) != 0, !(mayBeMissing && errno == ENOENT) else { return }
    throw .last(path)
  }

  /// Takes a file or a folder away, with everything in it. What cannot be removed stays.
  static func remove(_ path: String) {
    if unlink(path) == 0 || errno != EISDIR { return }
    // A folder that cannot be listed cannot be emptied either.
    for name in (try? names(in: path)) ?? [] { remove("\(path)/\(name)") }
    rmdir(path)
  }

  /// Runs `body` while no other task or process does so with the same lock file.
  ///
  /// `body` must not suspend: the lock belongs to the open file, and waiting for it blocks a thread.
  static func locked<Value>(_ path: String, _ body: () throws(FileFailure) -> Value) throws(FileFailure) -> Value {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
    guard file >= 0 else { throw .last(path) }
    defer { close(file) }
    while flock(file, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .last(path) }
    }
    return try body()
  }

  /// The folder that holds `path`.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last component of `path`.
  static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }
}
