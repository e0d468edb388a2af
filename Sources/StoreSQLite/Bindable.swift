import CSQLite

/// What can stand for a placeholder of a statement.
///
/// It is bound to SQLite itself: GRDB's way through arguments and database values takes longer than the statement.
protocol Bindable {
  /// Binds the value to the placeholder with this number, from 1; answers with SQLite's result code.
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32
}

/// What is bound to the placeholders of a statement, in order.
typealias Bindings = [(any Bindable)?]

extension Int64: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { sqlite3_bind_int64(statement, index, self) }
}

extension Int: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 { Int64(self).bind(to: statement, at: index) }
}

extension Bool: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    Int64(self ? 1 : 0).bind(to: statement, at: index)
  }
}

extension String: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    var text = self
    return text.withUTF8 { bytes in
      crieur_sqlite_bind_text(statement, index, bytes.baseAddress, Int64(bytes.count))
    }
  }
}
