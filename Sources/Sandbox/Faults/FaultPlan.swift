/// How often each fault strikes a publishing request, written `timeout=5%,limit=10%,500-after=2.5%`.
public struct FaultPlan: Hashable, Sendable {
  /// How many of a million publishing requests each kind strikes.
  public private(set) var perMillion: [FaultKind: Int]

  /// No faults at all.
  public static let none = FaultPlan(perMillion: [:])

  private init(perMillion: [FaultKind: Int]) {
    self.perMillion = perMillion
  }

  /// Reads `kind=percent` pairs between commas; an empty text is no fault.
  public init(parsing text: String) throws(SandboxFailure) {
    var perMillion: [FaultKind: Int] = [:]
    for part in text.split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = pair[0].trimmingSpaces
      guard let kind = FaultKind(rawValue: name) else { throw .unknownFault(name) }
      guard pair.count == 2, let rate = Self.rate(pair[1].trimmingSpaces), perMillion[kind] == nil else {
        throw .badFaultRate(part.trimmingSpaces)
      }
      perMillion[kind] = rate
    }
    guard perMillion.values.reduce(0, +) <= 1_000_000 else { throw .tooManyFaults(text) }
    self.init(perMillion: perMillion.filter { $0.value > 0 })
  }

  /// Parts per million of `5%`, `2.5%` or `5`; nil for anything else and for more than 100.
  private static func rate(_ text: String) -> Int? {
    let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
    guard let first = digits.first, first.isNumber, digits.allSatisfy({ $0.isNumber || $0 == "." }),
      let percent = Double(digits), percent <= 100
    else { return nil }
    return Int((percent * 10_000).rounded())
  }
}

extension FaultPlan: LosslessStringConvertible {
  /// Reads what `description` writes; nil for unknown kinds, bad rates and more than 100 % in all.
  public init?(_ text: String) {
    guard let plan = try? FaultPlan(parsing: text) else { return nil }  // the why is what `init(parsing:)` is for
    self = plan
  }

  /// `timeout=5%,500-after=2.5%`, in the order of the kinds.
  public var description: String {
    FaultKind.allCases.compactMap { kind in
      perMillion[kind].map { "\(kind.rawValue)=\(Self.percent($0))" }
    }.joined(separator: ",")
  }

  private static func percent(_ rate: Int) -> String {
    rate % 10_000 == 0 ? "\(rate / 10_000)%" : "\(Double(rate) / 10_000)%"
  }
}
