import Digests
public import Domain
import FoundationEssentials

/// The pictures of the trial: two of one pixel each, red and blue.
public struct TrialSpool: MediaSpool {
  /// Makes the spool.
  public init() {}

  /// The pictures, as a variant carries them.
  public static let pictures: [SpooledMedia] = [
    picture("affiche.png", alt: "L’affiche du forum\u{A0}: « Exporter »", red),
    picture("plan.png", alt: "Le plan d’accès & le parking", blue),
  ]

  /// See `MediaSpool`; a trial admits nothing.
  public func admit(_ media: Media) throws(MediaFailure) -> SpooledMedia {
    throw MediaFailure(Reason(code: "trial.admitsNothing", arguments: [:]))
  }

  /// See `MediaSpool`.
  public func bytes(of media: SpooledMedia) throws(MediaFailure) -> [UInt8] {
    guard let content = [Self.red, Self.blue].first(where: { SHA256.digest(of: $0) == media.digest }) else {
      throw MediaFailure(Reason(code: "trial.unknownPicture", arguments: ["file": media.fileName]))
    }
    return content
  }

  private static func picture(_ name: String, alt: String, _ content: [UInt8]) -> SpooledMedia {
    SpooledMedia(
      digest: SHA256.digest(of: content), type: "image/png", bytes: content.count, fileName: name, alt: alt,
      credit: "CCI Exemple", width: 1, height: 1)
  }

  private static let red = png("AQAAAAEIAgAAAJB3U94AAAAMSURBVHicY/jPwAAAAwEBAMn+ku8AAAAASUVORK5CYII=")
  private static let blue = png("AQAAAAEIAgAAAJB3U94AAAAMSURBVHicY2Bg+A8AAQMBAAiJwuwAAAAASUVORK5CYII=")

  /// A whole PNG file (W3C PNG, third edition, 2025-06) from what stands behind its first nineteen bytes.
  private static func png(_ rest: String) -> [UInt8] {
    let head: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0,
    ]
    return head + (Data(base64Encoded: rest).map { Array($0) } ?? [])
  }
}
