import Domain

/// What looks at accounts have to say.
enum AccountCode: String, MessageCode {
  /// The most that a text may measure there: `count`.
  case textLimit = "account.textLimit"
  /// The most pictures: `count`.
  case mediaLimit = "account.mediaLimit"
  /// Requests left: `count`.
  case remaining = "account.remaining"
  /// When a person has to sign in again: `date`, `days`.
  case ends = "account.ends"
  /// When that has passed: `date`.
  case hasEnded = "account.hasEnded"
  /// A channel's credential ends soon: `channel`, `date`, `days`.
  case endsSoon = "account.endsSoon"
  /// A channel's credential has ended: `channel`, `date`.
  case ended = "account.ended"
}
