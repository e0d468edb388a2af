import Domain
import Foundation
import TestSupport
import Testing
import Transport

@testable import Adapters

/// The scheme's own library for Python, of its authors, judges messages that really went over a socket. It is in a folder
/// of its own, where scripts/setup puts it.
@Suite("What an independent receiver makes of a message")
struct StandardWebhooksTests {
  /// Not standardized: what the link leads to would not know the folder's packages.
  private static let python = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: ".build/python/bin/python3")
  private static let isThere = (try? judge("import standardwebhooks, sys; sys.stdin.read()", [:])) == "0 "

  /// Prints what was signed, or the library's own complaint.
  private static let verifier = """
    import base64, json, sys
    from standardwebhooks.webhooks import Webhook, WebhookVerificationError
    told = json.load(sys.stdin)
    try:
        message = Webhook(told["secret"]).verify(base64.b64decode(told["body"]), told["headers"])
        print(message["type"], message["data"]["delivery"])
    except WebhookVerificationError as error:
        print("refused:", error)
    """

  /// Runs a line of Python with this on its input; gives its status and what it printed.
  private static func judge(_ program: String, _ input: [String: Any]) throws -> String {
    let process = Process()
    process.executableURL = python
    process.arguments = ["-c", program]
    let (stdin, stdout) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, FileHandle.nullDevice)
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: try JSONSerialization.data(withJSONObject: input))
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return "\(process.terminationStatus) \(String(decoding: output, as: UTF8.self))"
  }

  /// A message as it left: its headers and its bytes.
  private func sent(age: Duration = .zero) async throws -> LoopbackRequest {
    let server = try LoopbackServer { _ in [.answer(body: #"{"id":"17"}"#), .close] }
    defer { server.stop() }
    let now = Timestamp(seconds: Int64(Date.now.timeIntervalSince1970)) - age
    let transport = CurlTransport(TransportSettings())
    let kit = try Sample.kit(
      "webhook", settings: ["pictures": "true"], endpoint: "\(server.url)/crieur", secret: WebhookTests.secret,
      in: Sample.environment(transport, clock: ManualClock(now: now)))
    let outcome = try await kit.publisher.publish(
      Sample.variant(pictures: 1), key: Sample.key, progress: RememberedProgress())
    await transport.shutdown()
    #expect(outcome == .published([Receipt(id: "17")]))
    return try #require(server.requests.first)
  }

  private func judgement(
    of request: LoopbackRequest, secret: String = WebhookTests.secret,
    _ change: (inout [String: String]) -> Void = { _ in }
  ) throws -> String {
    var headers: [String: String] = [:]
    for name in ["webhook-id", "webhook-timestamp", "webhook-signature"] { headers[name] = request.header(name) }
    change(&headers)
    return try Self.judge(
      Self.verifier,
      ["secret": secret, "headers": headers, "body": Data(request.body).base64EncodedString()])
  }

  @Test(
    "It accepts what we sent, and nothing that was changed, is old or is signed by somebody else",
    .enabled(if: isThere, "the Python package standardwebhooks is not there: scripts/setup installs it"))
  func verified() async throws {
    let request = try await sent()
    #expect(try judgement(of: request) == "0 post.publish guide-medias-sociaux/canal\n")
    var changed = request
    changed.body[changed.body.count / 2] ^= 1
    #expect(try judgement(of: changed).hasPrefix("0 refused: No matching signature"))
    #expect(try judgement(of: request) { $0["webhook-id"] = "crieur-other" }.hasPrefix("0 refused: No matching"))
    let other = "whsec_" + Data(repeating: 7, count: 32).base64EncodedString()
    #expect(try judgement(of: request, secret: other).hasPrefix("0 refused: No matching"))
    let old = try await sent(age: .seconds(301))
    #expect(try judgement(of: old).hasPrefix("0 refused: Message timestamp too old"))
  }
}
