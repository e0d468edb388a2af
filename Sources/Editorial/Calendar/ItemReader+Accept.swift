import Domain

/// `accept`: findings of editorial checks that may stand.
extension ItemReader {
  /// Reads `accept`; nil when nothing is accepted.
  mutating func readAcceptances() -> [Acceptance]? {
    let accepted = (mapping.values("accept") ?? []).compactMap { readAcceptance($0) }
    return accepted.isEmpty ? nil : accepted
  }

  private func readAcceptance(_ value: YAMLValue) -> Acceptance? {
    guard var entry = MappingReader(value, problems: problems) else { return nil }
    let code: CheckCode? = entry.required("code", .choice())
    let reason = entry.optional("reason", .text) ?? ""
    entry.finish()
    guard !reason.isEmpty else {
      // A key that was misspelled is told as such.
      if entry.keys.allSatisfy({ ["code", "reason"].contains($0) }) {
        problems.error(Reason(CalendarCode.acceptWithoutReason), at: entry.place(of: "reason"))
      }
      return nil
    }
    return code.map { Acceptance(code: $0, reason: reason) }
  }
}
