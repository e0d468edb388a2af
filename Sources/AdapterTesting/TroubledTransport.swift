import Domain
import Synchronization
import Transport

/// Carries requests to the stand-in, remembers them, and brings trouble upon one of them.
final class TroubledTransport: HTTPTransport {
  /// A request as it left.
  struct Sent: Sendable {
    var method: String
    var url: String
    /// Whether it would have asked before it left.
    var hasPermit: Bool
  }

  private struct State {
    var sent: [Sent] = []
    var plan: (request: Int, trouble: Trouble)?
    var witness: @Sendable () async -> Void = {}
  }

  private let inner: any HTTPTransport
  private let secrets: [String]
  private let state = Mutex(State())

  init(_ inner: any HTTPTransport, secrets: [String]) {
    self.inner = inner
    self.secrets = secrets
  }

  /// Every request that left, in order.
  var sent: [Sent] { state.withLock { $0.sent } }

  /// Plans trouble for the request that comes after so many others from now on; nil for none. Just before that request
  /// leaves, the witness looks.
  func plan(_ trouble: Trouble?, after others: Int = 0, witness: @escaping @Sendable () async -> Void = {}) {
    state.withLock { state in
      state.witness = witness
      state.plan = trouble.map { (state.sent.count + others, $0) }
    }
  }

  func perform(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPResponse {
    if let refusal = request.permit?.refusal() { throw .notSent(refusal) }
    let trouble = state.withLock { state in
      let number = state.sent.count
      state.sent.append(Sent(method: request.method, url: request.url, hasPermit: request.permit != nil))
      return state.plan.flatMap { $0.request == number ? $0.trouble : nil }
    }
    guard let trouble else { return try await inner.perform(request) }
    await state.withLock { $0.witness }()
    if trouble == .refused { throw .notSent(Reason(NetworkCode.refused, ["host": "stand-in"])) }
    let answer = trouble.arrives ? try await inner.perform(request) : nil
    if trouble == .cancelledBefore || trouble == .cancelledAfter { await cancellation() }
    guard let instead = trouble.answer(instead: answer, secrets: secrets) else {
      throw .lost(Reason(code: "trial.lost", arguments: [:]))
    }
    return instead
  }

  /// Returns once the attempt is given up.
  private func cancellation() async {
    withUnsafeCurrentTask { $0?.cancel() }
    let (never, _) = AsyncStream<Never>.makeStream()
    for await _ in never {}
  }
}
