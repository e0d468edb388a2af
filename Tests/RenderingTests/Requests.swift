import Domain

@testable import Rendering

/// Profiles of the four kinds of channel, as these tests need them.
enum Profiles {
  static let microblog = profile(
    "microblog-140",
    TextProfile(form: .microblog, unit: .codePoints, limit: 140, urlLength: 23, hashtagBudget: 2), pictures: 4)
  static let facebook = profile(
    "facebook", TextProfile(form: .pagePost, unit: .utf16, limit: 63_206, hashtagBudget: 2), pictures: 10)
  static let viadeo = profile(
    "viadeo",
    TextProfile(form: .titledPost, unit: .codePoints, limit: 2000, titleLimit: 100, hashtagBudget: 0), pictures: 1)
  static let rss = profile(
    "rss", TextProfile(form: .feedItem, unit: .codePoints, limit: nil, hashtagBudget: 0), pictures: 1)

  static let all = [microblog, facebook, viadeo, rss]

  static func profile(_ name: String, _ text: TextProfile, pictures: Int) -> ChannelProfile {
    ChannelProfile(
      name: name, text: text,
      media: MediaProfile(maxCount: pictures, maxBytes: 4_000_000, types: ["image/png", "image/jpeg"]),
      delivery: DeliveryProfile(retryWindow: .endOfDay, late: LatePolicy(within: .seconds(3600), then: .hold)))
  }

  /// The microblog with another limit.
  static func microblog(limit: Int, budget: Int = 2) -> ChannelProfile {
    profile(
      "microblog",
      TextProfile(form: .microblog, unit: .codePoints, limit: limit, urlLength: 23, hashtagBudget: budget), pictures: 4)
  }
}

/// Asks the renderer for a variant.
func request(
  _ item: NewsItem, on profile: ChannelProfile, at occurrence: String = "2011-01-10T08:15", language: Language = .fr
) -> RenderRequest {
  let name = profile.name.hasPrefix("microblog") ? "microblog" : profile.name
  let civil = CivilDateTime(occurrence) ?? CivilDateTime(secondsSinceEpoch: 0)
  let channel = Channel(
    name: ChannelName(name), network: Network(name), profile: profile, audience: .public, language: language,
    zone: UTCRules())
  return RenderRequest(
    item: item, media: item.images.map(spooled), channel: channel, occurrence: civil,
    due: Timestamp(seconds: civil.secondsSinceEpoch), calendarLanguage: language)
}

extension Manuscript {
  /// The manuscript of a request whose voice nobody prepared.
  init(_ request: RenderRequest) throws {
    try self.init(request, voice: PreparedVoice(request.channel.renderingSettings.voice))
  }
}

/// The picture as the spool would hold it.
func spooled(_ media: Media) -> SpooledMedia {
  let name = media.file.split(separator: "/").last.map(String.init) ?? media.file
  return SpooledMedia(
    digest: Digest(String(repeating: "0", count: 64)), type: name.hasSuffix(".gif") ? "image/gif" : "image/png",
    bytes: 1000, fileName: name, alt: media.alt, credit: media.credit)
}

/// Renders.
func render(
  _ item: NewsItem, on profile: ChannelProfile, at occurrence: String = "2011-01-10T08:15", language: Language = .fr
) throws -> Variant {
  try VariantRenderer().render(request(item, on: profile, at: occurrence, language: language))
}

extension Variant {
  /// The codes of its warnings.
  var codes: [String] { warnings.map(\.code) }
}

extension String {
  /// With ordinary spaces and apostrophes, for comparisons that are not about typography.
  var plain: String {
    String(map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 == "’" ? "'" : $0 })
  }
}
