/// Collects one answer as it comes in, up to a limit that headers and body share.
struct AnswerBuffer {
  private let limit: Int
  /// The most bytes of all headers: far above what servers send. libcurl bounds each line alone (7.88.1).
  private static let headerLimit = 256 * 1024
  private var size = 0
  private var headerSize = 0
  private(set) var headers: [HTTPRequest.Field] = []
  private(set) var body: [UInt8] = []
  /// Whether more came than allowed.
  private(set) var isOverfull = false

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes a piece of the body; false when it no longer fits.
  mutating func addBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard makeRoom(for: bytes.count) else { return false }
    body += bytes
    return true
  }

  /// Takes one line of the head, its line end included; false when it no longer fits.
  mutating func addHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
    headerSize += bytes.count
    guard makeRoom(for: bytes.count), headerSize <= Self.headerLimit else {
      isOverfull = true
      return false
    }
    let line = bytes[...].trimmed
    if line.isEmpty { return true }
    if line.starts(with: "HTTP/".utf8) {
      headers = []  // what came before was an interim answer (103 Early Hints), or the one of a proxy to CONNECT
    } else if bytes.first == UInt8(ascii: " ") || bytes.first == UInt8(ascii: "\t") {
      continueLast(with: line)
    } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      headers.append(.init(line[..<colon].trimmed.text, line[(colon + 1)...].trimmed.text))
    }
    return true
  }

  /// The oldest servers fold long headers (RFC 9112, section 5.2, June 2022).
  private mutating func continueLast(with line: Slice<UnsafeRawBufferPointer>) {
    guard let last = headers.indices.last else { return }
    headers[last].value += " " + line.text
  }

  private mutating func makeRoom(for count: Int) -> Bool {
    size += count
    isOverfull = size > limit
    return !isOverfull
  }
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate var trimmed: Slice<UnsafeRawBufferPointer> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
    guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
      return self[endIndex...]
    }
    return self[first...last]
  }

  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
