import Domain

/// The newest requests.
struct RequestLog {
  /// How many are kept at most.
  static let capacity = 20_000

  private(set) var entries: [SandboxRequest] = []
  private var count = 0

  /// Writes down one more request.
  mutating func add(_ request: WireRequest, _ reply: Reply, at now: Timestamp) {
    let ending: SandboxRequest.Ending =
      switch reply.verdict {
      case .answer(let answer): .answered(answer.status)
      case .silence: .silent
      case .reset: .reset
      }
    count += 1
    entries.append(
      SandboxRequest(
        number: count, at: now, method: request.method, path: "/" + request.path.joined(separator: "/"),
        fault: reply.fault, ending: ending))
    if entries.count > Self.capacity + Self.capacity / 10 { entries.removeFirst(entries.count - Self.capacity) }
  }
}
