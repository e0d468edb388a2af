/// An absolute folder that relative paths begin at.
struct FolderPath: Hashable, Sendable {
  /// The path, without a slash at its end.
  let path: String
  /// Whether nothing that is found from here may lie outside.
  let isClosed: Bool

  /// Takes an absolute path.
  init(_ path: String, isClosed: Bool = false) {
    self.path = Self.tidied(path)
    self.isClosed = isClosed
  }

  /// The absolute path of `name`, without `.` and `..`; from a closed folder, the path inside it that `name` would be
  /// if the folder were the root.
  func path(of name: String) -> String {
    if isClosed { return Self.joined(path, Self.tidied("/" + name)) }
    return Self.tidied(name.hasPrefix("/") ? name : "\(path)/\(name)")
  }

  /// The folder that holds a file.
  static func folder(of file: String) -> String {
    tidied(file + "/..")
  }

  private static func joined(_ folder: String, _ rest: String) -> String {
    rest == "/" ? folder : (folder == "/" ? rest : folder + rest)
  }

  private static func tidied(_ path: String) -> String {
    let parts = path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }
}
