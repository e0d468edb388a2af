public import Domain
import TestSupport

/// Makes requests for every network that Crieur knows.
extension TextMaker {
  /// A request for one network, in either language, sometimes as an erratum, sometimes with less room than the network gives.
  public mutating func request(_ manner: Manner, on listing: TextProfile.Listing) -> RenderRequest {
    let name = ChannelName(listing.name)
    var profile = ChannelProfile(
      listing,
      media: MediaProfile(
        maxCount: below(4), types: ["image/png", "image/jpeg"], altLimit: random.chance(30) ? 60 : nil),
      delivery: DeliveryProfile(retryWindow: .endOfDay, late: LatePolicy(within: .seconds(3600), then: .hold)))
    if let limit = profile.text.limit, random.chance(30) { profile.text.limit = min(limit, 60 + below(300)) }
    // What `embed: card` asks for.
    if profile.text.card != .never, random.chance(40) {
      profile.text.card = .always
      profile.media.maxCount = min(1, profile.media.maxCount)
    }
    var request = request(for: item(manner, for: name), on: profile, language: language(of: manner))
    request.channel.renderingSettings = settings(manner, on: profile.text)
    return request
  }

  /// How a channel speaks: its tone, its call, the names it knows, what stands before its posts, whether it has threads.
  private mutating func settings(_ manner: Manner, on profile: TextProfile) -> RenderingSettings {
    var voice = Voice(
      tone: random.chance(40) ? random.pick(Tone.allCases) : nil, call: random.chance(20) ? prose(manner, upTo: 6) : nil
    )
    if random.chance(40) {
      voice.names = Self.names.enumerated().map { KnownName($1, handle: handle($0, by: profile.detection)) }
    }
    var settings = RenderingSettings(voice: voice)
    if profile.countsContentWarning { settings.contentWarning = random.chance(40) ? prose(manner, upTo: 6) : "" }
    settings.allowsThreads = random.chance(30)
    return settings
  }

  /// What mentions somebody, as the network's names are made.
  private func handle(_ number: Int, by detection: TextProfile.Detection) -> String? {
    // No more than one post considers.
    guard number.isMultiple(of: 2) else { return nil }
    return switch detection {
    case .twitterText: "@nom_\(number)"
    case .mastodon: "@nom\(number)@social.exemple.fr"
    case .plain: "@nom\(number).exemple.fr"
    }
  }

  /// A request for an item on a channel of the profile's name.
  public mutating func request(
    for item: NewsItem, on profile: ChannelProfile, language: Language
  ) -> RenderRequest {
    let channel = Channel(
      name: ChannelName(profile.name), network: Network(profile.name), profile: profile, audience: .public,
      language: language, zone: UTCRules())
    let occurrence = CivilDateTime("2011-01-10T08:15") ?? CivilDateTime(secondsSinceEpoch: 0)
    return RenderRequest(
      item: item, media: item.images.map(Self.spooled), channel: channel, occurrence: occurrence,
      due: Timestamp(seconds: occurrence.secondsSinceEpoch), calendarLanguage: language,
      role: random.chance(10) ? .erratum : nil)
  }

  private mutating func language(of manner: Manner) -> Language {
    switch manner {
    case .french: .fr
    case .english: .en
    case .arabic, .hebrew, .eastAsian, .emoji, .hostile: random.pick(Language.allCases)
    }
  }

  /// The picture as the spool would hold it.
  public static func spooled(_ media: Media) -> SpooledMedia {
    let name = media.file.split(separator: "/").last.map(String.init) ?? media.file
    return SpooledMedia(
      digest: Digest(String(repeating: "0", count: 64)), type: name.hasSuffix(".gif") ? "image/gif" : "image/png",
      bytes: 1000, fileName: name, alt: media.alt, credit: media.credit)
  }
}
