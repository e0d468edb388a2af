/// What the journal tells.
public enum JournalAct: String, Hashable, Sendable, Codable, CaseIterable {
  /// An attempt came to its end.
  case attempted
  /// A claim whose process died was taken up, without an attempt being left open.
  case interrupted
  /// A delivery was put aside for a person.
  case held
  /// What was put aside or cancelled waits for its time again: its source was mended, or its item came back.
  case resumed
  /// A delivery's time has passed: `not_after`, or a rule that drops what is late.
  case expired
  /// A delivery will not go out by itself any more.
  case failed
  /// Nobody wants a delivery any more.
  case cancelled
  /// A delivery may be out although the store does not know it.
  case doubted
  /// A look at the network came to a conclusion.
  case looked
  /// A person let go what was held.
  case released
  /// A person wanted another try.
  case retried
  /// A person said that it is out.
  case resolved
  /// A channel was shut until a person acts.
  case shut
  /// A channel was opened again.
  case opened
  /// A silence was declared.
  case silenced
  /// A silence was lifted.
  case lifted
  /// An earlier copy of the store was put back.
  case putBack
  /// The author of an item accepted a finding of the editorial checks.
  case accepted
  /// Old entries were taken away, as the retention rule says; what is left begins after them.
  case pruned
  /// A person sealed a secret in the vault.
  case sealed
  /// A secret that a network hands out for a while was renewed.
  case renewed
  /// A secret was taken out of the vault.
  case unsealed
  /// Everything in the vault was sealed anew with another key.
  case rekeyed
  /// A look at a channel's account found something that needs a person soon.
  case warned
}
