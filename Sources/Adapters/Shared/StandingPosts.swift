import Domain

/// The posts that a correction or a recall is about: those that the network can find, and those of which a person noted
/// the address.
struct StandingPosts: Sendable {
  /// Posts with the network's own id.
  let known: [Receipt]
  private let noted: [Receipt]
  private let isUnknown: Bool
  private let channel: ChannelName

  init(_ receipts: [Receipt], on channel: ChannelName) {
    known = receipts.filter { !$0.isNoted }
    noted = receipts.filter(\.isNoted)
    isUnknown = receipts.isEmpty
    self.channel = channel
  }

  /// What is left once the network has done its part: nothing, or what a person must do.
  func outcome(_ done: [Receipt], orByHand code: AdapterCode) -> Outcome {
    guard isUnknown || !noted.isEmpty else { return .published(done) }
    return .handedOff(reason(code, noted))
  }

  /// The sentence about a post.
  func reason(_ code: AdapterCode, _ receipts: [Receipt]) -> Reason {
    let addresses = receipts.map { $0.url ?? $0.id }
    return Reason(
      code,
      ["channel": channel.rawValue, "address": addresses.isEmpty ? "–" : addresses.joined(separator: " ")])
  }
}
