/// Texts of some paragraphs, with a card or pictures beside them.
extension TextProfile.Listing {
  /// A Facebook Page.
  ///
  /// 63,206 is the maximum that is quoted everywhere and found on no page of Facebook's; our own cap is far below it,
  /// because readers see some five lines.
  public static let facebookPage = Self(
    "facebook-page",
    TextProfile(form: .pagePost, unit: .utf16, limit: 5000, hashtagBudget: 3, detection: .plain),
    source: "https://developers.facebook.com/docs/graph-api/reference/page/feed", date: "2026-11")

  /// LinkedIn. Whether it counts before or after its escaping is not said, nor in what unit: the longer of both fits
  /// either way.
  public static let linkedin = Self(
    "linkedin",
    TextProfile(
      form: .pagePost, unit: .utf16, limit: 3000, hashtagBudget: 3, detection: .plain, escaping: .littleText),
    source:
      "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format",
    date: "2026-08")

  /// Instagram: a caption. Its API documents 30 hashtags and 20 mentions; since the end of 2025 third parties report
  /// that posts with more than 5 hashtags are refused, which is also as many as are the custom.
  public static let instagram = Self(
    "instagram",
    TextProfile(
      form: .pagePost, unit: .codePoints, limit: 2200, hashtagBudget: 5,
      furtherLimits: [.init(.hashtags, 30), .init(.mentions, 20)], detection: .plain),
    source: "https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media",
    date: "2026-08")

  /// A Viadeo hub. The network's own limits are not known (no document has survived); these are editorial: a title that
  /// fits on a line, a text that is read to its end.
  public static let viadeoHub = Self(
    "viadeo-hub",
    TextProfile(
      form: .titledPost, unit: .graphemes, limit: 2000, titleLimit: 100, hashtagBudget: 0, detection: .plain),
    source: "", date: "2026-11")

  /// Any place where a person publishes: a channel may set a limit of its own, or take another network's rules.
  public static let handOff = Self(
    "hand-off",
    TextProfile(form: .titledPost, unit: .graphemes, limit: nil, hashtagBudget: 0, detection: .plain),
    source: "", date: "2026-11")

  /// A post of a Google Business Profile. What a character is, Google does not say; UTF-16 is never less than readers
  /// see. The reference gives no figure, its customers' forms and every client say 1,500.
  public static let googleBusiness = Self(
    "google-business",
    TextProfile(form: .pagePost, unit: .utf16, limit: 1500, hashtagBudget: 0, detection: .plain),
    source: "https://developers.google.com/my-business/reference/rest/v4/accounts.locations.localPosts",
    date: "2026-08")
}
