@testable import Sandbox

/// What a client received.
struct Answer: Sendable {
  var end = Connection.End.answered
  var status = 0
  var headers: [String: String] = [:]
  var body: [UInt8] = []

  /// An answer that never became whole.
  init(end: Connection.End, received: [UInt8]) {
    self.end = end
    body = received
  }

  /// Reads an answer with a Content-Length; nil while bytes are missing.
  init?(whole bytes: [UInt8]) {
    guard let head = bytes.indices.first(where: { bytes[$0...].starts(with: Array("\r\n\r\n".utf8)) }) else {
      return nil
    }
    let lines = String(decoding: bytes[..<head], as: UTF8.self).split(separator: "\r\n")
    status = lines.first.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) } ?? 0
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts.count == 2 ? parts[1].trimmingSpaces : ""
    }
    body = Array(bytes[(head + 4)...])
    guard body.count >= Int(headers["content-length"] ?? "0") ?? 0 else { return nil }
  }

  var text: String { String(decoding: body, as: UTF8.self) }

  var json: JSON { JSON.parse(body) ?? .null }
}

extension JSON {
  subscript(name: String) -> JSON {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.name == name }?.value ?? .null
  }

  subscript(index: Int) -> JSON {
    items.indices.contains(index) ? items[index] : .null
  }

  var items: [JSON] {
    guard case .list(let values) = self else { return [] }
    return values
  }

  var names: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.name).sorted()
  }

  var string: String? {
    guard case .text(let value) = self else { return nil }
    return value
  }

  var number: Int? {
    guard case .number(let value) = self else { return nil }
    return value
  }

  var isNull: Bool {
    guard case .null = self else { return false }
    return true
  }
}
