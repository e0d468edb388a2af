import Domain

/// Messages of `crieur check`.
enum ProblemCode: String, MessageCode {
  case error = "problem.error"
  case warning = "problem.warning"
  case onChannels = "problem.onChannels"
  case errorCount = "problem.errorCount"
  case warningCount = "problem.warningCount"
  case acceptedCount = "problem.acceptedCount"
  case none = "problem.none"
}
