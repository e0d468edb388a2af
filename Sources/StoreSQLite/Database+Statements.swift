import CSQLite
import Domain
import Foundation
import GRDB

extension Database {
  /// Runs a statement that answers nothing; returns how many rows it changed.
  @discardableResult
  func run(_ sql: String, _ bindings: Bindings = []) throws -> Int {
    let before = totalChangesCount
    try step(sql, bindings) { _ in }
    return totalChangesCount - before
  }

  /// Makes a value of every row that a statement answers.
  func all<Value>(
    _ sql: String, _ bindings: Bindings = [], _ value: (inout RowReader) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try step(sql, bindings) { row in values.append(try value(&row)) }
    return values
  }

  /// Makes a value of the only row that a statement answers; nil when it answers none.
  func one<Value>(
    _ sql: String, _ bindings: Bindings = [], _ value: (inout RowReader) throws -> Value
  ) throws -> Value? {
    try all(sql, bindings, value).first
  }

  /// Steps through all rows of a statement, which is prepared once. Not to be nested with itself.
  private func step(_ sql: String, _ bindings: Bindings, _ row: (inout RowReader) throws -> Void) throws {
    let statement = try cachedStatement(sql: sql).sqliteStatement
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    guard sqlite3_bind_parameter_count(statement) == bindings.count else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "\(bindings.count) values bound", sql: sql)
    }
    for (index, binding) in bindings.enumerated() {
      let code = binding.map { $0.bind(to: statement, at: Int32(index + 1)) } ?? SQLITE_OK
      guard code == SQLITE_OK else { throw failure(code, sql) }
    }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        var reader = RowReader(statement)
        try row(&reader)
      case SQLITE_DONE: return
      case let code: throw failure(code, sql)
      }
    }
  }

  private func failure(_ code: Int32, _ sql: String) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: sql)
  }
}

/// A value as a JSON text, always the same for the same value.
func jsonText(_ value: (some Encodable)?) throws -> String? {
  guard let value else { return nil }
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// Names as one JSON list, for `IN (SELECT value FROM json_each(?))`: one statement whatever their number.
func jsonList(_ names: some Sequence<some RawRepresentable<String>>) throws -> String? {
  let names = names.map(\.rawValue)
  // Nearly all names need no escapes, and with hundreds of channels an encoder takes longer than the query.
  let isPlain = names.allSatisfy {
    $0.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
  }
  guard isPlain else { return try jsonText(names) }
  return names.isEmpty ? "[]" : "[\"\(names.joined(separator: "\",\""))\"]"
}
