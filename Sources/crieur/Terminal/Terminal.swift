import Domain
import Glibc

/// Where the program speaks: data on standard output, messages on standard error.
struct Terminal: Sendable {
  /// The messages' language.
  var catalogue: Catalogue
  /// Whether only errors are told.
  var isQuiet: Bool
  /// Whether details are told.
  var isVerbose: Bool
  private let noColor: Bool

  init(catalogue: Catalogue, isQuiet: Bool, isVerbose: Bool, noColor: Bool) {
    self.catalogue = catalogue
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
    self.noColor = noColor
  }

  /// How standard output is laid out: as wide as the terminal, in colours only on one.
  var layout: TextLayout {
    TextLayout(width: Self.width(of: STDOUT_FILENO), color: !noColor && isatty(STDOUT_FILENO) == 1)
  }

  /// How standard error is laid out.
  var messageLayout: TextLayout {
    TextLayout(width: Self.width(of: STDERR_FILENO), color: !noColor && isatty(STDERR_FILENO) == 1)
  }

  /// Whether somebody watches messages as they come.
  var showsProgress: Bool { !isQuiet && isatty(STDERR_FILENO) == 1 }

  /// Writes data, with an end of line. What cannot be written must not look like success: only a reader who has had
  /// enough may leave.
  func print(_ text: String) { put(text + "\n") }

  /// Writes data as it is; false when nobody reads any more.
  @discardableResult
  func put(_ text: String) -> Bool {
    guard let code = Self.write(text, to: STDOUT_FILENO) else { return true }
    guard code != EPIPE else { return false }
    complain(Reason(ProgramCode.outputLost, ["detail": String(cString: strerror(code))]))
    exit(ExitStatus.ioError.rawValue)
  }

  /// Tells a message.
  func tell(_ text: String) {
    if !isQuiet { Self.write(text + "\n", to: STDERR_FILENO) }
  }

  /// Tells what is wrong and what to do, even when the program is to be quiet.
  func complain(_ reason: Reason) { Self.complain(reason, in: catalogue) }

  /// Tells what is wrong and what to do in a language.
  static func complain(_ reason: Reason, in catalogue: Catalogue) {
    let hint = catalogue.hint(reason).map { "\n  \($0)" } ?? ""
    write("crieur: \(catalogue.phrase(reason))\(hint)\n", to: STDERR_FILENO)
  }

  /// Shows how far long work has come, on one line that the next one overwrites.
  func progress(_ text: String) {
    if showsProgress { Self.write("\r\u{1B}[K\(text)", to: STDERR_FILENO) }
  }

  /// Takes the line of progress away.
  func endProgress() { progress("") }

  /// Writes a text; returns the `errno` of what kept it from being written whole.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      bytes = bytes.dropFirst(count)
    }
    return nil
  }

  /// The columns of the terminal behind a descriptor; where there is none, what `COLUMNS` says, else 80.
  private static func width(of descriptor: Int32) -> Int {
    var size = winsize()
    if isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return Environment.process["COLUMNS"].flatMap { Int($0) } ?? 80
  }
}
