import Domain
import Synchronization
import Transport

/// Answers requests as a script says, and remembers them.
final class ScriptedTransport: HTTPTransport {
  enum Step: Sendable {
    case answer(HTTPResponse)
    case fails(TransportFailure)

    static func json(_ status: Int, _ body: String, headers: [String: String] = [:]) -> Step {
      .answer(
        HTTPResponse(
          status: status, headers: headers.map { HTTPRequest.Field($0.key, $0.value) }, body: Array(body.utf8)))
    }
  }

  private struct State {
    var steps: [Step]
    var requests: [HTTPRequest] = []
  }

  private let state: Mutex<State>

  init(_ steps: [Step]) {
    state = Mutex(State(steps: steps))
  }

  var requests: [HTTPRequest] { state.withLock { $0.requests } }
  /// Method and path of every request, in order.
  var calls: [String] {
    requests.map { request in
      "\(request.method) " + request.url.replacing("https://reseau.exemple.fr", with: "")
    }
  }

  func perform(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPResponse {
    if let refusal = request.permit?.refusal() { throw .notSent(refusal) }
    let step: Step? = state.withLock { state in
      state.requests.append(request)
      return state.steps.isEmpty ? nil : state.steps.removeFirst()
    }
    switch step {
    case .answer(let response): return response
    case .fails(let failure): throw failure
    case nil: throw .notSent(Reason(code: "test.endOfScript", arguments: ["url": request.url]))
    }
  }
}

extension HTTPRequest {
  /// A header as sent.
  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The fields of a form, in order.
  var form: [String] {
    guard case .form(let fields) = body else { return [] }
    return fields.map { "\($0.name)=\($0.value)" }
  }

  /// The parts of a multipart body: plain ones with their values, files with name, type and size.
  var parts: [String] {
    guard case .multipart(let parts) = body else { return [] }
    return parts.map { part in
      part.fileName.map { "\(part.name)=\($0);\(part.type ?? "");\(part.bytes.count)" }
        ?? "\(part.name)=\(String(decoding: part.bytes, as: UTF8.self))"
    }
  }
}
