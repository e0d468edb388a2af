import Domain
import Glibc

/// The folder of worker files: one for every process that may hold claims, locked by the kernel while it lives.
struct Workers: Sendable {
  /// What can be said of an owner's life.
  enum Life {
    /// Its lock is held: its claims are its own, however long it has been silent.
    case living
    /// Its lock is free: whatever it claimed is lost.
    case dead
    /// It has no file here: only its lease tells.
    case unseen
  }

  /// Where the files lie.
  let folder: String

  /// Writes a new owner's file and locks it for the rest of its life.
  func admit(_ owner: OwnerID) throws(StoreFailure) -> FileLock {
    guard mkdir(folder, 0o770) == 0 || errno == EEXIST else { throw StoreFailure(errno: errno, at: folder) }
    // Another process may sweep the file away between its creation and its lock; then it is written again.
    for _ in 1...8 {
      let lock = try FileLock(path: path(of: owner))
      if lock.lock(within: .seconds(1)), lock.isInPlace { return lock }
    }
    throw StoreFailure(.unavailable, .cannotOpen, at: path(of: owner), ["detail": String(cString: strerror(EAGAIN))])
  }

  /// Whether an owner lives, by the lock on its file.
  func life(of owner: OwnerID) -> Life {
    probe(owner) { _ in }
  }

  /// Whether any process works with the store.
  var hasLiving: Bool {
    names().contains { name in
      switch life(of: OwnerID(name)) {
      case .living: true
      case .dead, .unseen: false
      }
    }
  }

  /// Removes the files of the dead, but for those whose claims still wait to be found.
  func sweep(keeping claimants: Set<OwnerID>) {
    for owner in names().map({ OwnerID($0) }) where !claimants.contains(owner) {
      // Removed while its lock is ours: whoever has just written the file waits for the lock, and then sees it gone.
      _ = probe(owner) { dead in unlink(path(of: dead)) }
    }
  }

  /// Removes the file of an owner without claims: nobody will ever have the same name again.
  func forget(_ owner: OwnerID) { unlink(path(of: owner)) }

  private func probe(_ owner: OwnerID, whenDead act: (OwnerID) -> Void) -> Life {
    guard !owner.rawValue.contains("/") else { return .unseen }
    let descriptor = Glibc.open(path(of: owner), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      // Short of descriptors or memory, nothing is known: better to ask again later than to take a living claim.
      return [ENOENT, EACCES, EPERM].contains(errno) ? .unseen : .living
    }
    defer { Glibc.close(descriptor) }
    guard FileLock.tryShared(descriptor) else { return .living }
    act(owner)
    return .dead
  }

  private func path(of owner: OwnerID) -> String { "\(folder)/\(owner)" }

  private func names() -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
