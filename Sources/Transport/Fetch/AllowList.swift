/// The hosts that the administrator named: those that may be asked although they are private, or although a proxy is in
/// between.
public struct AllowList: Hashable, Sendable {
  /// By name, lower case.
  private var hosts: Set<String> = []
  /// By address.
  private var blocks: [AddressBlock] = []

  /// Names nobody.
  public init() {}

  /// Adds a host by its name, or an address or a block of addresses; false when `entry` is none of these.
  public mutating func add(_ entry: String) -> Bool {
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

  /// What is named, always in the same order.
  var named: [String] { hosts.sorted() + blocks.map(\.written).sorted() }

  /// Whether this host is named.
  func names(_ host: String) -> Bool {
    if let address = IPAddress(host) { return names(address) }
    let plain = host.hasSuffix(".") ? String(host.dropLast()) : host
    return hosts.contains(plain.lowercased())
  }

  /// Whether this address is named.
  func names(_ address: IPAddress) -> Bool { blocks.contains { $0.contains(address) } }
}
