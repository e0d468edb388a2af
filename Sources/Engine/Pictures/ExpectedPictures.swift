public import Domain

/// Says of pictures that nobody prepared yet what they will come to, without decoding them: for outlooks over a whole
/// calendar, which show no pictures.
public struct ExpectedPictures: PictureWorkshop {
  /// Makes one.
  public init() {}

  /// See `PictureWorkshop`: takes it that every picture can be made to fit.
  public func prepare(
    _ picture: [UInt8], within limits: PictureLimits
  ) throws(MediaFailure) -> (verdict: PictureVerdict, bytes: [UInt8]) {
    let type = FolderSpool.type(of: picture) ?? ""
    let isTaken = limits.types.isEmpty || limits.types.contains(type)
    return (
      .asItIs(
        PreparedPicture(
          type: isTaken ? type : limits.types[0], bytes: min(picture.count, limits.maxBytes ?? .max), width: 0,
          height: 0)), []
    )
  }
}
