/// The names of the editorial checks: in settings, in `accept:`, in JSON and in the catalogues. They never change.
public enum CheckCode: String, MessageCode, Codable, CodingKeyRepresentable {
  /// The news leads nowhere.
  case linkMissing = "link-missing"
  /// The news leads somewhere else than to the institution: `host`.
  case linkElsewhere = "link-elsewhere"
  /// An address without encryption: `link`.
  case linkInsecure = "link-insecure"
  /// The same link twice in one post: `link`.
  case linkRepeated = "link-repeated"
  /// The same text on two networks: `other`.
  case sameText = "same-text"
  /// A picture without alternative text: `file`.
  case altMissing = "alt-missing"
  /// A picture without credit: `file`.
  case creditMissing = "credit-missing"
  /// Somebody else's picture without licence or source: `file`, `credit`.
  case licenceMissing = "licence-missing"
  /// A picture that may not be used any more when the post goes out: `file`, `until`, `due`.
  case consentOver = "consent-over"
  /// An event that is over when the post goes out: `end`, `due`.
  case eventOver = "event-over"
  /// An event without its place.
  case eventIncomplete = "event-incomplete"
  /// Words in capitals that are no name: `words`.
  case shouting
  /// More hashtags than are the custom: `count`, `custom`.
  case hashtagsMany = "hashtags-many"
  /// A mention that the network will not recognise as its author meant it: `mention`.
  case mentionMalformed = "mention-malformed"
  /// A mention that the house does not know: `mention`.
  case mentionUnknown = "mention-unknown"
  /// An e-mail address in a text that everyone reads: `address`.
  case emailShown = "email-shown"
  /// A telephone number in a text that everyone reads: `number`.
  case phoneShown = "phone-shown"
  /// A bank account in a text that everyone reads: `account`, its end only.
  case ibanShown = "iban-shown"
  /// Words that say that a text is not for everyone: `words`.
  case wordConfidential = "word-confidential"
  /// Words that the house does not use: `words`.
  case wordTone = "word-tone"
  /// An author who speaks in the first person without saying for whom: `words`, `remark`.
  case firstPerson = "first-person"
  /// A fault of French typography: `excerpt`, `better`.
  case typography
  /// A name of the institution, misspelled: `written`, `name`.
  case nameMisspelled = "name-misspelled"
  /// Nearly the text of an earlier item: `title`, `item`, `day`, `percent`.
  case nearDuplicate = "near-duplicate"
  /// A theme on a channel that is read for others: `theme`, `themes`, `readers`.
  case themeMismatch = "theme-mismatch"
}

/// What a finding of a check does.
public enum CheckLevel: String, Hashable, Sendable, Codable, CaseIterable {
  /// What it concerns is not planned.
  case refuse
  /// It goes out, but look at it.
  case warn
  /// Nobody looks for it.
  case off
}
