internal import Digests
public import Domain

/// Checks the whole journal of a store against itself, and what is kept of everything that went out against what the
/// journal says of it. Reads it piece by piece: its length does not matter.
public struct JournalAudit: Sendable {
  /// What an audit came to.
  public struct Verdict: Sendable {
    /// How many entries fit.
    public var count: Int
    /// When the first that is left happened.
    public var since: Timestamp?
    /// The place of the last entry that fits: note it down elsewhere, and nothing before it can be changed unseen.
    public var end: JournalPlace
    /// The first thing that is wrong; nil when nothing is.
    public var problem: Reason?
  }

  private static let piece = 500

  private let store: any Store
  private let known: JournalPlace?

  /// Makes an audit. `known` is a place that somebody noted down.
  public init(_ store: any Store, known: JournalPlace? = nil) {
    self.store = store
    self.known = known
  }

  /// Goes through all of it.
  public func run() throws(StoreFailure) -> Verdict {
    var chain = ChainCheck(known: known)
    var problem: Reason?
    var last = 0
    while problem == nil {
      let entries = try store.journal(after: last, limit: Self.piece)
      guard let end = entries.last else { break }
      for entry in entries where problem == nil {
        problem = chain.take(entry)
        if problem == nil { problem = try kept(entry) }
      }
      last = end.sequence
    }
    return Verdict(count: chain.count, since: chain.since, end: chain.end, problem: problem ?? chain.finish())
  }

  private func kept(_ entry: JournalEntry) throws(StoreFailure) -> Reason? {
    guard let note = entry.record?.note, note.reached == .delivered, let digest = note.variant else { return nil }
    let arguments = ["entry": "\(entry.sequence)", "delivery": note.delivery ?? ""]
    guard let text = try store.variantText(digest) else { return Reason(JournalCode.variantMissing, arguments) }
    return SHA256.digest(of: text) == digest ? nil : Reason(JournalCode.variantChanged, arguments)
  }
}
