import Glibc

/// Whether files have changed, without reading them: their sizes, times and inodes.
struct FileStamps: Equatable, Sendable {
  private var stamps: [String: String] = [:]

  /// No files.
  init() {}

  /// Looks at files, and at all files in some folders but for those whose paths begin with one of `except`.
  init(files: [String], trees: [String], except: [String]) {
    for file in files { stamps[file] = Self.stamp(of: file) }
    for tree in trees { add(tree, except) }
  }

  private mutating func add(_ path: String, _ except: [String]) {
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      let inner = "\(path)/\(name)"
      guard !name.hasPrefix("."), !except.contains(where: inner.hasPrefix) else { continue }
      if isFolder { add(inner, except) } else { stamps[inner] = Self.stamp(of: inner) }
    }
  }

  /// Nil for a file that is not there.
  private static func stamp(of file: String) -> String? {
    var status = stat()
    guard stat(file, &status) == 0 else { return nil }
    return "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }
}
