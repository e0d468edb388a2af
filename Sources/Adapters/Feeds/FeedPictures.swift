import Domain
import Glibc

/// The pictures of one feed, where readers can fetch them: beside the feed, under names that follow from their content.
///
/// Several feeds may share the folder: each knows its own files by its channel's name.
struct FeedPictures: Sendable {
  let channel: ChannelName
  let spool: any MediaSpool

  /// Puts a picture into the folder, unless it is there; nil when neither folder nor spool has it any more.
  func place(_ picture: SpooledMedia, in folder: String) throws(FileFailure) -> Int? {
    let path = "\(folder)/\(name(of: picture))"
    if let length = length(of: path) { return length }
    // A picture that is gone must not keep the others' news back.
    guard let bytes = try? spool.bytes(of: picture) else { return nil }
    try DurableFile.makeFolder(folder)
    try DurableFile.write(bytes, to: path)
    return bytes.count
  }

  /// How many bytes a file has, as its readers will find; nil when there is none.
  private func length(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Takes away the pictures of this feed that none of its items shows. What cannot be removed stays for the next time.
  func sweep(_ folder: String, keeping shown: Set<String>) {
    for name in (try? DurableFile.names(in: folder)) ?? [] where isOwn(name) && !shown.contains(name) {
      DurableFile.remove("\(folder)/\(name)")
    }
  }

  /// `rss-` and the digest of the content: another picture has another name, so that no cache shows the old one.
  func name(of picture: SpooledMedia) -> String {
    "\(prefix)\(picture.digest.rawValue).\(Self.ending(of: picture.type))"
  }

  private var prefix: String { "\(FileName.unique(channel.rawValue))-" }

  /// Whether this feed wrote a file: its name, one digest, one ending.
  private func isOwn(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let parts = name.dropFirst(prefix.count).split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count == 64 && parts[0].allSatisfy(\.isHexDigit)
      && (Self.endings.values + [Self.otherEnding]).contains(String(parts[1]))
  }

  private static let endings = ["image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp"]

  /// The types that a feed shows.
  static let types = endings.keys.sorted()

  private static func ending(of type: String) -> String { endings[type] ?? otherEnding }
  private static let otherEnding = "img"
}
