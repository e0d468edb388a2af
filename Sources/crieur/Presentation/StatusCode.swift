import Domain

/// Messages of `crieur status`.
enum StatusCode: String, MessageCode {
  case running = "status.running"
  case runningMemory = "status.runningMemory"
  case stopped = "status.stopped"
  case next = "status.next"
  case nothingNext = "status.nothingNext"
  case empty = "status.empty"
  case late = "status.late"
  case gates = "status.gates"
  case silences = "status.silences"
}
