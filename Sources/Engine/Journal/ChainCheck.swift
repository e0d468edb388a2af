internal import Digests
public import Domain

/// What can be wrong with the journal.
public enum JournalCode: String, MessageCode {
  /// An entry does not have its hash, or is found under something that it does not say: `entry`.
  case changed = "journal.changed"
  /// An entry does not follow on the one before it: `entry`, `before`.
  case unchained = "journal.unchained"
  /// Entries are missing: `entry`, `before`.
  case missing = "journal.missing"
  /// Entries at the beginning are missing, and none signs them off: `entry`.
  case beginningMissing = "journal.beginningMissing"
  /// A place that somebody noted down is not in the chain: `entry`.
  case unknownPlace = "journal.unknownPlace"
  /// What is kept of a variant is not what went out: `entry`, `delivery`.
  case variantChanged = "journal.variantChanged"
  /// What went out is not kept any more: `entry`, `delivery`.
  case variantMissing = "journal.variantMissing"
}

/// Goes along a chain, entry by entry, and stops at the first that does not fit. A value without side effects: it may be
/// given the entries of any store, or of an export.
public struct ChainCheck: Sendable {
  /// How many entries fit.
  public private(set) var count = 0
  /// The place of the last entry that fits.
  public private(set) var end = JournalPlace.beginning
  /// When the first entry happened.
  public private(set) var since: Timestamp?
  private let known: JournalPlace?
  private var hasMetKnown: Bool
  /// The place that the first entry follows on, until an entry signs off what is missing before it.
  private var unsigned: JournalPlace?
  private var first: Int?

  /// Begins a check. `known` is a place that somebody noted down: it must be in the chain.
  public init(known: JournalPlace? = nil) {
    self.known = known
    hasMetKnown = known == nil || known == .beginning
  }

  /// Takes the next entry; returns what is wrong with it.
  public mutating func take(_ entry: JournalEntry) -> Reason? {
    guard entry.isWhole, let record = entry.record else { return Self.reason(.changed, entry) }
    if first == nil {
      first = entry.sequence
      since = entry.at
      // What was before may have been taken away by the rule; an entry that is still to come must say so.
      if entry.sequence > 1 {
        end = JournalPlace(sequence: entry.sequence - 1, hash: record.previous)
        unsigned = end
        meet(end)
      }
    }
    guard entry.sequence == end.sequence + 1 else { return Self.reason(.missing, entry, before: end) }
    guard record.previous == end.hash else { return Self.reason(.unchained, entry, before: end) }
    if let pruned = record.note.pruned, JournalPlace(sequence: pruned.through, hash: pruned.hash) == unsigned {
      unsigned = nil
    }
    count += 1
    end = entry.place
    meet(end)
    return nil
  }

  /// What is wrong with the whole, once every entry was taken.
  public func finish() -> Reason? {
    if unsigned != nil, let first { return Reason(JournalCode.beginningMissing, ["entry": "\(first)"]) }
    if !hasMetKnown, let known { return Reason(JournalCode.unknownPlace, ["entry": "\(known)"]) }
    return nil
  }

  private mutating func meet(_ place: JournalPlace) { if place == known { hasMetKnown = true } }

  private static func reason(
    _ code: JournalCode, _ entry: JournalEntry, before: JournalPlace? = nil
  ) -> Reason {
    var arguments = ["entry": "\(entry.sequence)"]
    if let before { arguments["before"] = "\(before.sequence)" }
    return Reason(code, arguments)
  }
}
