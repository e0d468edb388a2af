public import Domain

/// Carries HTTP requests. One call, one request on the wire: nothing is repeated and no redirect is followed.
public protocol HTTPTransport: Sendable {
  /// Sends `request` and returns the answer, whatever its status.
  func perform(_ request: HTTPRequest) async throws(TransportFailure) -> HTTPResponse
}

/// Why there is no answer, by what it proves.
public enum TransportFailure: Error, Hashable, Sendable {
  /// No byte of the request left: name not found, connection refused, TLS refused, proxy refused, cancelled in time, or
  /// not permitted to leave any more.
  case notSent(Reason)
  /// The request, or part of it, left, and no whole answer came: nobody knows what it did.
  case lost(Reason)

  /// Whether the server could not be reached at all, so that other requests would fare alike.
  public var isUnreachable: Bool {
    guard case .notSent(let reason) = self, let code = NetworkCode(rawValue: reason.code) else { return false }
    return [
      .nameNotFound, .refused, .unreachable, .connectTimeout, .tls, .tlsUntrusted, .tlsExpired, .tlsEarly,
      .tlsOtherName,
      .tlsBundle, .proxy, .proxyNotFound, .proxyRefused,
      .proxyUnreachable,
    ].contains(code)
  }

  /// Whether nothing will come of any request until a person acts: a proxy that shuts its door, or a server that was
  /// found where it must not be looked for.
  public var needsPerson: Bool {
    guard case .notSent(let reason) = self, let code = NetworkCode(rawValue: reason.code) else { return false }
    return [.proxyLogin, .proxyLoginUnread, .privateAddress, .behindProxy].contains(code)
  }

  /// Why.
  public var reason: Reason {
    switch self {
    case .notSent(let reason), .lost(let reason): reason
    }
  }
}

/// An HTTP request.
public struct HTTPRequest: Sendable {
  /// What it carries.
  public enum Body: Hashable, Sendable {
    /// Nothing.
    case none
    /// These bytes, as `type`.
    case bytes([UInt8], type: String)
    /// `application/x-www-form-urlencoded` fields, in order.
    case form([Field])
    /// `multipart/form-data` parts, in order.
    case multipart([Part])
  }

  /// A field of a form.
  public struct Field: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its value, not yet encoded.
    public var value: String

    /// Makes a field.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A part of a multipart body.
  public struct Part: Hashable, Sendable {
    /// The field's name.
    public var name: String
    /// The file's name; nil for a plain field.
    public var fileName: String?
    /// The MIME type; nil for a plain field.
    public var type: String?
    /// The content.
    public var bytes: [UInt8]

    /// Makes a part.
    public init(name: String, fileName: String? = nil, type: String? = nil, bytes: [UInt8]) {
      self.name = name
      self.fileName = fileName
      self.type = type
      self.bytes = bytes
    }
  }

  /// The method, upper case.
  public var method: String
  /// The absolute URL, http or https.
  public var url: String
  /// Headers beyond those that the transport sets, in order.
  public var headers: [Field]
  /// What it carries.
  public var body: Body
  /// Limits that differ from the transport's.
  public var limits: TransferLimits?
  /// Asked once the connection stands, just before the first byte leaves; nil for a request that always may.
  public var permit: LeavePermit?
  /// Which addresses it may be sent to.
  public var mayReach: AddressRule

  /// Makes a request.
  public init(
    _ method: String, _ url: String, headers: [Field] = [], body: Body = .none, limits: TransferLimits? = nil,
    permit: LeavePermit? = nil, mayReach: AddressRule = .everything
  ) {
    self.permit = permit
    self.mayReach = mayReach
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.limits = limits
  }
}

/// How long and how large a transfer may become.
public struct TransferLimits: Hashable, Sendable {
  /// The most time for name look-up, connection and TLS. Default 10 s.
  public var connect: Duration
  /// The most time for the whole transfer. Default 60 s.
  public var total: Duration
  /// The most bytes in an answer. Default 4 MiB.
  public var answerBytes: Int

  /// Makes limits.
  public init(
    connect: Duration = .seconds(10), total: Duration = .seconds(60), answerBytes: Int = 4 * 1024 * 1024
  ) {
    self.connect = connect
    self.total = total
    self.answerBytes = answerBytes
  }
}

/// An HTTP answer, whole.
public struct HTTPResponse: Hashable, Sendable {
  /// The status code.
  public var status: Int
  /// Headers as received, in order.
  public var headers: [HTTPRequest.Field]
  /// The body.
  public var body: [UInt8]

  /// Makes an answer.
  public init(status: Int, headers: [HTTPRequest.Field] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first header of that name, in any case.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
