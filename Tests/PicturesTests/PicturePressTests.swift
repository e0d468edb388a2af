import Domain
import Foundation
import Testing

@testable import Pictures

/// What becomes of pictures, by what they hold.
@Suite struct PicturePressTests {
  /// The library is prepared once for all tests, which share this process.
  private static let prepared = PicturePress.unconfined()
  private let press: PicturePress

  init() throws {
    press = try #require(Self.prepared)
  }

  private static func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  private func made(_ name: String, _ limits: PictureLimits = PictureLimits()) throws -> (PreparedPicture, [UInt8]) {
    let (verdict, bytes) = press.prepare(try Self.fixture(name), within: limits)
    guard case .made(let picture) = verdict else {
      Issue.record("\(name): \(verdict)")
      throw CancellationError()
    }
    #expect(picture.bytes == bytes.count)
    #expect(PictureFormat(of: bytes)?.rawValue == picture.type)
    return (picture, bytes)
  }

  @Test(arguments: [
    "plain.jpg", "progressive.jpg", "grey.jpg", "cmyk.jpg", "plain.png", "clear.png", "plain.webp", "moving.webp",
    "moving.gif", "small.gif",
  ])
  func whatIsAPictureAndNothingElseStaysAsItIs(name: String) throws {
    let bytes = try Self.fixture(name)
    let (verdict, made) = press.prepare(bytes, within: PictureLimits())
    guard case .asItIs(let picture) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(picture.bytes == bytes.count)
    #expect(picture.width > 0 && picture.height > 0)
    #expect(made.isEmpty)
  }

  @Test(arguments: ["gps.jpg", "gps.png", "gps.webp", "gps.gif"])
  func placesAndNamesAreGone(name: String) throws {
    let before = try Self.fixture(name)
    #expect(before.holds("Dupont"))
    let (picture, bytes) = try made(name)
    for trace in ["Dupont", "Exif", "EXIF", "XMP", "xmp", "GPS", "Photoshop", "8BIM"] {
      #expect(!bytes.holds(trace), "\(trace)")
    }
    #expect(picture.width == (name == "gps.gif" ? 48 : 96))
    #expect(picture.type == PictureFormat(of: before)?.rawValue)
    let format = try #require(PictureFormat(of: bytes))
    #expect(PictureScan.isPlain(bytes, as: format))
  }

  @Test func aTurnedPictureIsTurnedForGood() throws {
    let (picture, bytes) = try made("turned.jpg")
    #expect((picture.width, picture.height) == (64, 96))
    #expect(!bytes.holds("Exif"))
    let (again, _) = press.prepare(bytes, within: PictureLimits())
    #expect(again == .asItIs(picture))
  }

  @Test func aMovingPictureGoesOnMoving() throws {
    let (_, bytes) = try made("gps.gif")
    #expect(bytes.frames(of: .gif) == 3)
    let (webp, other) = try made("moving.gif", PictureLimits(types: ["image/webp", "image/jpeg"]))
    #expect(webp.type == "image/webp")
    #expect(other.frames(of: .webp) == 3)
  }

  @Test func aMovingPictureStandsStillWhereNothingMoves() throws {
    let (picture, _) = try made("moving.gif", PictureLimits(types: ["image/jpeg", "image/png"]))
    #expect(picture.type == "image/png")
    #expect((picture.width, picture.height) == (48, 32))
  }

  @Test(arguments: [
    ("plain.png", ["image/jpeg"], "image/jpeg"), ("clear.png", ["image/jpeg", "image/webp"], "image/webp"),
    ("clear.png", ["image/jpeg"], "image/jpeg"), ("plain.webp", ["image/png", "image/jpeg"], "image/jpeg"),
    ("plain.jpg", ["image/png"], "image/png"), ("small.gif", ["image/jpeg", "image/png"], "image/png"),
    ("gps.png", ["image/jpeg", "image/png"], "image/png"),
  ])
  func aTypeThatIsNotTakenBecomesAnother(name: String, types: [String], type: String) throws {
    #expect(try made(name, PictureLimits(types: types)).0.type == type)
  }

  @Test func aPictureFitsTheSideAndTheWeightThatAreAllowed() throws {
    let (small, _) = try made("plain.jpg", PictureLimits(maxSide: 48))
    #expect((small.width, small.height) == (48, 32))
    let (light, bytes) = try made("plain.jpg", PictureLimits(maxBytes: 1200))
    #expect(light.bytes <= 1200 && bytes.count <= 1200)
    let (moving, frames) = try made("moving.gif", PictureLimits(types: ["image/gif"], maxSide: 24))
    #expect((moving.width, moving.height) == (24, 16))
    #expect(frames.frames(of: .gif) == 3)
  }

  @Test func whatCannotBeMadeSmallEnoughIsRefused() throws {
    let (verdict, _) = press.prepare(try Self.fixture("plain.jpg"), within: PictureLimits(maxBytes: 100))
    #expect(verdict == .refused(Reason(PictureCode.cannotFit)))
  }

  @Test func theSamePictureAlwaysBecomesTheSame() throws {
    for name in ["gps.jpg", "gps.png", "gps.webp", "gps.gif", "turned.jpg"] {
      #expect(try made(name).1 == made(name).1, "\(name)")
    }
  }

  @Test(arguments: ["plain.jpg", "progressive.jpg", "plain.png", "plain.webp", "moving.gif", "moving.webp"])
  func aPictureThatIsCutOffIsRefused(name: String) throws {
    let bytes = try Self.fixture(name)
    for count in [bytes.count / 4, bytes.count / 2, bytes.count * 3 / 4] {
      let (verdict, _) = press.prepare(Array(bytes.prefix(count)), within: PictureLimits())
      #expect(verdict == .refused(Reason(PictureCode.broken)), "\(count)")
    }
  }

  @Test func aBombIsRefusedBeforeItIsDecoded() throws {
    let (verdict, _) = press.prepare(try Self.fixture("bomb.png"), within: PictureLimits())
    #expect(verdict == .refused(Reason(PictureCode.tooManyPixels, ["limit": "100"])))
  }

  @Test(arguments: ["plain.jpg", "plain.png", "plain.webp", "moving.gif", "moving.webp"])
  func whatHangsOnAPictureDoesNotComeAlong(name: String) throws {
    let bytes = try Self.fixture(name) + Array("<script>alert(1)</script>PK\u{03}\u{04}".utf8)
    let (verdict, made) = press.prepare(bytes, within: PictureLimits())
    guard case .made = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(!made.holds("script"))
  }

  @Test(arguments: ["<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.4", "<html>", "II*\0", "GIF89", ""])
  func whatIsNoPictureIsRefused(text: String) {
    #expect(press.prepare(Array(text.utf8), within: PictureLimits()).verdict == .refused(Reason(PictureCode.broken)))
  }

  /// Bytes changed at random: whatever comes of it, it is a verdict, and what goes out is a picture and nothing else.
  @Test func damagedPicturesNeverGoOutWithMoreThanPixels() throws {
    let seed: UInt64 = 20_261_122
    var random = Scramble(state: seed)
    for name in ["gps.jpg", "gps.png", "gps.webp", "gps.gif"] {
      let bytes = try Self.fixture(name)
      for _ in 0..<40 {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...8, using: &random) {
          damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
        }
        let (verdict, made) = press.prepare(damaged, within: PictureLimits())
        if case .made = verdict { #expect(!made.holds("Dupont"), "\(name), seed \(seed)") }
        if case .asItIs = verdict { #expect(!damaged.holds("Dupont"), "\(name), seed \(seed)") }
      }
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct Scramble: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension [UInt8] {
  fileprivate func holds(_ text: String) -> Bool {
    Data(self).range(of: Data(text.utf8)) != nil
  }

  /// How many frames a picture has, as the library counts them.
  fileprivate func frames(of format: PictureFormat) -> Int? {
    withUnsafeBytes { VipsPicture($0, as: format, moving: true)?.frames }
  }
}
