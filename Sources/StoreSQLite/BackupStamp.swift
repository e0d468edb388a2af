import Domain
import GRDB

/// What a copy of a store carries that the store itself does not: that it is a copy, of which generation and from when.
struct BackupStamp: Hashable, Sendable, LosslessStringConvertible {
  /// The name of the fact that holds it.
  static let fact = "store.backup"

  var generation: Int
  var takenAt: Timestamp

  init(generation: Int, takenAt: Timestamp) {
    self.generation = generation
    self.takenAt = takenAt
  }

  init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let generation = Int(parts[0]), let instant = Int64(parts[1]) else { return nil }
    self.init(generation: generation, takenAt: Timestamp(microseconds: instant))
  }

  var description: String { "\(generation) \(takenAt.microseconds)" }
}

extension Database {
  /// The name of the fact that holds the generation.
  private static let generationFact = "store.generation"

  /// How often a sender was started on this database; 0 before the first time.
  func generation() throws -> Int {
    try one("SELECT value FROM facts WHERE name = ?", [Self.generationFact]) { try $0.text() }.flatMap { Int($0) } ?? 0
  }

  func write(generation: Int) throws { try write(fact: Self.generationFact, "\(generation)") }

  /// The stamp of a copy; nil when this is none.
  func backupStamp() throws -> BackupStamp? {
    try one("SELECT value FROM facts WHERE name = ?", [BackupStamp.fact]) { try $0.text() }.flatMap { BackupStamp($0) }
  }

  /// When the last change that the database knows was made.
  func lastChange() throws -> Timestamp? {
    try one("SELECT MAX(changed_at) FROM deliveries") { try $0.optionalInstant() } ?? nil
  }
}
