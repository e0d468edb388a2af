import Domain
import Glibc

/// Where a preview goes: standard output, or a file that is whole at every moment.
struct PreviewOutlet: Sendable {
  /// The form of the preview.
  let form: PreviewDocument.Form
  /// The absolute path of the file; nil for standard output.
  let file: String?
  /// Whether more looks follow: JSON is then one line for each.
  let isStream: Bool

  /// Shows a look; false when nobody reads any more.
  @discardableResult
  func show(_ look: PreviewLook, on terminal: Terminal) throws(ProgramEnd) -> Bool {
    let text = text(of: look, on: terminal)
    guard let file else { return terminal.put(text + "\n") }
    try OutputFile.write(text.hasSuffix("\n") ? text : text + "\n", to: file)
    return true
  }

  /// What is shown: two looks that show the same need not be shown twice.
  func text(of look: PreviewLook, on terminal: Terminal) -> String {
    let document = PreviewDocument(look: look, catalogue: terminal.catalogue)
    if form == .json, isStream { return document.line }
    let layout = terminal.layout
    // A file is no terminal, and has no colours.
    return document.text(as: form, layout: file == nil ? layout : TextLayout(width: layout.width))
  }

  /// Whether each look takes the place of the one before, on a terminal.
  var clears: Bool { file == nil && form == .text && isatty(STDOUT_FILENO) == 1 }
}

extension PreviewLook {
  /// What is wrong with the files, laid out for standard error; nil when nothing is.
  func complaints(on terminal: Terminal) -> String? {
    PreviewDocument(look: self, catalogue: terminal.catalogue).complaints(layout: terminal.messageLayout)
  }
}
