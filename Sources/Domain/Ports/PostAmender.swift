/// Changes posts that stand on a network. What only some networks can do: where it is missing, an erratum is published.
///
/// Called by the engine for one delivery of kind `correct` at a time. An amendment may be repeated: the same text once
/// more changes nothing that the public sees. So a lost answer is `deferred`, never `unknown`, and nothing is looked up.
public protocol PostAmender: Sendable {
  /// Whether posts that show `old` can be made to show `new`; some networks change nothing but texts.
  func canAmend(_ old: Variant, to new: Variant) -> Bool

  /// Makes the posts, which show `old`, show `new`.
  ///
  /// A receipt that a person noted (`isNoted`) names no post that a network could find: that is handed to a person.
  func amend(
    _ receipts: [Receipt], from old: Variant, to new: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome
}

/// Takes posts down. What only some networks can do: where it is missing, a person does.
///
/// Called by the engine for one delivery of kind `recall` at a time. A removal may be repeated, because what is gone
/// stays gone: a lost answer is `deferred`, and a network that knows no such post any more has done what was asked.
public protocol PostRemover: Sendable {
  /// Takes the posts down, which show `variant`; `published` with no receipts means that none of them stands.
  ///
  /// A receipt that a person noted (`isNoted`) names no post that a network could find: that is handed to a person.
  func remove(
    _ receipts: [Receipt], of variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome
}

extension Receipt {
  /// Whether a person noted where it stands: then the address is all that is known, and no network gave an id.
  public var isNoted: Bool { id == url }
}
