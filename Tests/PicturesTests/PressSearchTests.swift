import Domain
import Testing

@testable import Pictures

/// Which sizes, types and qualities are tried, with pictures that are made of numbers.
@Suite struct PressSearchTests {
  /// How heavy a photo becomes, within what photos of 1 to 48 million pixels showed.
  private struct Photo {
    var pixels = 48_000_000
    /// Bytes of each pixel as the best JPEG, at full size.
    var weight = 0.32
    /// 1: the bytes go with the pixels; below, shrinking takes fewer of them away.
    var power = 0.9
    var step82 = 0.5
    var step = 0.82
    /// WebP against JPEG.
    var webP = 0.75

    func bytes(_ attempt: PressSearch.Try) -> Int {
      var bytes = weight * Double(pixels)
      bytes *= Self.power(Double(attempt.pixels) / Double(pixels), power)
      switch attempt.type {
      case .png: return Int(bytes * 7)
      case .gif: return Int(bytes * 2)
      case .webp: bytes *= webP
      case .jpeg: break
      }
      if attempt.quality < 90 { bytes *= step82 }
      if attempt.quality < 82 { bytes *= step }
      if attempt.quality < 74 { bytes *= step }
      return Int(bytes)
    }

    /// Between the whole and its square root, which is near enough to a power.
    private static func power(_ share: Double, _ power: Double) -> Double {
      share * (2 * power - 1) + share.squareRoot() * (2 - 2 * power)
    }
  }

  private static let all: [PictureFormat] = [.jpeg, .png, .webp, .gif]

  private static func limits(_ bytes: Int, side: Int? = nil) -> PictureLimits {
    PictureLimits(types: all.map(\.rawValue), maxBytes: bytes, maxSide: side)
  }

  private func searched(
    _ photo: Photo, _ limits: PictureLimits, as targets: [PictureFormat] = all
  ) -> (best: PressSearch.Try?, tries: [PressSearch.Try]) {
    var tries: [PressSearch.Try] = []
    var search = PressSearch(of: targets[0], as: targets, within: limits)
    let found = search.run(side: 8000, pixels: photo.pixels) { attempt in
      tries.append(attempt)
      let bytes = photo.bytes(attempt)
      return (bytes, bytes <= limits.maxBytes ?? .max)
    }
    return (found ? tries.last : nil, tries)
  }

  /// The first that fits of everything there is.
  private func exhaustive(_ photo: Photo, _ limits: PictureLimits) -> PressSearch.Try? {
    var side = min(8000, limits.maxSide ?? .max)
    while side >= 64 {
      let share = Double(side) / 8000
      for type in Self.all {
        for quality in type.isLossy ? PressSearch.qualities : [100] {
          let attempt = PressSearch.Try(
            side: side, type: type, quality: quality, pixels: max(1, Int(Double(photo.pixels) * share * share)))
          if photo.bytes(attempt) <= limits.maxBytes ?? .max { return attempt }
        }
      }
      side = side * 3 / 4
    }
    return nil
  }

  @Test func anOrdinaryPhotoBecomesTheBestOfEverythingThereIs() {
    let seed: UInt64 = 20_261_123
    var random = Scramble(state: seed)
    for number in 0..<3000 {
      var photo = Photo()
      photo.pixels = Int.random(in: 200_000...12_000_000, using: &random)
      photo.weight = Double.random(in: 0.1...0.8, using: &random)
      photo.power = Double.random(in: 0.6...1, using: &random)
      photo.step82 = Double.random(in: 0.4...0.7, using: &random)
      photo.step = Double.random(in: 0.75...0.9, using: &random)
      photo.webP = Double.random(in: 0.6...0.95, using: &random)
      let whole = photo.weight * Double(photo.pixels)
      let limits = Self.limits(
        Int(whole * Double.random(in: 0.1...1.2, using: &random)), side: Bool.random(using: &random) ? 4000 : nil)
      let (best, tries) = searched(photo, limits)
      #expect(best == exhaustive(photo, limits), "\(number), seed \(seed): \(photo) \(limits)")
      #expect(!tries.contains { $0.type == .png || $0.type == .gif })
    }
  }

  @Test(arguments: [5_000_000, 4_000_000, 2_000_000, 900_000, 100_000, 10_000])
  func aLargePhotoTakesFewTries(bytes: Int) throws {
    let (best, tries) = searched(Photo(), Self.limits(bytes))
    let found = try #require(best)
    #expect(Photo().bytes(found) <= bytes)
    #expect(!tries.contains { $0.type == .png || $0.type == .gif })
    // As much as five of the whole photo, whatever the limit.
    #expect(tries.reduce(0) { $0 + $1.pixels } <= 5 * Photo().pixels, "\(tries)")
    // And no smaller than what a side further up would have come to as JPEG.
    let larger = PressSearch.Try(
      side: found.side * 4 / 3, type: .jpeg, quality: 66, pixels: found.pixels * 16 / 9)
    if larger.pixels <= Photo().pixels { #expect(Photo().bytes(larger) > bytes) }
  }

  @Test func aPictureWithoutLimitsIsWrittenAsWhatItIsHoweverLongThatTakes() {
    var photo = Photo()
    photo.pixels = 100_000_000
    let (best, tries) = searched(photo, PictureLimits(), as: [.gif, .webp])
    #expect(best?.type == .gif && best?.side == 8000)
    #expect(tries.count == 1)
  }

  @Test func aDrawingThatIsTooHeavyMayBecomeAPhoto() {
    let limits = Self.limits(5_000_000)
    let (best, _) = searched(Photo(pixels: 6_000_000), limits, as: [.png, .jpeg, .webp, .gif])
    #expect(best?.type == .jpeg && best?.side == 8000 && best?.quality == 90)
  }

  @Test func whatCannotFitIsGivenUp() {
    #expect(searched(Photo(), Self.limits(3)).best == nil)
  }
}
