import CLibical
public import Domain
import Synchronization

/// Expands recurrences with libical, day by day and in no zone; the hour is put on afterwards.
public struct ICalRecurrenceRules: RecurrenceRules {
  /// The last year that libical computes (icalrecur.c, MAX_TIME_T_YEAR of 3.0.16).
  private static let lastYear = 2582

  /// libical keeps its error settings and time zones in unguarded globals: one expansion at a time.
  private static let door = Mutex<Void>(())

  /// Makes the rules. A malformed rule must never end the process, whatever the library was built with.
  public init() {
    Self.door.withLock { _ in icalerror_set_errors_are_fatal(0) }
  }

  /// What is wrong with a rule; nil when it can be expanded.
  public func fault(in rule: String) -> Reason? {
    do throws(Reason) {
      _ = try RecurrenceRule(rule)
      return nil
    } catch {
      return error
    }
  }

  /// The occurrences within `days`, in order, exceptions left out, at most `limit` of them; none when the rule is bad.
  public func occurrences(
    of recurrence: Recurrence, in days: ClosedRange<CivilDate>, limit: Int
  ) -> [CivilDateTime] {
    // A bad rule was reported where it was written; here it has no occurrences.
    guard let rule = try? RecurrenceRule(recurrence.rule) else { return [] }
    let last = [recurrence.until, rule.until].compactMap { $0 }.reduce(days.upperBound, min)
    guard limit > 0, recurrence.from <= last, recurrence.from.year <= Self.lastYear else { return [] }
    let except = Set(recurrence.except)
    let (written, first) = rule.expandable(from: recurrence.from)
    return Self.door.withLock { _ in
      guard let expansion = Expansion(written, from: first, through: last) else { return [] }
      var found: [CivilDateTime] = []
      var left = rule.count ?? .max
      while found.count < limit, left > 0, let day = expansion.next() {
        guard day >= recurrence.from else { continue }
        left -= 1
        if day >= days.lowerBound, !except.contains(day) { found.append(CivilDateTime(day, recurrence.at)) }
      }
      return found
    }
  }
}

/// One expansion under way; owns libical's iterator.
private struct Expansion: ~Copyable {
  private let iterator: OpaquePointer

  /// Starts an expansion; nil also when there is no day to be found at all.
  init?(_ rule: String, from first: CivilDate, through last: CivilDate) {
    let made = shim_recurrence_new(
      rule, Int32(first.year), Int32(first.month), Int32(first.day), Int32(last.year), Int32(last.month),
      Int32(last.day))
    guard let made else { return nil }
    iterator = made
  }

  deinit {
    icalrecur_iterator_free(iterator)
  }

  func next() -> CivilDate? {
    let packed = Int(shim_recurrence_next(iterator))
    return packed == 0 ? nil : CivilDate(year: packed / 10_000, month: packed / 100 % 100, day: packed % 100)
  }
}
