import ArgumentParser
import Domain

/// `crieur doctor`: looks at everything that the work stands on, and changes nothing.
struct DoctorCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("doctor", .doctor) }

  @OptionGroup var global: GlobalOptions
  @Flag(name: .long, help: .said(.doctorNetwork)) var network = false
  @Flag(name: .long, help: .said(.json)) var json = false

  func run(in program: Program) async throws(ProgramEnd) {
    let page = DoctorPage(findings: try await Doctor(program).findings(asksNetworks: network))
    let catalogue = program.terminal.catalogue
    program.terminal.print(
      json ? page.json(in: catalogue).page : page.text(in: catalogue, layout: program.terminal.layout))
    if let status = page.status { throw ProgramEnd(status) }
  }
}
