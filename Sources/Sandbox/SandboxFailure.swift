public import Domain

/// Why the sandbox cannot do what it was asked.
public enum SandboxFailure: Error, Hashable, Sendable {
  /// There is no fault of that name.
  case unknownFault(String)
  /// A fault without a percentage between 0 and 100, or named twice.
  case badFaultRate(String)
  /// The faults add up to more than 100 %.
  case tooManyFaults(String)
  /// The address or port cannot be listened on.
  case cannotListen(host: String, port: Int, why: String)

  /// Why, for people.
  public var reason: Reason {
    switch self {
    case .unknownFault(let name):
      Reason(
        SandboxCode.badFault,
        ["fault": name, "known": FaultKind.allCases.map(\.rawValue).joined(separator: ", ")])
    case .badFaultRate(let fault):
      Reason(SandboxCode.badFaultRate, ["fault": fault])
    case .tooManyFaults(let plan):
      Reason(SandboxCode.tooManyFaults, ["plan": plan])
    case .cannotListen(let host, let port, let why):
      Reason(SandboxCode.cannotListen, ["host": host, "port": String(port), "why": why])
    }
  }
}

/// What the program says about the sandbox.
public enum SandboxCode: String, MessageCode {
  /// A fault that does not exist: `fault`, `known`.
  case badFault = "sandbox.badFault"
  /// A fault without a usable percentage: `fault`.
  case badFaultRate = "sandbox.badFaultRate"
  /// More than 100 % of faults: `plan`.
  case tooManyFaults = "sandbox.tooManyFaults"
  /// The port is taken or not allowed: `host`, `port`, `why`.
  case cannotListen = "sandbox.cannotListen"
  /// The sandbox is up: `url`.
  case listening = "sandbox.listening"
  /// Which secrets it takes: `webhook`.
  case secrets = "sandbox.secrets"
  /// The sandbox will misbehave: `plan`, `seed`.
  case misbehaving = "sandbox.misbehaving"
  /// Idempotency keys are ignored.
  case ignoresKeys = "sandbox.ignoresKeys"
  /// The sandbox has stopped: `posts`.
  case stopped = "sandbox.stopped"
}
