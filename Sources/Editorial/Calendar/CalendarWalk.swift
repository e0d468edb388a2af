import Domain
import Glibc

/// Finds the sources below a calendar's folder, without opening any.
struct CalendarWalk {
  /// A source that was found.
  struct Entry {
    var relative: String
    var stamp: FileStamp
  }

  /// The sources, by path.
  private(set) var entries: [Entry] = []
  /// Folders, and files with names we cannot use, of which nothing is known: relative paths and why.
  private(set) var unseen: [(relative: String, reason: Reason)] = []
  private let root: CalendarRoot
  private var visited: Set<FileIdentity> = []

  /// Walks through a folder; fails when the folder itself cannot be listed.
  init(_ root: CalendarRoot) throws(FileBytes.Failure) {
    self.root = root
    let names = try Folder.names(in: root.path)
    var status = stat()
    if stat(root.path, &status) == 0 { visited.insert(FileIdentity(status)) }
    visit(names, below: "")
    entries.sort { $0.relative < $1.relative }
  }

  /// Whether a file name is one of a source: editors' copies have other extensions, hidden files are nobody's news.
  static func isSource(_ name: String) -> Bool {
    guard !name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return false }
    return ["md", "yaml", "yml"].contains(name[dot...].dropFirst().lowercased())
  }

  private mutating func visit(_ names: [String], below folder: String) {
    for name in names where !name.hasPrefix(".") {
      let relative = folder.isEmpty ? name : "\(folder)/\(name)"
      var status = stat()
      guard stat("\(root.path)/\(relative)", &status) == 0 else {
        note(relative, errno)
        continue
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        // A link to a folder that was already walked through would never end, or say everything twice.
        if visited.insert(FileIdentity(status)).inserted { descend(relative) }
      } else if Self.isSource(name) {
        entries.append(Entry(relative: relative, stamp: FileStamp(status)))
      }
    }
  }

  private mutating func descend(_ relative: String) {
    do throws(FileBytes.Failure) {
      visit(try Folder.names(in: "\(root.path)/\(relative)"), below: relative)
    } catch {
      guard case .refused(let code) = error else { return }
      let reason = Reason(CalendarCode.folderUnreadable, ["detail": systemMessage(code)])
      unseen.append((relative, reason))
    }
  }

  /// A name that was listed and cannot be looked at: gone since, a dangling link, or not UTF-8.
  private mutating func note(_ relative: String, _ code: Int32) {
    guard Self.isSource(relative) else { return }
    if relative.contains("\u{FFFD}") {
      unseen.append((relative, Reason(CalendarCode.badFileName)))
    } else if code != ENOENT {
      unseen.append((relative, Reason(CalendarCode.fileUnreadable, ["detail": systemMessage(code)])))
    }
  }
}

/// Tells a folder from every other, whatever link led to it.
private struct FileIdentity: Hashable {
  var device: dev_t
  var inode: ino_t

  init(_ status: stat) {
    device = status.st_dev
    inode = status.st_ino
  }
}

/// What the system says about an `errno`, such as `Permission denied`.
func systemMessage(_ code: Int32) -> String {
  // MT-safe in glibc since 2.32 (strerror(3)).
  strerror(code).map { String(cString: $0) } ?? "errno \(code)"
}
