/// A way to break the engine on purpose, so that the proof is known to bite. Built around the product, never into it.
public enum Sabotage: String, CaseIterable, Sendable {
  /// An attempt whose outcome nobody knows is taken for one without effect.
  case resendsBlindly
  /// Rows are overwritten whatever version stands there.
  case writesWithoutCompare
  /// A request leaves before its claim is written.
  case sendsBeforeTheClaim
  /// Claims of owners who live are taken for lost.
  case recoversTheLiving
  /// The network's lists are trusted at once.
  case trustsFreshLists
  /// Gates that stand in the store are not looked at.
  case ignoresGates
  /// What went out lately is forgotten.
  case ignoresPace
  /// Silences are not heard of.
  case ignoresSilence
  /// Receipts that other deliveries own are taken for one's own.
  case takesForeignReceipts
  /// What a lost answer may have made public takes a new text.
  case renewsTheDoubtful
  /// What was claimed and never settled by the dead is left to lie.
  case forgetsTheDead
}
