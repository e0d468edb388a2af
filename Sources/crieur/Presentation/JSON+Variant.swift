import Domain

extension JSON {
  /// What a channel shows, as `preview` and `queue show` give it: `{title, text, posts[], link, cleanLink, hashtags[], mentions[], contentWarning,
  /// media[{file, url, alt, digest}], credit, event, length, digest, warnings[], accepted[]}`.
  static func variant(_ variant: Variant, digest: Digest?, in catalogue: Catalogue) -> JSON {
    [
      "title": .text(variant.title),
      "text": .text(variant.text),
      "posts": .list(variant.posts.map { .text($0.text) }),
      "link": .text(orNull: variant.link),
      "cleanLink": .text(orNull: variant.cleanLink),
      "hashtags": .list(variant.hashtags.map { .text($0) }),
      "mentions": .list(variant.mentions.map { .text($0) }),
      "contentWarning": .text(orNull: variant.contentWarning),
      "media": .list(variant.media.map(Self.media)),
      "credit": .text(orNull: variant.credit),
      "event": Self.event(variant.event),
      "length": Self.length(variant.measure),
      "digest": .text(orNull: digest?.rawValue),
      "warnings": Self.warnings(variant.warnings, in: catalogue),
      "accepted": Self.accepted(variant.accepted ?? [], in: catalogue),
    ]
  }

  private static func media(_ media: SpooledMedia) -> JSON {
    [
      "file": .text(media.fileName), "url": .null, "alt": .text(media.alt), "digest": .text(media.digest.rawValue),
    ]
  }

  private static func event(_ event: Event?) -> JSON {
    guard let event else { return .null }
    return [
      "start": .civil(event.start), "end": .civil(event.end), "place": .text(orNull: event.place),
      "registration": .text(orNull: event.registration),
    ]
  }

  private static func length(_ measure: Measure) -> JSON {
    ["used": .number(measure.used), "limit": .number(orNull: measure.limit), "unit": .text(measure.unit.rawValue)]
  }
}
