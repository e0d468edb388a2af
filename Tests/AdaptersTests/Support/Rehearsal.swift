import Domain
import Sandbox
import TestSupport
import Testing
import Transport

@testable import Adapters

/// An adapter against the sandbox, over real sockets.
struct Rehearsal {
  let sandbox: Sandbox
  let kit: ChannelKit
  let transport: CurlTransport
  let base: String

  /// Sends a request as a browser would, and returns where it is led to: the address, or the page.
  func browse(_ address: String) async throws -> (location: String?, page: String) {
    let response = try await transport.perform(HTTPRequest("GET", address))
    return (response.header("Location"), String(decoding: response.body, as: UTF8.self))
  }
}

/// Runs `body` with an adapter whose network is a sandbox.
func rehearse(
  _ network: Network, secret: String? = "alpha", settings: [String: String] = [:],
  options change: (inout SandboxOptions) -> Void = { _ in }, _ body: (Rehearsal) async throws -> Void
) async throws {
  var options = SandboxOptions()
  change(&options)
  let clock = ManualClock(now: Sample.now)
  let sandbox = Sandbox(options, clock: clock)
  let base = "http://127.0.0.1:\(try await sandbox.start())"
  let transport = CurlTransport()
  do {
    let environment = Sample.environment(transport, clock: clock)
    let kit = try Sample.kit(network, settings: settings, endpoint: base, secret: secret, in: environment)
    try await body(Rehearsal(sandbox: sandbox, kit: kit, transport: transport, base: base))
  } catch {
    await transport.shutdown()
    await sandbox.stop()
    throw error
  }
  await transport.shutdown()
  await sandbox.stop()
}
