import Domain
import Transport

/// How an adapter speaks to its network: one address, one credential, and what a loss or a refusal proves.
struct NetworkCall: Sendable {
  /// Who could see the effect of a request.
  enum Step: Sendable, CaseIterable {
    /// Nobody: whatever goes wrong, nothing happened.
    case invisible
    /// The public: what is lost may have happened.
    case visible
    /// The public, but once more changes nothing: what is lost is done again. Changing a post and taking it down.
    case repeatable
  }

  /// Carries the requests.
  let transport: any HTTPTransport
  /// The base address, without a slash at its end.
  let base: String
  /// The channel, for messages.
  let channel: ChannelName
  /// Gives the credential, read anew for every attempt: an administrator may have replaced it.
  var credential: @Sendable () throws(Reason) -> String?
  /// For waits that are given as instants.
  let clock: any WallClock
  /// A wait that the network gives in its own way.
  let extraWait: @Sendable (Answer) -> Duration?
  /// The network's own table.
  let rules: @Sendable (Answer) -> (verdict: AnswerRule.Verdict, code: any MessageCode)
  /// Puts what proves who sends it into a request, which is whole but for that.
  var authorize: @Sendable (_ request: inout HTTPRequest, _ secret: String) throws(Reason) -> Void = bearer

  /// Which addresses its base may lead to; everything, where the administrator wrote it.
  var mayReach = AddressRule.everything
  /// What stands behind the secret, such as the password of a session: no message may repeat it either.
  var unspoken: @Sendable () -> String? = { nil }

  /// The secret as it is, in the header that OAuth 2.0 has for it (RFC 6750 section 2.1).
  static let bearer: @Sendable (inout HTTPRequest, String) throws(Reason) -> Void = { request, secret in
    request.headers.append(HTTPRequest.Field("Authorization", "Bearer \(secret)"))
  }

  /// The credential; without it the channel is shut until a person acts.
  func secret() throws(PublishFailure) -> String {
    let found: String?
    do {
      found = try credential()
    } catch {
      throw .blocked(error)
    }
    let secret = found?.filter { !$0.isWhitespace } ?? ""
    guard !secret.isEmpty else {
      throw .blocked(Reason(AdapterCode.credentialMissing, ["channel": channel.rawValue]))
    }
    return secret
  }

  /// Sends one request with what proves who sends it and returns whatever answer came. A visible one has a permit.
  func send(
    _ method: String, _ path: String, headers: [HTTPRequest.Field] = [], body: HTTPRequest.Body = .none, step: Step,
    permit: LeavePermit? = nil
  ) async throws(PublishFailure) -> Answer {
    let fields = [HTTPRequest.Field("Accept", "application/json")] + headers
    var request = HTTPRequest(method, base + path, headers: fields, body: body, permit: permit, mayReach: mayReach)
    let secret = try secret()
    do {
      try authorize(&request, secret)
    } catch {
      throw .blocked(error)
    }
    do {
      return Answer(try await transport.perform(request))
    } catch {
      switch (error, step) {
      case (.lost(let reason), .visible): throw .unknown(reason)
      case (.lost(let reason), .invisible), (.lost(let reason), .repeatable):
        throw .deferred(reason, retryAfter: nil, scope: .delivery)
      case (.notSent(let reason), _) where error.needsPerson: throw .blocked(reason)
      case (.notSent(let reason), _):
        throw .deferred(reason, retryAfter: nil, scope: error.isUnreachable ? .endpoint : .delivery)
      }
    }
  }

  /// The document of a successful answer; everything else is what it proves.
  func document(of answer: Answer, step: Step) throws(PublishFailure) -> JSON {
    guard (200...299).contains(answer.status), let json = answer.json else { throw failure(answer, step: step) }
    return json
  }

  /// Asks for something without changing anything. A network that knows no such thing answers `rejected`.
  func document(_ path: String) async throws(PublishFailure) -> JSON {
    try document(of: await send("GET", path, step: .invisible), step: .invisible)
  }

  /// The earliest time, as the network's clock showed it, at which something can stand that left at `since` by ours.
  ///
  /// The two clocks may be days apart, when somebody set ours wrong; the network's stands in its answers (`Date`, RFC 9110
  /// section 6.6.1). Where it is not given, some minutes are allowed for.
  func earliest(_ since: Timestamp, by answer: Answer) -> Timestamp {
    let theirs = answer.response.header("Date").flatMap { WireTime.httpDate($0) }
    let lag = theirs.map { clock.now - $0 } ?? .zero
    return since - max(.zero, lag) - Self.skew
  }

  /// How far two clocks that are right may be apart, and how long a request may take to leave and arrive.
  private static let skew = Duration.seconds(300)

  /// What an answer that is no success proves.
  func failure(_ answer: Answer, step: Step) -> PublishFailure {
    let (verdict, code) = rules(answer)
    let reason = reason(code, for: answer)
    switch verdict {
    case .rejected: return .rejected(reason)
    case .blocked: return .blocked(reason)
    case .wait(let scope, let least):
      let asked = scope == .delivery ? retryAfter(answer) : throttle(answer)
      return .deferred(reason, retryAfter: asked ?? least, scope: scope)
    case .unclear:
      guard step != .visible else { return .unknown(reason) }
      return .deferred(reason, retryAfter: retryAfter(answer), scope: .delivery)
    }
  }

  private func reason(_ code: any MessageCode, for answer: Answer) -> Reason {
    // No credential means that none was sent, so that there is none to hide.
    let secrets = [try? secret(), unspoken()].compactMap(\.self)
    let detail = answer.detail(hiding: secrets.isEmpty ? nil : secrets.joined(separator: "\n"))
    return Reason(
      code: code.rawValue,
      arguments: [
        "channel": channel.rawValue, "status": String(answer.status), "detail": detail.isEmpty ? "–" : detail,
        "host": answer.redirectionHost,
      ])
  }

  /// `Retry-After` (RFC 9110 section 10.2.3).
  private func retryAfter(_ answer: Answer) -> Duration? {
    answer.response.header("Retry-After").flatMap { WireTime.wait($0, now: clock.now) }
  }

  /// How long a network that refuses for a while asks to wait.
  ///
  /// `X-RateLimit-Reset` is an ISO 8601 instant (docs.joinmastodon.org/api/rate-limits, 2026-07); compatible servers
  /// send Unix seconds. It stands in every answer, so it means nothing where the network does not ask to wait.
  private func throttle(_ answer: Answer) -> Duration? {
    let reset = answer.response.header("X-RateLimit-Reset").flatMap { WireTime.wait($0, now: clock.now) }
    return retryAfter(answer) ?? reset ?? extraWait(answer)
  }
}
