import Domain

/// What `crieur auth` says.
enum AuthCode: String, MessageCode {
  /// The channel's network asks for no secret: `channel`.
  case notNeeded = "auth.notNeeded"
  /// Nothing listens: what the browser ends on is pasted.
  case willPaste = "auth.willPaste"
  /// The page to open: no arguments; the address follows on a line of its own.
  case openPage = "auth.openPage"
  /// The answer is waited for: `minutes`.
  case waiting = "auth.waiting"
  /// Asks for the whole address, or the code.
  case askPaste = "auth.askPaste"
  /// Asks for the secret of a channel: `channel`.
  case askSecret = "auth.askSecret"
  /// A question, asked: `question`.
  case prompt = "auth.prompt"
  /// A question, asked, whose answer is not shown: `question`.
  case hiddenPrompt = "auth.hiddenPrompt"
  /// A question was not answered: `question`.
  case noAnswer = "auth.noAnswer"
  /// Nothing came in time: `minutes`.
  case timeOut = "auth.timeOut"
  /// No number of a port: `port`.
  case notAPort = "auth.notAPort"
  /// Somebody else uses the port: `port`, `detail`.
  case portTaken = "auth.portTaken"
  /// The person, or the network, said no: `detail`.
  case denied = "auth.denied"
  /// What came back belongs to another attempt.
  case otherState = "auth.otherState"
  /// What was given was tried, and refused: `channel`, `detail`.
  case secretRefused = "auth.secretRefused"
  /// What was pasted holds nothing to go on with.
  case badPaste = "auth.badPaste"
  /// No program here opens addresses.
  case cannotOpen = "auth.cannotOpen"
  /// It worked: `channel`, `account`, `name`.
  case sealed = "auth.sealed"
  /// It is kept, but the network could not be asked: `channel`, `name`.
  case sealedUnseen = "auth.sealedUnseen"
  /// What to write into the configuration: `channel`, `line`.
  case toWrite = "auth.toWrite"
  /// The channel that was blocked is open again: `channel`.
  case reopened = "auth.reopened"
  /// The page in the browser, when it went well.
  case pageDone = "auth.pageDone"
  /// The page in the browser, when the network said no.
  case pageDenied = "auth.pageDenied"
  /// The page in the browser, when it belongs to no attempt that is under way.
  case pageUnknown = "auth.pageUnknown"
}
