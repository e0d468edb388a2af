import Domain
import Testing

@testable import Sandbox

@Suite(.timeLimit(.minutes(5))) struct DoorTests {
  private func status(_ client: Client, _ text: String, promising length: Int? = nil) -> [UInt8] {
    let body = Array("status=\(text)".utf8)
    let request = client.request("POST", "/api/v1/statuses", type: "application/x-www-form-urlencoded", body: body)
    guard let length else { return request }
    return Array(
      String(decoding: request, as: UTF8.self).replacing(
        "Content-Length: \(body.count)", with: "Content-Length: \(length)"
      ).utf8)
  }

  @Test func aConnectionCarriesManyRequests() async throws {
    try await withSandbox { sandbox, client in
      let connection = Connection(port: client.port)
      for number in 1...3 {
        await connection.write(status(client, "Texte\(number)"))
        #expect(await connection.answer().status == 200)
      }
      #expect(sandbox.posts().map(\.text) == ["Texte1", "Texte2", "Texte3"])
    }
  }

  @Test func headersCanBeHadAlone() async throws {
    try await withSandbox { _, client in
      let connection = Connection(port: client.port)
      await connection.write(client.request("HEAD", "/sandbox/health") + client.request("GET", "/sandbox/health"))
      connection.finishWriting()
      let answers = String(decoding: await connection.everything(), as: UTF8.self)
      #expect(answers.components(of: "HTTP/1.1 200") == 2 && answers.components(of: "{\"status\"") == 1)
    }
  }

  @Test func halfABodyPublishesNothing() async throws {
    try await withSandbox { sandbox, client in
      let connection = Connection(port: client.port)
      await connection.write(status(client, "Bonjour", promising: 100))
      connection.finishWriting()
      #expect(await connection.answer().status != 200)
      #expect(sandbox.posts().isEmpty && sandbox.requestLog().isEmpty)
    }
  }

  @Test func aBodyHasABound() async throws {
    try await withSandbox { sandbox, client in
      let body = [UInt8](repeating: 97, count: Door.bodyLimit + 1)
      let answer = await client.send("POST", "/api/v1/statuses", type: "application/x-www-form-urlencoded", body: body)
      #expect(answer.status == 413)
      #expect(sandbox.posts().isEmpty)
    }
  }

  @Test func stoppingClosesIdleAndWaitingConnections() async throws {
    var options = SandboxOptions()
    options.faults = try FaultPlan(parsing: "timeout=100%")
    let sandbox = Sandbox(options, clock: ManualClock())
    let client = Client(port: try await sandbox.start())
    let idle = Connection(port: client.port)
    await idle.write(client.request("GET", "/sandbox/health"))
    #expect(await idle.answer().status == 200)
    let waiting = Connection(port: client.port)
    await waiting.write(status(client, "Bonjour"))
    while sandbox.requestLog().count < 2 { await Task.yield() }
    await sandbox.stop()
    #expect(await idle.answer().end != .silent)
    #expect(await waiting.answer().end != .silent)
  }

  @Test func aTakenPortIsSaid() async throws {
    try await withSandbox { _, client in
      var options = SandboxOptions()
      options.port = client.port
      let second = Sandbox(options, clock: ManualClock())
      do throws(SandboxFailure) {
        _ = try await second.start()
        Issue.record("two sandboxes listen on one port")
      } catch {
        #expect(error.reason.code == "sandbox.cannotListen")
        #expect(error.reason.arguments["port"] == String(client.port))
      }
      await second.stop()
    }
  }

  @Test func theDateIsTheClocks() async throws {
    try await withSandbox { _, client in
      #expect(await client.get("/sandbox/health").headers["date"] == "Mon, 10 Jan 2011 08:15:00 GMT")
    }
  }
}

extension String {
  /// How often `part` occurs.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
