import Domain

@testable import Sandbox

/// A client of a running sandbox; every request has a connection of its own.
struct Client: Sendable {
  let port: Int
  var token: String? = "alpha"
  var patience: Duration = .seconds(10)

  /// The same client with another token.
  func speaking(for token: String?) -> Client {
    var other = self
    other.token = token
    return other
  }

  func send(
    _ method: String, _ target: String, headers: [Field] = [], type: String? = nil, body: [UInt8] = []
  ) async -> Answer {
    let connection = Connection(port: port, patience: patience)
    await connection.write(request(method, target, headers: headers, type: type, body: body))
    return await connection.answer()
  }

  func get(_ target: String, headers: [Field] = []) async -> Answer {
    await send("GET", target, headers: headers)
  }

  func form(_ target: String, _ fields: [Field], headers: [Field] = []) async -> Answer {
    let body = fields.map { "\(PercentCoding.encoded($0.name))=\(PercentCoding.encoded($0.value))" }
    return await send(
      "POST", target, headers: headers, type: "application/x-www-form-urlencoded",
      body: Array(body.joined(separator: "&").utf8))
  }

  func multipart(_ target: String, file name: String, _ content: [UInt8], _ fields: [Field] = []) async -> Answer {
    var body: [UInt8] = []
    for field in fields {
      body += Array("--b\r\nContent-Disposition: form-data; name=\"\(field.name)\"\r\n\r\n\(field.value)\r\n".utf8)
    }
    let disposition = "Content-Disposition: form-data; name=\"\(name)\"; filename=\"a \\\"b\\\";.png\""
    body += Array("--b\r\n\(disposition)\r\nContent-Type: image/png\r\n\r\n".utf8) + content
    body += Array("\r\n--b--\r\n".utf8)
    return await send("POST", target, type: "multipart/form-data; boundary=b", body: body)
  }

  /// Publishes a status.
  func toot(_ text: String, key: String? = nil, _ more: [Field] = []) async -> Answer {
    let headers = key.map { [Field("Idempotency-Key", $0)] } ?? []
    return await form("/api/v1/statuses", [Field("status", text)] + more, headers: headers)
  }

  /// Publishes on a page.
  func feed(_ message: String, link: String? = nil, page: String = "42") async -> Answer {
    await form("/v25.0/\(page)/feed", [Field("message", message)] + (link.map { [Field("link", $0)] } ?? []))
  }

  /// The bytes of a request.
  func request(
    _ method: String, _ target: String, headers: [Field] = [], type: String? = nil, body: [UInt8] = []
  ) -> [UInt8] {
    var lines = ["\(method) \(target) HTTP/1.1", "Host: localhost"]
    if let token { lines.append("Authorization: Bearer \(token)") }
    if let type { lines.append("Content-Type: \(type)") }
    if ["POST", "PUT"].contains(method) { lines.append("Content-Length: \(body.count)") }
    lines += headers.map { "\($0.name): \($0.value)" }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }
}

/// Runs `body` with a sandbox that listens, and stops it.
func withSandbox(
  clock: ManualClock = ManualClock(), _ change: (inout SandboxOptions) -> Void = { _ in },
  _ body: (Sandbox, Client) async throws -> Void
) async throws {
  var options = SandboxOptions()
  change(&options)
  let sandbox = Sandbox(options, clock: clock)
  let port = try await sandbox.start()
  do {
    try await body(sandbox, Client(port: port))
  } catch {
    await sandbox.stop()
    throw error
  }
  await sandbox.stop()
}

/// The smallest thing that passes for a PNG; it ends like the boundary, but for a carriage return.
let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x2D, 0x2D, 0x62]
