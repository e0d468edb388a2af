import Digests
import Domain
import Engine
import StoreSQLite

/// What went out, or was approved, before: read from the store, which nobody has to keep running, and which need not be
/// there.
struct Precedents {
  /// Nil when there is no store: then nothing ever went out.
  private let store: SQLiteStore?

  /// Opens the store to read.
  init(_ program: Program) throws(ProgramEnd) {
    store = try program.existingStore()
  }

  /// Closes the store.
  func close() { store?.close() }

  /// The renderings of an item that was found in one of `sources`, each compared with what went out, or was approved, last.
  func compared(
    _ entries: [PreviewEntry], of entry: ScheduledItem, in sources: Set<SourcePath>
  ) throws(ProgramEnd) -> [PreviewEntry] {
    guard let store else { return entries.map { compared($0, nil) } }
    return try Program.stored { () throws(StoreFailure) in
      let item = try known(entry, in: sources, store)
      let deliveries = try store.deliveries(of: [item])
      var compared: [PreviewEntry] = []
      for preview in entries {
        compared.append(self.compared(preview, try precedent(of: preview, among: deliveries, store)))
      }
      return compared
    }
  }

  private func compared(_ entry: PreviewEntry, _ precedent: Precedent?) -> PreviewEntry {
    guard case .success(let variant) = entry.rendering else { return entry }
    var entry = entry
    entry.comparison =
      precedent.map { precedent in
        let form = entry.channel.profile.text.form
        return .since(precedent, VariantDifference(from: precedent.variant, to: variant, form: form))
      } ?? .nothingBefore
    return entry
  }

  /// The id under which the item was first planned, whatever its file is called now.
  private func known(
    _ entry: ScheduledItem, in sources: Set<SourcePath>, _ store: SQLiteStore
  ) throws(StoreFailure) -> ItemID {
    let id = entry.item.id
    let here = try store.items(in: sources)
    if let item = here.first(where: { $0.sourceID == id }) { return item.id }
    if entry.item.hasOwnID { return id }
    // Renamed since the calendar was last taken over.
    return try store.items(withDigests: [Drafting.digest(of: entry)]).first?.id ?? id
  }

  /// What the rendering's own occurrence showed last, or what of it was approved; else what another one showed last.
  private func precedent(
    of entry: PreviewEntry, among deliveries: [Delivery], _ store: SQLiteStore
  ) throws(StoreFailure) -> Precedent? {
    let publications = Publication.all(of: deliveries.filter { $0.key.channel == entry.channel.name })
    let own = publications.filter { $0.occurrence == entry.occurrence }
    for publication in own {
      if let shown = try shown(by: publication, store) { return shown }
      if let approved = try approved(publication, store) { return approved }
    }
    let shown = publications.filter { $0.occurrence != entry.occurrence }.compactMap(\.shown)
    guard let latest = shown.max(by: { $0.changedAt < $1.changedAt }) else { return nil }
    return try precedent(of: latest, store)
  }

  private func shown(by publication: Publication, _ store: SQLiteStore) throws(StoreFailure) -> Precedent? {
    guard let delivery = publication.shown else { return nil }
    return try precedent(of: delivery, store)
  }

  private func precedent(of delivery: Delivery, _ store: SQLiteStore) throws(StoreFailure) -> Precedent {
    let kind: Precedent.Kind = delivery.state == .delivered ? .sent : .maybeSent
    return try precedent(kind, delivery.key, delivery.variant, at: delivery.changedAt, store)
  }

  /// What stood there when a person last let it go: the delivery itself may have been rendered again since.
  private func approved(_ publication: Publication, _ store: SQLiteStore) throws(StoreFailure) -> Precedent? {
    guard let key = publication.publishing.last?.key else { return nil }
    let entries = try store.journal(JournalFilter(item: key.item, channel: key.channel))
    for note in entries.reversed().compactMap(\.record?.note)
    where note.key == key && note.person != nil && (note.act == .released || note.act == .retried) {
      guard let variant = note.variant else { continue }
      return try precedent(.approved, key, variant, at: note.at, store)
    }
    return nil
  }

  private func precedent(
    _ kind: Precedent.Kind, _ key: DeliveryKey, _ digest: Digest, at: Timestamp, _ store: SQLiteStore
  ) throws(StoreFailure) -> Precedent {
    guard let variant = try store.variant(digest) else {
      throw StoreFailure(.corrupt, Reason(EngineCode.variantMissing))
    }
    return Precedent(kind: kind, key: key, at: at, variant: variant)
  }
}
