import ArgumentParser
import Domain
import Engine
import Sandbox
import UnixSignals

/// `crieur sandbox`
struct SandboxCommand: BareCommand {
  static var configuration: CommandConfiguration { .said("sandbox", .sandbox) }

  @OptionGroup var global: GlobalOptions
  @Option(name: .long, help: .said(.port, value: .port)) var port = 8725
  @OptionGroup var faults: FaultOptions

  func run(on terminal: Terminal) async throws(ProgramEnd) {
    var options = SandboxOptions()
    options.port = port
    options.faults = try faults.plan()
    options.seed = faults.seed
    options.honoursIdempotencyKeys = !faults.noIdempotency
    let sandbox = Sandbox(options, clock: SystemClock())
    do throws(SandboxFailure) {
      let bound = try await sandbox.start()
      terminal.print(
        terminal.catalogue.phrase(SandboxCode.listening, ["url": "http://127.0.0.1:\(bound)/"]))
      terminal.tell(terminal.catalogue.phrase(SandboxCode.secrets, ["webhook": Sandbox.webhookSecret]))
    } catch {
      throw ProgramEnd(.unavailable, error.reason)
    }
    for await _ in await UnixSignalsSequence(trapping: .sigterm, .sigint) { break }
    await sandbox.stop()
  }
}
