/// An answer as the networks give it.
struct WireAnswer {
  var status: Int
  var headers: [Field]
  var body: [UInt8]

  init(_ status: Int, type: String, headers: [Field] = [], body: [UInt8]) {
    self.status = status
    self.headers = [Field("Content-Type", type)] + headers
    self.body = body
  }

  /// An HTML page.
  static func html(_ status: Int, headers: [Field] = [], _ text: String) -> WireAnswer {
    WireAnswer(status, type: "text/html; charset=utf-8", headers: headers, body: Array(text.utf8))
  }

  /// What a proxy says when the application behind it broke.
  static func proxyPage(_ status: Int) -> WireAnswer {
    let title = status == 502 ? "502 Bad Gateway" : "500 Internal Server Error"
    return html(
      status,
      "<html>\r\n<head><title>\(title)</title></head>\r\n<body>\r\n<center><h1>\(title)</h1></center>\r\n"
        + "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n")
  }
}

/// How the sandbox ends a request.
enum Verdict {
  /// With an answer.
  case answer(WireAnswer)
  /// With nothing until the client closes.
  case silence
  /// With a TCP reset.
  case reset
}

/// What a network made of a request.
struct Reply {
  var verdict: Verdict
  var fault: FaultKind?

  init(_ verdict: Verdict, fault: FaultKind? = nil) {
    self.verdict = verdict
    self.fault = fault
  }

  init(_ answer: WireAnswer) {
    self.init(.answer(answer))
  }

  /// The same with more headers, where there is an answer.
  func adding(_ headers: [Field]) -> Reply {
    guard case .answer(var answer) = verdict else { return self }
    answer.headers += headers.filter { new in !answer.headers.contains { $0.name == new.name } }
    return Reply(.answer(answer), fault: fault)
  }

  /// What the client of an accepted post is told, given the fault that the dice chose.
  static func accepted(_ answer: WireAnswer, _ draw: FaultDraw) -> Reply {
    switch draw.kind {
    case .none, .timeout, .limit, .error: Reply(.answer(answer))
    case .errorAfter: Reply(.answer(.proxyPage(draw.spare.isMultiple(of: 2) ? 500 : 502)), fault: .errorAfter)
    case .lostAnswer: Reply(.silence, fault: .lostAnswer)
    case .reset: Reply(.reset, fault: .reset)
    }
  }
}
