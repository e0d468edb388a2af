import Adapters
import Digests
import Domain
import Engine

/// Everything that is kept of one item's publications, gathered for somebody who must be convinced.
struct Proof: Sendable {
  /// A picture that went out.
  struct Picture: Sendable {
    var media: SpooledMedia
    /// Its bytes; nil when they are kept no more, or are not what went out.
    var bytes: [UInt8]?
  }

  /// What went out, or did not, on one channel for one occurrence.
  struct Publication: Sendable {
    var delivery: Delivery
    /// The variant as it is kept: canonical JSON; nil when it is kept no more.
    var text: String?
    var pictures: [Picture]
    var attempts: [Attempt]
    var entries: [JournalEntry]

    /// What went out; nil when it cannot be read any more.
    var variant: Variant? { text.flatMap { CanonicalJSON.value(from: $0) } }
    /// Whether the text is the one whose digest the delivery carries.
    var isTextWhole: Bool { text.map { SHA256.digest(of: $0) == delivery.variant } ?? false }
    var isWhole: Bool { isTextWhole && pictures.allSatisfy { $0.bytes != nil } }
    /// What the journal says, in order.
    var notes: [JournalNote] { entries.compactMap { $0.record?.note } }

    /// When the public got it; nil when it did not.
    var publishedAt: Timestamp? {
      guard delivery.state == .delivered else { return nil }
      return notes.last { $0.reached == .delivered }?.at
        ?? attempts.last { $0.ending == .published }?.endedAt ?? delivery.changedAt
    }
  }

  let id: ItemID
  let title: String
  let author: String?
  /// Where its author wrote it; nil when that is not known any more.
  let source: SourcePath?
  let publications: [Publication]
  /// How many deliveries are still to come.
  let upcoming: Int
  /// What checking the whole journal came to.
  let verdict: JournalAudit.Verdict

  /// Whether nothing that should be there is missing or was changed.
  var isWhole: Bool {
    verdict.problem == nil && publications.allSatisfy { $0.publishedAt == nil || $0.isWhole }
  }

  /// Gathers what is known of an item; nil when it is not known.
  init?(_ id: ItemID, in store: any Store, spool: any MediaSpool) throws(StoreFailure) {
    let deliveries = try store.deliveries(of: [id]).sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    let archived = try store.items([id]).first
    guard archived != nil || !deliveries.isEmpty else { return nil }
    let entries = Dictionary(grouping: try store.journal(JournalFilter(item: id))) { $0.record?.note.delivery ?? "" }
    let told = deliveries.filter { $0.attempts > 0 || $0.state != .scheduled || entries[$0.id] != nil }
    self.id = id
    title = archived?.entry.item.title ?? deliveries.first?.title ?? id.rawValue
    author = archived?.entry.item.author
    source = archived?.source
    upcoming = deliveries.count - told.count
    verdict = try JournalAudit(store).run()
    var publications: [Publication] = []
    for delivery in told {
      var publication = Publication(
        delivery: delivery, text: try store.variantText(delivery.variant), pictures: [],
        attempts: try store.attempts(of: delivery.key), entries: entries[delivery.id] ?? [])
      publication.pictures = (publication.variant?.media ?? []).map { Picture(media: $0, bytes: spool.whole($0)) }
      publications.append(publication)
    }
    self.publications = publications
  }
}

extension MediaSpool {
  /// The bytes of a picture, when they are still those that were admitted.
  fileprivate func whole(_ media: SpooledMedia) -> [UInt8]? {
    // Why it cannot be read does not matter here: the page says that it is not there.
    guard let bytes = try? bytes(of: media), SHA256.digest(of: bytes) == media.digest else { return nil }
    return bytes
  }
}
