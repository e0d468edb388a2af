import Domain
import TestSupport

@testable import StoreSQLite

/// Which real store a run uses.
public enum Backing: String, CaseIterable, Sendable {
  /// Dictionaries: fast.
  case model
  /// The embedded store, in a folder of its own.
  case sqlite
}

/// A store as one process has it open.
struct OpenStore {
  let store: any Store
  /// As `kill -9` would: everything stands as it stands, and the kernel lets the lock go.
  let kill: () -> Void
  /// As the end of a process that was told to stop.
  let close: () -> Void
}

/// Opens stores that share their contents, as several processes of one host do.
final class StoreHouse {
  private enum Contents {
    case model(ModelMemory)
    case sqlite(TemporaryFolder)
  }

  private let contents: Contents

  init(_ backing: Backing) throws {
    switch backing {
    case .model: contents = .model(ModelMemory())
    case .sqlite: contents = .sqlite(try TemporaryFolder())
    }
  }

  func open(as name: String) throws(StoreFailure) -> OpenStore {
    switch contents {
    case .model(let memory):
      let store = ModelStore(memory: memory, owner: OwnerID(name))
      return OpenStore(store: store, kill: { memory.kill(store.owner) }, close: { memory.kill(store.owner) })
    case .sqlite(let folder):
      // One thread: whoever holds a lock cannot let it go while another waits.
      let options = SQLiteOptions(busyTimeout: .milliseconds(1))
      let store = try SQLiteStore.open(at: folder.file("simulation.db"), options: options)
      return OpenStore(store: store, kill: { store.abandon() }, close: { store.close() })
    }
  }
}
