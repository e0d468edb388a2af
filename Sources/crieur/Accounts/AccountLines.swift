import Adapters
import Domain

/// What a network says of an account, for people and scripts.
struct AccountLines: Sendable {
  /// Nil when nobody was asked, or nobody answered.
  let account: AccountReport?
  let zone: any ZoneRules
  let now: Timestamp

  /// Whole days until a person has to sign in again; nil when nobody knows of an end.
  var daysLeft: Int? { account?.expires.map { AccountEnd.days(until: $0, from: now) } }

  /// Limits, quota, the end of the credential, and what is not as it should be: a line each.
  func lines(in catalogue: Catalogue) -> [String] {
    guard let account else { return [] }
    let limits = [
      account.textLimit.map { catalogue.phrase(AccountCode.textLimit, ["count": "\($0)"]) },
      account.mediaLimit.map { catalogue.phrase(AccountCode.mediaLimit, ["count": "\($0)"]) },
      account.remaining.map { catalogue.phrase(AccountCode.remaining, ["count": "\($0)"]) },
    ].compactMap(\.self)
    var lines = limits.isEmpty ? [] : [limits.joined(separator: " · ")]
    if let expires = account.expires, let daysLeft {
      let arguments = ["date": catalogue.shortMoment(expires, in: zone), "days": "\(daysLeft)"]
      lines.append(catalogue.phrase(expires <= now ? AccountCode.hasEnded : .ends, arguments))
    }
    for warning in account.warnings {
      lines.append("⚠ \(catalogue.phrase(warning))")
      if let hint = catalogue.hint(warning) { lines.append("  \(hint)") }
    }
    return lines
  }

  /// `{account, url, textLimit, mediaLimit, remaining, expires, daysLeft, warnings[]}`.
  func json(in catalogue: Catalogue) -> JSON {
    [
      "account": .text(orNull: account?.account), "url": .text(orNull: account?.url),
      "textLimit": .number(orNull: account?.textLimit), "mediaLimit": .number(orNull: account?.mediaLimit),
      "remaining": .number(orNull: account?.remaining), "expires": .instant(account?.expires, in: zone),
      "daysLeft": .number(orNull: daysLeft), "warnings": .warnings(account?.warnings ?? [], in: catalogue),
    ]
  }
}
