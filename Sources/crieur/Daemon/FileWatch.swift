import CLinux
import Dispatch
import Glibc
import Synchronization

/// Tells when something changes in some folders and files (inotify(7)); costs nothing while nothing does.
final class FileWatch: Sendable {
  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB
      | IN_MODIFY)

  private let descriptor: Int32
  // Dispatch sources may be used from any thread (dispatch_source_create(3)); the import only does not say so.
  private nonisolated(unsafe) let source: any DispatchSourceRead

  /// Where the system grants no watches, things are looked at this often instead.
  static let lookInstead: Duration = .seconds(60)

  /// Calls `onChange`, from any thread, after every change; nil when the system grants no more watchers
  /// (`fs.inotify.max_user_instances`).
  init?(onChange: @escaping @Sendable () -> Void) {
    let descriptor = inotify_init1(crieur_inotify_flags)
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: WorkerPool.events)
    source.setEventHandler { @Sendable in
      var buffer = [UInt8](repeating: 0, count: 16 * 1024)
      while read(descriptor, &buffer, buffer.count) > 0 {}
      onChange()
    }
    source.setCancelHandler { @Sendable in close(descriptor) }
    source.activate()
  }

  deinit { source.cancel() }

  /// Watches a file or a folder (not what lies deeper); watching it again changes nothing. What is missing is not watched.
  /// False when the system grants no more watches (`fs.inotify.max_user_watches`).
  func watch(_ path: String) -> Bool {
    inotify_add_watch(descriptor, path, Self.events) >= 0 || ![ENOSPC, ENOMEM].contains(errno)
  }

  /// Watches a folder and all folders in it; false when one of them cannot be watched.
  func watch(tree root: String) -> Bool {
    var isWatched = watch(root)
    guard let folder = opendir(root) else { return isWatched }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if isFolder, !name.hasPrefix("."), !watch(tree: "\(root)/\(name)") { isWatched = false }
    }
    return isWatched
  }
}
