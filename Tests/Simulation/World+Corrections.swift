import Domain

@testable import Engine

extension World {
  /// Somebody reads that news was edited too late, and a little later gives what is not out the new text.
  func correctSometimes(_ edited: [DeliveryKey]) {
    guard !isCalm, let desk, !edited.isEmpty, chance(800) else { return }
    after(span(.milliseconds(1)...(.seconds(pick([1, 10, 600]))))) { self.personReads(edited, with: desk) }
  }

  private func personReads(_ edited: [DeliveryKey], with store: WatchedStore) {
    for key in edited.sorted(by: { $0.description < $1.description }) where !isCalm {
      do throws(StoreFailure) {
        let publication = Publication(of: key, among: try plain.deliveries(of: [key.item]))
        guard let draft = try renewal(of: publication, with: store) else { continue }
        // What is shown to a person may have changed when the answer comes.
        after(span(.zero...(.seconds(pick([1, 1, 60]))))) { self.personRenews(publication, draft, with: store) }
      } catch {
        note("a person is told that the store is \(error.kind.rawValue)")
      }
    }
  }

  private func renewal(
    of publication: Publication, with store: WatchedStore
  ) throws(StoreFailure) -> CorrectionDraft? {
    guard let renewed = try CorrectionDesk(store: store, clock: clock).renewable(in: publication),
      let old = try plain.variant(renewed.variant),
      let item = try plain.items([renewed.key.item]).first, item.isPresent
    else { return nil }
    do throws(DraftFailure) {
      return try Drafting(planning).correction(
        of: publication, to: item.entry, showing: old, amender: nil, renewing: renewed, now: now)
    } catch {
      return nil
    }
  }

  private func personRenews(_ publication: Publication, _ draft: CorrectionDraft, with store: WatchedStore) {
    guard !isCalm, let renewed = draft.renewed else { return }
    witness.renews(renewed)
    do throws(StoreFailure) {
      let done = try CorrectionDesk(store: store, clock: clock).correct([draft], of: [publication], by: "alice")
      for delivery in done where delivery.key == renewed.key {
        note("a person renews \(delivery.id), \(delivery.state)")
      }
    } catch {
      note("a person is told that the store is \(error.kind.rawValue)")
    }
    inspect(store, by: nil)
    witness.hasRenewed()
  }
}
