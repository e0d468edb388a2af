import Digests
public import Domain

/// Pictures in a folder, each under the SHA-256 of its content: as they were prepared for the channels that show them.
public struct FolderSpool: MediaSpool {
  /// The most bytes of one picture: 40 MB, well above what any network takes.
  public static let maxBytes = 40 * 1024 * 1024

  let folder: String?
  private let prepared: PreparedPictures?
  /// What pictures by address came to; nil without a folder.
  public let fetched: FetchedPictures?
  /// Whether nothing is written: a preview.
  private let shelf: PictureShelf?

  /// Makes a spool in `folder`, which is created on the first admission; nil only looks at pictures where their items name
  /// them. Without a workshop, pictures are taken as they are. With a shelf nothing is written: what is made lies there.
  /// Without a clock, pictures by address stay wanted for good.
  public init(
    folder: String?, workshop: (any PictureWorkshop)? = nil, shelf: PictureShelf? = nil,
    patience: WorkshopPatience? = nil, clock: (any WallClock)? = nil
  ) {
    self.folder = folder
    self.shelf = folder == nil ? shelf ?? PictureShelf(keepsBytes: false) : shelf
    fetched = folder.map { FetchedPictures(folder: "\($0)/fetched", spool: $0, clock: clock) }
    prepared = workshop.map { PreparedPictures(workshop: $0, folder: folder, shelf: shelf, patience: patience) }
  }

  /// See `MediaSpool`.
  public func admit(_ media: Media) throws(MediaFailure) -> SpooledMedia {
    try admit(media, within: PictureLimits())
  }

  /// See `MediaSpool`.
  public func admit(_ media: Media, for profile: MediaProfile) throws(MediaFailure) -> SpooledMedia {
    try admit(media, within: PictureLimits(profile))
  }

  /// See `MediaSpool`.
  public var edition: String? { fetched?.edition }

  private func admit(_ media: Media, within limits: PictureLimits) throws(MediaFailure) -> SpooledMedia {
    guard let bytes = try original(of: media) else { return Self.expected(media, within: limits) }
    let name = media.fileName
    guard let type = Self.type(of: bytes) else {
      throw MediaFailure(Reason(EngineCode.mediaUnknownType, ["file": name]))
    }
    guard let prepared else {
      let digest = SHA256.digest(of: bytes)
      try keep(bytes, as: digest)
      return SpooledMedia(
        digest: digest, type: type, bytes: bytes.count, fileName: name, alt: media.alt, credit: media.credit)
    }
    let (picture, digest) = try prepared.picture(of: bytes, named: name, within: limits)
    return SpooledMedia(
      digest: digest, type: picture.type, bytes: picture.bytes, fileName: Self.name(name, as: picture.type),
      alt: media.alt, credit: media.credit, width: picture.width, height: picture.height)
  }

  /// What the author gave; nil for what is not fetched yet, where that is no fault: in a preview.
  private func original(of media: Media) throws(MediaFailure) -> [UInt8]? {
    guard let url = media.url else { return try SpoolFiles.read(media.file, as: media.fileName) }
    if let bytes = fetched?.content(of: url, named: media.fileName) {
      if shelf == nil { try fetched?.want(url) }
      return bytes
    }
    if shelf != nil { return nil }
    try fetched?.want(url)
    throw MediaFailure(fetched?.reason(of: url) ?? FetchedPictures.notYet(url))
  }

  private func keep(_ bytes: [UInt8], as digest: Digest) throws(MediaFailure) {
    guard let folder, shelf == nil, !SpoolFiles.holds("\(folder)/\(digest)") else { return }
    try SpoolFiles.write(bytes, to: "\(folder)/\(digest)", in: folder)
  }

  /// What stands in a preview for a picture that is not here yet.
  private static func expected(_ media: Media, within limits: PictureLimits) -> SpooledMedia {
    SpooledMedia(
      digest: SHA256.digest(of: Array((media.url ?? media.file).utf8)), type: limits.types.first ?? "image/jpeg",
      bytes: 0, fileName: media.fileName, alt: media.alt, credit: media.credit)
  }

  /// See `MediaSpool`.
  public func bytes(of media: SpooledMedia) throws(MediaFailure) -> [UInt8] {
    if let bytes = shelf?.bytes(of: media.digest) { return bytes }
    guard let folder else {
      throw MediaFailure(Reason(EngineCode.mediaUnreadable, ["file": media.fileName]))
    }
    return try SpoolFiles.read("\(folder)/\(media.digest)", as: media.fileName)
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

  /// The name with the ending of what the picture has become.
  private static func name(_ name: String, as type: String) -> String {
    let endings = [
      "image/png": ["png"], "image/jpeg": ["jpg", "jpeg", "jpe"], "image/gif": ["gif"], "image/webp": ["webp"],
    ]
    guard let known = endings[type], let usual = known.first else { return name }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last else { return "\(name).\(usual)" }
    if known.contains(ending.lowercased()) { return name }
    let isEnding = endings.values.contains { $0.contains(ending.lowercased()) }
    return isEnding ? "\(parts.dropLast().joined(separator: ".")).\(usual)" : "\(name).\(usual)"
  }
}
