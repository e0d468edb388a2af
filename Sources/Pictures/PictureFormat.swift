/// The kinds of pictures that are prepared, told by their first bytes as their specifications give them.
enum PictureFormat: String, CaseIterable {
  case jpeg = "image/jpeg"
  case png = "image/png"
  case gif = "image/gif"
  case webp = "image/webp"

  /// What `bytes` begin like; nil for anything else.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) {
      self = .gif
    } else if bytes.count >= 12, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) {
      self = .webp
    } else {
      return nil
    }
  }

  /// Whether it can show several frames.
  var canMove: Bool {
    switch self {
    case .gif, .webp: true
    case .jpeg, .png: false
    }
  }

  /// Whether parts of it can be transparent.
  var canBeTransparent: Bool {
    switch self {
    case .png, .gif, .webp: true
    case .jpeg: false
    }
  }
}
