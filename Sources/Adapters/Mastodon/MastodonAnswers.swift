import Domain

/// What the answers of Mastodon and of the servers compatible with it prove.
///
/// Sources: docs.joinmastodon.org/methods/statuses, /methods/media, /api/rate-limits (read 2026-11; texts of 2026-07).
/// A bad token is 401 on Mastodon and 400 on some compatible servers, there with a text or nothing (seen on snac2 2.96
/// and takahe 0.11). `Cannot attach files that have not finished processing. Try again in a moment!`:
/// github.com/mastodon/mastodon/issues/21864 (2022-11), also right after an upload that answered 200.
/// `Invalid credentials.` with 403: Pleroma and Akkoma (`ensure_authenticated_plug.ex`, read 2026-11). `This method requires
/// an authenticated user`: Mastodon, to a token that is an application's (docs.joinmastodon.org/methods/statuses, 2026-07).
/// `Media … not found or already attached to another post`: github.com/mastodon/mastodon/issues/31707 (2024-09).
enum MastodonAnswers {
  static let rules: [AnswerRule] = [
    AnswerRule(401, proves: .blocked, MastodonCode.tokenRefused),
    AnswerRule(400, [.json], words: tokenWords, proves: .blocked, MastodonCode.tokenRefused),
    AnswerRule(400, [.empty, .text], proves: .blocked, MastodonCode.tokenRefused),
    AnswerRule(403, [.json], words: ["invalid credentials"], proves: .blocked, MastodonCode.tokenRefused),
    AnswerRule(403, [.json], words: ["action is not allowed"], proves: .rejected, MastodonCode.rejected),
    AnswerRule(403, [.json, .empty, .text], proves: .blocked, MastodonCode.forbidden),
    AnswerRule(404...405, [.json, .empty, .text], proves: .blocked, MastodonCode.noSuchAddress),
    AnswerRule(410, [.json, .empty, .text], proves: .blocked, MastodonCode.noSuchAddress),
    AnswerRule(
      422, [.json], words: ["finished processing"], proves: .wait(.delivery, atLeast: .seconds(10)),
      MastodonCode.pictureNotReady),
    AnswerRule(422, [.json], words: ["authenticated user"], proves: .blocked, MastodonCode.tokenRefused),
    AnswerRule(422, [.json], words: ["already attached"], proves: .unclear, MastodonCode.pictureTaken),
    AnswerRule(400, [.json], proves: .rejected, MastodonCode.rejected),
    AnswerRule(422, [.json], proves: .rejected, MastodonCode.rejected),
  ]

  /// Words that servers use when a 400 is about the token: `The access token is invalid`, `invalid_token`,
  /// `Unauthorized`, `not authenticated`.
  private static let tokenWords = ["token", "authoriz", "authenticat", "credential", "oauth"]
}
