import Domain
import Glibc

/// Tells one state of a file from another without reading it.
struct FileStamp {
  /// Size, times and inode as one text.
  let text: String
  /// When content or attributes were last changed.
  let modified: Timestamp

  init(_ status: stat) {
    let (content, change) = (Self.microseconds(status.st_mtim), Self.microseconds(status.st_ctim))
    let times = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)-\(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec)"
    text = "\(status.st_size)-\(times)-\(status.st_ino)"
    modified = Timestamp(microseconds: max(content, change))
  }

  /// Whether the file may still be being written.
  ///
  /// A change far in the future is not waited for: that clock is not ours.
  func isRecent(at now: Timestamp, quietFor: Duration) -> Bool {
    let age = now - modified
    return age < quietFor && age > .zero - quietFor
  }

  private static func microseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }
}
