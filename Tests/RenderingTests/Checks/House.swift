import Domain
import Rendering

/// A house with rules, and what its checks find.
enum House {
  static let rules = HouseRules(
    names: ["CCI Exemple", "CCI Côte-d'Or", "ACFCI", "Chambre de commerce et d'industrie"])

  static func item(
    _ title: String = "Le forum ouvre ses portes", _ summary: String = "", body: String = "",
    link: String? = "https://www.cci-exemple.fr/forum", event: Event? = nil, images: [Media] = [],
    accept: [Acceptance]? = nil
  ) -> NewsItem {
    NewsItem(
      id: "forum", title: title, summary: summary, body: body, link: link, event: event, images: images, accept: accept)
  }

  /// What is rendered; the rules of `rules`, with some levels changed.
  static func render(
    _ item: NewsItem, on profile: ChannelProfile = Profiles.facebook, rules: HouseRules = rules,
    at occurrence: String = "2011-01-10T08:15", language: Language = .fr,
    change: (inout RenderRequest) -> Void = { _ in }
  ) throws(RenderFailure) -> Variant {
    var request = request(item, on: profile, at: occurrence, language: language)
    request.channel.renderingSettings.house = rules
    request.channel.renderingSettings.domains = ["cci-exemple.fr"]
    change(&request)
    return try EditorialRenderer().render(request)
  }

  /// What one check finds, by the arguments of its sentence; the check warns, whatever it usually does.
  static func findings(
    _ code: CheckCode, in item: NewsItem, on profile: ChannelProfile = Profiles.facebook, rules: HouseRules = rules,
    at occurrence: String = "2011-01-10T08:15", language: Language = .fr,
    change: (inout RenderRequest) -> Void = { _ in }
  ) throws -> [[String: String]] {
    var rules = rules
    for other in CheckCode.allCases { rules.levels[other] = other == code ? .warn : .off }
    let variant = try render(item, on: profile, rules: rules, at: occurrence, language: language, change: change)
    return variant.warnings.filter { $0.code == code.rawValue }.map(\.arguments)
  }
}
