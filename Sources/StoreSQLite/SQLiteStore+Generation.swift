public import Domain
import GRDB

/// What the start of a sender found.
public struct StoreStart: Hashable, Sendable {
  /// The number of this start, higher than that of any before.
  public var generation: Int
  /// Whether an earlier copy of the store was put back since the last start.
  public var wasPutBack: Bool
}

extension SQLiteStore {
  /// Begins the life of a process that sends: raises the generation, in the store and in the file beside it, and
  /// recognises an earlier copy that was put back, whose lost time it writes down. Call it before anything is planned or
  /// sent.
  ///
  /// A copy is recognised by its stamp, by a generation below the file's, or by a generation without a file.
  public func start(at now: Timestamp) throws(StoreFailure) -> StoreStart {
    let mirror = GenerationFile(besides: path)
    return try planAlone { () throws(StoreFailure) in
      let known = try mirror.read()
      let start = try connection.write { database in
        let (generation, stamp) = (try database.generation(), try database.backupStamp())
        let wasPutBack = stamp != nil || known.map { generation < $0 } ?? (generation > 0)
        if wasPutBack {
          var note = JournalNote(.putBack, at: now)
          note.lostSince = try database.loseTime(since: stamp?.takenAt, until: now).since
          var pen = JournalPen(program: owner)
          try pen.write(note, in: database)
        }
        let next = max(generation, known ?? 0) + 1
        try database.write(generation: next)
        try database.run("DELETE FROM facts WHERE name = ?", [BackupStamp.fact])
        return StoreStart(generation: next, wasPutBack: wasPutBack)
      }
      // After the commit: a crash in between leaves the lost time written down and the file one behind, which is no
      // sign of a return.
      try mirror.write(start.generation)
      return start
    }
  }

  /// Writes down the lost time of a copy that was put back and that no sender has been started on yet. Call it before
  /// anything is planned by a process that sends nothing.
  public func recogniseReturn(at now: Timestamp) throws(StoreFailure) {
    try planAlone { () throws(StoreFailure) in
      guard try wasPutBack() else { return }
      try connection.write { _ = try $0.loseTime(since: try $0.backupStamp()?.takenAt, until: now) }
    }
  }

  /// The number of the last start of a sender; 0 when there was none.
  public func generation() throws(StoreFailure) -> Int { try connection.read { try $0.generation() } }

  /// Whether the next start will recognise this store as an earlier copy that was put back.
  public func wasPutBack() throws(StoreFailure) -> Bool {
    let known = try GenerationFile(besides: path).read()
    return try connection.read { database in
      if try database.backupStamp() != nil { return true }
      let generation = try database.generation()
      return known.map { generation < $0 } ?? (generation > 0)
    }
  }
}

extension Database {
  /// Writes down what the database cannot know, together with what an earlier return left undoubted.
  fileprivate func loseTime(since stamp: Timestamp?, until now: Timestamp) throws -> LostTime {
    var lost = LostTime(since: try stamp ?? lastChange(), until: now)
    let earlier = try one("SELECT value FROM facts WHERE name = ?", [LostTime.fact]) { try $0.text() }
    if let earlier = earlier.flatMap({ LostTime($0) }), !earlier.isDoubted {
      lost.since = earlier.since.flatMap { begin in lost.since.map { min(begin, $0) } }
    }
    try write(fact: LostTime.fact, lost.description)
    return lost
  }
}
