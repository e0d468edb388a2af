import ArgumentParser
import Domain
import Editorial

/// `crieur measure`
struct MeasureCommand: BareCommand {
  static var configuration: CommandConfiguration { .said("measure", .measure) }

  @OptionGroup var global: GlobalOptions
  @Option(name: .long, help: .said(.profile, value: .profile)) var profile: String
  @Flag(name: .long, help: .said(.json)) var json = false
  @Flag(name: .long, help: .said(.measureWhole)) var whole = false
  @Option(name: .long, help: .said(.measureContentWarning, value: .text)) var contentWarning: String?
  @Argument(help: .said(.measureFile, value: .file)) var file: String?

  func run(on terminal: Terminal) async throws(ProgramEnd) {
    guard let chosen = TextProfile.listing(named: profile)?.profile else {
      let names = TextProfile.listings.map(\.name)
      throw ProgramEnd(
        .usage,
        Reason(
          ProgramCode.unknownProfile,
          ["name": profile, "nearest": nearest(to: profile, in: names) ?? "", "known": names.joined(separator: ", ")]))
    }
    let text = try TextInput.read(file ?? "-")
    let texts = whole ? [text] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let measured = texts.last == "" && texts.count > 1 ? texts.dropLast() : texts[...]
    let page = MeasurePage(
      entries: measured.map { MeasurePage.Entry($0, contentWarning: contentWarning ?? "", by: chosen) })
    terminal.print(
      json ? page.json() : page.text(in: terminal.catalogue, layout: terminal.layout))
  }
}
