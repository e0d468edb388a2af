import Domain
import Glibc

/// Asks a person on the terminal, or a pipe. What is secret is never shown.
struct Questions: Sendable {
  /// Takes a line, which the terminal shows or not; nil at the end of the input.
  var line: @Sendable (_ isSecret: Bool) -> String? = { $0 ? Questions.hiddenLine() : readLine() }
  /// Shows what is asked.
  var say: @Sendable (String) -> Void = { Terminal.write($0, to: STDERR_FILENO) }
  /// Whether a person types the answers.
  var hasTyping: @Sendable () -> Bool = { isatty(STDIN_FILENO) == 1 }

  /// The answer to a question, without the white space around it. Where it may not be empty, a terminal is asked again;
  /// a pipe is not.
  func ask(
    _ question: Reason, in catalogue: Catalogue, isSecret: Bool, isOptional: Bool = false,
    mayEnd: Bool = false
  ) throws(ProgramEnd) -> String {
    let text = catalogue.phrase(question)
    let prompt = catalogue.phrase(isSecret ? AuthCode.hiddenPrompt : .prompt, ["question": text])
    while true {
      say(prompt + " ")
      let line = line(isSecret)
      // Nobody has typed the end of the line that the question stands on.
      if !hasTyping() { say("\n") }
      // Whoever has piped an answer need not write empty lines for what they leave out behind it.
      if line == nil, isOptional, mayEnd { return "" }
      // What Ctrl-C types while the terminal makes no signal of it.
      guard let answer = line?.trimmingWhitespace(), !answer.contains("\u{3}") else { throw Self.noAnswer(text) }
      if !answer.isEmpty || isOptional { return answer }
      guard hasTyping() else { throw Self.noAnswer(text) }
    }
  }

  /// A secret of one line or, from a pipe, of as many as there are.
  func askAll(_ question: Reason, in catalogue: Catalogue) throws(ProgramEnd) -> String {
    guard !hasTyping() else { return try ask(question, in: catalogue, isSecret: true) }
    let answer = try TextInput.read("-").trimmingWhitespace()
    guard !answer.isEmpty else { throw Self.noAnswer(catalogue.phrase(question)) }
    return answer
  }

  private static func noAnswer(_ question: String) -> ProgramEnd {
    ProgramEnd(.usage, Reason(AuthCode.noAnswer, ["question": question]))
  }

  /// A line that the terminal does not show, nor make signals of (as glibc's getpass(3) does): a program that ended in
  /// between would leave a terminal behind that shows nothing any more.
  private static func hiddenLine() -> String? {
    var usual = termios()
    guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &usual) == 0 else { return readLine() }
    var hidden = usual
    hidden.c_lflag &= ~tcflag_t(ECHO | ISIG)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual)
      Terminal.write("\n", to: STDERR_FILENO)
    }
    return readLine()
  }
}
