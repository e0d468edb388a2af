import Glibc

/// Lists folders.
enum Folder {
  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  static func names(in path: String) throws(FileBytes.Failure) -> [String] {
    guard let stream = opendir(path) else { throw FileBytes.Failure(errno: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw FileBytes.Failure(errno: errno) }
        return names.sorted()
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }
}
