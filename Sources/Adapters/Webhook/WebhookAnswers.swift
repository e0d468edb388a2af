import Domain

/// What a receiver's answers prove.
///
/// Source: github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md, section "Delivery success and
/// failure" (1.0.0, as of 2026-08): 410 means that it wants no more. 502 and 504 ask there for throttling; they come from a
/// gateway, which does not know what the receiver did, so they prove nothing.
enum WebhookAnswers {
  static let rules: [AnswerRule] = [
    AnswerRule(401, proves: .blocked, WebhookCode.signatureRefused),
    AnswerRule(403, [.json, .empty, .text], proves: .blocked, WebhookCode.signatureRefused),
    AnswerRule(404...405, [.json, .empty, .text], proves: .blocked, WebhookCode.noSuchAddress),
    AnswerRule(410, [.json, .empty, .text], proves: .blocked, WebhookCode.gone),
    AnswerRule(400, [.json, .empty, .text], proves: .rejected, WebhookCode.rejected),
    AnswerRule(422, [.json, .empty, .text], proves: .rejected, WebhookCode.rejected),
  ]
}
