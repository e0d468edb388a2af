import Domain
import Foundation
import GRDB

/// What is bound to the placeholders of a statement, in order.
typealias Bindings = [(any DatabaseValueConvertible)?]

extension Database {
  /// Runs a statement that answers nothing; returns how many rows it changed.
  @discardableResult
  func run(_ sql: String, _ bindings: Bindings = []) throws -> Int {
    let statement = try cachedStatement(sql: sql)
    let before = totalChangesCount
    try statement.execute(arguments: StatementArguments(bindings))
    return totalChangesCount - before
  }

  /// Makes a value of every row that a statement answers.
  func all<Value>(
    _ sql: String, _ bindings: Bindings = [], _ value: (inout RowReader) throws -> Value
  ) throws -> [Value] {
    let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: StatementArguments(bindings))
    var values: [Value] = []
    while let row = try rows.next() {
      var reader = RowReader(row)
      values.append(try value(&reader))
    }
    return values
  }

  /// Makes a value of the only row that a statement answers; nil when it answers none.
  func one<Value>(
    _ sql: String, _ bindings: Bindings = [], _ value: (inout RowReader) throws -> Value
  ) throws -> Value? {
    try all(sql, bindings, value).first
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
