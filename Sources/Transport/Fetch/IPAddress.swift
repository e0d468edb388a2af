internal import Glibc

/// An address of the Internet Protocol, version 4 or 6.
struct IPAddress: Hashable, Sendable {
  /// Its 4 or 16 bytes, in network order.
  let bytes: [UInt8]

  /// Takes 4 or 16 bytes; nil for any other number.
  init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Reads `192.0.2.1` or `2001:db8::1`, and nothing that only some programs take for an address.
  init?(_ text: String) {
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, text, &bytes) == 1 {
      self.init(bytes: Array(bytes.prefix(4)))
    } else if inet_pton(AF_INET6, text, &bytes) == 1 {
      self.init(bytes: bytes)
    } else {
      return nil
    }
  }

  /// Whether it is an address of the public Internet: no private, local, shared, reserved or multicast one, and none that
  /// carries another address inside.
  var isPublic: Bool {
    if bytes.count == 4 { return !Self.special4.contains { $0.contains(self) } }
    return Self.global6.contains { $0.contains(self) } && !Self.special6.contains { $0.contains(self) }
  }

  /// What is not globally reachable (iana.org/assignments/iana-ipv4-special-registry, as of 2020-09-04), the relays of 6to4,
  /// which are no more (RFC 7526), and multicast. Two addresses within `192.0.0.0/24` are reachable, of protocols that are
  /// not HTTP.
  private static let special4: [AddressBlock] = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
    "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
    "224.0.0.0/4", "240.0.0.0/4",
  ].compactMap { AddressBlock($0) }

  /// The only part of IPv6 that is handed out (iana.org/assignments/ipv6-address-space, RFC 4291): loopback, unique-local,
  /// link-local, multicast, IPv4-mapped and NAT64 addresses lie outside of it.
  private static let global6 = ["2000::/3"].compactMap { AddressBlock($0) }

  /// What within it is special (iana.org/assignments/iana-ipv6-special-registry, as of 2024-10-22): Teredo and other
  /// protocols, of which those that are globally reachable are not HTTP; documentation; 6to4.
  private static let special6: [AddressBlock] = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]
    .compactMap { AddressBlock($0) }
}

/// A block of addresses, such as `10.0.0.0/8`.
struct AddressBlock: Hashable, Sendable {
  private let network: IPAddress
  private let length: Int

  /// The block as it is told from others.
  var written: String { "\(network.bytes.map(String.init).joined(separator: "."))/\(length)" }

  /// Reads a block, or a single address.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let address = IPAddress(String(parts[0])) else { return nil }
    let bits = address.bytes.count * 8
    guard parts.count == 2 else {
      (network, length) = (address, bits)
      return
    }
    guard let length = Int(parts[1]), (0...bits).contains(length) else { return nil }
    (network, self.length) = (address, length)
  }

  /// Whether an address lies in it.
  func contains(_ address: IPAddress) -> Bool {
    guard address.bytes.count == network.bytes.count else { return false }
    for (index, byte) in address.bytes.enumerated() {
      let bits = min(8, max(0, length - index * 8))
      let mask = UInt8(truncatingIfNeeded: 0xFF00 >> bits)
      if byte & mask != network.bytes[index] & mask { return false }
    }
    return true
  }
}
