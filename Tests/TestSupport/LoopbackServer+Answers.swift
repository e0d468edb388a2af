extension LoopbackServer.Step {
  /// A whole answer, after which the connection stays open.
  public static func answer(
    _ status: Int = 200, headers: [(name: String, value: String)] = [], body: String = ""
  ) -> LoopbackServer.Step {
    var head = "HTTP/1.1 \(status) Status\r\nContent-Length: \(body.utf8.count)\r\n"
    for header in headers { head += "\(header.name): \(header.value)\r\n" }
    return .text("\(head)\r\n\(body)")
  }

  /// Sends a text, in one piece.
  public static func text(_ text: String) -> LoopbackServer.Step { .send(Array(text.utf8)) }
}
