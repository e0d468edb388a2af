import Digests
import Domain
import Transport

/// Speaks to the server that keeps the account's data.
struct BlueskyCall: Sendable {
  let sessions: BlueskySessions

  var channel: ChannelName { sessions.channel }
  var clock: any WallClock { sessions.clock }

  /// An answer, and what reads it.
  struct Said: Sendable {
    /// The answer.
    let answer: Answer
    /// Over what it came.
    let call: NetworkCall
    /// In whose name it was asked.
    let session: BlueskySession

    /// The document of a successful answer; everything else is what it proves.
    func document(step: NetworkCall.Step) throws(PublishFailure) -> JSON {
      try call.document(of: answer, step: step)
    }
  }

  /// Calls a method in the account's name. A server that says that the session has ended did nothing, so the same is
  /// asked once more with a fresh one. `body` is made for the account that it turns out to be.
  func send(
    _ method: String, _ name: String, query: String = "", headers: [HTTPRequest.Field] = [], step: NetworkCall.Step,
    permit: LeavePermit? = nil, body: @Sendable (BlueskySession) -> HTTPRequest.Body = { _ in .none }
  ) async throws(PublishFailure) -> Said {
    func said(in session: BlueskySession) async throws(PublishFailure) -> Said {
      let call = call(in: session)
      let answer = try await call.send(
        method, "/xrpc/\(name)\(query)", headers: headers, body: body(session), step: step, permit: permit)
      if answer.refusesToken { try sessions.refuse(session) }
      return Said(answer: answer, call: call, session: session)
    }
    let first = try await said(in: sessions.session())
    guard first.answer.refusesToken else { return first }
    return try await said(in: sessions.session())
  }

  private func call(in session: BlueskySession) -> NetworkCall {
    NetworkCall(
      transport: sessions.transport, base: session.server, channel: channel,
      credential: { () throws(Reason) in session.token.access }, clock: clock,
      extraWait: { [clock] in BlueskyAnswers.wait($0, now: clock.now) }, rules: BlueskyAnswers.deciding,
      mayReach: ServerAddress.rule(for: session.server, entry: sessions.entry),
      unspoken: { [sessions] in
        [session.token.refresh, try? sessions.login().password].compactMap(\.self).joined(separator: "\n")
      })
  }
}

extension JSON {
  /// The value as the body of a request; equal values have equal bytes.
  var body: HTTPRequest.Body { .bytes(CanonicalJSON.bytes(of: self), type: "application/json") }

  /// The value as it is recorded; equal values have equal texts.
  var wireText: String { String(decoding: CanonicalJSON.bytes(of: self), as: UTF8.self) }
}
