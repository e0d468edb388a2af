import CSQLite
import Domain
import Foundation

/// A value in the database that no version of the program has written there.
struct UnreadableValue: Error {
  var detail: String
}

/// Takes the columns of a row one after the other, in the order of the SELECT.
struct RowReader {
  /// Stands on the row.
  private let statement: OpaquePointer
  private var next: Int32 = 0

  init(_ statement: OpaquePointer) { self.statement = statement }

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
      throw UnreadableValue(detail: "\(name(of: next - 1)): \(error)")
    }
  }

  mutating func optionalText() throws -> String? {
    let column = take()
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return nil
    case SQLITE_TEXT:
      // The text first: asking for it may change its length.
      let bytes = sqlite3_column_text(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    case _: throw UnreadableValue(detail: name(of: column))
    }
  }

  mutating func optionalInteger() throws -> Int64? {
    let column = take()
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return nil
    case SQLITE_INTEGER: return sqlite3_column_int64(statement, column)
    case _: throw UnreadableValue(detail: name(of: column))
    }
  }

  /// Insists on a value that was made from the column taken last.
  func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw UnreadableValue(detail: name(of: max(0, next - 1))) }
    return value
  }

  private func name(of column: Int32) -> String {
    sqlite3_column_name(statement, column).map { String(cString: $0) } ?? "?"
  }

  private mutating func take() -> Int32 {
    defer { next += 1 }
    return next
  }
}
