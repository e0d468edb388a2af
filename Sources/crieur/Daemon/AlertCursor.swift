import Domain

/// Up to where people were told of what the journal says: durable, so that nothing is forgotten when a process dies, and
/// nothing told again.
struct AlertCursor: Hashable, Sendable, LosslessStringConvertible {
  /// The name of the fact that holds it.
  static let fact = "alerts.told"

  /// Everything up to this entry is done with.
  private(set) var through = 0
  /// Entries after it that were told, while one before them could not be.
  private(set) var beyond: Set<Int> = []

  init() {}

  init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard let through = parts.first?.decimal, parts.count <= 2 else { return nil }
    let beyond = (parts.count == 2 ? parts[1] : "").split(separator: ",").map(\.decimal)
    guard !beyond.contains(nil) else { return nil }
    self.through = through
    self.beyond = Set(beyond.compactMap(\.self))
  }

  /// `41 43,44`.
  var description: String {
    beyond.isEmpty ? "\(through)" : "\(through) \(beyond.sorted().map(String.init).joined(separator: ","))"
  }

  /// Whether an entry was told.
  func covers(_ sequence: Int) -> Bool { sequence <= through || beyond.contains(sequence) }

  /// Takes down that these entries were told, of all those that were to be.
  mutating func mark(_ told: Set<Int>, of all: [Int]) {
    beyond.formUnion(told)
    for sequence in all.sorted() {
      guard covers(sequence) else { break }
      through = max(through, sequence)
    }
    beyond = beyond.filter { $0 > through }
  }
}
