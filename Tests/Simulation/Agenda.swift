import Domain

/// What will happen and when. Everything that takes time stands here, and whatever stands first happens next.
struct Agenda {
  /// Names an entry, so that it can be taken back or moved.
  struct Ticket: Hashable {
    fileprivate var number: Int
  }

  private struct Entry {
    var number: Int
    var at: Timestamp
    /// Whose step it is: it waits while its process is stopped, and never comes once the process is dead.
    var actor: SimulatedProcess?
    var run: () -> Void
  }

  private var entries: [Entry] = []
  private var lastNumber = 0

  /// Adds an entry; those of the same instant happen in the order in which they were added.
  @discardableResult
  mutating func add(at instant: Timestamp, by actor: SimulatedProcess? = nil, _ run: @escaping () -> Void) -> Ticket {
    lastNumber += 1
    entries.append(Entry(number: lastNumber, at: instant, actor: actor, run: run))
    return Ticket(number: lastNumber)
  }

  /// Takes an entry back; whether it still stood there.
  @discardableResult
  mutating func remove(_ ticket: Ticket) -> Bool {
    guard let index = entries.firstIndex(where: { $0.number == ticket.number }) else { return false }
    entries.remove(at: index)
    return true
  }

  /// Brings an entry forward; a no-op when it comes sooner.
  mutating func hurry(_ ticket: Ticket, to instant: Timestamp) {
    guard let index = entries.firstIndex(where: { $0.number == ticket.number }) else { return }
    entries[index].at = min(entries[index].at, instant)
  }

  mutating func removeAll(of actor: SimulatedProcess) {
    entries.removeAll { $0.actor === actor }
  }

  mutating func removeAll() { entries = [] }

  /// Takes what comes next, unless that is a step of `excluded` or comes after `limit`.
  mutating func takeNext(
    except excluded: SimulatedProcess? = nil, until limit: Timestamp? = nil
  ) -> (at: Timestamp, run: () -> Void)? {
    var best: (index: Int, at: Timestamp)?
    for (index, entry) in entries.enumerated() where excluded == nil || entry.actor !== excluded {
      let at = max(entry.at, entry.actor?.stoppedUntil ?? entry.at)
      if best.map({ at < $0.at }) ?? true { best = (index, at) }
    }
    guard let best, limit.map({ best.at <= $0 }) ?? true else { return nil }
    return (best.at, entries.remove(at: best.index).run)
  }
}
