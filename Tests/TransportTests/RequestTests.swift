import TestSupport
import Testing

@testable import Transport

/// What a server receives, and what it is understood to answer.
@Suite struct RequestTests {
  /// Sends `request` to a server that answers with `answer`; what both sides saw.
  private func exchange(
    _ request: HTTPRequest, answer: LoopbackServer.Step = .answer()
  ) async throws -> (seen: LoopbackRequest, answer: HTTPResponse) {
    let server = try LoopbackServer { _ in [answer] }
    defer { server.stop() }
    let transport = CurlTransport(.direct)
    var request = request
    request.url = server.url + request.url
    let response = try await transport.perform(request)
    await transport.shutdown()
    return (try #require(server.requests.first), response)
  }

  @Test func aPlainRequestSaysWhatItMust() async throws {
    let request = HTTPRequest(
      "GET", "/a/b?c=d", headers: [.init("Authorization", "Bearer abc"), .init("X-Empty", ""), .init("X-Last", "é")])
    let (seen, _) = try await exchange(request)
    #expect(seen.method == "GET")
    #expect(seen.target == "/a/b?c=d")
    #expect(seen.header("User-Agent") == TransportSettings.defaultUserAgent)
    #expect(seen.header("Authorization") == "Bearer abc")
    #expect(seen.header("X-Empty") == "")
    #expect(seen.header("X-Last") == "é")
    #expect(seen.header("Content-Type") == nil)
    #expect(seen.header("Content-Length") == nil)
  }

  @Test(arguments: ["POST", "PUT", "PATCH", "DELETE"]) func bytesGoAsTheyAre(method: String) async throws {
    let bytes = (0...255).map { UInt8($0) }
    let (seen, _) = try await exchange(HTTPRequest(method, "/", body: .bytes(bytes, type: "image/png")))
    #expect(seen.method == method)
    #expect(seen.body == bytes)
    #expect(seen.headerLines.filter { $0.lowercased().hasPrefix("content-type:") } == ["Content-Type: image/png"])
    #expect(seen.header("Content-Length") == "256")
  }

  @Test func theTypeOfTheBodyIsSaidOnce() async throws {
    let headers = [HTTPRequest.Field("content-type", "text/plain"), .init("Content-Length", "7")]
    let (seen, _) = try await exchange(
      HTTPRequest("POST", "/", headers: headers, body: .bytes(Array("{}".utf8), type: "application/json")))
    #expect(seen.header("Content-Type") == "application/json")
    #expect(seen.header("Content-Length") == "2")
  }

  @Test func aLargeBodyGoesWithoutAskingFirst() async throws {
    let bytes = [UInt8](repeating: 7, count: 3_000_000)
    let (seen, _) = try await exchange(HTTPRequest("POST", "/", body: .bytes(bytes, type: "image/png")))
    #expect(seen.body == bytes)
    #expect(seen.header("Expect") == nil)
  }

  @Test(arguments: ["POST", "PUT", "PATCH"]) func aRequestWithoutABodySaysSo(method: String) async throws {
    let (seen, _) = try await exchange(HTTPRequest(method, "/"))
    #expect(seen.header("Content-Length") == "0")
    #expect(seen.header("Content-Type") == nil)
  }

  @Test func aDeletionHasNoBody() async throws {
    let (seen, answer) = try await exchange(HTTPRequest("DELETE", "/1"), answer: .text("HTTP/1.1 204 None\r\n\r\n"))
    #expect(seen.method == "DELETE")
    #expect(seen.header("Content-Length") == nil)
    #expect(answer.status == 204)
  }

  @Test func aHeadRequestWaitsForNoBody() async throws {
    let (seen, answer) = try await exchange(
      HTTPRequest("HEAD", "/"), answer: .text("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"))
    #expect(seen.method == "HEAD")
    #expect(answer.header("Content-Length") == "5")
    #expect(answer.body == [])
  }

  @Test func aFormIsEncoded() async throws {
    let fields = [HTTPRequest.Field("message", "Été & co : 100 % *-._~"), .init("message", "a+b=c\n"), .init("é", "")]
    let (seen, _) = try await exchange(HTTPRequest("POST", "/", body: .form(fields)))
    #expect(seen.header("Content-Type") == "application/x-www-form-urlencoded")
    #expect(seen.text == "message=%C3%89t%C3%A9+%26+co+%3A+100+%25+*-._%7E&message=a%2Bb%3Dc%0A&%C3%A9=")
  }

  @Test func aMultipartBodyIsEncoded() async throws {
    let parts = [
      HTTPRequest.Part(name: "description", bytes: Array("Été".utf8)),
      .init(name: "file", fileName: "l\"été\r\n.png", type: "image/png", bytes: [0, 13, 10, 255]),
    ]
    let (seen, _) = try await exchange(HTTPRequest("POST", "/", body: .multipart(parts)))
    #expect(seen.header("Content-Type") == "multipart/form-data; boundary=crieur-boundary-0")
    let start =
      "--crieur-boundary-0\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\nÉté\r\n"
      + "--crieur-boundary-0\r\nContent-Disposition: form-data; name=\"file\"; filename=\"l%22été%0D%0A.png\"\r\n"
      + "Content-Type: image/png\r\n\r\n"
    #expect(seen.body == Array(start.utf8) + [0, 13, 10, 255] + Array("\r\n--crieur-boundary-0--\r\n".utf8))
  }

  @Test func theBoundaryStandsInNoPart() throws {
    let parts = ["crieur-boundary-1", "--ccrieur-boundary-0--"].map {
      HTTPRequest.Part(name: "a", bytes: Array($0.utf8))
    }
    let (headers, _) = try HTTPRequest.Body.multipart(parts).encoded()
    #expect(headers.first?.value == "multipart/form-data; boundary=crieur-boundary-2")
  }

  @Test func anAnswerIsReadWhole() async throws {
    let (_, answer) = try await exchange(
      HTTPRequest("GET", "/"),
      answer: .text(
        "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"
          + "HTTP/1.1 422 Unprocessable\r\nX-One: 1\r\nX-Two:  two words \r\nx-one: again\r\nX-Folded: a\r\n b\r\n"
          + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n"))
    #expect(answer.status == 422)
    #expect(answer.body == Array("hello!".utf8))
    #expect(answer.headers.prefix(4).map(\.name) == ["X-One", "X-Two", "x-one", "X-Folded"])
    #expect(answer.headers.prefix(4).map(\.value) == ["1", "two words", "again", "a b"])
    #expect(answer.header("LINK") == nil)
  }

  @Test func anAnswerInPiecesIsReadWhole() async throws {
    try await withServer { _ in
      [.text("HTTP/1.1 200 OK\r\nCont"), .text("ent-Length: 6\r\n\r\nab"), .text("cd"), .text("ef")]
    } _: { server, transport in
      #expect(await transport.text(of: HTTPRequest("GET", server.url)) == "abcdef")
    }
  }

  @Test func anAnswerOfTheOldestServersEndsWithItsConnection() async throws {
    try await withServer { _ in
      [.text("HTTP/1.0 200 OK\r\n\r\nwhole"), .close]
    } _: { server, transport in
      #expect(await transport.text(of: HTTPRequest("GET", server.url)) == "whole")
    }
  }
}
