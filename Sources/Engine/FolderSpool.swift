import Digests
public import Domain
import Glibc

/// Pictures in a folder, each under the SHA-256 of its content.
public struct FolderSpool: MediaSpool {
  /// The most bytes of one picture: 40 MB, well above what any network takes.
  public static let maxBytes = 40 * 1024 * 1024

  private let folder: String?

  /// Makes a spool in `folder`, which is created on the first admission; nil only looks at pictures, for previews.
  public init(folder: String?) {
    self.folder = folder
  }

  /// See `MediaSpool`.
  public func admit(_ media: Media) throws(MediaFailure) -> SpooledMedia {
    let (spooled, bytes) = try Self.look(at: media)
    if let folder { try Self.keep(bytes, as: "\(folder)/\(spooled.digest)", in: folder) }
    return spooled
  }

  /// What a picture is, and its bytes, where its item names it.
  public static func look(at media: Media) throws(MediaFailure) -> (media: SpooledMedia, bytes: [UInt8]) {
    let bytes = try read(media.file)
    guard let type = type(of: bytes) else {
      throw MediaFailure(Reason(EngineCode.mediaUnknownType, ["file": name(of: media.file)]))
    }
    let spooled = SpooledMedia(
      digest: SHA256.digest(of: bytes), type: type, bytes: bytes.count, fileName: name(of: media.file), alt: media.alt,
      credit: media.credit)
    return (spooled, bytes)
  }

  /// See `MediaSpool`.
  public func bytes(of media: SpooledMedia) throws(MediaFailure) -> [UInt8] {
    guard let folder else {
      throw MediaFailure(Reason(EngineCode.mediaUnreadable, ["file": media.fileName]))
    }
    return try Self.read("\(folder)/\(media.digest)")
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The MIME type by the first bytes, as the formats' own specifications give them.
  static func type(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) { return "image/gif" }
    if bytes.count >= 12, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual(Array("WEBP".utf8)) {
      return "image/webp"
    }
    return nil
  }

  private static func read(_ path: String) throws(MediaFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw unreadable(path) }
    guard status.st_size <= maxBytes else {
      throw MediaFailure(
        Reason(EngineCode.mediaTooLarge, ["file": name(of: path), "limit": "\(maxBytes / 1024 / 1024)"]))
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      guard count > 0 else { throw unreadable(path) }
      done += count
    }
    return bytes
  }

  private static func unreadable(_ path: String) -> MediaFailure {
    MediaFailure(Reason(EngineCode.mediaUnreadable, ["file": name(of: path)]))
  }

  /// Writes once, under a temporary name first, so that a spool file is whole or not there.
  private static func keep(_ bytes: [UInt8], as path: String, in folder: String) throws(MediaFailure) {
    guard access(path, R_OK) != 0 else { return }
    guard mkdir(folder, 0o770) == 0 || errno == EEXIST else { throw unwritable() }
    let temporary = "\(path).\(getpid()).\(UInt32.random(in: .min ... .max)).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { throw unwritable() }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
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
