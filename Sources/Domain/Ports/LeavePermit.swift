/// The last question before a visible request leaves, or a visible file takes its place: may it still?
///
/// Between the claim and this moment the process may have been stopped, or the machine suspended, for any time. Asked from
/// any thread; it touches neither store nor network, and answers within microseconds.
public struct LeavePermit: Sendable {
  private let objection: @Sendable () -> Reason?

  /// Makes a permit from what speaks against leaving; nil while nothing does.
  public init(_ objection: @escaping @Sendable () -> Reason?) {
    self.objection = objection
  }

  /// Why nothing may leave any more; nil when it may.
  public func refusal() -> Reason? { objection() }
}
