internal import Glibc

/// A request that a `LoopbackServer` read.
public struct LoopbackRequest: Hashable, Sendable {
  /// The method.
  public var method: String
  /// What follows the method: path and query, or the whole URL when a proxy was asked.
  public var target: String
  /// The header lines, in order, as they came.
  public var headerLines: [String]
  /// The body.
  public var body: [UInt8]
  /// Which request of the server it is, from 1.
  public var order = 0
  /// Which connection it came on, from 1.
  public var connection = 0
  /// Which request of its connection it is, from 1.
  public var orderOnConnection = 0

  /// The value of the first header of that name, in any case.
  public func header(_ name: String) -> String? {
    let start = name.lowercased() + ":"
    let line = headerLines.first { $0.lowercased().hasPrefix(start) }
    return line.map { String($0.dropFirst(start.count).drop(while: { $0 == " " })) }
  }

  /// The body as text.
  public var text: String { String(decoding: body, as: UTF8.self) }
}

/// Reads requests off a socket, one after the other.
struct LoopbackReader {
  private let socket: Int32
  private var buffer: [UInt8] = []

  init(_ socket: Int32) {
    self.socket = socket
  }

  /// The next request; nil when the other side is gone, or speaks something else.
  mutating func next() -> LoopbackRequest? {
    guard let head = readHead() else { return nil }
    var lines = head.split(separator: "\r\n").map(String.init)
    guard !lines.isEmpty else { return nil }
    let words = lines.removeFirst().split(separator: " ").map(String.init)
    guard words.count == 3, words[2].hasPrefix("HTTP/") else { return nil }
    var request = LoopbackRequest(method: words[0], target: words[1], headerLines: lines, body: [])
    let length = Int(request.header("Content-Length") ?? "0") ?? 0
    while buffer.count < length { guard fill() else { return nil } }
    request.body = Array(buffer.prefix(length))
    buffer.removeFirst(length)
    return request
  }

  private mutating func readHead() -> String? {
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let range = buffer.firstRange(of: end) {
        defer { buffer.removeSubrange(..<range.upperBound) }
        return String(decoding: buffer[..<range.lowerBound], as: UTF8.self)
      }
      guard fill() else { return nil }
    }
  }

  private mutating func fill() -> Bool {
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    let count = read(socket, &piece, piece.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    buffer += piece[..<count]
    return true
  }
}
