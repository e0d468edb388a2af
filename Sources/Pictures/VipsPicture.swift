internal import CLibvips

/// Owns one image of libvips.
final class VipsPicture {
  private let raw: UnsafeMutablePointer<VipsImage>

  private init?(_ raw: UnsafeMutablePointer<VipsImage>?) {
    guard let raw else { return nil }
    self.raw = raw
  }

  deinit { crieur_vips_unref(raw) }

  /// Reads the header of a picture, whose bytes must live as long as this does; `moving`: all frames and not only the first.
  convenience init?(_ bytes: UnsafeRawBufferPointer, as format: PictureFormat, moving: Bool) {
    let pages: Int32 = moving ? -1 : 1
    switch format {
    case .jpeg: self.init(crieur_vips_load_jpeg(bytes.baseAddress, bytes.count))
    case .png: self.init(crieur_vips_load_png(bytes.baseAddress, bytes.count))
    case .gif: self.init(crieur_vips_load_gif(bytes.baseAddress, bytes.count, pages))
    case .webp: self.init(crieur_vips_load_webp(bytes.baseAddress, bytes.count, pages))
    }
  }

  var width: Int { Int(vips_image_get_width(raw)) }
  /// Of one frame.
  var height: Int { Int(vips_image_get_page_height(raw)) }
  /// Of all frames together.
  var pixels: Int { width * Int(vips_image_get_height(raw)) }
  /// How many frames the file has, loaded or not.
  var frames: Int { Int(vips_image_get_n_pages(raw)) }
  var isTransparent: Bool { vips_image_hasalpha(raw) != 0 }
  /// Whether it has to be turned or mirrored to be shown.
  var isTurned: Bool { vips_image_get_orientation(raw) != 1 }

  /// Decodes every pixel; false when something is damaged.
  func isWhole() -> Bool { crieur_vips_decode(raw) == 0 }

  /// As it is shown: turned the right way, in sRGB with 8 bits, and nothing besides; computed once, however often it is
  /// written.
  func upright() -> VipsPicture? {
    guard let turned = VipsPicture(crieur_vips_upright(raw)), let plain = VipsPicture(crieur_vips_to_srgb(turned.raw)),
      let bare = VipsPicture(crieur_vips_bare(plain.raw))
    else { return nil }
    return VipsPicture(crieur_vips_in_memory(bare.raw))
  }

  /// No side longer than this; computed once, however often it is written.
  func shrunk(to side: Int) -> VipsPicture? {
    guard max(width, height) > side else { return self }
    return VipsPicture(crieur_vips_shrink(raw, Int32(side))).flatMap { VipsPicture(crieur_vips_in_memory($0.raw)) }
  }

  /// Written anew, with nothing but its pixels.
  func written(as format: PictureFormat, quality: Int) -> [UInt8]? {
    var bytes: UnsafeMutableRawPointer?
    var count = 0
    let code: Int32
    switch format {
    case .jpeg:
      let solid = isTransparent ? VipsPicture(crieur_vips_flatten(raw)) : self
      guard let solid else { return nil }
      code = crieur_vips_save_jpeg(solid.raw, Int32(quality), &bytes, &count)
    case .png: code = crieur_vips_save_png(raw, &bytes, &count)
    case .gif: code = crieur_vips_save_gif(raw, &bytes, &count)
    case .webp: code = crieur_vips_save_webp(raw, Int32(quality), 0, &bytes, &count)
    }
    defer { crieur_vips_free(bytes) }
    guard code == 0, let bytes else { return nil }
    let written = Array(UnsafeRawBufferPointer(start: bytes, count: count))
    return format == .webp ? PictureScan.bare(webP: written) : written
  }
}
