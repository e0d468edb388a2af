import Domain

/// A telephone number that everyone can read. Those that the house publishes are in `contacts`.
struct PhoneShown: EditorialCheck {
  let code = CheckCode.phoneShown
  let scope = CheckScope.variant
  let usualLevel = CheckLevel.warn

  /// How French numbers are grouped (Arcep, plan de numérotation, décision 2018-0881): by two, or as `0 800 123 456` and
  /// `0800 12 34 56` are.
  private static let frenchGroups: Set<[Int]> = [[2, 2, 2, 2, 2], [10], [1, 3, 3, 3], [4, 2, 2, 2], [4, 3, 3]]

  func findings(in context: CheckContext) -> [[String: String]] {
    let known = Set(context.house.contacts.map(Self.national))
    return context.published.flatMap { text in
      DigitRun.runs(in: text).filter { Self.isPhone($0) }.map { text.text($0.range) }
    }.filter { !known.contains(Self.national($0)) }.map { ["number": Tidy.line($0)] }
  }

  static func isPhone(_ run: DigitRun) -> Bool {
    guard run.separators.count <= 1, !isReference(run.before) else { return false }
    let sizes = run.groups.map(\.count)
    let digits = run.digits
    if run.hasPlus { return isInternational(digits, sizes) }
    if digits.hasPrefix("0033"), digits.count == 13 { return true }
    guard digits.count == 10, digits.hasPrefix("0"), !digits.hasPrefix("00") else { return false }
    return frenchGroups.contains(sizes)
  }

  /// At most 15 digits (ITU-T E.164, November 2010, 6.2.1); `+10 000 000` is a growth.
  private static func isInternational(_ digits: String, _ sizes: [Int]) -> Bool {
    guard (9...15).contains(digits.count), !digits.hasPrefix("0") else { return false }
    let isThousands = sizes.count > 1 && sizes[0] <= 3 && sizes.dropFirst().allSatisfy { $0 == 3 }
    return !isThousands || digits.count > 9
  }

  /// Whether what stands before it says that it is another kind of number.
  private static func isReference(_ before: Scalars) -> Bool {
    let word = String(before).lowercased().filter { !$0.isWhitespace }
    return ["n°", "no", "réf.", "ref.", "siren", "siret", "rcs", ":n°"].contains { word.hasSuffix($0) }
  }

  /// The digits as they are dialled at home.
  private static func national(_ number: String) -> String {
    let digits = number.replacing("(0)", with: "").filter { $0.isASCII && $0.isNumber }
    for prefix in ["0033", "33"] where digits.hasPrefix(prefix) && digits.count == prefix.count + 9 {
      return "0" + digits.dropFirst(prefix.count)
    }
    return digits
  }
}
