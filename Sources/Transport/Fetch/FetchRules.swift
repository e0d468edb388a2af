internal import Digests
public import Domain

/// What may be fetched that an item names: where from, how much, and how long it may take.
public struct FetchRules: Hashable, Sendable {
  /// The hosts that may be asked although they are private, or although a proxy is in between.
  public var allowed = AllowList()
  /// The ports that may be asked.
  public var ports: Set<Int> = [80, 443]
  /// The most redirections that are followed.
  public var redirections = 5
  /// How long each request may take, and how much it may bring.
  public var limits = TransferLimits(connect: .seconds(10), total: .seconds(30), answerBytes: 20 * 1024 * 1024)

  /// The rules for the public Internet.
  public init() {}

  /// What tells these rules from others.
  public var digest: Digest {
    let named = allowed.named + ports.sorted().map(String.init)
    return SHA256.digest(of: Array(named.joined(separator: " ").utf8))
  }
}
