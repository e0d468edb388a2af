public import Domain

/// Messages of the command adapter.
public enum CommandCode: String, MessageCode {
  /// The program cannot be started. Arguments: `channel`, `program`, `detail`.
  case cannotStart = "command.cannotStart"
  /// The system has no room for another program now. Arguments: `channel`, `program`, `detail`.
  case noRoom = "command.noRoom"
  /// The work was ended before the program was started. Arguments: `channel`, `program`.
  case notStarted = "command.notStarted"
  /// The program asks to be run later. Arguments: `channel`, `program`, `detail`.
  case later = "command.later"
  /// The program will never accept this. Arguments: `channel`, `program`, `detail`.
  case rejected = "command.rejected"
  /// The program needs a person. Arguments: `channel`, `program`, `detail`.
  case blocked = "command.blocked"
  /// The program ended with a status that says nothing. Arguments: `channel`, `program`, `status`, `detail`.
  case failed = "command.failed"
  /// A signal killed the program. Arguments: `channel`, `program`, `status`, `detail`.
  case killed = "command.killed"
  /// The program took too long and was ended. Arguments: `channel`, `program`, `seconds`, `detail`.
  case overtime = "command.overtime"
  /// The program was ended because the work ended. Arguments: `channel`, `program`, `detail`.
  case cancelled = "command.cancelled"
  /// The program says that all went well, without a receipt that can be read. Arguments: `channel`, `program`.
  case noReceipt = "command.noReceipt"
  /// The program wrote more than is read. Arguments: `channel`, `program`.
  case tooMuchOutput = "command.tooMuchOutput"
  /// The program's look at the account failed. Arguments: `channel`, `program`, `status`, `detail`.
  case checkFailed = "command.checkFailed"
  /// A signal killed the program while it looked at the account. Arguments: `channel`, `program`, `status`, `detail`.
  case checkKilled = "command.checkKilled"
  /// The program's look at the account took too long. Arguments: `channel`, `program`, `seconds`, `detail`.
  case checkOvertime = "command.checkOvertime"
  /// The program's look at the account was ended because the work ended. Arguments: `channel`, `program`, `detail`.
  case checkCancelled = "command.checkCancelled"
  /// The program's look at the account names no account that can be read. Arguments: `channel`, `program`.
  case checkUnreadable = "command.checkUnreadable"
  /// What the program wants people to know of the account. Arguments: `channel`, `program`, `detail`.
  case warning = "command.warning"
}
