import Domain
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The one door to Hummingbird: takes requests off the wire and carries verdicts out.
struct Door: Sendable {
  /// The most bytes of a request's body.
  static let bodyLimit = 20 * 1024 * 1024

  let host: String
  let port: Int
  /// Closes at once where a verdict is silence.
  let cutsAtOnce: Bool
  /// The connections with a request under way.
  let open = OpenChannels()
  /// Decides about a request.
  let decide: @Sendable (WireRequest) -> (reply: Reply, now: Timestamp)

  /// Serves until the task is cancelled; the error is why it could not begin.
  func serve(opened: @escaping @Sendable (Int) -> Void) async -> (any Error)? {
    do {
      let server = try HTTPServerBuilder.http1().buildServer(
        configuration: ServerConfiguration(address: .hostname(host, port: port)),
        eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
        logger: Self.silent,
        responder: { request, writer, channel in try await respond(to: request, writer, channel) },
        onServerRunning: { channel in opened(channel.localAddress?.port ?? 0) })
      // The server must not see the cancellation: connections that it had accepted and not yet taken up would be dropped
      // unfinished, which NIO answers by ending the process (NIOAsyncWriter, deinit).
      let service = ServiceGroup(services: [server], logger: Self.silent)
      let work = Task { try await service.run() }
      try await withTaskCancellationHandler {
        try await work.value
      } onCancel: {
        open.stop()
        Task { await service.triggerGracefulShutdown() }
      }
      return nil
    } catch {
      return error
    }
  }

  private static let silent = Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() }

  private func respond(to request: Request, _ writer: consuming ResponseWriter, _ channel: any NIOCore.Channel)
    async throws
  {
    guard open.enter(channel) else {
      try? await channel.close()  // it may be closed already
      throw Unanswered()
    }
    defer { open.leave(channel) }
    if request.headers[.expect] == "100-continue" {
      try await writer.writeInformationalHead(HTTPResponse(status: .continue))
    }
    var request = request
    let body: ByteBuffer
    do {
      body = try await request.collectBody(upTo: Self.bodyLimit)
    } catch is NIOTooManyBytesError {
      let answer = WireAnswer.html(413, "<h1>413 Payload Too Large</h1>")
      return try await Self.write(answer, to: request, closing: true, at: nil, writer)
    }
    // A client that died while it sent must not publish half a text.
    if let promised = request.headers[.contentLength], promised != String(body.readableBytes) { throw Unanswered() }
    let (reply, now) = decide(WireRequest(request, body))
    switch reply.verdict {
    case .answer(let answer): try await Self.write(answer, to: request, closing: false, at: now, writer)
    case .silence: try await hangUp(request, channel)
    case .reset: try await Self.reset(channel)
    }
  }

  private static func write(
    _ answer: WireAnswer, to request: Request, closing: Bool, at now: Timestamp?, _ writer: consuming ResponseWriter
  ) async throws {
    var headers = HTTPFields()
    for field in answer.headers {
      guard let name = HTTPField.Name(field.name) else { continue }
      headers.append(HTTPField(name: name, value: field.value))
    }
    if let now { headers[.date] = now.inHTTPForm }
    if closing { headers[.connection] = "close" }
    let response = Response(
      status: .init(code: answer.status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    // A HEAD request gets the headers of the GET, its length included, and nothing after them.
    try await writer.write(response: response.head, body: request.method == .head ? ResponseBody() : response.body)
  }

  /// Waits until the client gives up, or does not wait, then closes.
  private func hangUp(_ request: Request, _ channel: any NIOCore.Channel) async throws {
    if !cutsAtOnce {
      let (never, _) = AsyncStream<Never>.makeStream()
      _ = try? await request.body.consumeWithCancellationOnInboundClose { _ in  // its end is what we waited for
        for await _ in never {}
      }
    }
    try? await channel.close()  // it may be closed already
    throw Unanswered()
  }

  /// Closes with RST instead of FIN: the linger time is zero.
  private static func reset(_ channel: any NIOCore.Channel) async throws {
    if let socket = channel as? any SocketOptionProvider {  // NIO offers socket options by this protocol alone
      try await socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    }
    try? await channel.close()  // it may be closed already
    throw Unanswered()
  }
}

/// Ends a connection whose request gets no answer.
private struct Unanswered: Error {}

extension WireRequest {
  /// Takes what the networks look at.
  fileprivate init(_ request: Request, _ body: ByteBuffer) {
    var headers: [String: String] = [:]
    for field in request.headers { headers[field.name.canonicalName] = field.value }
    if let authority = request.head.authority { headers["host"] = authority }
    self.init(
      method: request.method == .head ? "GET" : request.method.rawValue, target: request.head.path ?? "/",
      headers: headers,
      body: Array(body.readableBytesView))
  }
}
