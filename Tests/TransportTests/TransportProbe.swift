import Domain
import TestSupport
import Testing

@testable import Transport

/// Runs `body` with a server and a transport of its own, and ends both.
func withServer(
  _ script: @escaping LoopbackServer.Script, settings: TransportSettings = .direct,
  _ body: (LoopbackServer, CurlTransport) async throws -> Void
) async throws {
  let server = try LoopbackServer(script)
  let transport = CurlTransport(settings)
  do {
    try await body(server, transport)
  } catch {
    await transport.shutdown()
    server.stop()
    throw error
  }
  await transport.shutdown()
  server.stop()
}

extension TransportSettings {
  /// Whatever proxy the environment names, loopback is reached without.
  static var direct: TransportSettings { TransportSettings(proxy: "", reuseWithin: .seconds(300)) }
}

extension CurlTransport {
  /// What came of `request`, as a value.
  func outcome(of request: HTTPRequest) async -> Result<HTTPResponse, TransportFailure> {
    do {
      return .success(try await perform(request))
    } catch {
      return .failure(error)
    }
  }

  /// The status that answered `request`; nil when nothing did.
  func status(of request: HTTPRequest) async -> Int? {
    try? await outcome(of: request).get().status
  }

  /// The body that answered `request`, as text; nil when nothing did.
  func text(of request: HTTPRequest) async -> String? {
    (try? await outcome(of: request).get().body).map { String(decoding: $0, as: UTF8.self) }
  }

  /// How `request` failed; nil when it did not.
  func failure(of request: HTTPRequest) async -> TransportFailure? {
    switch await outcome(of: request) {
    case .success: nil
    case .failure(let failure): failure
    }
  }
}

extension TransportFailure {
  /// That nothing left, with the arguments that a sentence needs.
  static func notSent(_ code: NetworkCode, _ arguments: [String: String]) -> TransportFailure {
    .notSent(Reason(code, arguments))
  }

  /// That the outcome is unknown, with the arguments that a sentence needs.
  static func lost(_ code: NetworkCode, _ arguments: [String: String]) -> TransportFailure {
    .lost(Reason(code, arguments))
  }
}
