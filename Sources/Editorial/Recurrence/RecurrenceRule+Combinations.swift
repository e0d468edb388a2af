import Domain

/// Which parts may stand together.
extension RecurrenceRule {
  /// Refuses what RFC 5545 forbids, and the few combinations that would be expanded wrongly.
  func checkCombinations(of rule: String) throws(Reason) {
    guard let frequency = self["FREQ"] else { throw Self.bad(rule, "FREQ") }
    if count != nil, until != nil { throw Self.bad(rule, "COUNT, UNTIL") }
    for (name, frequencies) in Self.allowed {
      if let value = self[name], !frequencies.contains(frequency) { throw Self.bad(rule, "\(name)=\(value)") }
    }
    let hasOrdinals = self["BYDAY"]?.contains(where: \.isNumber) == true
    if hasOrdinals, frequency == "DAILY" || frequency == "WEEKLY" {
      throw Self.bad(rule, "BYDAY=\(self["BYDAY"] ?? "")")
    }
    let days = ["BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"].filter { self[$0] != nil }
    if self["BYSETPOS"] != nil, days.isEmpty, self["BYMONTH"] == nil { throw Self.bad(rule, "BYSETPOS") }
    if let fault = unsupported(frequency: frequency, hasOrdinals: hasOrdinals) {
      throw Reason(CalendarCode.unsupportedRule, ["rule": rule, "detail": fault])
    }
  }

  /// RFC 5545 section 3.3.10, the table of BYxxx parts.
  private static let allowed: [(Substring, [Substring])] = [
    ("BYWEEKNO", ["YEARLY"]), ("BYYEARDAY", ["YEARLY"]), ("BYMONTHDAY", ["DAILY", "MONTHLY", "YEARLY"]),
  ]

  private func unsupported(frequency: Substring, hasOrdinals: Bool) -> String? {
    func together(_ names: Substring...) -> String? {
      names.allSatisfy { self[$0] != nil } ? names.joined(separator: ", ") : nil
    }
    if frequency == "DAILY" || frequency == "WEEKLY", self["BYSETPOS"] != nil { return "FREQ=\(frequency), BYSETPOS" }
    if frequency == "DAILY", let days = self["BYMONTHDAY"], days.contains("-") { return "BYMONTHDAY=\(days)" }
    if hasOrdinals, let pair = together("BYDAY", "BYMONTHDAY") ?? together("BYDAY", "BYWEEKNO") { return pair }
    if let weeks = self["BYWEEKNO"], !weeks.split(separator: ",").allSatisfy({ (2...51).contains(Int($0) ?? 0) }) {
      return "BYWEEKNO=\(weeks)"
    }
    for name: Substring in ["BYMONTHDAY", "BYYEARDAY"] {
      guard self["BYSETPOS"] != nil, let days = self[name] else { continue }
      let signs = Set(days.split(separator: ",").map { $0.hasPrefix("-") })
      if signs.count > 1 { return "\(name)=\(days), BYSETPOS" }
    }
    return together("BYWEEKNO", "BYMONTH") ?? together("BYWEEKNO", "BYMONTHDAY") ?? together("BYYEARDAY", "BYMONTH")
      ?? together("BYYEARDAY", "BYMONTHDAY") ?? together("BYYEARDAY", "BYDAY") ?? together("BYYEARDAY", "BYWEEKNO")
  }
}
