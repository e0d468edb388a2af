public import Domain
import GRDB

extension Schema {
  /// By shelf first: items that are planned together lie together, so that a batch of them touches few pages.
  static let likeness = """
    ALTER TABLE items ADD COLUMN likeness TEXT;
    CREATE TABLE marks (
      shelf INTEGER NOT NULL,
      mark INTEGER NOT NULL,
      item TEXT NOT NULL,
      PRIMARY KEY (shelf, mark, item)
    ) STRICT, WITHOUT ROWID;
    """
}

extension SQLiteStore {
  static let likenessQuery = """
    SELECT item FROM marks
    WHERE shelf IN (SELECT value FROM json_each(?)) AND mark IN (SELECT value FROM json_each(?))
    GROUP BY item HAVING COUNT(*) >= ? ORDER BY COUNT(*) DESC, item LIMIT ?
    """

  /// See `ItemArchive`.
  public func items(like likeness: Likeness, within days: Int) throws(StoreFailure) -> [ArchivedItem] {
    try connection.read { database in
      let bindings: Bindings = [
        jsonNumbers(likeness.shelves(within: days).map(Int64.init)), jsonNumbers(likeness.marks),
        TextSketch.sharedMarks,
        LikenessIndex.mostCandidates,
      ]
      return try database.all(Self.likenessQuery, bindings) { try $0.text() }.flatMap { id in
        try database.items("WHERE id = ?", [id])
      }
    }
  }
}

extension Database {
  /// Puts the marks of an item in the place of those that it had.
  func writeMarks(of item: ArchivedItem) throws {
    let known: Likeness? =
      try one("SELECT likeness FROM items WHERE id = ?", [item.id.rawValue]) {
        try $0.optionalJSON()
      } ?? nil
    guard known != item.likeness else { return }
    for mark in known?.marks ?? [] {
      try run(
        "DELETE FROM marks WHERE shelf = ? AND mark = ? AND item = ?", [known?.shelf, mark, item.id.rawValue])
    }
    for mark in item.likeness?.marks ?? [] {
      try run(
        "INSERT INTO marks (shelf, mark, item) VALUES (?, ?, ?)", [item.likeness?.shelf, mark, item.id.rawValue])
    }
  }
}

/// Numbers as one JSON list.
private func jsonNumbers(_ numbers: [Int64]) -> String {
  "[\(numbers.map(\.description).joined(separator: ","))]"
}
