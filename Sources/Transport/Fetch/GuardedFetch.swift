public import Domain

/// Fetches what an item names by its address. The address is somebody's who may mean ill: it is asked only over HTTP, only
/// where everybody could ask it, with nothing in the request that says who we are, and no longer or larger than allowed.
///
/// Where it leads is judged by the address that is connected to, just before that, so that no name can lead elsewhere than
/// it was judged by; and again after every redirection, which is followed by hand.
public struct GuardedFetch: Sendable {
  private let transport: CurlTransport
  /// What may be fetched.
  public let rules: FetchRules

  /// Makes a fetch with a transport of its own. No proxy is used but those that `settings` name: what is behind one is known to be.
  public init(_ settings: TransportSettings, rules: FetchRules) {
    var settings = settings
    settings.environmentProxies = settings.environmentProxies ?? EnvironmentProxies([:])
    settings.allowed = rules.allowed
    self.rules = rules
    transport = CurlTransport(settings, threadName: "fetch")
  }

  /// Closes every connection.
  public func shutdown() async { await transport.shutdown() }

  /// What stands at `url` now, when it is of one of the types; `known`: what proves that it is still the same.
  public func content(
    of url: String, types: Set<String>, known: FetchedContent.Validators = .init()
  ) async throws(FetchFailure) -> FetchedContent? {
    var target = try FetchTarget(url)
    for _ in 0...rules.redirections {
      let answer = try await ask(target, types: types, known: known)
      guard [301, 302, 303, 307, 308].contains(answer.status) else {
        return try content(of: answer, from: target, types: types)
      }
      let next = try FetchTarget(answer.header("Location") ?? "", after: target)
      if target.isSecure, !next.isSecure { throw FetchFailure(.insecure, target) }
      target = next
    }
    throw FetchFailure(.redirections, target, ["limit": "\(rules.redirections)"])
  }

  private func ask(
    _ target: FetchTarget, types: Set<String>, known: FetchedContent.Validators
  ) async throws(FetchFailure) -> HTTPResponse {
    guard rules.ports.contains(target.port) else { throw FetchFailure(.port, target, ["port": "\(target.port)"]) }
    let headers =
      [HTTPRequest.Field("Accept", types.sorted().joined(separator: ", "))]
      + [("If-None-Match", known.entityTag), ("If-Modified-Since", known.lastModified)]
      .compactMap { name, value in value.map { HTTPRequest.Field(name, $0) } }
    do throws(TransportFailure) {
      return try await transport.perform(
        HTTPRequest("GET", target.url, headers: headers, limits: rules.limits, mayReach: .publicAddresses))
    } catch {
      throw failure(error, target)
    }
  }

  private func content(
    of answer: HTTPResponse, from target: FetchTarget, types: Set<String>
  ) throws(FetchFailure) -> FetchedContent? {
    if answer.status == 304 { return nil }
    guard answer.status == 200 else { throw FetchFailure(.status, target, ["status": "\(answer.status)"]) }
    let type = answer.header("Content-Type").map { String($0.prefix { $0 != ";" && $0 != " " }).lowercased() }
    // A server that does not know what it has says so, or nothing: what it is, its bytes tell.
    let isUntold = type == nil || type == "application/octet-stream" || type == "binary/octet-stream"
    guard isUntold || types.contains(type ?? "") else {
      throw FetchFailure(.type, target, ["type": String((type ?? "").prefix(60))])
    }
    guard !answer.body.isEmpty else { throw FetchFailure(.empty, target) }
    let validators = FetchedContent.Validators(
      entityTag: answer.header("ETag"), lastModified: answer.header("Last-Modified"))
    return FetchedContent(bytes: answer.body, validators: validators)
  }

  private func failure(_ failure: TransportFailure, _ target: FetchTarget) -> FetchFailure {
    switch NetworkCode(rawValue: failure.reason.code) {
    case nil, .proxyLogin, .proxyLoginUnread, .proxyNotFound, .proxyRefused, .proxyUnreachable, .proxy, .tls,
      .tlsUntrusted, .tlsExpired, .tlsEarly, .tlsOtherName, .tlsBundle:
      FetchFailure(failure.reason)
    case .privateAddress: FetchFailure(.privateAddress, target)
    case .behindProxy: FetchFailure(.behindProxy, target)
    case .badURL: FetchFailure(.badAddress, target, failure.reason.arguments)
    case .tooLarge: FetchFailure(.tooLarge, target, ["limit": "\(rules.limits.answerBytes / 1024 / 1024)"])
    case .nameNotFound, .refused, .unreachable, .connectTimeout: FetchFailure(.unreachable, target)
    case .timeout, .reset, .truncated, .notHTTP, .cancelled, .stopped, .badHeader, .failed:
      FetchFailure(.interrupted, target)
    }
  }
}

/// What was fetched.
public struct FetchedContent: Hashable, Sendable {
  /// What proves later that it is still the same (RFC 9110, section 8.8, June 2022).
  public struct Validators: Hashable, Sendable {
    /// `ETag`, as the server gave it.
    public var entityTag: String?
    /// `Last-Modified`, as the server gave it.
    public var lastModified: String?

    /// Gathers them.
    public init(entityTag: String? = nil, lastModified: String? = nil) {
      self.entityTag = entityTag
      self.lastModified = lastModified
    }
  }

  /// The bytes.
  public var bytes: [UInt8]
  /// What proves later that it is still the same.
  public var validators: Validators

  /// Gathers what was fetched.
  public init(bytes: [UInt8], validators: Validators) {
    self.bytes = bytes
    self.validators = validators
  }
}

/// Why something could not be fetched.
public struct FetchFailure: Error, Hashable, Sendable {
  /// Why.
  public var reason: Reason

  /// Gives the reason.
  public init(_ reason: Reason) {
    self.reason = reason
  }

  /// Whether other rules might permit it.
  public var isByRule: Bool {
    switch FetchCode(rawValue: reason.code) {
    case .port, .privateAddress, .behindProxy: true
    case .badAddress, .password, .redirections, .insecure, .status, .type, .tooLarge, .empty, .unreachable,
      .interrupted, nil:
      false
    }
  }

  init(_ code: FetchCode, _ target: FetchTarget, _ more: [String: String] = [:]) {
    reason = Reason(code, more.merging(["host": target.host]) { more, _ in more })
  }
}
