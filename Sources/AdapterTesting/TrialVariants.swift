import Adapters
import Domain

/// What the trial publishes.
enum TrialVariant: String, Sendable, CaseIterable {
  /// A text with a link and a hashtag.
  case plain
  /// A text of many scripts, with what markup and queries would stumble over.
  case unicode
  /// A text with pictures.
  case pictures
  /// Three posts.
  case thread

  /// The variants that a network carries.
  static func carried(by subject: AdapterSubject) -> [TrialVariant] {
    allCases.filter { kind in
      switch kind {
      case .plain, .unicode: true
      case .pictures: subject.pictures > 0
      case .thread: subject.network.carriesThreads
      }
    }
  }

  /// The variant for a subject; `edition` makes another text of it, with another link.
  func made(for subject: AdapterSubject, edition: Int = 1) -> Variant {
    let link = "https://www.cci-exemple.fr/forum-export-2026/\(edition)"
    var variant = Variant(
      posts: texts(link, edition).map { Self.post($0, link: link) },
      title: title(edition),
      html: "<p>Une journée pour rencontrer 40 conseillers pays, édition \(edition).</p>",
      summary: "Une journée pour rencontrer 40 conseillers pays, édition \(edition).", link: link,
      hashtags: ["#export"], category: "international", author: "Service International", language: .fr,
      due: TrialClock().now, measure: Measure(used: 90, limit: nil, unit: .codePoints), cleanLink: link)
    if self == .pictures { variant.media = Array(TrialSpool.pictures.prefix(subject.pictures)) }
    return subject.adapt(variant)
  }

  private func title(_ edition: Int) -> String {
    switch self {
    case .plain, .pictures, .thread: "Forum Export 2026, édition \(edition)"
    case .unicode: "Œuvre <b>n°\u{A0}\(edition)</b> & «\u{A0}l’été\u{A0}» ]]> e\u{301} 日本語 العربية 👩🏽‍🚀🇫🇷"
    }
  }

  private func texts(_ link: String, _ edition: Int) -> [String] {
    let place = "édition \(edition)"
    return switch self {
    case .plain, .pictures: ["Forum Export, \(place)\u{A0}: inscrivez votre entreprise\u{A0}! \(link) #export"]
    case .unicode:
      [
        "Œuvre n°\u{A0}\(edition)\u{A0}: «\u{A0}l’été\u{A0}» & <b>50\u{202F}%</b> + 1=2 ? ½ e\u{301} 日本語 العربية 👩🏽‍🚀🇫🇷"
          + " \"a\\b\" 100% {x} [y](z) \(link) #export"
      ]
    case .thread:
      [
        "1/3 Forum Export, \(place)\u{A0}: inscrivez votre entreprise\u{A0}! \(link) #export",
        "2/3 Quarante conseillers pays vous attendent, \(place).",
        "3/3 À bientôt à Dijon, \(place).",
      ]
    }
  }

  /// A post with what its text holds, found as a renderer would say it.
  private static func post(_ text: String, link: String) -> Post {
    let entities = [entity(.url, link, in: text), entity(.hashtag, "#export", in: text)].compactMap { $0 }
    return Post(text: text, entities: entities)
  }

  private static func entity(_ kind: Entity.Kind, _ part: String, in text: String) -> Entity? {
    let (scalars, wanted) = (Array(text.unicodeScalars), Array(part.unicodeScalars))
    guard scalars.count >= wanted.count else { return nil }
    let start = (0...(scalars.count - wanted.count)).first { scalars[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    return start.map { Entity(kind: kind, start: $0, end: $0 + wanted.count) }
  }
}
