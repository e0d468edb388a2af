import Domain

/// What is about to be published, as far as faults care.
struct Fingerprint {
  var network: Network
  var account: String
  var text: String
  var link: String

  /// The same for texts that differ in white space only.
  var hash: UInt64 {
    var hash = StableHash()
    hash.add(network.rawValue)
    hash.add(account)
    hash.add(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    hash.add(link)
    return hash.value
  }
}

/// What the dice say about one publishing request.
struct FaultDraw {
  /// What goes wrong; nil when nothing does.
  var kind: FaultKind?
  /// More bits of the same throw, for choices within a kind.
  var spare: UInt64
}

/// Decides which publishing requests fail: by what is published and how often it was tried, never by the order of arrival.
struct FaultDice {
  /// After so many faults in a row the next try goes through, so that every run ends.
  static let mostInARow = 5
  /// When more fingerprints than this are known, all are forgotten.
  static let mostFingerprints = 500_000

  private struct History {
    var tries: UInt64 = 0
    var faultsInARow = 0
  }

  let plan: FaultPlan
  let seed: UInt64
  private var histories: [UInt64: History] = [:]

  init(plan: FaultPlan, seed: UInt64) {
    self.plan = plan
    self.seed = seed
  }

  /// Throws the dice for one more try of `fingerprint`.
  mutating func draw(_ fingerprint: Fingerprint) -> FaultDraw {
    if histories.count >= Self.mostFingerprints { histories.removeAll() }
    let key = fingerprint.hash
    var history = histories[key, default: History()]
    history.tries += 1
    var hash = StableHash()
    hash.add(seed)
    hash.add(key)
    hash.add(history.tries)
    let kind = history.faultsInARow < Self.mostInARow ? struck(by: Int(hash.value % 1_000_000)) : nil
    history.faultsInARow = kind == nil ? 0 : history.faultsInARow + 1
    histories[key] = history
    return FaultDraw(kind: kind, spare: hash.value / 1_000_000)
  }

  private func struck(by throwOfTheDice: Int) -> FaultKind? {
    var bound = 0
    for kind in FaultKind.allCases {
      bound += plan.perMillion[kind] ?? 0
      if throwOfTheDice < bound { return kind }
    }
    return nil
  }
}
