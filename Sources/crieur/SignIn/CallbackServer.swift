import Digests
import Domain
import Glibc

/// Listens on this machine for the one request with which a network sends a person's browser back.
///
/// It blocks its thread, which a one-shot command can spare. Connections that say nothing, as browsers open them in
/// advance, keep nobody waiting.
final class CallbackServer {
  private static let (mostConnections, mostBytes) = (32, 16_384)

  /// The port that it listens on.
  let port: Int
  private let listener: Int32

  /// Listens on the loopback address; 0 takes any port that is free.
  init(port wanted: Int) throws(Reason) {
    guard let number = UInt16(exactly: wanted) else {
      throw Reason(AuthCode.notAPort, ["port": "\(wanted)"])
    }
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var yes: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(number.bigEndian)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard bind(listener, address, size) == 0, listen(listener, 16) == 0 else { return errno }
        return getsockname(listener, address, &size) == 0 ? 0 : errno
      }
    }
    guard listener >= 0, code == 0 else {
      let failure = Reason(AuthCode.portTaken, ["port": "\(wanted)", "detail": String(cString: strerror(code))])
      if listener >= 0 { close(listener) }
      throw failure
    }
    self.listener = listener
    port = Int(UInt16(bigEndian: address.sin_port))
  }

  deinit { close(listener) }

  /// The address to register at the network.
  var address: String { Self.address(port: port) }

  /// The address to register at the network, for this port.
  static func address(port: Int) -> String { "http://127.0.0.1:\(port)\(CallbackRequest.path)" }

  /// What came back with the browser; nil when nothing did until `deadline`. What carries another `state` is told so, and
  /// changes nothing.
  func wait(
    for state: String?, until deadline: Timestamp, by clock: any WallClock, pages: CallbackPages
  ) -> CallbackRequest? {
    var connections: [Int32: [UInt8]] = [:]
    defer { for connection in connections.keys { close(connection) } }
    while true {
      let left = (deadline - clock.now).microseconds / 1000
      guard left > 0 else { return nil }
      var polled = ([listener] + connections.keys).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&polled, nfds_t(polled.count), Int32(min(left, 60_000))) > 0 else { continue }
      for ready in polled where ready.revents != 0 {
        guard ready.fd != listener else {
          accept(into: &connections)
          continue
        }
        guard let head = read(ready.fd, &connections) else { continue }
        let request = CallbackRequest(head: head, port: port)
        let isOurs = request.map { request in state.map { request.carries($0) } ?? true } ?? false
        pages.answer(request, isOurs: isOurs, to: ready.fd)
        close(ready.fd)
        connections[ready.fd] = nil
        if isOurs { return request }
      }
    }
  }

  private func accept(into connections: inout [Int32: [UInt8]]) {
    let connection = Glibc.accept(listener, nil, nil)
    guard connection >= 0 else { return }
    _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
    guard connections.count < Self.mostConnections else {
      close(connection)
      return
    }
    connections[connection] = []
  }

  /// The head of a request, once it is there whole.
  private func read(_ connection: Int32, _ connections: inout [Int32: [UInt8]]) -> String? {
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = recv(connection, &piece, piece.count, 0)
    let bytes = (connections[connection] ?? []) + piece.prefix(max(0, count))
    guard count > 0, bytes.count <= Self.mostBytes else {
      close(connection)
      connections[connection] = nil
      return nil
    }
    connections[connection] = bytes
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains("\r\n\r\n") ? text : nil
  }
}

extension CallbackRequest {
  /// Whether it belongs to the attempt that was begun with this state.
  func carries(_ state: String) -> Bool { SecretComparison.isSame(query["state"] ?? "", state) }
}

/// What the browser shows afterwards.
struct CallbackPages: Sendable {
  let catalogue: Catalogue

  fileprivate func answer(_ request: CallbackRequest?, isOurs: Bool, to connection: Int32) {
    guard let request else { return send("404 Not Found", AuthCode.pageUnknown, to: connection) }
    guard isOurs else { return send("400 Bad Request", AuthCode.pageUnknown, to: connection) }
    send("200 OK", request.refusal == nil ? AuthCode.pageDone : AuthCode.pageDenied, to: connection)
  }

  /// The page carries nothing of the request, loads nothing, and tells nobody where it came from: its address holds a code.
  private func send(_ status: String, _ code: AuthCode, to connection: Int32) {
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(catalogue.language.rawValue)"><head><meta charset="utf-8"><title>Crieur</title></head>
      <body><p>\(catalogue.phrase(code))</p></body></html>

      """
    let page = html.markup
    let head = [
      "HTTP/1.1 \(status)", "Content-Type: text/html; charset=utf-8", "Content-Length: \(page.utf8.count)",
      "Cache-Control: no-store", "Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff",
      "Content-Security-Policy: default-src 'none'", "Connection: close",
    ]
    Terminal.write(head.joined(separator: "\r\n") + "\r\n\r\n" + page, to: connection)
    shutdown(connection, Int32(SHUT_WR))
  }
}
