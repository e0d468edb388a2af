public import Domain

/// What a channel still has to do once its deliveries are out, such as telling a hub. Nothing of it can make a delivery fail,
/// or be late: the program runs it beside the deliveries, once at its start and whenever the store has changed.
public protocol ChannelErrands: Sendable {
  /// Does what is owed and due. What remains is remembered across crashes by the channel itself; when the task is cancelled,
  /// it stays owed.
  func run() async -> ErrandReport
}

/// What errands came to.
public struct ErrandReport: Hashable, Sendable {
  /// When to come again; nil when nothing is owed.
  public var next: Timestamp?
  /// What people should hear of now; nil for nothing new.
  public var trouble: Reason?

  /// Makes a report.
  public init(next: Timestamp? = nil, trouble: Reason? = nil) {
    self.next = next
    self.trouble = trouble
  }
}
