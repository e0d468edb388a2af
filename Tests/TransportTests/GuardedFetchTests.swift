import Domain
import TestSupport
import Testing

@testable import Transport

/// What an item names is fetched from the public, and from nowhere else.
@Suite struct GuardedFetchTests {
  private static let types: Set<String> = ["image/png", "image/jpeg"]

  /// Runs `body` with a server that stands at the name `open.test`, which is allowed, and at `shut.test`, which is not.
  private func withServer(
    _ script: @escaping LoopbackServer.Script, change: (inout FetchRules) -> Void = { _ in },
    _ body: (LoopbackServer, GuardedFetch) async throws -> Void
  ) async throws {
    let server = try LoopbackServer(script)
    defer { server.stop() }
    var rules = FetchRules()
    _ = rules.allowed.add("open.test")
    rules.ports.insert(server.port)
    rules.limits.answerBytes = 10_000
    change(&rules)
    var settings = TransportSettings(proxy: "")
    settings.resolved = ["open.test:\(server.port):127.0.0.1", "shut.test:\(server.port):127.0.0.1"]
    let fetch = GuardedFetch(settings, rules: rules)
    try await body(server, fetch)
    await fetch.shutdown()
  }

  private func failure(_ fetch: GuardedFetch, _ url: String) async -> Reason? {
    do throws(FetchFailure) {
      _ = try await fetch.content(of: url, types: Self.types)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func aPictureComesWithWhatProvesItLater() async throws {
    let headers = [
      (name: "Content-Type", value: "image/png; q=1"), (name: "ETag", value: "\"a\""),
      (name: "Last-Modified", value: "Sun, 22 Nov 2026 08:00:00 GMT"),
    ]
    try await withServer({ _ in [.answer(headers: headers, body: "picture")] }) { server, fetch in
      let content = try await fetch.content(of: "http://open.test:\(server.port)/a.png?x=1#y", types: Self.types)
      #expect(content?.bytes == Array("picture".utf8))
      #expect(content?.validators.entityTag == "\"a\"")
      #expect(content?.validators.lastModified == "Sun, 22 Nov 2026 08:00:00 GMT")
      let request = try #require(server.requests.first)
      #expect(request.target == "/a.png?x=1")
      #expect(request.header("Authorization") == nil)
      #expect(request.header("Cookie") == nil)
      #expect(request.header("Referer") == nil)
    }
  }

  @Test func whatIsStillTheSameIsNotFetchedAgain() async throws {
    try await withServer({ request in
      request.header("If-None-Match") == "\"a\"" && request.header("If-Modified-Since") == "then"
        ? [.answer(304)] : [.answer(500)]
    }) { server, fetch in
      let known = FetchedContent.Validators(entityTag: "\"a\"", lastModified: "then")
      let content = try await fetch.content(
        of: "http://open.test:\(server.port)/a.png", types: Self.types, known: known)
      #expect(content == nil)
      #expect(server.requests.count == 1)
    }
  }

  /// Names and numbers of all kinds that lead to this machine: nothing is ever connected to.
  @Test(arguments: [
    "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]",
    "localhost",
    "shut.test", "0.0.0.0", "0", "[::]",
  ])
  func nothingOnThisMachineIsAsked(host: String) async throws {
    try await withServer({ _ in [.picture("secret")] }) { server, fetch in
      let reason = await failure(fetch, "http://\(host):\(server.port)/")
      // The address ::1 may not exist here; what matters is that it is not asked.
      #expect(reason?.code == FetchCode.privateAddress.rawValue)
      #expect(server.connections == 0)
    }
  }

  @Test func aRedirectionToThisMachineIsNotFollowed() async throws {
    try await withServer({ request in
      [.leading(to: "http://shut.test:\(request.header("Host")?.split(separator: ":").last ?? "")/")]
    }) { server, fetch in
      let reason = await failure(fetch, "http://open.test:\(server.port)/")
      #expect(reason == Reason(FetchCode.privateAddress, ["host": "shut.test"]))
      #expect(server.requests.count == 1)
      #expect(server.connections == 1)
    }
  }

  @Test(arguments: [
    ("file:///etc/passwd", FetchCode.badAddress), ("gopher://open.test/", .badAddress), ("//169.254.169.254/", .port),
    ("http://user:password@open.test/", .password), ("http://open.test:22/", .port), ("/again", .redirections),
    ("", .badAddress),
  ])
  func everyRedirectionIsJudgedAnew(location: String, code: FetchCode) async throws {
    try await withServer(
      { _ in [.leading(to: location)] }, change: { $0.ports.remove(80) }
    ) { server, fetch in
      let reason = await failure(fetch, "http://open.test:\(server.port)/")
      #expect(reason?.code == code.rawValue)
      #expect(reason?.arguments.values.contains { $0.contains("password") } == false)
      #expect(server.requests.count == (code == .redirections ? 6 : 1))
    }
  }

  @Test func aRelativeRedirectionIsFollowed() async throws {
    try await withServer({ request in
      request.target == "/b/c.png"
        ? [.picture("picture")]
        : [.leading(to: "../b/c.png")]
    }) { server, fetch in
      let content = try await fetch.content(of: "http://open.test:\(server.port)/a/x.png", types: Self.types)
      #expect(content?.bytes == Array("picture".utf8))
    }
  }

  @Test func aSecureAddressNeverLeadsToAnInsecureOne() throws {
    let secure = try FetchTarget("https://a.test/x")
    #expect(try FetchTarget("http://a.test/", after: secure).isSecure == false)
    #expect(try FetchTarget("//b.test/y", after: secure).url == "https://b.test/y")
  }

  @Test func moreThanAllowedIsNotTaken() async throws {
    let large = String(repeating: "x", count: 20_000)
    let answers: [[LoopbackServer.Step]] = [
      [.picture(large)],
      // Without a length, and without an end: it is cut off as it comes.
      [
        .send(Array("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\(large)".utf8)), .hang,
      ],
      [.send(Array("HTTP/1.1 200 OK\r\n\(String(repeating: "A: \(large.prefix(5000))\r\n", count: 3))".utf8)), .hang],
    ]
    for answer in answers {
      try await withServer({ _ in answer }) { server, fetch in
        let reason = await failure(fetch, "http://open.test:\(server.port)/")
        #expect(reason?.code == FetchCode.tooLarge.rawValue)
      }
    }
  }

  @Test func headersHaveALimitOfTheirOwn() async throws {
    let line = "A: \(String(repeating: "x", count: 60_000))\r\n"
    let head = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1\r\n"
    for (count, code) in [(2, nil), (5, FetchCode.tooLarge)] {
      let answer = "\(head)\(String(repeating: line, count: count))\r\nx"
      try await withServer({ _ in [.text(answer)] }, change: { $0.limits.answerBytes = 5_000_000 }) { server, fetch in
        #expect(await failure(fetch, "http://open.test:\(server.port)/")?.code == code?.rawValue)
      }
    }
  }

  @Test func whatComesTooLateIsGivenUp() async throws {
    try await withServer({ _ in [.hang] }, change: { $0.limits.total = .milliseconds(200) }) { server, fetch in
      #expect(await failure(fetch, "http://open.test:\(server.port)/")?.code == FetchCode.interrupted.rawValue)
    }
  }

  @Test(arguments: [
    (200, "text/html; charset=utf-8", "<html>", FetchCode.type), (200, "image/svg+xml", "<svg/>", .type),
    (200, "image/png", "", .empty), (404, "image/png", "x", .status), (206, "image/png", "x", .status),
    (407, "image/png", "", .status), (503, "text/html", "", .status),
  ])
  func whatIsNoPictureIsRefused(status: Int, type: String, body: String, code: FetchCode) async throws {
    try await withServer({ _ in [.answer(status, headers: [("Content-Type", type)], body: body)] }) { server, fetch in
      #expect(await failure(fetch, "http://open.test:\(server.port)/")?.code == code.rawValue)
    }
  }

  @Test func behindAProxyOnlyNamedHostsAreAsked() async throws {
    let proxy = try LoopbackServer { _ in [.picture("by proxy")] }
    defer { proxy.stop() }
    var rules = FetchRules()
    _ = rules.allowed.add("open.test")
    let fetch = GuardedFetch(TransportSettings(proxy: proxy.url), rules: rules)
    let content = try await fetch.content(of: "http://open.test/a.png", types: Self.types)
    #expect(content?.bytes == Array("by proxy".utf8))
    for host in ["elsewhere.test", "127.0.0.1", "open.test.evil.test"] {
      #expect(await failure(fetch, "http://\(host)/")?.code == FetchCode.behindProxy.rawValue)
    }
    #expect(proxy.requests.count == 1)
    await fetch.shutdown()
  }

  @Test func aBlockOfAddressesCanBeAllowed() async throws {
    try await withServer(
      { _ in [.picture("picture")] },
      change: { _ = $0.allowed.add("127.0.0.0/8") }
    ) { server, fetch in
      let content = try await fetch.content(of: "http://shut.test:\(server.port)/", types: Self.types)
      #expect(content?.bytes == Array("picture".utf8))
    }
  }
}

extension LoopbackServer.Step {
  fileprivate static func picture(_ body: String) -> LoopbackServer.Step {
    .answer(headers: [("Content-Type", "image/png")], body: body)
  }

  fileprivate static func leading(to location: String) -> LoopbackServer.Step {
    .answer(302, headers: [("Location", location)])
  }
}
