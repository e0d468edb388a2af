import Domain
import Logging

/// Takes away what the rule does not keep of the journal, at the start and at every look at the calendar: at least once a
/// day.
struct JournalRetention: Sendable {
  /// How long entries are kept; nil for ever.
  let keep: Duration?
  let journal: any Journal
  let clock: any WallClock
  let catalogue: Catalogue
  let log: Logger

  /// What cannot be done now is done the next time.
  func apply() {
    guard let keep else { return }
    do throws(StoreFailure) {
      guard let pruning = try journal.pruneJournal(before: clock.now - keep, at: clock.now) else { return }
      let arguments = ["count": "\(pruning.count)", "keep": keep.written]
      log.info("\(catalogue.phrase(ProgramCode.pruned, arguments))")
    } catch {
      log.error("\(catalogue.phrase(error.reason))")
    }
  }
}
