/// Short texts with everything in them.
extension TextProfile.Listing {
  /// The microblog of 2011: every code point counts one, every URL 23.
  public static let microblog140 = Self(
    "microblog-140",
    TextProfile(form: .microblog, unit: .codePoints, limit: 140, urlLength: 23, hashtagBudget: 2),
    source: "https://github.com/twitter/twitter-text/blob/master/config/v1.json", date: "2021-10")

  /// X as it counts since 2018: 280, dense scripts double, a whole emoji 2.
  public static let x = Self(
    "x",
    TextProfile(
      form: .microblog, unit: .weighted, limit: 280, urlLength: 23, hashtagBudget: 2, weights: .twitterV3),
    source: "https://docs.x.com/fundamentals/counting-characters", date: "2026-08")

  /// X as it counted before: the parts of an emoji one by one.
  public static let xV2 = Self(
    "x-v2",
    TextProfile(
      form: .microblog, unit: .weighted, limit: 280, urlLength: 23, hashtagBudget: 2, weights: .twitterV2),
    source: "https://github.com/twitter/twitter-text/blob/master/config/v2.json", date: "2021-10")

  /// Mastodon as it comes; a server may allow more.
  public static let mastodon = Self(
    "mastodon",
    TextProfile(
      form: .microblog, unit: .graphemes, limit: 500, urlLength: 23, hashtagBudget: 3, detection: .mastodon,
      countsOnlyNamesOfMentions: true, countsContentWarning: true),
    source: "https://docs.joinmastodon.org/user/posting/", date: "2026-07")

  /// Bluesky: what its lexicon `app.bsky.feed.post` allows. A link counts as it is shown, which need not be the whole of it,
  /// and one card may stand beside the text.
  public static let bluesky = Self(
    "bluesky",
    TextProfile(
      form: .microblog, unit: .graphemes, limit: 300, hashtagBudget: 2, furtherLimits: [.init(.bytes, 3000)],
      detection: .plain, card: .withoutPictures, marksLinks: true),
    source: "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json", date: "2026-08")

  /// Threads. What a character is besides an emoji is not said; code points never count less than what readers see.
  /// Tags in the text beyond one are plain text (one topic for each post).
  public static let threads = Self(
    "threads",
    TextProfile(
      form: .microblog, unit: .emojiBytes, limit: 500, hashtagBudget: 1, furtherLimits: [.init(.links, 5)],
      detection: .plain),
    source: "https://developers.facebook.com/documentation/threads/posts", date: "2026-07")
}
