import Domain

/// A bank account in a text that everyone reads.
struct IBANShown: EditorialCheck {
  let code = CheckCode.ibanShown
  let scope = CheckScope.variant
  let usualLevel = CheckLevel.refuse

  func findings(in context: CheckContext) -> [[String: String]] {
    return context.published.flatMap { Self.accounts(in: $0.scalars) }.map { ["account": "…\($0.suffix(4))"] }
  }

  /// Every account whose check digits are right (ISO 13616-1:2020): at most 34 letters and digits, spaces between them.
  static func accounts(in text: Scalars) -> [String] {
    var found: [String] = []
    var index = 0
    while index < text.count {
      if let (account, end) = account(at: index, in: text) {
        found.append(account)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private static func account(at start: Int, in text: Scalars) -> (String, Int)? {
    guard start + 4 <= text.count, start == 0 || !text[start - 1].isWordPart,
      text[start..<start + 2].allSatisfy({ $0.isASCIILetter && $0.isCapital }),
      text[start + 2..<start + 4].allSatisfy(\.isASCIIDigit)
    else { return nil }
    var account = ""
    var longest: (String, Int)?
    var index = start
    while index < text.count, account.utf8.count < 34 {
      let scalar = text[index]
      index += 1
      if scalar.isASCIIDigit || scalar.isASCIILetter {
        account.unicodeScalars.append(scalar)
        let ends = index == text.count || !text[index].isWordPart
        if ends, account.utf8.count >= 15, isRight(account) { longest = (account, index) }
      } else if !(scalar == " " || scalar.isNoBreakSpace || scalar == "-") {
        break
      }
    }
    return longest
  }

  /// Whether the number that it stands for, its first four signs at the end, leaves 1 when divided by 97.
  static func isRight(_ account: String) -> Bool {
    let signs = Array(account.uppercased().utf8)
    guard signs.count > 4 else { return false }
    let rest = (signs[4...] + signs[..<4]).reduce(0) { rest, sign in
      let isDigit = (48...57).contains(sign)
      return (rest * (isDigit ? 10 : 100) + Int(sign) - (isDigit ? 48 : 55)) % 97
    }
    return rest == 1
  }
}
