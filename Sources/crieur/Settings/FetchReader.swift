import Domain
import Editorial
import Transport

/// Reads `fetch:`: where pictures that items name by their address may come from.
enum FetchReader {
  /// The rules; those for the public Internet where nothing is said.
  static func read(_ section: MappingReader?) -> FetchRules {
    var rules = FetchRules()
    guard var section else { return rules }
    defer { section.finish() }
    for entry in section.list("allow", .text) ?? [] where !rules.allowed.add(entry.value) {
      section.problems.error(Reason(SettingsCode.notAHost, ["value": entry.value]), at: entry.place)
    }
    for port in section.list("ports", .integer(in: 1...65_535)) ?? [] { rules.ports.insert(port.value) }
    return rules
  }
}
