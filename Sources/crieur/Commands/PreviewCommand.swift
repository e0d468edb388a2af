import ArgumentParser
import Domain

/// `crieur preview ITEM|FILE…`
struct PreviewCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("preview", .preview) }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .said(.previewItems, value: .item)) var items: [String]
  @Option(name: .long, help: .said(.channel, value: .channel)) var channel: [String] = []
  @Option(name: .long, help: .said(.previewAt, value: .time)) var at: MomentArgument?
  @Option(name: .long, help: .said(.format, value: .format)) var format: PreviewDocument.Form?
  @Flag(name: .long, help: .said(.json)) var json = false
  @Flag(name: .long, help: .said(.previewDiff)) var diff = false
  @Flag(name: .long, help: .said(.previewWatch)) var watch = false
  @Option(name: .long, help: .said(.previewOutput, value: .file)) var output: String?

  func run(in program: Program) async throws(ProgramEnd) {
    let request = PreviewRequest(
      names: items, channels: try program.knownChannels(channel), moment: at?.civil, compares: diff)
    let form = try form()
    let outlet = PreviewOutlet(
      form: form, file: output.map { FolderPath(Program.workingFolder).path(of: $0) }, isStream: watch)
    guard !watch else {
      let overrides = Settings.Overrides(language: global.lang?.rawValue)
      return try await PreviewWatch(request: request, outlet: outlet, overrides: overrides).run(program)
    }
    let look = try PreviewLook(request, in: program)
    for reason in look.failures.compactMap(\.reason) { program.terminal.complain(reason) }
    if !look.entries.isEmpty || form == .json { try outlet.show(look, on: program.terminal) }
    if let complaints = look.complaints(on: program.terminal) { program.terminal.tell(complaints) }
    if let end = look.end { throw end }
  }

  private func form() throws(ProgramEnd) -> PreviewDocument.Form {
    let form = format ?? (json ? .json : .text)
    if json, form != .json { throw ProgramEnd(.usage, Reason(ProgramCode.twoForms, ["form": form.rawValue])) }
    // A page that is written again and again into the same terminal is none.
    if watch, form == .html, output == nil { throw ProgramEnd(.usage, Reason(ProgramCode.watchNeedsOutput)) }
    return form
  }
}

extension PreviewDocument.Form: ExpressibleByArgument {}
