import Domain

@testable import crieur

/// Channels, variants and deliveries for the tests of this folder.
enum Samples {
  static let zone = FixedZone(identifier: "Europe/Paris", seconds: 7200)
  static let french = Catalogue(.fr)
  static let english = Catalogue(.en)

  static func profile(_ form: TextProfile.Form, limit: Int? = nil) -> ChannelProfile {
    ChannelProfile(
      name: form == .microblog ? "microblog-140" : form.rawValue,
      text: TextProfile(form: form, unit: .codePoints, limit: limit, hashtagBudget: 2),
      media: MediaProfile(maxCount: 1),
      delivery: DeliveryProfile(retryWindow: .endOfDay, late: LatePolicy(within: .seconds(3600), then: .hold)))
  }

  static func channel(_ name: String, _ network: Network, _ form: TextProfile.Form, limit: Int? = nil) -> Channel {
    Channel(
      name: ChannelName(name), network: network, profile: profile(form, limit: limit), audience: .public,
      language: .fr, zone: zone,
      renderingSettings: RenderingSettings(categoryLabels: ["numerique": "Numérique"]))
  }

  static let microblog = channel("microblog", "mastodon", .microblog, limit: 140)
  static let facebook = channel("facebook", "facebook-page", .pagePost)
  static let viadeo = channel("viadeo", "viadeo-hub", .titledPost)
  static let rss = channel("rss", "rss", .feedItem)
  static let directory = ChannelDirectory([microblog, facebook, viadeo, rss], zone: zone)

  /// 2011-06-28 10:00 in Paris.
  static let due = Timestamp(seconds: 1_309_248_000)
  static let link = "https://www.cci-exemple.fr/guides/medias-sociaux"
  static let digest = Digest(String(repeating: "ab", count: 32))

  static let picture = SpooledMedia(
    digest: Digest(String(repeating: "cd", count: 32)), type: "image/png", bytes: 5, fileName: "affiche.png",
    alt: "Deux dirigeantes devant une carte", credit: "CCI Exemple")

  static func variant(
    _ text: String, title: String = "Le guide des CCI sur les médias sociaux est paru", used: Int = 137,
    limit: Int? = nil
  ) -> Variant {
    Variant(
      posts: [Post(text: text)], title: title, link: link, language: .fr, due: due,
      measure: Measure(used: used, limit: limit, unit: .codePoints))
  }

  /// A microblog text with its link and hashtag marked.
  static let shortVariant: Variant = {
    let words = "Le guide des CCI sur les médias sociaux est paru\u{A0}: panorama, règles, retours d’expérience "
    let text = words + link + " #médiassociaux"
    let start = words.unicodeScalars.count
    let end = start + link.unicodeScalars.count
    var variant = Self.variant(text, limit: 140)
    variant.posts = [
      Post(
        text: text,
        entities: [
          Entity(kind: .url, start: start, end: end),
          Entity(kind: .hashtag, start: end + 1, end: text.unicodeScalars.count),
        ])
    ]
    variant.hashtags = ["#médiassociaux"]
    return variant
  }()

  static func delivery(
    _ item: ItemID = "guide-medias-sociaux", on channel: Channel = facebook, occurrence: CivilDateTime? = nil,
    due: Timestamp = due, state: DeliveryState = .scheduled, reason: Reason? = nil
  ) -> Delivery {
    var delivery = Delivery(
      key: DeliveryKey(item: item, channel: channel.name, occurrence: occurrence), network: channel.network, due: due,
      notAfter: nil, late: channel.late, variant: digest, basis: digest, fingerprint: digest,
      title: "Le guide des CCI sur les médias sociaux est paru", changedAt: due)
    delivery.state = state
    delivery.reason = reason
    return delivery
  }

  static func attempt(_ number: Int, _ ending: Attempt.Ending, after seconds: Int64, _ reason: Reason? = nil) -> Attempt
  {
    var attempt = Attempt(number: number, startedAt: due + .seconds(seconds))
    attempt.endedAt = attempt.startedAt + .seconds(1)
    attempt.ending = ending
    attempt.reason = reason
    return attempt
  }
}

/// A zone whose clocks never change.
struct FixedZone: ZoneRules {
  let identifier: String
  let seconds: Int

  func offset(at instant: Timestamp) -> Int { seconds }

  func resolve(_ civil: CivilDateTime) -> ResolvedTime {
    ResolvedTime(instant: Timestamp(seconds: civil.secondsSinceEpoch - Int64(seconds)), kind: .exact)
  }
}
