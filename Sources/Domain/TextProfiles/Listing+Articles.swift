/// A title, a summary and an article; nothing limits them.
extension TextProfile.Listing {
  /// RSS 2.0.
  public static let rss = article("rss", source: "https://www.rssboard.org/rss-specification", date: "2026-11")

  /// Atom 1.0.
  public static let atom = article("atom", source: "https://www.rfc-editor.org/rfc/rfc4287", date: "2005-12")

  /// JSON Feed 1.1.
  public static let jsonFeed = article("json-feed", source: "https://www.jsonfeed.org/version/1.1/", date: "2020-08")

  /// iCalendar: a title and a text for each event, of any length.
  public static let iCalendar = Self(
    "icalendar",
    TextProfile(form: .titledPost, unit: .codePoints, limit: nil, hashtagBudget: 0, detection: .plain),
    source: "https://www.rfc-editor.org/rfc/rfc5545", date: "2009-09")

  /// Mail: the encoding keeps lines short, whatever the text (RFC 5322, 2.1.1).
  public static let email = article("email", source: "https://www.rfc-editor.org/rfc/rfc5322", date: "2008-10")

  /// WordPress: its columns hold gigabytes. Hashtags become tags of the article; ten is ours.
  public static let wordpress = article(
    "wordpress", hashtags: 10, source: "https://developer.wordpress.org/rest-api/reference/posts/", date: "2025-06")

  /// A webhook: a program has no limits that it told us.
  public static let webhook = article(
    "webhook", source: "https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md",
    date: "2026-08")

  /// A program: it has no limits that it told us.
  public static let command = article("command", source: "", date: "2026-11")

  /// A program that posts short texts: our own limit, that of most microblogs.
  public static let commandShort = Self(
    "command-short",
    TextProfile(form: .microblog, unit: .codePoints, limit: 500, hashtagBudget: 3, detection: .plain),
    source: "", date: "2026-11")

  private static func article(_ name: String, hashtags: Int = 0, source: String, date: String) -> Self {
    Self(
      name, TextProfile(form: .feedItem, unit: .codePoints, limit: nil, hashtagBudget: hashtags, detection: .plain),
      source: source, date: date)
  }
}
