public import Domain

extension ModelStore {
  /// See `SealedArchive`.
  public func sealed(_ names: Set<String>?) throws(StoreFailure) -> SealedContents {
    try memory.access { contents in
      let meant = contents.sealed.values.filter { entry in names.map { $0.contains(entry.name) } ?? true }
      return SealedContents(
        lock: contents.sealedLock,
        entries: meant.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }
  }

  /// See `SealedArchive`.
  public func reseal(_ change: SealedChange) throws(StoreFailure) -> Bool {
    try memory.access { contents in
      guard contents.sealedLock ?? change.lock == change.lock,
        change.rows.allSatisfy({ contents.sealed[$0.name]?.version == $0.expecting }),
        change.newLock == nil || Set(contents.sealed.keys).isSubset(of: change.rows.map(\.name))
      else { return false }
      for row in change.rows { contents.sealed[row.name] = row.entry }
      contents.sealedLock = change.newLock ?? change.lock
      for note in change.notes { contents.note(note, by: owner) }
      return true
    }
  }
}
