/// Whether a delivery may be tried once more: the policy as it stands at one moment.
public enum RetryStanding: String, Hashable, Sendable, CaseIterable {
  /// It may.
  case open
  /// Its window is over or its attempts are used up.
  case exhausted
  /// `not_after` has passed.
  case outOfDate

  /// Where a delivery goes that would like to be tried again.
  var next: DeliveryState {
    switch self {
    case .open: .retrying
    case .exhausted: .failed
    case .outOfDate: .expired
    }
  }
}
