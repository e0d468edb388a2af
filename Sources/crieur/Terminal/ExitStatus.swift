import Domain

/// How the program ends, in the numbers of sysexits.h (BSD; Debian's glibc ships them in <sysexits.h>).
enum ExitStatus: Int32, Error, Sendable, CaseIterable {
  /// It did as it was told.
  case ok = 0
  /// The command line is wrong.
  case usage = 64
  /// The calendar, or an item, is wrong.
  case badData = 65
  /// A file does not exist or cannot be read.
  case noInput = 66
  /// A network, or a service, cannot be reached.
  case unavailable = 69
  /// A fault of the program.
  case internalFault = 70
  /// An output file cannot be made.
  case cannotCreate = 73
  /// Reading or writing failed.
  case ioError = 74
  /// Work remains: try again later.
  case workRemains = 75
  /// Not allowed.
  case notAllowed = 77
  /// The configuration is wrong.
  case badConfiguration = 78
}

/// The end of a command before its time: how to exit, and what to tell.
struct ProgramEnd: Error, Sendable {
  /// How to exit.
  var status: ExitStatus
  /// What to tell on standard error; nil when all has been said.
  var reason: Reason?

  init(_ status: ExitStatus, _ reason: Reason? = nil) {
    self.status = status
    self.reason = reason
  }

  /// The end that a failing store brings.
  init(_ failure: StoreFailure) {
    let status: ExitStatus =
      switch failure.kind {
      case .busy: .workRemains
      case .full: .ioError
      case .unavailable: .ioError
      case .corrupt: .badData
      }
    self.init(status, failure.reason)
  }
}
