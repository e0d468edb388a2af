/// Whether a file is a picture and nothing else: no place, no camera, no comment, no thumbnail, nothing after its end.
///
/// Only what is needed to show it passes. What is not known here counts as more than pixels, and the picture is made anew.
struct PictureScan {
  private let bytes: [UInt8]
  private var place = 0

  /// Whether `bytes` hold nothing but a picture.
  static func isPlain(_ bytes: [UInt8], as format: PictureFormat) -> Bool {
    var scan = PictureScan(bytes: bytes)
    switch format {
    case .jpeg: return scan.isPlainJPEG()
    case .png: return scan.isPlainPNG()
    case .gif: return scan.isPlainGIF()
    case .webp: return scan.isPlainWebP()
    }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var isAtEnd: Bool { place == bytes.count }

  private mutating func byte() -> UInt8? {
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    return bytes[place]
  }

  private mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, count <= bytes.count - place else { return false }
    place += count
    return true
  }

  private mutating func number(_ count: Int, isBigEndian: Bool) -> Int? {
    guard count <= bytes.count - place else { return nil }
    let slice = bytes[place..<place + count]
    place += count
    return (isBigEndian ? Array(slice) : slice.reversed()).reduce(0) { $0 << 8 | Int($1) }
  }

  private func holds(_ text: String, at place: Int) -> Bool {
    bytes[min(place, bytes.count)...].starts(with: text.utf8)
  }

  // MARK: JPEG

  /// Markers by ISO/IEC 10918-1, table B.1: JFIF, a colour profile, Adobe's colour transform, tables, frames and scans.
  /// A profile passes because the picture would look wrong without it.
  private mutating func isPlainJPEG() -> Bool {
    guard skip(2) else { return false }
    while byte() == 0xFF, let marker = byte() {
      switch marker {
      case 0xD9: return isAtEnd
      case 0xDA: guard skipSegment(), skipScan() else { return false }
      case 0xE0: guard holds("JFIF\0", at: place + 2), isWithoutThumbnail, skipSegment() else { return false }
      case 0xE2: guard holds("ICC_PROFILE\0", at: place + 2), skipSegment() else { return false }
      case 0xEE: guard holds("Adobe", at: place + 2), skipSegment() else { return false }
      case 0xC0...0xCF, 0xDB, 0xDD: guard skipSegment() else { return false }
      default: return false
      }
    }
    return false
  }

  /// The header of JFIF ends after its 16 bytes when it holds no small picture.
  private var isWithoutThumbnail: Bool { holds("\0\u{10}", at: place) }

  private mutating func skipSegment() -> Bool {
    guard let length = number(2, isBigEndian: true) else { return false }
    return skip(length - 2)
  }

  /// Entropy-coded data ends before a marker that is neither a stuffed zero nor a restart.
  private mutating func skipScan() -> Bool {
    while place + 1 < bytes.count {
      let next = bytes[place + 1]
      if bytes[place] == 0xFF, next != 0, !(0xD0...0xD7).contains(next) { return true }
      place += 1
    }
    return false
  }

  // MARK: PNG

  /// Chunks by the W3C recommendation of June 2025, section 11: those that change how it looks, and animation.
  private mutating func isPlainPNG() -> Bool {
    let plain: Set<String> = [
      "IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs",
    ]
    guard skip(8) else { return false }
    while let length = number(4, isBigEndian: true), place + 4 <= bytes.count {
      let name = String(decoding: bytes[place..<place + 4], as: UTF8.self)
      guard skip(4), skip(length), skip(4) else { return false }
      if name == "IEND" { return isAtEnd && length == 0 }
      guard plain.contains(name) else { return false }
    }
    return false
  }

  // MARK: GIF

  /// Whether the blocks of a GIF lead to its end. The library shows what is there of one that was cut off.
  static func reachesEnd(ofGIF bytes: [UInt8]) -> Bool {
    var scan = PictureScan(bytes: bytes)
    return scan.walkGIF().reachesEnd
  }

  private mutating func isPlainGIF() -> Bool { walkGIF().isPlain }

  /// Blocks by the GIF89a specification, section 17 and after: frames, how they are shown, and how often.
  private mutating func walkGIF() -> (reachesEnd: Bool, isPlain: Bool) {
    guard skip(10), let flags = byte(), skip(2), skipTable(flags) else { return (false, false) }
    var isPlain = true
    while let kind = byte() {
      switch kind {
      case 0x3B: return (true, isPlain && isAtEnd)
      case 0x2C:
        guard skip(8), let flags = byte(), skipTable(flags), skip(1), skipBlocks() else { return (false, false) }
      case 0x21:
        guard let label = byte() else { return (false, false) }
        isPlain = isPlain && (label == 0xF9 && holdsFour || label == 0xFF && holdsLoop)
        guard skipBlocks() else { return (false, false) }
      default: return (false, false)
      }
    }
    return (false, false)
  }

  /// How a frame is shown: four bytes and no more.
  private var holdsFour: Bool { place + 5 < bytes.count && bytes[place] == 4 && bytes[place + 5] == 0 }

  /// How often it is shown: three bytes and no more.
  private var holdsLoop: Bool {
    holds("\u{0B}NETSCAPE2.0\u{03}\u{01}", at: place) && place + 16 < bytes.count && bytes[place + 16] == 0
  }

  private mutating func skipTable(_ flags: UInt8) -> Bool {
    flags & 0x80 == 0 || skip(3 << (Int(flags & 7) + 1))
  }

  private mutating func skipBlocks() -> Bool {
    while let count = byte() {
      if count == 0 { return true }
      guard skip(Int(count)) else { return false }
    }
    return false
  }

  // MARK: WebP

  /// What shows a WebP (RFC 9649, section 2, November 2024).
  private static let shownInWebP: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]

  private mutating func isPlainWebP() -> Bool {
    guard skip(4), let length = number(4, isBigEndian: false), length == bytes.count - 8, skip(4) else { return false }
    while !isAtEnd {
      guard let chunk = nextChunk(), Self.shownInWebP.contains(chunk.name) else { return false }
    }
    return true
  }

  private mutating func nextChunk() -> (name: String, range: Range<Int>)? {
    let start = place
    guard place + 4 <= bytes.count else { return nil }
    let name = String(decoding: bytes[place..<place + 4], as: UTF8.self)
    guard skip(4), let length = number(4, isBigEndian: false), skip(length + length % 2) else { return nil }
    return (name, start..<place)
  }

  /// A WebP without the chunks that do not show anything: the library writes Exif into every one (8.14.1).
  static func bare(webP bytes: [UInt8]) -> [UInt8]? {
    var scan = PictureScan(bytes: bytes)
    guard scan.skip(12) else { return nil }
    var kept: [UInt8] = Array("WEBP".utf8)
    while !scan.isAtEnd {
      guard let chunk = scan.nextChunk() else { return nil }
      guard shownInWebP.contains(chunk.name) else { continue }
      var content = Array(bytes[chunk.range])
      // Its flags say no more that there is Exif or XMP.
      if chunk.name == "VP8X", content.count > 8 { content[8] &= ~0x0C }
      kept += content
    }
    let length = (0..<4).map { UInt8(truncatingIfNeeded: kept.count >> ($0 * 8)) }
    return Array("RIFF".utf8) + length + kept
  }
}
