import Domain

/// Messages of `crieur queue`.
enum QueueCode: String, MessageCode {
  case empty = "queue.empty"
  case count = "queue.count"
  /// What became of it afterwards. Arguments: `id`, `state`.
  case since = "queue.since"
  case due = "queue.due"
  case notAfter = "queue.notAfter"
  case nextTry = "queue.nextTry"
  case late = "queue.late"
  case reason = "queue.reason"
  case toDo = "queue.toDo"
  case published = "queue.published"
  case resolvedBy = "queue.resolvedBy"
  case attempts = "queue.attempts"
  case attempt = "queue.attempt"
  case attemptRunning = "queue.attemptRunning"
  case noAttempts = "queue.noAttempts"
}
