import Transport

/// Where an account's data live, as the network says: somebody else's word, which must not lead into our own network.
enum ServerAddress {
  /// The address without a slash at its end, where it may be used by a channel whose own address is `entry`.
  ///
  /// Only https and only a name of the public DNS: unless the channel itself goes to a private address, as a rehearsal does
  /// and a house with a server of its own.
  static func accepted(_ address: String, entry: String) -> String? {
    guard let host = CanonicalLink.host(of: address), !address.contains(where: \.isWhitespace),
      !address.contains("?"), !address.contains("#"), !address.contains("@")
    else { return nil }
    guard isPrivate(CanonicalLink.host(of: entry) ?? "") || address.hasPrefix("https://") && !isPrivate(host) else {
      return nil
    }
    return address.hasSuffix("/") ? String(address.dropLast()) : address
  }

  /// Where requests to an accepted address may go: a public name, too, can lead into our own network, which shows when it
  /// is connected to. The channel's own address leads where it leads.
  static func rule(for address: String, entry: String) -> AddressRule {
    let isOurs = address == entry || isPrivate(CanonicalLink.host(of: entry) ?? "")
    return isOurs ? .everything : .publicAddresses
  }

  /// Whether a host, with its port if it has one, is anything but a name of the public DNS: an address in any notation, a
  /// name without a dot, or one of the names that are kept for local use (RFC 6761, RFC 6762 with its appendix G, RFC 8375, RFC 9476, and
  /// ICANN's `internal` of 2024).
  static func isPrivate(_ host: String) -> Bool {
    guard !host.contains("["), let name = host.split(separator: ":", omittingEmptySubsequences: false).first else {
      return true
    }
    let labels = name.lowercased().split(separator: ".").map(String.init)
    // `2130706433`, `0x7f.1` and their like are numbers in the last label; no name of the DNS ends so.
    guard labels.count > 1, let last = labels.last, let first = last.first, !first.isNumber else { return true }
    return ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "test", "invalid", "alt"].contains(
      last)
      || labels.suffix(2) == ["home", "arpa"]
  }
}
