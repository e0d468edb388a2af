internal import Digests
public import Domain

/// What may be fetched that an item names: where from, how much, and how long it may take.
public struct FetchRules: Hashable, Sendable {
  /// The hosts that may be asked although they are private, or although a proxy is in between; lower case.
  private var hosts: Set<String> = []
  /// The same by address.
  private var blocks: [AddressBlock] = []
  /// The ports that may be asked.
  public var ports: Set<Int> = [80, 443]
  /// The most redirections that are followed.
  public var redirections = 5
  /// How long each request may take, and how much it may bring.
  public var limits = TransferLimits(connect: .seconds(10), total: .seconds(30), answerBytes: 20 * 1024 * 1024)

  /// The rules for the public Internet.
  public init() {}

  /// Allows a host by its name, or an address or a block of addresses; false when `entry` is none of these.
  public mutating func allow(_ entry: String) -> Bool {
    if let block = AddressBlock(entry) {
      blocks.append(block)
      return true
    }
    let labels = entry.split(separator: ".", omittingEmptySubsequences: false)
    let isName = labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63
        && label.unicodeScalars.allSatisfy {
          $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9") ~= $0 || $0 == "-")
        }
    }
    // A name that ends in a number would be read as an address in one way or another (WHATWG URL, section 3.5, 2024).
    guard isName, labels.last?.first?.isNumber == false else { return false }
    hosts.insert(entry.lowercased())
    return true
  }

  /// What tells these rules from others.
  public var digest: Digest {
    let named = hosts.sorted() + blocks.map(\.written).sorted() + ports.sorted().map(String.init)
    return SHA256.digest(of: Array(named.joined(separator: " ").utf8))
  }

  /// Whether the administrator named this host.
  func names(_ host: String) -> Bool {
    if let address = IPAddress(host) { return names(address) }
    let plain = host.hasSuffix(".") ? String(host.dropLast()) : host
    return hosts.contains(plain.lowercased())
  }

  /// Whether the administrator named this address.
  func names(_ address: IPAddress) -> Bool { blocks.contains { $0.contains(address) } }
}

/// Which addresses a request may be sent to, judged when its connection is made.
struct DialRule: Sendable {
  let rules: FetchRules
  /// Whether the administrator named the host itself.
  let isNamed: Bool

  /// Whether it may be connected to.
  func permits(_ address: IPAddress) -> Bool { isNamed || address.isPublic || rules.names(address) }
}
