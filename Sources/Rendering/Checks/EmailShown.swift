import Domain

/// An e-mail address that everyone can read, robots first. Those that the house publishes are in `contacts`.
struct EmailShown: EditorialCheck {
  let code = CheckCode.emailShown
  let scope = CheckScope.variant
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    let addresses = context.published.flatMap { text in
      text.spans.filter { $0.kind == .email }.map { text.text($0.range) }
    }
    return addresses.filter { !isKnown($0.lowercased(), to: context.house) }.map { ["address": $0] }
  }

  /// An entry of the contacts is an address, or `@cci-exemple.fr` for all of a domain.
  private func isKnown(_ address: String, to house: HouseRules) -> Bool {
    house.contacts.lazy.map { $0.lowercased() }.contains {
      $0.hasPrefix("@") ? address.hasSuffix($0) : $0 == address
    }
  }
}
