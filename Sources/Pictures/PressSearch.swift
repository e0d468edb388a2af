internal import Domain

/// Looks for the best that a picture can become within its limits: the largest side, then the best type, then the best
/// quality. What was made so far says what need not be tried, so that a large picture takes seconds and not a minute; a
/// try counts by what it takes and not by a clock, so that the same picture always becomes the same.
struct PressSearch {
  /// One way of writing the picture.
  struct Try: Hashable {
    var side: Int
    var type: PictureFormat
    var quality: Int
    /// Of all frames together.
    var pixels: Int
  }

  /// Qualities of JPEG and WebP, best first. Below the last, a smaller picture looks better than a worse one.
  static let qualities = [90, 82, 74, 66]
  /// Smaller than this, nobody would recognise it.
  private static let leastSide = 64
  /// What all tries together may take, in nanoseconds; none takes more than half of what is left.
  private static let budget = 12_000_000_000

  /// What the picture was.
  let format: PictureFormat
  /// What it may be written as, best first.
  let targets: [PictureFormat]
  let limits: PictureLimits
  private var left = Self.budget
  /// What the last try of each type came to.
  private var made: [PictureFormat: (last: Try, bytes: Int)] = [:]

  init(of format: PictureFormat, as targets: [PictureFormat], within limits: PictureLimits) {
    self.format = format
    self.targets = targets
    self.limits = limits
  }

  /// Tries until `write` says that something was made that may go out; false when nothing can be. `start` and `pixels` are
  /// the longer side and the pixels of the whole picture.
  mutating func run(
    side start: Int, pixels: Int, write: (Try) -> (bytes: Int, fits: Bool)?
  ) -> Bool {
    var side = min(limits.maxSide ?? .max, start)
    repeat {
      let share = Double(side) / Double(start)
      let count = max(1, Int(Double(pixels) * share * share))
      if mayFit(count), run(Self.rung(side, count), write) { return true }
      side = side * 3 / 4
    } while side >= Self.leastSide
    return false
  }

  private static func rung(_ side: Int, _ pixels: Int) -> Try {
    Try(side: side, type: .jpeg, quality: 100, pixels: pixels)
  }

  private mutating func run(_ rung: Try, _ write: (Try) -> (bytes: Int, fits: Bool)?) -> Bool {
    for type in targets where hasChance(type, at: rung) {
      for quality in type.isLossy ? Self.qualities : [100] {
        let attempt = Try(side: rung.side, type: type, quality: quality, pixels: rung.pixels)
        guard isLight(attempt), affords(attempt), let written = write(attempt) else { continue }
        made[type] = (attempt, written.bytes)
        if written.fits { return true }
      }
    }
    return false
  }

  // MARK: What need not be tried

  /// Whether anything at all can fit at this size.
  private func mayFit(_ pixels: Int) -> Bool {
    made.isEmpty || made.keys.contains { least($0, pixels) <= limit }
  }

  /// What lost nothing is no lighter than what lost as much as it may, unless the picture was of that type; and of JPEG and
  /// WebP, neither is half as heavy as the other (measured with libvips 8.14.1).
  private func hasChance(_ type: PictureFormat, at rung: Try) -> Bool {
    type == format
      || made.keys.allSatisfy { other in
        !other.isLossy || other == type || least(other, rung.pixels) / (type.isLossy ? 2 : 1) <= limit
      }
  }

  /// Whether the last try of the same type leaves hope for this one.
  private func isLight(_ attempt: Try) -> Bool { least(attempt.type, attempt.pixels, attempt.quality) <= limit }

  private var limit: Double { limits.maxBytes.map(Double.init) ?? .infinity }

  /// The fewest bytes that a try can come to, by the last one of its type; at the lowest quality when none is given.
  private func least(_ type: PictureFormat, _ pixels: Int, _ quality: Int? = nil) -> Double {
    guard let (last, bytes) = made[type] else { return 0 }
    let quality = quality ?? (type.isLossy ? Self.qualities.last ?? 0 : 100)
    let loss = min(1, PictureFormat.share(of: quality) / PictureFormat.share(of: last.quality))
    let size = min(1, Double(pixels) / Double(last.pixels))
    // Bytes go with the pixels, and where the detail is noise, which is lost in shrinking, somewhat faster.
    return Double(bytes) * loss * size * size.squareRoot()
  }

  /// Pays for a try. The first is made whatever it takes: it is the best.
  private mutating func affords(_ attempt: Try) -> Bool {
    let price = attempt.pixels * attempt.type.nanosecondsPerPixel
    guard made.isEmpty || price <= left / 2 else { return false }
    left = max(0, left - price)
    return true
  }
}

extension PictureFormat {
  /// Whether something is lost when it is written.
  var isLossy: Bool {
    switch self {
    case .jpeg, .webp: true
    case .png, .gif: false
    }
  }

  /// What writing takes at most on a machine of today, by photos of 1 to 48 million pixels (libvips 8.14.1, 2026-11).
  fileprivate var nanosecondsPerPixel: Int {
    switch self {
    case .jpeg: 30
    case .webp: 110
    case .png: 150
    case .gif: 900
    }
  }

  /// The least share of the best quality's bytes that a quality comes to: half of what photos show. Below 90, libvips writes
  /// a JPEG's colours with a quarter of their pixels.
  fileprivate static func share(of quality: Int) -> Double {
    switch quality {
    case 90...: 1
    case 82...: 0.35
    case 74...: 0.25
    default: 0.17
    }
  }
}
