import Adapters
import ArgumentParser
import Domain
import Editorial
import Rendering

/// `crieur measure`
struct MeasureCommand: BareCommand {
  static var configuration: CommandConfiguration { .said("measure", .measure) }

  @OptionGroup var global: GlobalOptions
  @Option(name: .long, help: .said(.profile, value: .profile)) var profile: String
  @Flag(name: .long, help: .said(.json)) var json = false
  @Flag(name: .long, help: .said(.measureWhole)) var whole = false
  @Argument(help: .said(.measureFile, value: .file)) var file: String?

  func run(on terminal: Terminal) async throws(ProgramEnd) {
    let profiles = AdapterCatalog.profiles
    guard let chosen = profiles.first(where: { $0.name == profile }) else {
      let names = profiles.map(\.name)
      throw ProgramEnd(
        .usage,
        Reason(
          ProgramCode.unknownProfile,
          ["name": profile, "nearest": nearest(to: profile, in: names) ?? "", "known": names.joined(separator: ", ")]))
    }
    let text = try TextInput.read(file ?? "-")
    let texts = whole ? [text] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let measures = (texts.last == "" && texts.count > 1 ? texts.dropLast() : texts[...]).map {
      TextMeasure.measure($0, by: chosen.text)
    }
    let page = MeasurePage(measures: measures)
    terminal.print(
      json ? page.json() : page.text(in: terminal.catalogue, layout: terminal.layout))
  }
}
