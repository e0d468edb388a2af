import Domain

/// How many deliveries ended in which way; every delivery is counted once.
struct RehearsalTally: Hashable, Sendable {
  /// Published.
  private(set) var delivered = 0
  /// Prepared for a person to publish.
  private(set) var handedOff = 0
  /// Wait for a person for any other reason.
  private(set) var held = 0
  /// Out of date.
  private(set) var expired = 0
  /// Failed for good.
  private(set) var failed = 0
  /// Cancelled, or not ended when the rehearsal did.
  private(set) var others = 0
  /// Attempts beyond the first, over all deliveries.
  private(set) var retries = 0

  /// Counts deliveries.
  init(_ entries: [RehearsalReport.Entry]) {
    for entry in entries {
      retries += entry.retries
      switch entry.delivery.state {
      case .delivered: delivered += 1
      case .held(.handOff): handedOff += 1
      case .held: held += 1
      case .expired: expired += 1
      case .failed: failed += 1
      case .scheduled, .sending, .retrying, .unconfirmed, .cancelled: others += 1
      }
    }
  }

  /// The counts in the order of the columns, without the retries.
  var counts: [(code: ReportCode, count: Int)] {
    [
      (.delivered, delivered), (.handedOff, handedOff), (.held, held), (.expired, expired), (.failed, failed),
      (.others, others),
    ]
  }

  /// All deliveries.
  var all: Int { delivered + handedOff + held + expired + failed + others }
}
