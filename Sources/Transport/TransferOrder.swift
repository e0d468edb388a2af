internal import Domain
internal import Synchronization

/// What the transport's thread needs to carry one request, and where the answer goes.
struct TransferOrder: Sendable {
  let request: WireRequest
  let limits: TransferLimits
  let ticket: Ticket
  private let caller: CheckedContinuation<Result<HTTPResponse, TransportFailure>, Never>

  init(
    _ request: WireRequest, limits: TransferLimits, ticket: Ticket,
    caller: CheckedContinuation<Result<HTTPResponse, TransportFailure>, Never>
  ) {
    self.request = request
    self.limits = limits
    self.ticket = ticket
    self.caller = caller
  }

  /// Answers the caller; to be called once.
  func settle(_ result: Result<HTTPResponse, TransportFailure>) {
    caller.resume(returning: result)
  }

  /// Answers the caller that nothing was begun.
  func refuse(_ code: NetworkCode, detail: String = "") {
    settle(.failure(.notSent(reason(code, detail: detail))))
  }

  /// Why nothing comes of it; `detail` only where the code has one.
  func reason(_ code: NetworkCode, detail: String = "") -> Reason {
    Reason(code, ["host": request.host, "detail": detail].filter { !$0.value.isEmpty })
  }
}

/// Names one transfer, and remembers that it was cancelled even before it began.
final class Ticket: Sendable {
  private let cancelled = Atomic(false)

  var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

  func cancel() { cancelled.store(true, ordering: .releasing) }
}
