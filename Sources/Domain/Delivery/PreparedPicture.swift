/// What a channel wants of a picture.
public struct PictureLimits: Hashable, Sendable, Codable {
  /// Accepted MIME types; empty for all.
  public var types: [String]
  /// The most bytes; nil for no limit.
  public var maxBytes: Int?
  /// The most pixels on the longer side; nil for no limit.
  public var maxSide: Int?

  /// Makes limits; without any, everything fits that is a picture and nothing else.
  public init(types: [String] = [], maxBytes: Int? = nil, maxSide: Int? = nil) {
    self.types = types
    self.maxBytes = maxBytes
    self.maxSide = maxSide
  }

  /// What a profile wants.
  public init(_ profile: MediaProfile) {
    self.init(types: profile.types, maxBytes: profile.maxBytes, maxSide: profile.maxSide)
  }

  /// Whether a picture is within them.
  public func hold(_ picture: PreparedPicture) -> Bool {
    guard types.isEmpty || types.contains(picture.type) else { return false }
    if let maxBytes, picture.bytes > maxBytes { return false }
    if let maxSide, max(picture.width, picture.height) > maxSide { return false }
    return true
  }
}

/// A picture that was decoded whole and holds nothing but pixels.
public struct PreparedPicture: Hashable, Sendable, Codable {
  /// The MIME type.
  public var type: String
  /// Its size in bytes.
  public var bytes: Int
  /// Its width in pixels, as it is shown.
  public var width: Int
  /// Its height in pixels, as it is shown; of one frame.
  public var height: Int

  /// Describes a picture.
  public init(type: String, bytes: Int, width: Int, height: Int) {
    self.type = type
    self.bytes = bytes
    self.width = width
    self.height = height
  }
}

/// What a picture came to.
public enum PictureVerdict: Hashable, Sendable, Codable {
  /// It may go out as it is.
  case asItIs(PreparedPicture)
  /// It was made anew.
  case made(PreparedPicture)
  /// It cannot be used.
  case refused(Reason)
}

/// Why a picture cannot be used.
public enum PictureCode: String, MessageCode {
  /// It is damaged, or no picture of its type: `file`.
  case broken = "picture.broken"
  /// It has more pixels than anybody needs: `file`, `limit` in millions.
  case tooManyPixels = "picture.tooManyPixels"
  /// It cannot be made small enough for what a channel takes: `file`.
  case cannotFit = "picture.cannotFit"
  /// The program that prepares pictures is missing: `program`.
  case noWorkshop = "picture.noWorkshop"
  /// The program that prepares pictures broke down, or was ended because it used too much: `file`.
  case workshopFailed = "picture.workshopFailed"
}

/// Prepares pictures: looks at what they hold, and makes them anew where they hold more than pixels or are too large.
public protocol PictureWorkshop: Sendable {
  /// Decodes the whole picture and makes it fit. The same bytes and limits always give the same result.
  ///
  /// Fails when it could not be tried; what is wrong with the picture itself is a verdict.
  func prepare(
    _ picture: [UInt8], within limits: PictureLimits
  ) throws(MediaFailure) -> (verdict: PictureVerdict, bytes: [UInt8])
}
