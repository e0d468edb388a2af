/// Messages in a team's or a public's chat.
extension TextProfile.Listing {
  /// Telegram: counted once its marks have become entities, so plain text counts as it is; less beside a picture.
  public static let telegram = Self(
    "telegram",
    TextProfile(
      form: .pagePost, unit: .utf16, limit: 4096, captionLimit: 1024, hashtagBudget: 3, detection: .plain),
    source: "https://core.telegram.org/bots/api#sendmessage", date: "2026-08")

  /// Mattermost: so many runes in one post (product limits); longer ones are cut in several.
  public static let mattermost = Self(
    "mattermost",
    TextProfile(form: .pagePost, unit: .codePoints, limit: 16_383, hashtagBudget: 0, detection: .plain),
    source: "https://docs.mattermost.com/product-overview/product-limits.html", date: "2026-08")

  /// Slack: truncated beyond 40,000 characters, and best below 4,000, as its documentation says; the lower one.
  public static let slack = Self(
    "slack",
    TextProfile(
      form: .pagePost, unit: .utf16, limit: 4000, hashtagBudget: 0, detection: .plain, escaping: .entities),
    source: "https://docs.slack.dev/reference/methods/chat.postMessage", date: "2026-08")

  /// Teams: about 28 KB for the whole message, its card included; 413 was seen from 21,000 bytes on
  /// (rubydoc.info/gems/msteams_hermes, read 2026-11), hence ours.
  public static let teams = Self(
    "teams",
    TextProfile(form: .pagePost, unit: .utf8, limit: 20_000, hashtagBudget: 0, detection: .plain),
    source: "https://learn.microsoft.com/en-us/connectors/teams/", date: "2026-08")
}
