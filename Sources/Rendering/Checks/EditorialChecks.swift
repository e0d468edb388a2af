import Domain

/// Every editorial check, in the order in which findings are told and documented.
public enum EditorialChecks {
  /// Every check.
  public static let all: [any EditorialCheck] = [
    LinkMissing(), LinkElsewhere(), LinkInsecure(), LinkRepeated(), AltMissing(), CreditMissing(), LicenceMissing(),
    ConsentOver(), EventOver(), EventIncomplete(), SameText(), NearDuplicate(), ThemeMismatch(), EmailShown(),
    PhoneShown(), IBANShown(), WordConfidential(), WordTone(), FirstPerson(), NameMisspelled(), Shouting(),
    HashtagsMany(), MentionMalformed(), MentionUnknown(), TypographyFaults(),
  ]

  /// The check of this name.
  public static func check(_ code: String) -> (any EditorialCheck)? { byCode[code] }

  private static let byCode = Dictionary(all.map { ($0.code.rawValue, $0) }) { first, _ in first }
}

/// What checks made of one variant.
struct CheckVerdict {
  /// What keeps it from going out.
  private(set) var refused: [Reason] = []
  /// What an editor should look at.
  private(set) var warned: [Reason] = []
  /// What may stand.
  private(set) var accepted: [AcceptedFinding] = []

  /// Adds what `check` found; the author's acceptances go before everything.
  mutating func add(_ findings: [[String: String]], of check: any EditorialCheck, in context: CheckContext) {
    let acceptance = context.item.accept?.first { $0.code == check.code }
    var seen: Set<[String: String]> = []
    for arguments in findings where seen.insert(arguments).inserted {
      let reason = Reason(check.code, arguments)
      if let acceptance {
        accepted.append(AcceptedFinding(reason, because: acceptance.reason))
        continue
      }
      switch check.level(in: context.house) {
      case .refuse: refused.append(reason)
      case .warn: warned.append(reason)
      case .off: break
      }
    }
  }
}
