public import Domain

/// A family of stores that share one memory, as several processes share one database; made fresh for every fact.
public protocol StoreHarness: Sendable {
  /// Opens one more store on the shared memory, for a new owner, as a process that starts would.
  func open() throws -> any Store

  /// Ends the life of the owner of a store that `open` gave, as a `kill -9` would. That store is not used again.
  func kill(_ owner: OwnerID)
}

/// The family of the in-memory model.
public final class ModelHarness: StoreHarness {
  private let memory = ModelMemory()

  /// Makes a family without members.
  public init() {}

  /// See `StoreHarness`.
  public func open() -> any Store {
    ModelStore(memory: memory, owner: OwnerID("model-\(UInt64.random(in: 0...UInt64.max))"))
  }

  /// See `StoreHarness`.
  public func kill(_ owner: OwnerID) { memory.kill(owner) }
}
