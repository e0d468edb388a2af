import Domain
import Foundation
import GRDB

/// A value in the database that no version of the program has written there.
struct UnreadableValue: Error {
  var detail: String
}

/// Takes the columns of a row one after the other, in the order of the SELECT.
struct RowReader {
  private let row: Row
  private var next = 0

  init(_ row: Row) { self.row = row }

  mutating func text() throws -> String { try required(optionalText()) }
  mutating func integer() throws -> Int64 { try required(optionalInteger()) }
  mutating func count() throws -> Int { Int(try integer()) }
  mutating func flag() throws -> Bool { try integer() != 0 }
  mutating func name<Value: Name>(_ type: Value.Type = Value.self) throws -> Value { Value(try text()) }
  mutating func instant() throws -> Timestamp { Timestamp(microseconds: try integer()) }
  mutating func optionalInstant() throws -> Timestamp? { try optionalInteger().map(Timestamp.init(microseconds:)) }

  mutating func choice<Value: RawRepresentable<String>>(_ type: Value.Type = Value.self) throws -> Value {
    try required(Value(rawValue: text()))
  }

  mutating func optionalChoice<Value: RawRepresentable<String>>(_ type: Value.Type = Value.self) throws -> Value? {
    try optionalText().map { try required(Value(rawValue: $0)) }
  }

  mutating func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    try required(optionalJSON(type))
  }

  mutating func optionalJSON<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value? {
    guard let text = try optionalText() else { return nil }
    do {
      return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    } catch {
      throw UnreadableValue(detail: "\(column): \(error)")
    }
  }

  mutating func optionalText() throws -> String? {
    switch take() {
    case .null: nil
    case .string(let text): text
    case .int64, .double, .blob: throw UnreadableValue(detail: column)
    }
  }

  mutating func optionalInteger() throws -> Int64? {
    switch take() {
    case .null: nil
    case .int64(let number): number
    case .string, .double, .blob: throw UnreadableValue(detail: column)
    }
  }

  /// Insists on a value that was made from the column taken last.
  func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw UnreadableValue(detail: column) }
    return value
  }

  private var column: String { Array(row.columnNames)[max(0, next - 1)] }

  private mutating func take() -> DatabaseValue.Storage {
    defer { next += 1 }
    let value: DatabaseValue = row[next]
    return value.storage
  }
}
