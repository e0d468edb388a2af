import Digests
import Domain
import Engine
import TestSupport
import Testing

/// Whatever is changed in a chain afterwards is found, and named.
@Suite struct JournalAuditTests {
  private let store = ModelStore()
  private let entries: [JournalEntry]

  init() throws {
    for index in 0...4 {
      var delivery = Sample.delivery(ItemID("n\(index)"))
      delivery.state = .held(.late)
      delivery.changedAt = Sample.start + .seconds(Int64(index))
      _ = try store.commit([DeliveryChange(delivery, expecting: nil)])
    }
    entries = try store.journal(after: 0, limit: 10)
  }

  private func problem(_ entries: [JournalEntry], known: JournalPlace? = nil) -> Reason? {
    var check = ChainCheck(known: known)
    for entry in entries {
      if let problem = check.take(entry) { return problem }
    }
    return check.finish()
  }

  @Test func anUntouchedChainIsWhole() throws {
    #expect(problem(entries) == nil)
    #expect(problem([]) == nil)
    let verdict = try JournalAudit(store).run()
    #expect(verdict.problem == nil)
    #expect(verdict.count == 5)
    #expect(verdict.end == entries.last?.place)
    #expect(verdict.since == Sample.start)
  }

  @Test func aChangedContentIsNamed() {
    var changed = entries
    changed[2].content = changed[2].content.replacing("late", with: "doubt")
    #expect(problem(changed) == Reason(JournalCode.changed, ["entry": "3"]))
  }

  @Test func aContentThatWasSealedAnewDoesNotFitWhatFollows() throws {
    var changed = entries
    var note = try #require(changed[2].record?.note)
    note.person = "quelqu'un"
    changed[2] = JournalEntry.sealing(note, after: changed[1].place, node: "model", by: "model")
    #expect(problem(changed) == Reason(JournalCode.unchained, ["entry": "4", "before": "3"]))
  }

  @Test func whatAnEntryIsFoundByMustBeWhatItSays() {
    var changed = entries
    changed[1].item = "autre"
    #expect(problem(changed) == Reason(JournalCode.changed, ["entry": "2"]))
  }

  @Test func aGapIsNamed() {
    var gap = entries
    gap.remove(at: 2)
    #expect(problem(gap) == Reason(JournalCode.missing, ["entry": "4", "before": "2"]))
  }

  @Test func twoEntriesThatChangedPlacesAreNamed() {
    var swapped = entries
    swapped.swapAt(1, 2)
    #expect(problem(swapped) == Reason(JournalCode.missing, ["entry": "3", "before": "1"]))
  }

  @Test func aMissingBeginningIsNamedUnlessAnEntrySignsItOff() throws {
    #expect(problem(Array(entries.dropFirst(2))) == Reason(JournalCode.beginningMissing, ["entry": "3"]))
    let pruning = try store.pruneJournal(before: Sample.start + .seconds(2), at: Sample.start + .seconds(99))
    #expect(pruning?.through == 2)
    let left = try store.journal(after: 0, limit: 10)
    #expect(left.first?.sequence == 3)
    #expect(problem(left) == nil)
    // One more than the rule took away.
    #expect(problem(Array(left.dropFirst())) == Reason(JournalCode.beginningMissing, ["entry": "4"]))
  }

  @Test func aPlaceThatWasNotedDownMustBeThere() throws {
    let known = entries[3].place
    #expect(problem(entries, known: known) == nil)
    let cut = Array(entries.prefix(3))
    #expect(problem(cut) == nil)
    #expect(problem(cut, known: known) == Reason(JournalCode.unknownPlace, ["entry": "\(known)"]))
    #expect(JournalPlace("\(known)") == known)
    for text in ["", "4", "4:abc", "x:\(known.hash)"] { #expect(JournalPlace(text) == nil) }
  }

  @Test func whatIsKeptOfAPublicationMustBeWhatWentOut() throws {
    let variant = Sample.variant("Bonjour à tous")
    for (item, digest) in [("vrai", CanonicalJSON.digest(of: variant)), ("faux", Sample.digest("autre"))] {
      var change = CalendarChange()
      change.variants = [digest: variant]
      var delivery = Sample.delivery(ItemID(item))
      delivery.variant = digest
      delivery.state = .delivered
      change.deliveries = [DeliveryChange(delivery, expecting: nil)]
      _ = try store.apply(change)
    }
    #expect(
      try JournalAudit(store).run().problem
        == Reason(JournalCode.variantChanged, ["entry": "7", "delivery": "faux/microblog"]))
  }
}
