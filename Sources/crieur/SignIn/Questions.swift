import Domain
import Glibc

/// Asks a person on the terminal, or a pipe. What is secret is never shown.
struct Questions: Sendable {
  /// Takes a line, which the terminal shows or not; nil at the end of the input.
  var line: @Sendable (_ isSecret: Bool) -> String? = { $0 ? Questions.hiddenLine() : readLine() }

  /// The answer to a question, without the white space around it. Where it may not be empty, a terminal is asked again;
  /// a pipe is not.
  func ask(_ text: String, isSecret: Bool, isOptional: Bool = false) throws(ProgramEnd) -> String {
    while true {
      Terminal.write(text + " ", to: STDERR_FILENO)
      guard let line = line(isSecret) else {
        // Whoever pipes the answers need not write an empty line for what they leave out.
        if isOptional { return "" }
        throw ProgramEnd(.usage, Reason(AuthCode.noAnswer, ["question": text]))
      }
      let answer = line.trimmingWhitespace()
      // What Ctrl-C types while the terminal makes no signal of it.
      guard !answer.contains("\u{3}") else {
        throw ProgramEnd(.usage, Reason(AuthCode.noAnswer, ["question": text]))
      }
      if !answer.isEmpty || isOptional { return answer }
      guard isatty(STDIN_FILENO) == 1 else {
        throw ProgramEnd(.usage, Reason(AuthCode.noAnswer, ["question": text]))
      }
    }
  }

  /// A secret of one line or, from a pipe, of as many as there are.
  func askAll(_ text: String) throws(ProgramEnd) -> String {
    guard isatty(STDIN_FILENO) != 1 else { return try ask(text, isSecret: true) }
    let answer = try TextInput.read("-").trimmingWhitespace()
    guard !answer.isEmpty else { throw ProgramEnd(.usage, Reason(AuthCode.noAnswer, ["question": text])) }
    return answer
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
