/// Something that is true of every store; the whole list is `StoreConformance.facts`.
public struct StoreFact: Sendable, CustomStringConvertible {
  /// The fact, as a sentence.
  public let description: String
  private let check: @Sendable (any StoreHarness) throws -> Void

  init(_ description: String, _ check: @escaping @Sendable (any StoreHarness) throws -> Void) {
    self.description = description
    self.check = check
  }

  /// Throws what is not as it should be; returns when the fact holds.
  public func hold(for harness: any StoreHarness) throws {
    try check(harness)
  }
}

/// What a store did otherwise than it should.
public struct Nonconformance: Error, CustomStringConvertible {
  /// Where in the suite, and what was seen.
  public let description: String
}

/// Throws unless both are equal.
func expect<Value: Equatable>(
  _ seen: Value, is expected: Value, _ context: @autoclosure () -> String = "", file: String = #fileID,
  line: Int = #line
) throws {
  guard seen != expected else { return }
  throw Nonconformance(description: "\(file):\(line): \(context()) got \(seen), expected \(expected)")
}
