internal import CLibvips
public import Domain

/// Decodes pictures and makes them anew. Runs in a process of its own: what it reads may be made to harm it.
public struct PicturePress: Sendable {
  /// The most pixels of a picture, all frames together: more than any camera of today (200 million are few, and phones
  /// give them away as 50), and what can be decoded in the memory that the process may use.
  static let maxPixels = 100_000_000
  /// The most frames of a moving picture. X takes 350 (docs.x.com, media best practices, 2026-11).
  static let maxFrames = 1000
  /// Qualities of JPEG and WebP, best first. Below the last, a smaller picture looks better than a worse one.
  private static let qualities = [90, 82, 74, 66]
  /// Smaller than this, nobody would recognise it.
  private static let leastSide = 64

  private init() {}

  /// Prepares the library, and gives up what this process could do beyond its task. Nil when either fails.
  public static func confined() -> PicturePress? {
    // 2 GiB of addresses: an image of the most pixels takes 400 MB, twice while it is turned.
    guard crieur_vips_init() == 0, crieur_confine(2 << 30, 60) == 0 else { return nil }
    return PicturePress()
  }

  /// Prepares the library alone, for tests of what it makes.
  static func unconfined() -> PicturePress? { crieur_vips_init() == 0 ? PicturePress() : nil }

  /// What becomes of a picture within `limits`; the bytes are those of one that was made.
  public func prepare(_ bytes: [UInt8], within limits: PictureLimits) -> (verdict: PictureVerdict, bytes: [UInt8]) {
    guard let format = PictureFormat(of: bytes), format != .gif || PictureScan.reachesEnd(ofGIF: bytes) else {
      return (.refused(Reason(PictureCode.broken)), [])
    }
    return bytes.withUnsafeBytes { buffer in
      guard let first = VipsPicture(buffer, as: format, moving: false) else {
        return (.refused(Reason(PictureCode.broken)), [])
      }
      let frames = format.canMove ? first.frames : 1
      guard first.width * first.height <= Self.maxPixels / max(1, frames), frames <= Self.maxFrames else {
        return (.refused(Reason(PictureCode.tooManyPixels, ["limit": "\(Self.maxPixels / 1_000_000)"])), [])
      }
      guard let whole = VipsPicture(buffer, as: format, moving: frames > 1), whole.isWhole() else {
        return (.refused(Reason(PictureCode.broken)), [])
      }
      let asItIs = PreparedPicture(
        type: format.rawValue, bytes: buffer.count, width: whole.width, height: whole.height)
      if !whole.isTurned, limits.hold(asItIs), PictureScan.isPlain(bytes, as: format) { return (.asItIs(asItIs), []) }
      return made(from: buffer, as: format, frames: frames, within: limits)
    }
  }

  private func made(
    from buffer: UnsafeRawBufferPointer, as format: PictureFormat, frames: Int, within limits: PictureLimits
  ) -> (verdict: PictureVerdict, bytes: [UInt8]) {
    let accepted = PictureFormat.allCases.filter { limits.types.isEmpty || limits.types.contains($0.rawValue) }
    let moving = frames > 1 && accepted.contains(where: \.canMove)
    guard let picture = VipsPicture(buffer, as: format, moving: moving)?.upright() else {
      return (.refused(Reason(PictureCode.broken)), [])
    }
    let targets = Self.targets(
      for: format, moving: moving, transparent: picture.isTransparent, among: accepted)
    var side = min(limits.maxSide ?? .max, max(picture.width, picture.height))
    repeat {
      guard let shrunk = picture.shrunk(to: side) else { return (.refused(Reason(PictureCode.broken)), []) }
      for target in targets {
        for quality in target == .jpeg || target == .webp ? Self.qualities : [100] {
          // What it holds is looked at again: a library that leaves something in it is not believed.
          guard let bytes = shrunk.written(as: target, quality: quality), PictureScan.isPlain(bytes, as: target)
          else { continue }
          let made = PreparedPicture(
            type: target.rawValue, bytes: bytes.count, width: shrunk.width, height: shrunk.height)
          if limits.hold(made) { return (.made(made), bytes) }
        }
      }
      side = side * 3 / 4
    } while side >= Self.leastSide
    return (.refused(Reason(PictureCode.cannotFit)), [])
  }

  /// What it may be written as, best first: what it is, else what can show as much of it.
  private static func targets(
    for format: PictureFormat, moving: Bool, transparent: Bool, among accepted: [PictureFormat]
  ) -> [PictureFormat] {
    if moving { return accepted.filter(\.canMove).sorted { $0 == format && $1 != format } }
    // A still GIF of few colours is as good as PNG, and libvips would choose the colours anew.
    let order: [PictureFormat] = transparent ? [.png, .webp, .gif, .jpeg] : [.jpeg, .png, .webp, .gif]
    let own: [PictureFormat] = accepted.contains(format) && format != .gif ? [format] : []
    let others = order.filter { accepted.contains($0) && !own.contains($0) && (format != .gif || $0 != .jpeg) }
    let last = format == .gif && accepted.contains(.jpeg) ? [PictureFormat.jpeg] : []
    // A photo that is too large as PNG may fit as JPEG; one that fits as what it is stays that.
    return own + others.filter { !transparent || $0.canBeTransparent || own.isEmpty } + last
  }
}
