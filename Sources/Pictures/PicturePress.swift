internal import CLibvips
public import Domain

/// Decodes pictures and makes them anew. Runs in a process of its own: what it reads may be made to harm it.
public struct PicturePress: Sendable {
  /// The most pixels of a picture, all frames together: more than any camera of today (200 million are few, and phones
  /// give them away as 50), and what can be decoded in the memory that the process may use.
  static let maxPixels = 100_000_000
  /// The most frames of a moving picture. X takes 350 (docs.x.com, media best practices, 2026-11).
  static let maxFrames = 1000

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
      let accepted = PictureFormat.allCases.filter { limits.types.isEmpty || limits.types.contains($0.rawValue) }
      let moving = frames > 1 && accepted.contains(where: \.canMove)
      // What is decoded already is not decoded again.
      let shown = moving == (frames > 1) ? whole : VipsPicture(buffer, as: format, moving: moving)
      guard let picture = shown?.upright() else { return (.refused(Reason(PictureCode.broken)), []) }
      let targets = Self.targets(
        for: format, moving: moving, transparent: picture.isTransparent, among: accepted)
      return made(from: picture, PressSearch(of: format, as: targets, within: limits))
    }
  }

  private func made(
    from picture: VipsPicture, _ search: PressSearch
  ) -> (verdict: PictureVerdict, bytes: [UInt8]) {
    var search = search
    let limits = search.limits
    var shrunk: (side: Int, picture: VipsPicture)?
    var found: (PreparedPicture, [UInt8])?
    _ = search.run(side: max(picture.width, picture.height), pixels: picture.pixels) { attempt in
      if shrunk?.side != attempt.side { shrunk = picture.shrunk(to: attempt.side).map { (attempt.side, $0) } }
      guard let small = shrunk?.picture, shrunk?.side == attempt.side,
        let bytes = small.written(as: attempt.type, quality: attempt.quality)
      else { return nil }
      let made = PreparedPicture(
        type: attempt.type.rawValue, bytes: bytes.count, width: small.width, height: small.height)
      // What it holds is looked at again: a library that leaves something in it is not believed.
      let fits = limits.hold(made) && PictureScan.isPlain(bytes, as: attempt.type)
      if fits { found = (made, bytes) }
      return (bytes.count, fits)
    }
    return found.map { (.made($0), $1) } ?? (.refused(Reason(PictureCode.cannotFit)), [])
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
