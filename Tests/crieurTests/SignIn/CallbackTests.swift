import Domain
import Foundation
import Glibc
import TestSupport
import Testing

@testable import crieur

/// What comes back with the browser, and what only looks like it.
struct CallbackTests {
  private func head(_ target: String, method: String = "GET", host: String = "127.0.0.1:8726") -> String {
    "\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\nAccept: */*\r\n\r\n"
  }

  @Test func theQueryIsReadAsFormsWriteIt() {
    let request = CallbackRequest(head: head("/callback?code=a%2Fb+c&state=%C3%A9&empty="), port: 8726)
    #expect(request?.query == ["code": "a/b c", "state": "é", "empty": ""])
    #expect(CallbackRequest(head: head("/callback"), port: 8726)?.query == [:])
    #expect(CallbackRequest(head: head("/callback?a=%zz&b=%C3&c=1"), port: 8726)?.query == ["c": "1"])
  }

  @Test(arguments: [
    ("/favicon.ico", "GET", "127.0.0.1:8726"), ("/callback/x?code=a", "GET", "127.0.0.1:8726"),
    ("/callback?code=a", "POST", "127.0.0.1:8726"), ("/callback?code=a", "GET", "rebound.example:8726"),
    ("/callback?code=a", "GET", "127.0.0.1:8727"), ("/callback?code=a", "GET", "127.0.0.1"),
  ])
  func whatIsNotOurAddressIsNotRead(target: String, method: String, host: String) {
    #expect(CallbackRequest(head: head(target, method: method, host: host), port: 8726) == nil)
  }

  @Test func aHeadWithTwoHostsOrNoneIsNotRead() {
    #expect(CallbackRequest(head: "GET /callback?code=a HTTP/1.1\r\n\r\n", port: 8726) == nil)
    let two = "GET /callback?code=a HTTP/1.1\r\nHost: 127.0.0.1:8726\r\nhost: x.example\r\n\r\n"
    #expect(CallbackRequest(head: two, port: 8726) == nil)
    #expect(CallbackRequest(head: "GET /callback?code=a", port: 8726) == nil)
  }

  @Test func aPastedAddressOrCodeIsRead() {
    #expect(CallbackRequest(pasted: " 4711-abc \n")?.query == ["code": "4711-abc"])
    #expect(
      CallbackRequest(pasted: "http://127.0.0.1:8726/callback?state=s&code=c%3D#x")?.query == [
        "state": "s", "code": "c=",
      ])
    #expect(
      CallbackRequest(pasted: "oauth_token=t&oauth_verifier=v")?.query == ["oauth_token": "t", "oauth_verifier": "v"])
    #expect(CallbackRequest(pasted: "https://x.example/#access_token=a")?.query == ["access_token": "a"])
    for text in ["", "  ", "deux mots", "https://x.example/?"] {
      #expect(CallbackRequest(pasted: text) == nil, "\(text)")
    }
  }

  @Test func aRefusalIsKnown() {
    #expect(CallbackRequest(pasted: "http://x/?error=access_denied&state=s")?.refusal == "access_denied")
    #expect(CallbackRequest(pasted: "http://x/?denied=tok")?.refusal == "denied")
    #expect(CallbackRequest(pasted: "abc")?.refusal == nil)
  }

  /// Asks the server as a browser does; what it answered.
  static func ask(_ port: Int, _ text: String) -> String {
    let descriptor = connect(to: port)
    defer { close(descriptor) }
    _ = text.withCString { send(descriptor, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
    var answer: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while case let count = recv(descriptor, &piece, piece.count, 0), count > 0 { answer += piece.prefix(count) }
    return String(decoding: answer, as: UTF8.self)
  }

  static func connect(to port: Int) -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    _ = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    return descriptor
  }

  @Test(.timeLimit(.minutes(5)))
  func onlyTheRequestWithTheRightStateEndsTheWaitAndEveryOtherIsTurnedAway() async throws {
    let server = try CallbackServer(port: 0)
    let port = server.port
    // A browser that only opens a connection in advance keeps nobody waiting.
    let idle = Self.connect(to: port)
    defer { close(idle) }
    let (answers, answer) = AsyncStream<String>.makeStream()
    // The server blocks the thread of this test: the browser has one of its own.
    Thread.detachNewThread {
      let targets = [
        "/favicon.ico", "/callback?code=evil&state=guess", "/callback?code=evil",
        "/callback?code=good&state=s3cr%C3%A9t",
      ]
      for target in targets {
        answer.yield(Self.ask(port, "GET \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n"))
      }
      answer.finish()
    }
    let clock = ManualClock(now: Samples.due)
    let request = server.wait(
      for: "s3crét", until: clock.now + .seconds(600), by: clock, pages: CallbackPages(catalogue: Samples.french))
    #expect(request?.query["code"] == "good")
    let told = await answers.reduce(into: []) { $0.append($1) }
    #expect(told.map { $0.prefix(12) } == ["HTTP/1.1 404", "HTTP/1.1 400", "HTTP/1.1 400", "HTTP/1.1 200"])
    #expect(told[3].contains("fermer cette fenêtre") && told[3].contains("lang=\"fr\""))
    #expect(told.allSatisfy { !$0.contains("evil") && !$0.contains("good") && $0.contains("Cache-Control: no-store") })
  }

  @Test func theWaitEnds() throws {
    let server = try CallbackServer(port: 0)
    let clock = ManualClock(now: Samples.due)
    #expect(
      server.wait(for: nil, until: clock.now, by: clock, pages: CallbackPages(catalogue: Samples.english)) == nil)
  }

  @Test func aPortThatIsTakenIsTold() throws {
    let server = try CallbackServer(port: 0)
    #expect {
      _ = try CallbackServer(port: server.port)
    } throws: { error in
      (error as? Reason)?.code == "auth.portTaken"
    }
    for port in [-1, 65_536] { #expect(throws: Reason.self) { _ = try CallbackServer(port: port) } }
    #expect(server.address == "http://127.0.0.1:\(server.port)/callback")
  }
}
